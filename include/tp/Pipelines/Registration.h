// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What every tool registers: the dialects that programs are written in, and the
// models by which tp sees the operations of others.
//
//   DialectRegistry registry;
//   registerTp(registry);
//   MLIRContext context(registry);

#ifndef TP_PIPELINES_REGISTRATION_H
#define TP_PIPELINES_REGISTRATION_H

namespace mlir {
class DialectRegistry;
} // namespace mlir

namespace mlir::tp {

/// The tp dialect and the sharding rules of all operations.
void registerTp(DialectRegistry &registry);

/// Every pass of tp, for tools that take passes by name.
void registerTpPasses();

} // namespace mlir::tp

#endif // TP_PIPELINES_REGISTRATION_H

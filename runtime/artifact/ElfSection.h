// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Finds one section of an ELF shared object without mapping anything: every
// offset and size is checked against the file before it is used.

#ifndef TPRT_ARTIFACT_ELFSECTION_H
#define TPRT_ARTIFACT_ELFSECTION_H

#include "file/InputFile.h"

namespace tprt {

/// The bytes of section `name` of an ELF64 x86-64 shared object, at most
/// `maxBytes`. Throws Malformed, also if some other section or segment lies
/// outside the file: then loading it would touch pages that do not exist.
std::string readElfSection(const InputFile &file, const std::string &name,
                           uint64_t maxBytes);

/// If the file ends in a checksum (docs/ArtifactFormat.md), compare it with the
/// rest of the file; throws Malformed.
void verifyChecksum(const InputFile &file);

} // namespace tprt

#endif // TPRT_ARTIFACT_ELFSECTION_H

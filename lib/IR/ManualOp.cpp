// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "tp/IR/ShardingAttributes.h"
#include "tp/Sharding/Ownership.h"

using namespace mlir;
using namespace mlir::tp;

FlatSymbolRefAttr ManualOp::getMeshAttr() {
  for (ArrayAttr list : {getInShardings(), getOutShardings()})
    for (Attribute attribute : list)
      if (auto sharding = dyn_cast<ShardingAttr>(attribute))
        return sharding.getMesh();
  return {};
}

TensorSharding ManualOp::getManualPart(Attribute sharding, const Mesh &mesh) {
  TensorSharding part = toTensorSharding(cast<ShardingAttr>(sharding), mesh);
  AxisList manual = *toAxisList(getAxes().getAxes(), mesh);
  for (DimSharding &dim : part.dims) {
    dim.open = false;
    llvm::erase_if(dim.terms, [&](const AxisTerm &term) {
      return !term.isGap() && !covers(manual, term);
    });
    while (!dim.terms.empty() && dim.terms.back().isGap())
      dim.terms.pop_back();
  }
  part.replicated.clear();
  return part;
}

namespace {

/// Checks one operation, whose mesh is known.
class ManualVerifier {
public:
  ManualVerifier(ManualOp op, FlatSymbolRefAttr meshName, MeshOp meshOp,
                 SymbolTableCollection &symbols)
      : op(op), meshName(meshName), mesh(meshOp.getMesh()),
        manual(*toAxisList(op.getAxes().getAxes(), mesh)), symbols(symbols) {}

  /// Check the sharding of a value whose whole type is `whole` and whose type
  /// in the region is `local`.
  LogicalResult verify(StringRef what, unsigned number, Attribute attribute,
                       Type whole, Type local) {
    auto emit = [&]() {
      return op.emitOpError() << what << " #" << number << " ";
    };
    auto sharding = dyn_cast<ShardingAttr>(attribute);
    if (!sharding) // C1
      return emit() << "has " << attribute << ", not a sharding";
    if (sharding.getMesh() != meshName) // C1
      return emit() << "is cut over mesh " << sharding.getMesh()
                    << ", but others over " << meshName;
    auto type = cast<RankedTensorType>(whole);
    if (failed(verifySharding(sharding, type, op, emit, &symbols))) // C1
      return failure();
    if (failed(verifyOrder(sharding, emit)))
      return failure();
    TensorSharding part = op.getManualPart(sharding, mesh);
    if (part.isPartial()) // C4
      return emit() << "is " << sharding
                    << ", but a manual region takes and gives nothing pending";
    for (auto [dim, cut] : llvm::enumerate(part.dims)) // C4
      if (!dividesEvenly(type.getDimSize(dim), cut.terms))
        return emit() << "is " << type << ", whose dimension " << dim << " the "
                      << getNumParts(cut.terms) << " parts of " << sharding
                      << " do not divide";
    Type expected = type.clone(getLocalShape(type.getShape(), part));
    if (local != expected) // C3
      return emit() << "is " << local << " in the region, but " << whole
                    << " under " << sharding << " gives each device "
                    << expected;
    return success();
  }

private:
  /// C2.
  LogicalResult verifyOrder(ShardingAttr sharding,
                            function_ref<InFlightDiagnostic()> emit) {
    TensorSharding whole = toTensorSharding(sharding, mesh);
    for (auto [dim, cut] : llvm::enumerate(whole.dims)) {
      bool seenFree = false;
      for (const AxisTerm &term : cut.terms) {
        bool isManual = term.isGap() || covers(manual, term);
        if (isManual && seenFree)
          return emit() << "is " << sharding << ", where in dimension " << dim
                        << " another axis comes before one of "
                        << op.getAxes().getText();
        seenFree |= !isManual;
      }
    }
    return success();
  }

  ManualOp op;
  FlatSymbolRefAttr meshName;
  Mesh mesh;
  AxisList manual;
  SymbolTableCollection &symbols;
};

} // namespace

LogicalResult ManualOp::verifySymbolUses(SymbolTableCollection &symbols) {
  FlatSymbolRefAttr meshName = getMeshAttr();
  if (!meshName)
    return emitOpError("has no sharding that names its mesh");
  if (failed(verifyGroup(*this, meshName, getAxes(), symbols))) // C1
    return failure();
  Block &block = getBody().front();
  Operation *end = block.getTerminator();
  auto differ = [&](StringRef what, size_t count, StringRef other,
                    size_t otherCount) {
    return emitOpError("has ")
           << count << " " << what << ", but " << otherCount << " " << other;
  };
  if (getInShardings().size() != getInputs().size()) // C1
    return differ("shardings of operands", getInShardings().size(), "operands",
                  getInputs().size());
  if (getOutShardings().size() != getNumResults()) // C1
    return differ("shardings of results", getOutShardings().size(), "results",
                  getNumResults());
  if (block.getNumArguments() != getInputs().size()) // C3
    return differ("arguments of its region", block.getNumArguments(),
                  "operands", getInputs().size());
  if (end->getNumOperands() != getNumResults()) // C3
    return differ("values that its region yields", end->getNumOperands(),
                  "results", getNumResults());
  ManualVerifier verifier(
      *this, meshName, symbols.lookupNearestSymbolFrom<MeshOp>(*this, meshName),
      symbols);
  for (auto [number, sharding] : llvm::enumerate(getInShardings()))
    if (failed(verifier.verify("operand", number, sharding,
                               getInputs()[number].getType(),
                               block.getArgument(number).getType())))
      return failure();
  for (auto [number, sharding] : llvm::enumerate(getOutShardings()))
    if (failed(verifier.verify("result", number, sharding,
                               getResult(number).getType(),
                               end->getOperand(number).getType())))
      return failure();
  return success();
}

// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "tp/IR/ShardingAttributes.h"
#include "tp/Sharding/Ownership.h"

using namespace mlir;
using namespace mlir::tp;

std::optional<unsigned>
mlir::tp::getReplacedArgument(FunctionOpInterface function, unsigned number) {
  auto replaced =
      function.getResultAttrOfType<IntegerAttr>(number, attr::kReplaces);
  if (!replaced)
    return std::nullopt;
  return replaced.getInt();
}

MeshOp mlir::tp::lookupMesh(Operation *from, FlatSymbolRefAttr name) {
  return SymbolTable::lookupNearestSymbolFrom<MeshOp>(from, name);
}

std::optional<AxisList> mlir::tp::toAxisList(ArrayRef<AxisRefAttr> axes,
                                             const Mesh &mesh) {
  AxisList terms;
  for (AxisRefAttr axis : axes) {
    if (axis.isGap()) {
      terms.push_back(AxisTerm::gap(axis.getSize()));
      continue;
    }
    int index = mesh.getAxis(axis.getName());
    if (index < 0)
      return std::nullopt;
    AxisTerm term = AxisTerm::whole(mesh, index);
    if (!axis.isWholeAxis()) {
      term.pre = axis.getPre();
      term.size = axis.getSize();
    }
    terms.push_back(term);
  }
  return terms;
}

SmallVector<AxisRefAttr> mlir::tp::toAxisRefs(MLIRContext *context,
                                              AxisListRef terms,
                                              const Mesh &mesh) {
  return llvm::map_to_vector(terms, [&](const AxisTerm &term) {
    if (term.isGap())
      return AxisRefAttr::getGap(context, term.size);
    auto name = StringAttr::get(context, mesh.names[term.axis]);
    return term.isWhole(mesh)
               ? AxisRefAttr::get(context, name, 1, 0)
               : AxisRefAttr::get(context, name, term.pre, term.size);
  });
}

AxisListAttr mlir::tp::toAxisListAttr(MLIRContext *context, AxisListRef terms,
                                      const Mesh &mesh) {
  return AxisListAttr::get(context, toAxisRefs(context, terms, mesh));
}

TensorSharding mlir::tp::toTensorSharding(ShardingAttr sharding,
                                          const Mesh &mesh) {
  TensorSharding result;
  for (DimShardingAttr dim : sharding.getDims())
    result.dims.push_back({*toAxisList(dim.getAxes(), mesh), dim.getIsOpen()});
  for (PartialAttr partial : sharding.getPartials())
    result.partial.push_back(
        {partial.getKind(), *toAxisList(partial.getAxes(), mesh)});
  result.replicated = *toAxisList(sharding.getReplicated(), mesh);
  return result;
}

ShardingAttr mlir::tp::toShardingAttr(FlatSymbolRefAttr meshName,
                                      const Mesh &mesh,
                                      const TensorSharding &sharding) {
  MLIRContext *context = meshName.getContext();
  auto dims = llvm::map_to_vector(sharding.dims, [&](const DimSharding &dim) {
    return DimShardingAttr::get(context, toAxisRefs(context, dim.terms, mesh),
                                dim.open, 0);
  });
  auto partials =
      llvm::map_to_vector(sharding.partial, [&](const PartialSum &partial) {
        return PartialAttr::get(context, partial.kind,
                                toAxisRefs(context, partial.axes, mesh));
      });
  return ShardingAttr::get(context, meshName, dims, partials,
                           toAxisRefs(context, sharding.replicated, mesh));
}

Loops mlir::tp::toLoops(LoopsAttr loops, const Mesh &mesh) {
  Loops result;
  for (DimShardingAttr factor : loops.getFactors())
    result.push_back(*toAxisList(factor.getAxes(), mesh));
  return result;
}

LoopsAttr mlir::tp::toLoopsAttr(FlatSymbolRefAttr meshName, const Mesh &mesh,
                                ArrayRef<AxisList> loops) {
  MLIRContext *context = meshName.getContext();
  auto factors = llvm::map_to_vector(loops, [&](const AxisList &terms) {
    return DimShardingAttr::get(context, toAxisRefs(context, terms, mesh),
                                false, 0);
  });
  return LoopsAttr::get(context, meshName, factors);
}

//===----------------------------------------------------------------------===//
// Conversions that are done once
//===----------------------------------------------------------------------===//

const TensorSharding &ShardingCodec::decode(ShardingAttr sharding) {
  assert(sharding.getMesh() == meshName && "a codec is of one mesh");
  std::unique_ptr<TensorSharding> &known = shardings[sharding];
  if (!known)
    known = std::make_unique<TensorSharding>(toTensorSharding(sharding, mesh));
  return *known;
}

const Loops &ShardingCodec::decode(LoopsAttr attribute) {
  std::unique_ptr<Loops> &known = loops[attribute];
  if (!known)
    known = std::make_unique<Loops>(toLoops(attribute, mesh));
  return *known;
}

static void flatten(AxisListRef terms, SmallVectorImpl<int64_t> &flat) {
  flat.push_back(terms.size());
  for (const AxisTerm &term : terms)
    flat.append({term.axis, term.pre, term.size});
}

ShardingAttr ShardingCodec::encode(const TensorSharding &sharding) {
  Flat flat = {static_cast<int64_t>(sharding.dims.size())};
  for (const DimSharding &dim : sharding.dims) {
    flat.push_back(dim.open);
    flatten(dim.terms, flat);
  }
  flat.push_back(sharding.partial.size());
  for (const PartialSum &partial : sharding.partial) {
    flat.push_back(static_cast<int64_t>(partial.kind));
    flatten(partial.axes, flat);
  }
  flatten(sharding.replicated, flat);
  Attribute &known = shardingTexts[flat];
  if (!known)
    known = toShardingAttr(meshName, mesh, sharding);
  return cast<ShardingAttr>(known);
}

LoopsAttr ShardingCodec::encode(ArrayRef<AxisList> loops) {
  Flat flat;
  for (const AxisList &terms : loops)
    flatten(terms, flat);
  Attribute &known = loopsTexts[flat];
  if (!known)
    known = toLoopsAttr(meshName, mesh, loops);
  return cast<LoopsAttr>(known);
}

RankedTensorType ShardingCodec::getLocalType(RankedTensorType type,
                                             ShardingAttr sharding) {
  RankedTensorType &known = localTypes[{type, sharding}];
  if (!known)
    known = type.clone(getLocalShape(type.getShape(), decode(sharding)));
  return known;
}

//===----------------------------------------------------------------------===//
// Attributes of arguments and results
//===----------------------------------------------------------------------===//

/// The dictionaries of `old`, with `name` set where `values` has one.
static SmallVector<DictionaryAttr> addToEach(MLIRContext *context,
                                             ArrayAttr old, StringRef name,
                                             ArrayRef<Attribute> values) {
  StringAttr key = StringAttr::get(context, name);
  SmallVector<DictionaryAttr> result;
  for (auto [number, value] : llvm::enumerate(values)) {
    auto before =
        old ? cast<DictionaryAttr>(old[number]) : DictionaryAttr::get(context);
    NamedAttrList attributes(before);
    if (value)
      attributes.set(key, value);
    result.push_back(value ? attributes.getDictionary(context) : before);
  }
  return result;
}

void mlir::tp::setArgumentAttributes(FunctionOpInterface function,
                                     StringRef name,
                                     ArrayRef<Attribute> values) {
  assert(values.size() == function.getNumArguments() && "one per argument");
  function.setAllArgAttrs(addToEach(function.getContext(),
                                    function.getArgAttrsAttr(), name, values));
}

void mlir::tp::setResultAttributes(FunctionOpInterface function, StringRef name,
                                   ArrayRef<Attribute> values) {
  assert(values.size() == function.getNumResults() && "one per result");
  function.setAllResultAttrs(addToEach(
      function.getContext(), function.getResAttrsAttr(), name, values));
}

//===----------------------------------------------------------------------===//
// Verification
//===----------------------------------------------------------------------===//

namespace {

/// Collects the axes of one attribute and checks each against the others.
class AxisChecker {
public:
  AxisChecker(MeshOp op, function_ref<InFlightDiagnostic()> emitError)
      : op(op), mesh(op.getMesh()), emitError(emitError) {}

  LogicalResult add(ArrayRef<AxisRefAttr> axes) {
    for (AxisRefAttr axis : axes)
      if (!axis.isGap() && failed(add(axis)))
        return failure();
    return success();
  }

  const Mesh &getMesh() const { return mesh; }

  LogicalResult fail(InFlightDiagnostic diagnostic) {
    diagnostic.attachNote(op.getLoc()) << "mesh declared here";
    return failure();
  }

private:
  LogicalResult add(AxisRefAttr axis) {
    int index = mesh.getAxis(axis.getName());
    if (index < 0)
      return fail(emitError()
                  << "uses axis " << axis.getName() << ", but mesh @"
                  << op.getSymName() << " has no such axis");
    AxisTerm term = (*toAxisList(axis, mesh))[0];
    if (!axis.isWholeAxis() && mesh.sizes[index] % (term.pre * term.size) != 0)
      return fail(emitError()
                  << "uses sub-axis (" << term.pre << ")" << term.size << " of "
                  << axis.getName() << ", but " << term.pre * term.size
                  << " does not divide the axis size " << mesh.sizes[index]);
    for (const AxisTerm &other : seen)
      if (term == other)
        return fail(emitError() << "uses axis " << axis.getName() << " twice");
      else if (term.overlaps(other))
        return fail(emitError()
                    << "uses overlapping parts (" << other.pre << ")"
                    << other.size << " and (" << term.pre << ")" << term.size
                    << " of axis " << axis.getName());
    seen.push_back(term);
    return success();
  }

  MeshOp op;
  Mesh mesh;
  function_ref<InFlightDiagnostic()> emitError;
  SmallVector<AxisTerm> seen;
};

} // namespace

LogicalResult
mlir::tp::verifySharding(ShardingAttr sharding, RankedTensorType type,
                         Operation *from,
                         function_ref<InFlightDiagnostic()> emitError,
                         SymbolTableCollection *symbols) {
  MeshOp op =
      symbols
          ? symbols->lookupNearestSymbolFrom<MeshOp>(from, sharding.getMesh())
          : lookupMesh(from, sharding.getMesh());
  if (!op) // C1
    return emitError() << "uses undeclared mesh " << sharding.getMesh();
  if (sharding.getRank() != type.getRank()) // C2
    return emitError() << "has a sharding of " << sharding.getRank()
                       << " dimensions, but its type " << type << " has rank "
                       << type.getRank();
  AxisChecker checker(op, emitError);
  for (auto [number, dim] : llvm::enumerate(sharding.getDims())) {
    if (failed(checker.add(dim.getAxes()))) // C3, C4, C5
      return failure();
    int64_t size = type.getDimSize(number);
    if (ShapedType::isDynamic(size))
      continue;
    AxisList terms = *toAxisList(dim.getAxes(), checker.getMesh());
    // A gap at the end divides alone; any other with all before it.
    int64_t blocks = getBlockSize(terms), product = blocks;
    for (const AxisTerm &term :
         AxisListRef(terms).drop_back(hasBlocks(terms) ? 1 : 0)) {
      product *= term.size;
      if (term.isGap())
        blocks = product;
    }
    if (size % blocks != 0) // C6
      return emitError() << "keeps a factor of dimension " << number
                         << " whole in each of " << blocks
                         << " blocks, but they do not divide its size " << size;
    if (fitsTerms(checker.getMesh(), size, terms)) // C7
      continue;
    for (const AxisTerm &term : terms)
      if (!term.isGap() && !isDigitRun(checker.getMesh(), term))
        return checker.fail(
            emitError() << "cuts dimension " << number << " of size " << size
                        << " by sub-axis (" << term.pre << ")" << term.size
                        << ", which is no run of prime factors of its axis and "
                           "cuts only dimensions that it divides");
  }
  for (PartialAttr partial : sharding.getPartials()) {
    if (failed(checker.add(partial.getAxes())))
      return failure();
    CombinerKind kind = partial.getKind();
    if (isBitwise(kind) && !type.getElementType().isInteger()) // C8
      return emitError() << "leaves " << stringifyCombiner(kind) << " of "
                         << type.getElementType()
                         << " pending, which needs integers";
  }
  return checker.add(sharding.getReplicated());
}

FailureOr<int64_t> mlir::tp::verifyGroup(Operation *op,
                                         FlatSymbolRefAttr meshName,
                                         AxisListAttr axes,
                                         SymbolTableCollection &symbols) {
  auto mesh = symbols.lookupNearestSymbolFrom<MeshOp>(op, meshName);
  if (!mesh)
    return op->emitOpError("uses undeclared mesh ") << meshName;
  auto emit = [&]() { return op->emitOpError(); };
  AxisChecker checker(mesh, emit);
  for (AxisRefAttr axis : axes.getAxes())
    if (axis.isGap())
      return op->emitOpError(
          "extends over a gap; groups extend over axes only");
  if (failed(checker.add(axes.getAxes())))
    return failure();
  return getNumParts(*toAxisList(axes.getAxes(), checker.getMesh()));
}

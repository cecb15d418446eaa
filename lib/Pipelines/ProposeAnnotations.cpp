// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "ProposeAnnotations.h"
#include "tp/Sharding/Ownership.h"

using namespace mlir;
using namespace mlir::tp;

/// `sharding` without `axes` on any dimension.
static TensorSharding without(TensorSharding sharding, AxisListRef axes) {
  for (DimSharding &dim : sharding.dims)
    dim.terms = canonicalize(subtract(dim.terms, axes));
  return sharding;
}

/// The ways to cut a value near a collective over `axes`.
static SmallVector<TensorSharding, 4>
getVariants(const NearValue &value, const Mesh &mesh, AxisListRef axes) {
  SmallVector<TensorSharding, 4> variants;
  if (value.wanted)
    variants.push_back(*value.wanted);
  TensorSharding whole = without(value.sharding, axes);
  for (unsigned dim = 0; dim < whole.getRank(); ++dim) {
    TensorSharding moved = whole;
    moved.dims[dim].terms.append(axes.begin(), axes.end());
    moved.dims[dim].terms = canonicalize(moved.dims[dim].terms);
    int64_t size = value.type.getDimSize(dim);
    if (size >= getNumParts(moved.dims[dim].terms) &&
        fitsTerms(mesh, size, moved.dims[dim].terms))
      variants.push_back(std::move(moved));
  }
  variants.push_back(std::move(whole));
  return variants;
}

/// The annotation that stands at `place`; null if there is none.
static ShardingAttr getPresent(const AnnotatedProgram &program,
                               AnnotationPlace place) {
  func::FuncOp entry = program.entry;
  switch (place.kind) {
  case AnnotationPlace::Kind::Argument:
    return entry.getArgAttrOfType<ShardingAttr>(place.number, attr::kSharding);
  case AnnotationPlace::Kind::Result:
    return entry.getResultAttrOfType<ShardingAttr>(place.number,
                                                   attr::kSharding);
  case AnnotationPlace::Kind::Value:
    if (auto constrain = dyn_cast<ConstrainOp>(program.ops[place.op]))
      return constrain.getSharding();
    return {};
  }
  llvm_unreachable("unknown place");
}

SmallVector<Annotation, 8> mlir::tp::proposeAnnotations(
    const AnnotatedProgram &program, const CollectiveSite &site,
    FlatSymbolRefAttr meshName, AxisListAttr axes, unsigned limit) {
  Mesh mesh = lookupMesh(program.module, meshName).getMesh();
  std::optional<AxisList> terms = toAxisList(axes.getAxes(), mesh);
  SmallVector<Annotation, 8> proposals;
  if (!terms)
    return proposals;
  for (const NearValue &value : site.values)
    for (TensorSharding &variant : getVariants(value, mesh, *terms)) {
      for (DimSharding &dim : variant.dims)
        dim.open = false;
      variant.partial.clear();
      variant.replicated.clear();
      Annotation annotation{value.place,
                            toShardingAttr(meshName, mesh, variant)};
      bool hasGap = llvm::any_of(variant.dims, [](const DimSharding &dim) {
        return tp::hasGap(dim.terms);
      });
      // Shardy has no word for a gap.
      if ((hasGap && program.usesSdy) ||
          annotation.sharding == getPresent(program, value.place) ||
          llvm::is_contained(proposals, annotation))
        continue;
      if (proposals.size() == limit)
        return proposals;
      proposals.push_back(annotation);
    }
  return proposals;
}

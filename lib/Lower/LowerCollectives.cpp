// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Collectives become calls of the runtime.

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "tp/IR/ShardingAttributes.h"
#include "tp/Lower/ElementTypes.h"
#include "tp/Lower/Lower.h"
#include "tp/Lower/Passes.h"
#include "tp/Lower/RuntimeCalls.h"
#include "llvm/ADT/TypeSwitch.h"

namespace mlir::tp {
#define GEN_PASS_DEF_LOWERCOLLECTIVESPASS
#include "tp/Lower/Passes.h.inc"
} // namespace mlir::tp

using namespace mlir;
using namespace mlir::tp;

/// Where `loc` points to, as `file:line:column`; empty if nowhere.
static std::string getPosition(Location loc) {
  std::string text;
  loc->walk([&](Location part) {
    auto file = dyn_cast<FileLineColLoc>(part);
    if (!file)
      return WalkResult::advance();
    text = (file.getFilename().getValue() + ":" + Twine(file.getLine()) + ":" +
            Twine(file.getColumn()))
               .str();
    return WalkResult::interrupt();
  });
  return text;
}

static ArrayAttr getShapeAttr(Builder &builder, Value tensor) {
  return builder.getI64ArrayAttr(
      cast<RankedTensorType>(tensor.getType()).getShape());
}

/// The manifest's entry of a call that takes `input` to `result` over `axes`.
/// `special` holds the keys that only this kind has.
static DictionaryAttr describeSite(Operation *op, StringRef kind, Value input,
                                   Value result, AxisListRef axes,
                                   ArrayRef<NamedAttribute> special) {
  Builder builder(op->getContext());
  SmallVector<Attribute> terms;
  for (const AxisTerm &term : axes)
    terms.push_back(builder.getDictionaryAttr(
        {builder.getNamedAttr("axis", builder.getI64IntegerAttr(term.axis)),
         builder.getNamedAttr("pre", builder.getI64IntegerAttr(term.pre)),
         builder.getNamedAttr("size", builder.getI64IntegerAttr(term.size))}));
  NamedAttrList site(special);
  site.set("kind", builder.getStringAttr(kind));
  site.set("dtype", builder.getStringAttr(getRuntimeTypeName(
                        getElementTypeOrSelf(input.getType()))));
  site.set("axes", builder.getArrayAttr(terms));
  site.set("operand_shape", getShapeAttr(builder, input));
  site.set("result_shape", getShapeAttr(builder, result));
  std::string position = getPosition(op->getLoc());
  if (!position.empty())
    site.set("location", builder.getStringAttr(position));
  if (auto cause = op->getAttrOfType<StringAttr>(attr::kCause))
    site.set("cause", cause);
  return site.getDictionary(op->getContext());
}

/// The manifest's description of each of `tensors`; one error if the runtime
/// does not know what is in them.
static FailureOr<ArrayAttr> describeTensors(CallOp op, ValueRange tensors) {
  Builder builder(op.getContext());
  SmallVector<Attribute> descriptions;
  for (Value tensor : tensors) {
    Type element = getElementTypeOrSelf(tensor.getType());
    StringRef dtype = getRuntimeTypeName(element);
    if (dtype.empty())
      return op.emitOpError("takes elements of type ")
             << element << ", which the runtime does not know";
    descriptions.push_back(builder.getDictionaryAttr(
        {builder.getNamedAttr("dtype", builder.getStringAttr(dtype)),
         builder.getNamedAttr("shape", getShapeAttr(builder, tensor))}));
  }
  return builder.getArrayAttr(descriptions);
}

/// Call the user's kernel on buffers of its own for the results.
static LogicalResult lowerKernelCall(RewriterBase &rewriter, CallOp op) {
  FailureOr<ArrayAttr> operands = describeTensors(op, op.getInputs());
  FailureOr<ArrayAttr> results = describeTensors(op, op.getResults());
  if (failed(operands) || failed(results))
    return failure();
  NamedAttrList site;
  site.set("name", op.getKernelAttr());
  site.set("operands", *operands);
  site.set("results", *results);
  if (std::string position = getPosition(op.getLoc()); !position.empty())
    site.set("location", rewriter.getStringAttr(position));
  rewriter.setInsertionPoint(op);
  SmallVector<Value> targets;
  for (Type type : op.getResultTypes())
    targets.push_back(tensor::EmptyOp::create(
        rewriter, op.getLoc(), cast<RankedTensorType>(type).getShape(),
        getElementTypeOrSelf(type)));
  rewriter.replaceOpWithNewOp<tprt::CallOp>(
      op, op.getResultTypes(), op.getInputs(), targets,
      site.getDictionary(op.getContext()));
  return success();
}

/// True if nobody else reads the buffer of `value`, so that a collective may
/// overwrite it. A wrong `true` costs a copy, never a wrong value.
static bool isOnlyUseOfFreshValue(Value value) {
  while (value.hasOneUse()) {
    Operation *def = value.getDefiningOp();
    if (!def || def->hasTrait<OpTrait::ConstantLike>())
      return false;
    if (!isa<tensor::ExpandShapeOp, tensor::CollapseShapeOp, tensor::CastOp>(
            def))
      return !isa<tensor::ExtractSliceOp>(def);
    value = def->getOperand(0);
  }
  return false;
}

/// Replace the collective `op` by a call that does what `kind` says.
static LogicalResult callRuntime(RewriterBase &rewriter, Operation *op,
                                 StringRef kind, FlatSymbolRefAttr meshName,
                                 AxisListAttr axes, bool mayWorkInPlace,
                                 ArrayRef<NamedAttribute> special = {}) {
  Value input = op->getOperand(0);
  auto type = cast<RankedTensorType>(op->getResult(0).getType());
  if (getRuntimeTypeName(type.getElementType()).empty())
    return op->emitOpError("moves elements of type ")
           << type.getElementType() << ", which the runtime does not know";
  MeshOp mesh = lookupMesh(op, meshName);
  std::optional<AxisList> terms =
      mesh ? toAxisList(axes.getAxes(), mesh.getMesh()) : std::nullopt;
  if (!terms)
    return op->emitOpError("uses axes that its mesh does not have");
  DictionaryAttr site =
      describeSite(op, kind, input, op->getResult(0), *terms, special);
  rewriter.setInsertionPoint(op);
  if (mayWorkInPlace && isOnlyUseOfFreshValue(input)) {
    rewriter.replaceOpWithNewOp<tprt::CollectiveOp>(op, type, Value(), input,
                                                    site);
    return success();
  }
  Value target = tensor::EmptyOp::create(
      rewriter, op->getLoc(), type.getShape(), type.getElementType());
  rewriter.replaceOpWithNewOp<tprt::CollectiveOp>(op, type, input, target,
                                                  site);
  return success();
}

Value mlir::tp::buildAxisIndex(OpBuilder &builder, Location loc,
                               const Mesh &mesh, AxisListRef terms) {
  auto constant = [&](int64_t value) {
    return arith::ConstantIndexOp::create(builder, loc, value);
  };
  Value index;
  for (const AxisTerm &term : terms) {
    Value part =
        tprt::CoordinateOp::create(builder, loc, builder.getIndexType(),
                                   builder.getI32IntegerAttr(term.axis));
    int64_t minor = mesh.sizes[term.axis] / (term.pre * term.size);
    if (minor != 1)
      part = arith::DivUIOp::create(builder, loc, part, constant(minor));
    if (term.pre != 1)
      part = arith::RemUIOp::create(builder, loc, part, constant(term.size));
    if (index)
      part = arith::AddIOp::create(
          builder, loc,
          arith::MulIOp::create(builder, loc, index, constant(term.size)),
          part);
    index = part;
  }
  return index ? index : constant(0);
}

/// An even cut is a slice, which often costs no copy at all; the runtime knows
/// about all others.
static LogicalResult lowerShard(RewriterBase &rewriter, ShardOp op) {
  // To MLIR no offset lies inside an empty dimension.
  if (auto type = cast<RankedTensorType>(op.getType());
      type.getNumElements() == 0) {
    rewriter.setInsertionPoint(op);
    rewriter.replaceOpWithNewOp<tensor::EmptyOp>(op, type.getShape(),
                                                 type.getElementType());
    return success();
  }
  Builder builder(op.getContext());
  MeshOp mesh = lookupMesh(op, op.getMeshAttr());
  std::optional<int64_t> parts =
      mesh ? mesh.getGroupSize(op.getAxes()) : std::nullopt;
  auto from = cast<RankedTensorType>(op.getInput().getType());
  auto to = cast<RankedTensorType>(op.getType());
  int64_t dim = op.getDim();
  if (!parts || from.getDimSize(dim) % *parts != 0)
    return callRuntime(
        rewriter, op, "shard", op.getMeshAttr(), op.getAxes(), false,
        builder.getNamedAttr("dim", builder.getI64IntegerAttr(dim)));
  rewriter.setInsertionPoint(op);
  Value part =
      buildAxisIndex(rewriter, op.getLoc(), mesh.getMesh(),
                     *toAxisList(op.getAxes().getAxes(), mesh.getMesh()));
  Value size =
      arith::ConstantIndexOp::create(rewriter, op.getLoc(), to.getDimSize(dim));
  SmallVector<OpFoldResult> offsets(to.getRank(), rewriter.getIndexAttr(0));
  offsets[dim] =
      arith::MulIOp::create(rewriter, op.getLoc(), part, size).getResult();
  SmallVector<OpFoldResult> sizes =
      getAsIndexOpFoldResult(op.getContext(), to.getShape());
  SmallVector<OpFoldResult> strides(to.getRank(), rewriter.getIndexAttr(1));
  rewriter.replaceOpWithNewOp<tensor::ExtractSliceOp>(op, to, op.getInput(),
                                                      offsets, sizes, strides);
  return success();
}

/// The keys of a reduction by `combiner`.
static SmallVector<NamedAttribute>
describeCombiner(Builder &builder, Operation *op, CombinerAttr combiner) {
  SmallVector<NamedAttribute> keys{builder.getNamedAttr(
      "combiner",
      builder.getStringAttr(stringifyCombiner(combiner.getValue())))};
  if (op->hasAttr("unsigned"))
    keys.push_back(builder.getNamedAttr("unsigned", builder.getBoolAttr(true)));
  return keys;
}

static LogicalResult lowerCollective(RewriterBase &rewriter, Operation *op) {
  Builder builder(op->getContext());
  auto number = [&](StringRef key, int64_t value) {
    return builder.getNamedAttr(key, builder.getI64IntegerAttr(value));
  };
  return TypeSwitch<Operation *, LogicalResult>(op)
      .Case([&](AllReduceOp op) {
        return callRuntime(rewriter, op, "all_reduce", op.getMeshAttr(),
                           op.getAxes(), true,
                           describeCombiner(builder, op, op.getCombiner()));
      })
      .Case([&](ReduceScatterOp op) {
        SmallVector<NamedAttribute> keys =
            describeCombiner(builder, op, op.getCombiner());
        keys.push_back(number("dim", op.getDim()));
        return callRuntime(rewriter, op, "reduce_scatter", op.getMeshAttr(),
                           op.getAxes(), false, keys);
      })
      .Case([&](AllGatherOp op) {
        return callRuntime(rewriter, op, "all_gather", op.getMeshAttr(),
                           op.getAxes(), false, number("dim", op.getDim()));
      })
      .Case([&](AllToAllOp op) {
        return callRuntime(rewriter, op, "all_to_all", op.getMeshAttr(),
                           op.getAxes(), false,
                           {number("dim", op.getSplitDim()),
                            number("concat_dim", op.getConcatDim())});
      })
      .Case([&](PermuteOp op) {
        SmallVector<Attribute> pairs;
        for (auto [from, to] : op.getPositionPairs())
          pairs.push_back(builder.getI64ArrayAttr({from, to}));
        return callRuntime(
            rewriter, op, "permute", op.getMeshAttr(), op.getAxes(), true,
            builder.getNamedAttr("pairs", builder.getArrayAttr(pairs)));
      })
      .Case([&](ExchangeOp op) {
        return callRuntime(rewriter, op, "exchange", op.getMeshAttr(),
                           op.getAxes(), false,
                           {number("dim", op.getDim()),
                            builder.getNamedAttr("counts", op.getCounts())});
      })
      .Case([&](HaloOp op) {
        return callRuntime(
            rewriter, op, "halo", op.getMeshAttr(), op.getAxes(), false,
            {number("dim", op.getDim()), number("low", op.getLow()),
             number("high", op.getHigh())});
      })
      .Case([&](CallOp op) { return lowerKernelCall(rewriter, op); })
      .Case([&](ShardOp op) { return lowerShard(rewriter, op); })
      .Case([&](AxisIndexOp op) -> LogicalResult {
        MeshOp mesh = lookupMesh(op, op.getMeshAttr());
        std::optional<AxisList> terms =
            mesh ? toAxisList(op.getAxes().getAxes(), mesh.getMesh())
                 : std::nullopt;
        if (!terms)
          return op.emitOpError("uses axes that its mesh does not have");
        rewriter.setInsertionPoint(op);
        rewriter.replaceOp(
            op, buildAxisIndex(rewriter, op.getLoc(), mesh.getMesh(), *terms));
        return success();
      })
      .Default([](Operation *op) {
        return op->emitOpError("is no operation of a local program");
      });
}

LogicalResult mlir::tp::lowerCollectives(func::FuncOp function) {
  SmallVector<Operation *> ops;
  function.walk([&](Operation *op) {
    if (isa_and_nonnull<TpDialect>(op->getDialect()))
      ops.push_back(op);
  });
  IRRewriter rewriter(function.getContext());
  for (Operation *op : ops)
    if (failed(lowerCollective(rewriter, op)))
      return failure();
  return success();
}

namespace {
struct LowerCollectivesPass
    : tp::impl::LowerCollectivesPassBase<LowerCollectivesPass> {
  void runOnOperation() override {
    for (func::FuncOp function : getEntries(getOperation()))
      if (failed(lowerCollectives(function)))
        return signalPassFailure();
  }
};
} // namespace

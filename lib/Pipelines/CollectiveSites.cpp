// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "CollectiveSites.h"
#include "tp/Propagate/DataFlow.h"
#include "tp/Propagate/Propagation.h"
#include "tp/Propagate/ShardedOp.h"
#include "tp/Sharding/Projection.h"

using namespace mlir;
using namespace mlir::tp;

using NumberedLoc = FusedLocWith<IntegerAttr>;

/// `loc` with a number; sites are told from operations by the attribute's type.
static Location withNumber(Location loc, unsigned number, bool isSite) {
  MLIRContext *context = loc.getContext();
  Type type = isSite ? Type(IndexType::get(context))
                     : Type(IntegerType::get(context, 64));
  return FusedLoc::get({loc}, IntegerAttr::get(type, number), context);
}

static std::optional<unsigned> getNumber(Location loc, bool isSite) {
  auto numbered = loc->findInstanceOf<NumberedLoc>();
  if (!numbered)
    return std::nullopt;
  IntegerAttr number = numbered.getMetadata();
  if (isa<IndexType>(number.getType()) != isSite)
    return std::nullopt;
  return number.getInt();
}

void mlir::tp::numberOperations(const AnnotatedProgram &program) {
  for (auto [number, op] : llvm::enumerate(program.ops))
    op->setLoc(withNumber(op->getLoc(), number, /*isSite=*/false));
}

namespace {

/// Collects what is near one collective.
class SiteBuilder {
public:
  SiteBuilder(const AnnotatedProgram &program, func::FuncOp function,
              const Mesh &mesh)
      : program(program), function(function), mesh(mesh) {}

  /// `origin` is an operation that has the location of the reshard, or null:
  /// where a reduction moved down, the one that left it pending.
  CollectiveSite build(ReshardOp op, Operation *origin) {
    addEnd(op);
    Value first = getMade(op.getInput());
    Operation *maker = first.getDefiningOp();
    TensorSharding made = toTensorSharding(op.getSource(), mesh);
    TensorSharding wanted = toTensorSharding(op.getTarget(), mesh);
    made.partial.clear();
    SmallVector<OpOperand *> readers = getReaders(op);
    for (OpOperand *reader : readers)
      if (isa<func::ReturnOp>(reader->getOwner()))
        add({{AnnotationPlace::Kind::Result, reader->getOperandNumber()},
             op.getType(),
             made,
             std::nullopt});
    for (Operation *end : {origin, maker})
      if (end)
        addOrigins(end);
    for (OpOperand *reader : readers)
      addOrigins(reader->getOwner());
    addValue(first, made, wanted);
    for (Operation *end : {origin, maker})
      if (end)
        addTensors(end);
    for (OpOperand *reader : readers) {
      addEnd(reader->getOwner());
      addTensors(reader->getOwner());
    }
    if (maker)
      addEnd(maker);
    return std::move(site);
  }

  /// An operation that moves rows itself.
  CollectiveSite build(Operation *op) {
    addEnd(op);
    addOrigins(op);
    addTensors(op);
    return std::move(site);
  }

private:
  /// `value` before all reshards.
  static Value getMade(Value value) {
    while (auto reshard = value.getDefiningOp<ReshardOp>())
      value = reshard.getInput();
    return value;
  }

  /// What reads the outcome, behind further reshards too.
  static SmallVector<OpOperand *> getReaders(ReshardOp op) {
    SmallVector<OpOperand *> readers;
    for (OpOperand &use : op.getResult().getUses())
      if (auto next = dyn_cast<ReshardOp>(use.getOwner()))
        readers.append(getReaders(next));
      else
        readers.push_back(&use);
    return readers;
  }

  void addEnd(Operation *op) {
    if (unsigned line = getLine(op->getLoc());
        line && !llvm::is_contained(site.lines, line))
      site.lines.push_back(line);
    llvm::raw_string_ostream os(site.ends);
    os << op->getName() << " " << op->getOperandTypes() << " "
       << op->getResultTypes() << ";";
  }

  void add(NearValue value) {
    if (value.type.getRank() > 0 &&
        llvm::none_of(site.values, [&](const NearValue &known) {
          return known.place == value.place;
        }))
      site.values.push_back(std::move(value));
  }

  /// The place of `value` in the program as it was read, if it stands there.
  std::optional<AnnotationPlace> getPlace(Value value) {
    if (auto argument = dyn_cast<BlockArgument>(value)) {
      if (argument.getOwner() != &function.getBody().front())
        return std::nullopt;
      return AnnotationPlace{AnnotationPlace::Kind::Argument,
                             argument.getArgNumber()};
    }
    auto result = cast<OpResult>(value);
    std::optional<unsigned> number =
        getNumber(result.getOwner()->getLoc(), /*isSite=*/false);
    if (!number)
      return std::nullopt;
    Operation *read = program.ops[*number];
    unsigned position = result.getResultNumber();
    if (position >= read->getNumResults() ||
        read->getResult(position).getType() != value.getType() ||
        getLine(read->getLoc()) == 0)
      return std::nullopt;
    return AnnotationPlace{AnnotationPlace::Kind::Value, position, *number};
  }

  void addValue(Value value, const TensorSharding &sharding,
                std::optional<TensorSharding> wanted = std::nullopt) {
    auto type = dyn_cast<RankedTensorType>(value.getType());
    if (!type)
      return;
    if (std::optional<AnnotationPlace> place = getPlace(value))
      add({*place, type, sharding, std::move(wanted)});
  }

  /// The operands of `op`, then its results, as its loops cut them.
  void addTensors(Operation *op) {
    auto attribute = getLoopsAttr(op);
    if (!attribute)
      return;
    ShardedOp view(op);
    tp::Loops loops = toLoops(attribute, mesh);
    for (auto [number, operand] : llvm::enumerate(view.operands))
      addValue(getMade(operand->get()),
               projectLoops(view.map, loops, view.ofOperand(number)));
    for (OpResult result : op->getResults())
      if (isa<RankedTensorType>(result.getType()))
        addValue(result, projectLoops(view.map, loops,
                                      view.ofResult(result.getResultNumber())));
  }

  /// The arguments whose annotations cut `op`.
  void addOrigins(Operation *op) {
    auto origins = op->getAttrOfType<DictionaryAttr>(kOriginsAttr);
    if (!origins)
      return;
    for (NamedAttribute origin : origins)
      for (BlockArgument argument : function.getArguments()) {
        unsigned number = argument.getArgNumber();
        auto sharding =
            function.getArgAttrOfType<ShardingAttr>(number, attr::kSharding);
        if (sharding && describeArgument(function, number) ==
                            cast<StringAttr>(origin.getValue()).getValue())
          addValue(argument, toTensorSharding(sharding, mesh));
      }
  }

  const AnnotatedProgram &program;
  func::FuncOp function;
  const Mesh &mesh;
  CollectiveSite site;
};

} // namespace

void CollectiveSites::collect(func::FuncOp function) {
  FailureOr<FlatSymbolRefAttr> meshName = findMesh(function);
  if (failed(meshName) || !*meshName)
    return;
  Mesh mesh = lookupMesh(function, *meshName).getMesh();
  SmallVector<Operation *> found;
  llvm::DenseMap<unsigned, Operation *> byNumber;
  function.walk([&](Operation *op) {
    if (isa<ReshardOp>(op)) {
      found.push_back(op);
    } else if (op->getDiscardableAttr(attr::kLoops)) {
      if (auto number = getNumber(op->getLoc(), /*isSite=*/false))
        byNumber.try_emplace(*number, op);
      if (llvm::any_of(ShardedOp(op).map.factors,
                       [](const Factor &factor) { return factor.movesRows; }))
        found.push_back(op);
    }
  });
  for (Operation *op : found) {
    SiteBuilder builder(program, function, mesh);
    if (auto reshard = dyn_cast<ReshardOp>(op)) {
      auto number = getNumber(op->getLoc(), /*isSite=*/false);
      sites.push_back(
          builder.build(reshard, number ? byNumber.lookup(*number) : nullptr));
    } else {
      sites.push_back(builder.build(op));
    }
  }
  for (auto [number, op] : llvm::enumerate(found))
    op->setLoc(withNumber(op->getLoc(), number, /*isSite=*/true));
}

const CollectiveSite *CollectiveSites::find(Operation *collective) const {
  std::optional<unsigned> number =
      getNumber(collective->getLoc(), /*isSite=*/true);
  return number ? &sites[*number] : nullptr;
}

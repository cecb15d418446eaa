// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// An operation that tp has never heard of, and all that it takes to shard it:
// one model with its rule, its local form and its cost. docs/Architecture.md
// quotes the model.

#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/InitAllDialects.h"
#include "mlir/Parser/Parser.h"
#include "tp/IR/Tp.h"
#include "tp/Partition/Partition.h"
#include "tp/Pipelines/Registration.h"
#include "tp/Propagate/Propagation.h"
#include "tp/Propagate/ShardableOpInterface.h"
#include "tp/Propagate/ShardedOp.h"
#include "tp/Sharding/Ownership.h"
#include "gtest/gtest.h"

using namespace mlir;
using namespace mlir::tp;

namespace toy {

/// `"toy.ramp"(%x)` adds to each row of a matrix its number; with a second
/// operand, counted from there. With `blocked`, cuts of rows do not pass.
struct RampOp
    : Op<RampOp, OpTrait::ZeroRegions, OpTrait::OneResult,
         OpTrait::ZeroSuccessors, OpTrait::AtLeastNOperands<1>::Impl> {
  using Op::Op;
  static StringRef getOperationName() { return "toy.ramp"; }
  static ArrayRef<StringRef> getAttributeNames() { return {}; }
};

struct ToyDialect : Dialect {
  explicit ToyDialect(MLIRContext *context)
      : Dialect("toy", context, TypeID::get<ToyDialect>()) {
    addOperations<RampOp>();
  }
  static StringRef getDialectNamespace() { return "toy"; }
};

struct RampModel : ShardableOpInterface::ExternalModel<RampModel, RampOp> {
  // Rule: each dimension is a factor of its own, and stands in both tensors.
  FactorMap getFactorMap(Operation *op, SmallVectorImpl<std::string> *) const {
    auto type = cast<RankedTensorType>(op->getResult(0).getType());
    FactorMap map;
    for (int64_t size : type.getShape())
      map.factors.push_back({size, FactorKind::Parallel});
    map.operands = {{{0}, {1}}};
    map.results = {{{0}, {1}}};
    map.factors[0].isBlocked = op->hasAttr("blocked");
    return map;
  }

  // Local form: rows are counted from the first one of the shard.
  LogicalResult localize(Operation *op, Localizer &localizer) const {
    int64_t rows = localizer.getFactorMap().factors[0].size;
    const AxisList &terms = localizer.getLoops()[0];
    if (!terms.empty())
      op->insertOperands(1, localizer.getOwnedRange(rows, terms).offset);
    return localizeTypes(op, localizer);
  }

  // Cost: an addition for each element of the shard.
  double getFlops(Operation *, const FactorMap &map,
                  ArrayRef<AxisList> loops) const {
    return double(getLocalSize(map.factors[0].size, loops[0])) *
           getLocalSize(map.factors[1].size, loops[1]);
  }
};

} // namespace toy

MLIR_DECLARE_EXPLICIT_TYPE_ID(toy::ToyDialect)
MLIR_DEFINE_EXPLICIT_TYPE_ID(toy::ToyDialect)
MLIR_DECLARE_EXPLICIT_TYPE_ID(toy::RampOp)
MLIR_DEFINE_EXPLICIT_TYPE_ID(toy::RampOp)

namespace {

class AddedOperation : public testing::Test {
protected:
  AddedOperation() : context(MLIRContext::Threading::DISABLED) {
    DialectRegistry registry;
    registerAllDialects(registry);
    registerTp(registry);
    registry.insert<toy::ToyDialect>();
    registry.addExtension(+[](MLIRContext *context, toy::ToyDialect *) {
      toy::RampOp::attachInterface<toy::RampModel>(*context);
    });
    context.appendDialectRegistry(registry);
  }

  /// A program whose argument is cut as `dims` say and whose result is open.
  OwningOpRef<ModuleOp> parse(StringRef dims) {
    std::string text = "tp.mesh @m <x = 2, y = 3>\n"
                       "func.func @f(%x: tensor<10x6xf32> {tp.sharding = "
                       "#tp.sharding<@m, " +
                       dims.str() +
                       ">}) -> tensor<10x6xf32> {\n"
                       "%0 = \"toy.ramp\"(%x) : (tensor<10x6xf32>) -> "
                       "tensor<10x6xf32>\n"
                       "return %0 : tensor<10x6xf32>\n}";
    return parseSourceString<ModuleOp>(text, &context);
  }

  MLIRContext context;
};

/// Rows cut over six devices, columns whole: 10 over 2·3 in buffers of 2.
TEST_F(AddedOperation, BecomesLocal) {
  OwningOpRef<ModuleOp> module = parse("[{\"x\", \"y\"}, {}]");
  ASSERT_TRUE(module);
  func::FuncOp function = *module->getOps<func::FuncOp>().begin();
  ASSERT_TRUE(succeeded(propagateShardings(function)));
  ASSERT_TRUE(succeeded(insertReshards(function)));
  ASSERT_TRUE(succeeded(localizeProgram(function)));
  ASSERT_TRUE(succeeded(verifyLocal(function)));
  toy::RampOp ramp = *function.getOps<toy::RampOp>().begin();
  EXPECT_EQ(ramp->getResult(0).getType(),
            RankedTensorType::get({2, 6}, Float32Type::get(&context)));
  ASSERT_EQ(ramp->getNumOperands(), 2u);
  EXPECT_TRUE(ramp->getOperand(1).getType().isIndex());
  EXPECT_TRUE(function.getOps<AxisIndexOp>().begin() !=
              function.getOps<AxisIndexOp>().end());
}

/// Nothing is counted from anywhere else where rows are whole.
TEST_F(AddedOperation, KeepsWholeRows) {
  OwningOpRef<ModuleOp> module = parse("[{}, {\"y\"}]");
  ASSERT_TRUE(module);
  func::FuncOp function = *module->getOps<func::FuncOp>().begin();
  ASSERT_TRUE(succeeded(propagateShardings(function)));
  ASSERT_TRUE(succeeded(insertReshards(function)));
  ASSERT_TRUE(succeeded(localizeProgram(function)));
  toy::RampOp ramp = *function.getOps<toy::RampOp>().begin();
  EXPECT_EQ(ramp->getResult(0).getType(),
            RankedTensorType::get({10, 2}, Float32Type::get(&context)));
  EXPECT_EQ(ramp->getNumOperands(), 1u);
}

/// What the argument gets from a result that is cut both ways.
static std::string getPassedBack(MLIRContext &context, StringRef attributes) {
  std::string text =
      "tp.mesh @m <x = 2, y = 3>\n"
      "func.func @f(%x: tensor<10x6xf32>) -> (tensor<10x6xf32> {tp.sharding = "
      "#tp.sharding<@m, [{\"x\"}, {\"y\"}]>}) {\n"
      "%0 = \"toy.ramp\"(%x) " +
      attributes.str() +
      " : (tensor<10x6xf32>) -> tensor<10x6xf32>\n"
      "return %0 : tensor<10x6xf32>\n}";
  auto module = parseSourceString<ModuleOp>(text, &context);
  func::FuncOp function = *module->getOps<func::FuncOp>().begin();
  if (failed(propagateShardings(function)))
    return "failed";
  std::string passed;
  llvm::raw_string_ostream(passed) << function.getArgAttr(0, attr::kSharding);
  return passed;
}

/// A factor along which nothing passes keeps its cut to itself.
TEST_F(AddedOperation, BlockedRowsPassNothing) {
  EXPECT_EQ(getPassedBack(context, ""), "#tp.sharding<@m, [{\"x\"}, {\"y\"}]>");
  EXPECT_EQ(getPassedBack(context, "{blocked}"),
            "#tp.sharding<@m, [{}, {\"y\"}]>");
}

/// The work of the busiest device, padding included.
TEST_F(AddedOperation, HasItsCost) {
  OwningOpRef<ModuleOp> module = parse("[{}, {}]");
  ASSERT_TRUE(module);
  func::FuncOp function = *module->getOps<func::FuncOp>().begin();
  auto ramp =
      cast<ShardableOpInterface>(**function.getOps<toy::RampOp>().begin());
  FactorMap map = ramp.getFactorMap(nullptr);
  Loops loops(2);
  EXPECT_EQ(ramp.getFlops(map, loops), 60);
  loops[0] = {{0, 1, 2}, {1, 1, 3}};
  EXPECT_EQ(ramp.getFlops(map, loops), 12);
}

} // namespace

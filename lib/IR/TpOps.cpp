// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The generated code of the operations and the parsers that it calls.

#include "mlir/IR/Builders.h"
#include "tp/IR/Tp.h"

using namespace mlir;
using namespace mlir::tp;

/// `dp = 2, tp = 4` and `pp = 2 stage, tp = 4`.
static ParseResult parseMeshAxes(OpAsmParser &parser, ArrayAttr &names,
                                 DenseI64ArrayAttr &sizes,
                                 DenseI64ArrayAttr &stages) {
  Builder builder(parser.getContext());
  SmallVector<Attribute> nameList;
  SmallVector<int64_t> sizeList, stageList;
  auto parseAxis = [&]() -> ParseResult {
    std::string name;
    int64_t size = 0;
    if (parser.parseKeywordOrString(&name) || parser.parseEqual() ||
        parser.parseInteger(size))
      return failure();
    if (succeeded(parser.parseOptionalKeyword("stage")))
      stageList.push_back(nameList.size());
    nameList.push_back(builder.getStringAttr(name));
    sizeList.push_back(size);
    return success();
  };
  if (parser.parseCommaSeparatedList(parseAxis))
    return failure();
  names = builder.getArrayAttr(nameList);
  sizes = builder.getDenseI64ArrayAttr(sizeList);
  if (!stageList.empty())
    stages = builder.getDenseI64ArrayAttr(stageList);
  return success();
}

static void printMeshAxes(OpAsmPrinter &printer, MeshOp op, ArrayAttr names,
                          DenseI64ArrayAttr sizes, DenseI64ArrayAttr stages) {
  for (auto [index, name] : llvm::enumerate(names.getAsRange<StringAttr>())) {
    if (index)
      printer << ", ";
    printer.printKeywordOrString(name);
    printer << " = " << sizes[index];
    if (stages && llvm::is_contained(stages.asArrayRef(), index))
      printer << " stage";
  }
}

/// The bare keyword `sum` of `tp.all_reduce %p sum over ...`.
static ParseResult parseCombinerKeyword(OpAsmParser &parser,
                                        CombinerAttr &combiner) {
  StringRef keyword;
  SMLoc loc = parser.getCurrentLocation();
  if (parser.parseKeyword(&keyword))
    return failure();
  std::optional<CombinerKind> kind = parseCombiner(keyword);
  if (!kind)
    return parser.emitError(
               loc, "expected sum, max, min, prod, and, or or xor, not '")
           << keyword << "'";
  combiner = CombinerAttr::get(parser.getContext(), *kind);
  return success();
}

static void printCombinerKeyword(OpAsmPrinter &printer, Operation *,
                                 CombinerAttr combiner) {
  printer << stringifyCombiner(combiner.getValue());
}

/// `[<@pod, [{"tp"}]>, <@pod, [{}]>]`, the shardings without their name.
static ParseResult parseShardingList(OpAsmParser &parser, ArrayAttr &list) {
  SmallVector<Attribute> shardings;
  auto parseOne = [&]() -> ParseResult {
    Attribute sharding = ShardingAttr::parse(parser, {});
    shardings.push_back(sharding);
    return success(static_cast<bool>(sharding));
  };
  if (parser.parseCommaSeparatedList(AsmParser::Delimiter::Square, parseOne))
    return failure();
  list = parser.getBuilder().getArrayAttr(shardings);
  return success();
}

static void printShardingList(OpAsmPrinter &printer, Operation *,
                              ArrayAttr list) {
  printer << "[";
  llvm::interleaveComma(list, printer, [&](Attribute attribute) {
    if (auto sharding = dyn_cast<ShardingAttr>(attribute))
      sharding.print(printer);
    else
      printer << attribute;
  });
  printer << "]";
}

#include "tp/IR/TpEnums.cpp.inc"

#define GET_OP_CLASSES
#include "tp/IR/TpOps.cpp.inc"

void TpDialect::registerOperations() {
  addOperations<
#define GET_OP_LIST
#include "tp/IR/TpOps.cpp.inc"
      >();
}

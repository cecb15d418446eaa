// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Parsers and printers of the attributes.

#include "mlir/IR/Builders.h"
#include "mlir/IR/DialectImplementation.h"
#include "tp/IR/Tp.h"
#include "llvm/ADT/TypeSwitch.h"

using namespace mlir;
using namespace mlir::tp;

#define GET_ATTRDEF_CLASSES
#include "tp/IR/TpAttributes.cpp.inc"

void TpDialect::registerAttributes() {
  addAttributes<
#define GET_ATTRDEF_LIST
#include "tp/IR/TpAttributes.cpp.inc"
      >();
}

//===----------------------------------------------------------------------===//
// One axis: "tp", "tp":(2)4 or 3:_
//===----------------------------------------------------------------------===//

AxisRefAttr AxisRefAttr::getGap(MLIRContext *context, int64_t size) {
  return get(context, StringAttr(), 1, size);
}

static FailureOr<AxisRefAttr> parseAxisRef(AsmParser &parser) {
  MLIRContext *context = parser.getContext();
  int64_t gap = 0;
  SMLoc loc = parser.getCurrentLocation();
  OptionalParseResult isGap = parser.parseOptionalInteger(gap);
  if (isGap.has_value()) {
    if (failed(*isGap) || parser.parseColon() || parser.parseKeyword("_"))
      return failure();
    if (gap < 2)
      return parser.emitError(loc, "a gap keeps at least 2 elements, not ")
             << gap;
    return AxisRefAttr::getGap(context, gap);
  }
  std::string name;
  if (parser.parseString(&name))
    return failure();
  int64_t pre = 1, size = 0;
  if (succeeded(parser.parseOptionalColon())) {
    loc = parser.getCurrentLocation();
    if (parser.parseLParen() || parser.parseInteger(pre) ||
        parser.parseRParen() || parser.parseInteger(size))
      return failure();
    if (pre < 1 || size < 2)
      return parser.emitError(loc,
                              "a sub-axis is (pre)size with pre at least 1 "
                              "and size at least 2, not (")
             << pre << ")" << size;
  }
  return AxisRefAttr::get(context, StringAttr::get(context, name), pre, size);
}

static void printAxisRef(AsmPrinter &printer, AxisRefAttr axis) {
  if (axis.isGap()) {
    printer << axis.getSize() << ":_";
    return;
  }
  printer << axis.getName();
  if (!axis.isWholeAxis())
    printer << ":(" << axis.getPre() << ")" << axis.getSize();
}

Attribute AxisRefAttr::parse(AsmParser &parser, Type) {
  if (parser.parseLess())
    return {};
  FailureOr<AxisRefAttr> axis = parseAxisRef(parser);
  return failed(axis) || parser.parseGreater() ? AxisRefAttr() : *axis;
}

void AxisRefAttr::print(AsmPrinter &printer) const {
  printer << "<";
  printAxisRef(printer, *this);
  printer << ">";
}

//===----------------------------------------------------------------------===//
// Lists of axes
//===----------------------------------------------------------------------===//

static ParseResult parseAxisRefs(AsmParser &parser,
                                 SmallVectorImpl<AxisRefAttr> &axes) {
  FailureOr<AxisRefAttr> axis = parseAxisRef(parser);
  if (failed(axis))
    return failure();
  axes.push_back(*axis);
  return success();
}

static void printAxisRefs(AsmPrinter &printer, ArrayRef<AxisRefAttr> axes) {
  llvm::interleaveComma(axes, printer,
                        [&](AxisRefAttr axis) { printAxisRef(printer, axis); });
}

Attribute AxisListAttr::parse(AsmParser &parser, Type) {
  SmallVector<AxisRefAttr> axes;
  if (parser.parseCommaSeparatedList(AsmParser::Delimiter::Square, [&] {
        return parseAxisRefs(parser, axes);
      }))
    return {};
  return get(parser.getContext(), axes);
}

void AxisListAttr::print(AsmPrinter &printer) const {
  printer << "[";
  printAxisRefs(printer, getAxes());
  printer << "]";
}

std::string AxisListAttr::getText() const {
  std::string text;
  llvm::raw_string_ostream stream(text);
  stream << "[";
  llvm::interleaveComma(getAxes(), stream, [&](AxisRefAttr axis) {
    if (axis.isGap())
      stream << axis.getSize() << ":_";
    else
      stream << axis.getName();
    if (!axis.isGap() && !axis.isWholeAxis())
      stream << ":(" << axis.getPre() << ")" << axis.getSize();
  });
  stream << "]";
  return text;
}

/// `{ axis, axis, ... }`, of axes only.
static ParseResult parseAxisSet(AsmParser &parser,
                                SmallVectorImpl<AxisRefAttr> &axes) {
  SMLoc loc = parser.getCurrentLocation();
  if (parser.parseCommaSeparatedList(AsmParser::Delimiter::Braces, [&] {
        return parseAxisRefs(parser, axes);
      }))
    return failure();
  if (axes.empty())
    return parser.emitError(loc, "expected at least one axis");
  if (llvm::any_of(axes, [](AxisRefAttr axis) { return axis.isGap(); }))
    return parser.emitError(loc, "expected axes only, not a gap");
  return success();
}

static void printAxisSet(AsmPrinter &printer, ArrayRef<AxisRefAttr> axes) {
  printer << "{";
  printAxisRefs(printer, axes);
  printer << "}";
}

//===----------------------------------------------------------------------===//
// One dimension: {"dp", 3:_, ?}p1
//===----------------------------------------------------------------------===//

static FailureOr<DimShardingAttr> parseDim(AsmParser &parser) {
  SmallVector<AxisRefAttr> axes;
  bool isOpen = false;
  if (parser.parseCommaSeparatedList(AsmParser::Delimiter::Braces, [&] {
        if (isOpen)
          return ParseResult(parser.emitError(
              parser.getCurrentLocation(), "'?' stands last in a dimension"));
        if (succeeded(parser.parseOptionalQuestion())) {
          isOpen = true;
          return ParseResult(success());
        }
        return parseAxisRefs(parser, axes);
      }))
    return failure();
  int64_t priority = 0;
  SMLoc loc = parser.getCurrentLocation();
  StringRef keyword;
  if (succeeded(parser.parseOptionalKeyword(&keyword))) {
    if (!keyword.consume_front("p") || keyword.getAsInteger(10, priority))
      return parser.emitError(
          loc, "expected a priority such as p1 after a dimension");
  }
  return DimShardingAttr::get(parser.getContext(), axes, isOpen, priority);
}

static void printDim(AsmPrinter &printer, DimShardingAttr dim) {
  printer << "{";
  printAxisRefs(printer, dim.getAxes());
  if (dim.getIsOpen())
    printer << (dim.getAxes().empty() ? "?" : ", ?");
  printer << "}";
  if (dim.getPriority() != 0)
    printer << "p" << dim.getPriority();
}

static ParseResult parseDims(AsmParser &parser,
                             SmallVectorImpl<DimShardingAttr> &dims) {
  return parser.parseCommaSeparatedList(AsmParser::Delimiter::Square, [&] {
    FailureOr<DimShardingAttr> dim = parseDim(parser);
    if (failed(dim))
      return ParseResult(failure());
    dims.push_back(*dim);
    return ParseResult(success());
  });
}

static void printDims(AsmPrinter &printer, ArrayRef<DimShardingAttr> dims) {
  printer << "[";
  llvm::interleaveComma(dims, printer,
                        [&](DimShardingAttr dim) { printDim(printer, dim); });
  printer << "]";
}

Attribute DimShardingAttr::parse(AsmParser &parser, Type) {
  if (parser.parseLess())
    return {};
  FailureOr<DimShardingAttr> dim = parseDim(parser);
  return failed(dim) || parser.parseGreater() ? DimShardingAttr() : *dim;
}

void DimShardingAttr::print(AsmPrinter &printer) const {
  printer << "<";
  printDim(printer, *this);
  printer << ">";
}

//===----------------------------------------------------------------------===//
// Combiners and pending reductions
//===----------------------------------------------------------------------===//

static InFlightDiagnostic emitUnknownCombiner(AsmParser &parser, SMLoc loc,
                                              StringRef keyword) {
  return parser.emitError(loc,
                          "expected sum, max, min, prod, and, or or xor, not '")
         << keyword << "'";
}

static FailureOr<CombinerKind> parseCombinerKind(AsmParser &parser) {
  StringRef keyword;
  SMLoc loc = parser.getCurrentLocation();
  if (parser.parseKeyword(&keyword))
    return failure();
  std::optional<CombinerKind> kind = parseCombiner(keyword);
  if (!kind)
    return emitUnknownCombiner(parser, loc, keyword);
  return *kind;
}

Attribute CombinerAttr::parse(AsmParser &parser, Type) {
  if (parser.parseLess())
    return {};
  FailureOr<CombinerKind> kind = parseCombinerKind(parser);
  if (failed(kind) || parser.parseGreater())
    return {};
  return get(parser.getContext(), *kind);
}

void CombinerAttr::print(AsmPrinter &printer) const {
  printer << "<" << stringifyCombiner(getValue()) << ">";
}

static void printPartial(AsmPrinter &printer, PartialAttr partial) {
  printer << stringifyCombiner(partial.getKind()) << " ";
  printAxisSet(printer, partial.getAxes());
}

Attribute PartialAttr::parse(AsmParser &parser, Type) {
  if (parser.parseLess())
    return {};
  FailureOr<CombinerKind> kind = parseCombinerKind(parser);
  SmallVector<AxisRefAttr> axes;
  if (failed(kind) || parseAxisSet(parser, axes) || parser.parseGreater())
    return {};
  return get(parser.getContext(), *kind, axes);
}

void PartialAttr::print(AsmPrinter &printer) const {
  printer << "<";
  printPartial(printer, *this);
  printer << ">";
}

//===----------------------------------------------------------------------===//
// Shardings and loops
//===----------------------------------------------------------------------===//

/// `sum {"tp"} max {"dp"}`: at least one reduction, up to a ',' or '>'.
static ParseResult parsePartials(AsmParser &parser,
                                 SmallVectorImpl<PartialAttr> &partials) {
  while (true) {
    StringRef keyword;
    SMLoc loc = parser.getCurrentLocation();
    if (failed(parser.parseOptionalKeyword(&keyword))) {
      if (partials.empty())
        return parser.emitError(loc,
                                "expected a reduction such as sum {\"tp\"}");
      return success();
    }
    std::optional<CombinerKind> kind = parseCombiner(keyword);
    SmallVector<AxisRefAttr> axes;
    if (!kind)
      return emitUnknownCombiner(parser, loc, keyword);
    if (parseAxisSet(parser, axes))
      return failure();
    partials.push_back(PartialAttr::get(parser.getContext(), *kind, axes));
  }
}

Attribute ShardingAttr::parse(AsmParser &parser, Type) {
  StringAttr mesh;
  SmallVector<DimShardingAttr> dims;
  SmallVector<PartialAttr> partials;
  SmallVector<AxisRefAttr> replicated;
  if (parser.parseLess() || parser.parseSymbolName(mesh) ||
      parser.parseComma() || parseDims(parser, dims))
    return {};
  while (succeeded(parser.parseOptionalComma())) {
    SMLoc loc = parser.getCurrentLocation();
    if (partials.empty() && replicated.empty() &&
        succeeded(parser.parseOptionalKeyword("partial"))) {
      if (parser.parseEqual() || parsePartials(parser, partials))
        return {};
      continue;
    }
    if (replicated.empty() &&
        succeeded(parser.parseOptionalKeyword("replicated"))) {
      if (parser.parseEqual() || parseAxisSet(parser, replicated))
        return {};
      continue;
    }
    parser.emitError(
        loc, "expected 'partial' and then 'replicated', each at most once");
    return {};
  }
  if (parser.parseGreater())
    return {};
  return get(parser.getContext(), FlatSymbolRefAttr::get(mesh), dims, partials,
             replicated);
}

void ShardingAttr::print(AsmPrinter &printer) const {
  printer << "<" << getMesh() << ", ";
  printDims(printer, getDims());
  if (!getPartials().empty()) {
    printer << ", partial = ";
    llvm::interleave(
        getPartials(), printer,
        [&](PartialAttr partial) { printPartial(printer, partial); }, " ");
  }
  if (!getReplicated().empty()) {
    printer << ", replicated = ";
    printAxisSet(printer, getReplicated());
  }
  printer << ">";
}

Attribute LoopsAttr::parse(AsmParser &parser, Type) {
  StringAttr mesh;
  SmallVector<DimShardingAttr> factors;
  if (parser.parseLess() || parser.parseSymbolName(mesh) ||
      parser.parseComma() || parseDims(parser, factors) ||
      parser.parseGreater())
    return {};
  return get(parser.getContext(), FlatSymbolRefAttr::get(mesh), factors);
}

void LoopsAttr::print(AsmPrinter &printer) const {
  printer << "<" << getMesh() << ", ";
  printDims(printer, getFactors());
  printer << ">";
}

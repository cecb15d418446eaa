// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "Annotation.h"
#include "llvm/Support/JSON.h"

using namespace mlir;
using namespace mlir::tp;

unsigned mlir::tp::getLine(Location loc) {
  auto found = loc->findInstanceOf<FileLineColLoc>();
  return found ? found.getLine() : 0;
}

AnnotatedProgram::AnnotatedProgram(ModuleOp module) : module(module) {
  module.walk<WalkOrder::PreOrder>([&](Operation *op) {
    ops.push_back(op);
    if (auto function = dyn_cast<func::FuncOp>(op))
      if (!entry && function.isPublic() && !function.isExternal())
        entry = function;
  });
}

Value mlir::tp::getValueAt(const AnnotatedProgram &program,
                           AnnotationPlace place) {
  func::FuncOp entry = program.entry;
  switch (place.kind) {
  case AnnotationPlace::Kind::Argument:
    return entry.getArgument(place.number);
  case AnnotationPlace::Kind::Result:
    return {};
  case AnnotationPlace::Kind::Value:
    return program.ops[place.op]->getResult(place.number);
  }
  llvm_unreachable("unknown place");
}

void Annotation::apply(const AnnotatedProgram &program) const {
  func::FuncOp entry = program.entry;
  switch (place.kind) {
  case AnnotationPlace::Kind::Argument:
    entry.setArgAttr(place.number, attr::kSharding, sharding);
    return;
  case AnnotationPlace::Kind::Result:
    entry.setResultAttr(place.number, attr::kSharding, sharding);
    return;
  case AnnotationPlace::Kind::Value: {
    Value value = getValueAt(program, place);
    OpBuilder builder(value.getContext());
    builder.setInsertionPointAfterValue(value);
    auto constrain = ConstrainOp::create(builder, value.getLoc(),
                                         value.getType(), value, sharding);
    value.replaceAllUsesExcept(constrain.getResult(), constrain);
    return;
  }
  }
}

static std::string print(Attribute attribute) {
  std::string text;
  llvm::raw_string_ostream(text) << attribute;
  return text;
}

/// `argument "w2" {tp.sharding = ...}`, or a rule where there are rules.
static std::string getBoundaryText(const AnnotatedProgram &program,
                                   AnnotationPlace place, StringRef sharding) {
  func::FuncOp entry = program.entry;
  bool isArgument = place.kind == AnnotationPlace::Kind::Argument;
  auto name =
      isArgument
          ? entry.getArgAttrOfType<StringAttr>(place.number, attr::kName)
          : entry.getResultAttrOfType<StringAttr>(place.number, attr::kName);
  if (program.usesRules) {
    llvm::json::Value called =
        name ? llvm::json::Value(name.getValue()) : place.number;
    llvm::json::Value dims =
        sharding.slice(sharding.find('['), sharding.size()).drop_back();
    std::string text;
    llvm::raw_string_ostream(text)
        << "{\"" << (isArgument ? "arg" : "result") << "\": " << called
        << ", \"sharding\": " << dims << "}";
    return text;
  }
  std::string text = isArgument ? "argument " : "result ";
  text += name ? "\"" + name.str() + "\"" : "#" + std::to_string(place.number);
  std::string dialect = program.usesSdy ? "sdy" : "tp";
  return text + " {" + dialect + ".sharding = #" + dialect + ".sharding" +
         sharding.str() + "}";
}

std::string Annotation::getText(const AnnotatedProgram &program) const {
  std::string whole = print(sharding);
  StringRef text = StringRef(whole).substr(whole.find('<'));
  if (place.kind != AnnotationPlace::Kind::Value)
    return getBoundaryText(program, place, text);
  Value value = getValueAt(program, place);
  std::string type;
  llvm::raw_string_ostream(type) << value.getType();
  std::string of = "line " + std::to_string(getLine(value.getLoc()));
  if (value.getDefiningOp()->getNumResults() > 1)
    of = "result " + std::to_string(place.number) + " of " + of;
  if (program.usesSdy)
    return "\"sdy.sharding_constraint\" <{sharding = #sdy.sharding" +
           text.str() + "}> : (" + type + ") -> " + type + " on " + of;
  return "tp.constrain " + text.str() + " : " + type + " on " + of;
}

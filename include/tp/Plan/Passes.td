// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The passes of the stage Plan.

#ifndef TP_PLAN_PASSES
#define TP_PLAN_PASSES

include "mlir/Pass/PassBase.td"

def PlanPass : Pass<"tp-plan", "::mlir::ModuleOp"> {
  let summary = "Decide how arguments, results and operations lie on the mesh";
  let description = [{
    Takes the place of Propagate where a program has few annotations or none. It
    stands as a planning problem: each operation may be computed in any way that
    its factors allow, each argument and result placed in any way, and what is
    between them costs the collectives that it takes. The solver finds the
    cheapest, in seconds of one run on the machine, with a bound that no other
    plan goes below. Annotations and constraints stay.

    ```mlir
    // Before, on tp.mesh @mesh <tp = 4>
    func.func @main(%x: tensor<384x512xf32>, %w1: tensor<512x2040xf32>, %w2: tensor<2040x512xf32>)

    // After, where memory is short
    func.func @main(%x: … {tp.sharding = #tp.sharding<@mesh, [{}, {} ]>},
                   %w1: … {tp.sharding = #tp.sharding<@mesh, [{}, {"tp"} ]>},
                   %w2: … {tp.sharding = #tp.sharding<@mesh, [{"tp"}, {} ]>})
    ```

    Without a mesh in the module, one is chosen for `devices`.
  }];
  let dependentDialects = ["::mlir::tp::TpDialect"];
  let options = [
    Option<"machine", "machine", "std::string", "\"cpu-local\"",
           "A machine by name, or a JSON file that describes one">,
    Option<"devices", "devices", "int64_t", "0",
           "How many devices there are, where the program names no mesh">,
    Option<"memoryBytes", "memory-bytes", "int64_t", "0",
           "What a device may hold; 0: what the machine's devices have">,
  ];
}

#endif // TP_PLAN_PASSES

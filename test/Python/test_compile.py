# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""A program without a framework: compiled, described and run."""

import pathlib
import subprocess
import threading

import numpy as np
import pytest
import tp

ROW_SUMS = """
tp.mesh @pod <tp = 4>
func.func @main(%x: tensor<8x6xf32> {tp.name = "x", tp.sharding = #tp.sharding<@pod, [{}, {"tp"}]>})
    -> tensor<8xf32> {
  %zero = arith.constant dense<0.0> : tensor<8xf32>
  %0 = linalg.reduce ins(%x : tensor<8x6xf32>) outs(%zero : tensor<8xf32>)
      dimensions = [1] (%a: f32, %b: f32) {
    %s = arith.addf %a, %b : f32
    linalg.yield %s : f32
  }
  return %0 : tensor<8xf32>
}
"""


@pytest.fixture(scope="module")
def mlp(models: pathlib.Path) -> tp.Compiled:
    return tp.compile(models / "mlp.mlir", mesh={"dp": 2, "tp": 4})


def integers(compiled: tp.Compiled, seed: int = 0) -> list[np.ndarray]:
    """Arguments of small integers, so that sums are exact."""
    numbers = np.random.default_rng(seed)
    return [numbers.integers(-3, 4, a.shape).astype(a.dtype) for a in compiled.arguments]


def test_run_equals_numpy(mlp: tp.Compiled) -> None:
    x, w1, w2 = integers(mlp)
    (y,) = mlp.run(x, w1, w2)
    assert np.array_equal(y, np.maximum(x @ w1, 0) @ w2)


@pytest.mark.parametrize("mesh", ["dp=1,tp=3", {"dp": 3, "tp": 2}, "dp=2,tp=3"])
def test_meshes_that_do_not_divide(models: pathlib.Path, mesh: str | dict[str, int]) -> None:
    compiled = tp.compile(models / "mlp.mlir", mesh=mesh)
    x, w1, w2 = integers(compiled, seed=1)
    (y,) = compiled.run(w2=w2, x=x, w1=w1)
    assert np.array_equal(y, np.maximum(x @ w1, 0) @ w2)


def test_runs_follow_each_other(mlp: tp.Compiled) -> None:
    first, second = integers(mlp, seed=2), integers(mlp, seed=3)
    (before,) = mlp.run(*first)
    mlp.run(*second)
    (after,) = mlp.run(*first)
    assert np.array_equal(before, after)


def test_what_it_says_of_itself(mlp: tp.Compiled) -> None:
    assert mlp.mesh == "@pod <dp = 2, tp = 4>"
    assert mlp.num_ranks == 8
    assert [tensor.name for tensor in mlp.arguments] == ["x", "w1", "w2"]
    assert mlp.arguments[1].local_shape == (512, 512)
    assert mlp.arguments[1].sharding == '[{}, {"tp"}]'
    assert mlp.results[0].shape == (32, 512)
    memory = mlp.memory()
    assert memory.arguments == sum(tensor.local_nbytes for tensor in mlp.arguments)
    assert memory.total > memory.arguments + memory.results


def test_collectives_and_cost(mlp: tp.Compiled) -> None:
    (reduce,) = mlp.collectives()
    assert (reduce.kind, reduce.combiner, reduce.axes) == ("all_reduce", "sum", '["tp"]')
    assert (reduce.group_size, reduce.operand_bytes, reduce.executions) == (4, 32768, 1)
    assert reduce.location.endswith("mlp.mlir:19:8")
    assert "leaves a reduction pending" in reduce.cause
    cost = mlp.cost()
    assert str(cost) == "work 0.125 args 0.252 collectives 1 wire 49152"
    assert cost.unsharded_flops == 32 * 512 * 2048 * 4 + 32 * 2048


@pytest.mark.parametrize("name", ["peers/P6.mlir", "peers/P10g.mlir", "jax_llama_scan_bwd.mlir"])
def test_cost_is_what_runs_measure(models: pathlib.Path, programs: pathlib.Path, name: str) -> None:
    options: dict[str, pathlib.Path] = {}
    command = [programs / "tp-check", models / name, "--interpret"]
    rules = models / name.replace(".mlir", ".tp.json")
    if rules.exists():
        options["annotate"] = rules
        command.append(f"--annotate={rules}")
    run = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True)
    assert str(tp.shard(models / name, **options).cost()) == run.stdout.splitlines()[-1]


def test_explain_suggests_an_annotation(mlp: tp.Compiled) -> None:
    assert "removes it: wire 49152 B to 24576 B" in mlp.explain()
    assert "removes it" not in mlp.explain(trials=0)
    assert mlp.explain(trials=0).startswith("line 19: all_reduce sum 32768 B")


def test_text_of_each_stage() -> None:
    program = tp.shard(ROW_SUMS, name="sums.mlir")
    assert "linalg.reduce" in program.as_text("input")
    assert "tp.sharding" in program.as_text("propagate")
    assert "tp.all_reduce" not in program.as_text("propagate")
    assert "tp.all_reduce" in program.as_text("partition")
    assert program.as_text() == program.as_text("partition")
    assert "memref" in program.as_text("lower")
    assert "llvm.func" in program.as_text("llvm")


def test_text_of_one_device_compiles() -> None:
    local = tp.shard(ROW_SUMS).as_text()
    compiled = tp.compile(local)
    assert compiled.num_ranks == 4
    x = np.arange(48, dtype=np.float32).reshape(8, 6)
    assert np.array_equal(compiled.run(x)[0], x.sum(1))
    with pytest.raises(tp.CompileError, match="came as that of one device"):
        compiled.as_text("import")


def test_rules_replace_annotations(tmp_path: pathlib.Path) -> None:
    rules = [{"arg": "x", "sharding": '[{"dp"}, {}]'}]
    assert not tp.shard(ROW_SUMS, mesh="dp=3", annotate=rules).collectives()
    file = tmp_path / "rules.json"
    file.write_text('{"mesh": "dp=3", "rules": [{"arg": 0, "sharding": "[{\\"dp\\"}, {}]"}]}')
    assert not tp.shard(ROW_SUMS, annotate=file).collectives()
    assert not tp.shard(ROW_SUMS, annotate={"mesh": "dp=3", "rules": rules}).collectives()


def test_artifact_is_saved(
    mlp: tp.Compiled, programs: pathlib.Path, tmp_path: pathlib.Path
) -> None:
    file = tmp_path / "mlp.tpx"
    mlp.save(file)
    run = subprocess.run([programs / "tp-run", file], check=True, stdout=subprocess.PIPE, text=True)
    assert "entry mlp on mesh @pod <dp = 2, tp = 4>, 8 ranks, local" in run.stdout


def test_programs_compile_at_the_same_time(models: pathlib.Path) -> None:
    results: dict[int, bool] = {}

    def work(size: int) -> None:
        compiled = tp.compile(models / "mlp.mlir", mesh={"dp": 1, "tp": size})
        x, w1, w2 = integers(compiled, seed=size)
        results[size] = np.array_equal(compiled.run(x, w1, w2)[0], np.maximum(x @ w1, 0) @ w2)

    threads = [threading.Thread(target=work, args=(size,)) for size in (1, 2, 3, 4, 6, 8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=120)
    assert results == dict.fromkeys((1, 2, 3, 4, 6, 8), True)


def test_threads_share_one_program(mlp: tp.Compiled) -> None:
    results: dict[int, bool] = {}

    def work(seed: int) -> None:
        x, w1, w2 = integers(mlp, seed=seed)
        results[seed] = np.array_equal(mlp.run(x, w1, w2)[0], np.maximum(x @ w1, 0) @ w2)

    threads = [threading.Thread(target=work, args=(seed,)) for seed in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=120)
    assert results == dict.fromkeys(range(4), True)

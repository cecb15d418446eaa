# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Weights from safetensors files; the package of that name is the oracle."""

import json
import pathlib
import struct
import subprocess
import sys
from typing import Any

import ml_dtypes
import numpy as np
import pytest
import safetensors.numpy
import tp

LAYER = """
tp.mesh @ring <tp = 3>
func.func @main(
    %x: tensor<4x7xf32> {tp.name = "x", tp.sharding = #tp.sharding<@ring, [{}, {}]>},
    %w: tensor<7x5xf32> {tp.name = "mlp.up.weight",
                         tp.sharding = #tp.sharding<@ring, [{}, {"tp"}]>},
    %b: tensor<4x5xf32> {tp.name = "mlp.bias", tp.sharding = #tp.sharding<@ring, [{}, {"tp"}]>})
    -> (tensor<4x5xf32> {tp.name = "y"}) {
  %0 = linalg.matmul ins(%x, %w : tensor<4x7xf32>, tensor<7x5xf32>)
                     outs(%b : tensor<4x5xf32>) -> tensor<4x5xf32>
  return %0 : tensor<4x5xf32>
}
"""


def counted(shape: tuple[int, ...], dtype: Any = np.float32) -> np.ndarray:
    return (np.arange(np.prod(shape)).reshape(shape) % 5).astype(dtype)


X, W, B = counted((4, 7)), counted((7, 5)), counted((4, 5))
MODEL = {"mlp.up.weight": W, "mlp.bias": B, "lm_head.weight": counted((9, 2), np.int64)}


@pytest.fixture(scope="module")
def layer() -> tp.Compiled:
    return tp.compile(LAYER)


@pytest.fixture
def model(tmp_path: pathlib.Path) -> pathlib.Path:
    path = tmp_path / "model.safetensors"
    safetensors.numpy.save_file(MODEL, path)
    return path


def pack(header: dict[str, Any], data: bytes) -> bytes:
    text = json.dumps(header).encode()
    return struct.pack("<Q", len(text)) + text + data


def test_what_others_wrote_is_read(model: pathlib.Path) -> None:
    weights = tp.open_checkpoint(model)
    assert set(weights) == set(MODEL)
    for name, array in MODEL.items():
        stored = weights[name]
        assert (stored.shape, stored.dtype, stored.nbytes) == (
            array.shape,
            array.dtype,
            array.nbytes,
        )
        assert np.array_equal(np.asarray(stored), array)
    assert repr(weights["mlp.bias"]) == "StoredTensor('mlp.bias', F32, (4, 5))"


DTYPES = [
    np.float64,
    np.float32,
    np.float16,
    ml_dtypes.bfloat16,
    np.int64,
    np.int32,
    np.int16,
    np.int8,
    np.bool_,
]


def test_what_is_written_others_read(tmp_path: pathlib.Path) -> None:
    arrays = {np.dtype(dtype).name: counted((3, 5), dtype) for dtype in DTYPES}
    arrays |= {
        "scalar": np.float32(3.5).reshape(()),
        "empty": np.zeros((0, 4), np.float32),
        "transposed": counted((3, 5)).T,
        "big endian": counted((3, 5), ">i4"),
        "列": np.ones(2, np.int8),
    }
    tp.save_checkpoint(tmp_path / "all.safetensors", arrays)
    read = safetensors.numpy.load_file(tmp_path / "all.safetensors")
    assert set(read) == set(arrays)
    ours = tp.open_checkpoint(tmp_path / "all.safetensors")
    for name, array in arrays.items():
        assert np.array_equal(read[name], array), name
        assert np.array_equal(ours[name][...], array), name
        assert ours[name].dtype == array.dtype.newbyteorder("=")


@pytest.mark.parametrize(
    ("type", "dtype"),
    [
        ("U64", np.uint64),
        ("U32", np.uint32),
        ("U16", np.uint16),
        ("U8", np.uint8),
        ("C64", np.complex64),
        ("F8_E4M3", ml_dtypes.float8_e4m3fn),
        ("F8_E5M2", ml_dtypes.float8_e5m2),
        ("F8_E8M0", ml_dtypes.float8_e8m0fnu),
    ],
)
def test_types_of_no_argument(type: str, dtype: Any, tmp_path: pathlib.Path) -> None:
    data = bytes(range(1, 1 + 6 * np.dtype(dtype).itemsize))
    entry = {"dtype": type, "shape": [6], "data_offsets": [0, len(data)]}
    (tmp_path / "a.safetensors").write_bytes(pack({"a": entry}, data))
    stored = tp.open_checkpoint(tmp_path / "a.safetensors")["a"]
    assert stored.dtype == dtype
    assert stored[2:5].tobytes() == np.frombuffer(data, dtype)[2:5].tobytes()


INDICES = [
    np.s_[...],
    np.s_[3],
    np.s_[-1],
    np.s_[1:3],
    np.s_[:, 2:],
    np.s_[2:2],
    np.s_[1, 4],
    np.s_[..., 1],
    np.s_[-3:, -2:9],
    np.s_[5:2],
]


@pytest.mark.parametrize("index", INDICES, ids=str)
def test_indices(index: Any, model: pathlib.Path) -> None:
    assert np.array_equal(tp.open_checkpoint(model)["mlp.up.weight"][index], W[index])


@pytest.mark.parametrize(
    ("index", "error", "message"),
    [
        (7, IndexError, "index 7 is outside of a dimension of 7"),
        ((0, 0, 0), IndexError, "3 indices for a tensor of 2 dimensions"),
        ((..., ...), IndexError, "an index has one ellipsis at most"),
        (np.s_[::2], TypeError, "a slice of a tensor in a file has no step"),
        ("row", TypeError, "'str' object cannot be interpreted as an integer"),
    ],
)
def test_wrong_indices(
    index: Any, error: type[Exception], message: str, model: pathlib.Path
) -> None:
    with pytest.raises(error) as caught:
        tp.open_checkpoint(model)["mlp.up.weight"][index]
    assert str(caught.value) == message


def test_a_box_reads_its_bytes(tmp_path: pathlib.Path) -> None:
    wide = counted((20, 3000), np.int8)
    tp.save_checkpoint(tmp_path / "a.safetensors", {"w": counted((20, 30000), np.int8)})
    weights = tp.open_checkpoint(tmp_path / "a.safetensors")
    assert np.array_equal(weights["w"][3:5], counted((20, 30000), np.int8)[3:5])
    assert weights.bytes_read == 60000
    assert weights["w"][:, 10000:13000].shape == wide.shape
    assert weights.bytes_read == 60000 + 60000


# 256 MiB of a tensor, of which a process that takes an eighth holds an eighth.
def test_a_part_takes_the_memory_of_a_part(tmp_path: pathlib.Path) -> None:
    path, size = tmp_path / "big.safetensors", 256 << 20
    entry = {"dtype": "U8", "shape": [1024, size // 1024], "data_offsets": [0, size]}
    with path.open("wb") as file:
        file.write(pack({"w": entry}, b""))
        file.truncate(file.tell() + size)
    script = (
        "import resource, sys, tp\n"
        "peak = lambda: resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024\n"
        "tensor = tp.open_checkpoint(sys.argv[1])['w']\n"
        "before = peak()\n"
        "part = tensor[128:256]\n"
        "print(part.nbytes >> 20, peak() - before)\n"
    )
    run = subprocess.run(
        [sys.executable, "-c", script, path], capture_output=True, text=True, check=True
    )
    mebibytes, grown = run.stdout.split()
    assert mebibytes == "32"
    assert float(grown) < 40


def test_load(layer: tp.Compiled, model: pathlib.Path) -> None:
    assert layer.load(model) == ["mlp.up.weight", "mlp.bias"]
    for scale in (1, 2):  # what was loaded stays
        (y,) = layer.run(scale * X)
        assert np.array_equal(y, scale * X @ W + B)
    (y,) = layer.run(x=X, **{"mlp.bias": 3 * B})
    assert np.array_equal(y, X @ W + 3 * B)
    # An array in the place of a loaded one has to be given again.
    with pytest.raises(TypeError, match=r"argument 'mlp\.bias' is missing"):
        layer.run(X)
    with pytest.raises(TypeError, match="the program takes 2 arguments, not 3"):
        layer.run(X, W, B)
    layer.load(tp.open_checkpoint(model))
    (y,) = layer.run(X)
    assert np.array_equal(y, X @ W + B)
    # A tensor in a file is an argument like any other array.
    weights = tp.open_checkpoint(model)
    (y,) = tp.compile(LAYER).run(X, weights["mlp.up.weight"], weights["mlp.bias"])
    assert np.array_equal(y, X @ W + B)


def test_what_does_not_fit_is_not_loaded(layer: tp.Compiled, tmp_path: pathlib.Path) -> None:
    path = tmp_path / "a.safetensors"
    tp.save_checkpoint(path, {"other": W})
    with pytest.raises(ValueError, match=r"none of the arguments x, mlp\.up\.weight, mlp\.bias"):
        layer.load(path)
    tp.save_checkpoint(path, {"mlp.bias": B.astype(np.float64)})
    with pytest.raises(TypeError, match=r"tensor 'mlp\.bias' is float64, not float32"):
        layer.load(path)
    tp.save_checkpoint(path, {"mlp.bias": B.T})
    with pytest.raises(ValueError, match=r"tensor 'mlp\.bias' has shape \(5, 4\), not \(4, 5\)"):
        layer.load(path)


def test_from_any_mesh_to_any_mesh(layer: tp.Compiled, model: pathlib.Path) -> None:
    folder = model.parent
    rules = [
        {"arg": "*.weight", "sharding": '[{"tp"}, {}]'},
        {"arg": "mlp.bias", "sharding": '[{}, {"tp", "dp"}]'},
    ]
    tp.reshard(model, folder / "tp4", mesh={"dp": 2, "tp": 4}, annotate=rules)
    weights = tp.open_checkpoint(folder / "tp4")
    assert weights.mesh == "dp=2,tp=4"
    assert weights["mlp.bias"].sharding == '[{}, {"tp", "dp"}]'
    tp.reshard(weights, folder / "tp3", mesh="tp=3")
    assert tp.open_checkpoint(folder / "tp3")["mlp.bias"].sharding == '[{}, {"tp"}]'
    layer.save(folder / "layer.tpx")
    tp.reshard(folder / "tp3", folder / "layer", program=folder / "layer.tpx")
    assert layer.load(folder / "layer") == ["mlp.up.weight", "mlp.bias"]
    (y,) = layer.run(X)
    assert np.array_equal(y, X @ W + B)
    # Each file is what others read: the part of its rank, under the tensor's name.
    parts = [
        safetensors.numpy.load_file(folder / "layer" / f"rank-0000{rank}.safetensors")
        for rank in range(3)
    ]
    assert [part["mlp.up.weight"].shape for part in parts] == [(7, 2), (7, 2), (7, 1)]
    assert np.array_equal(np.concatenate([part["mlp.bias"] for part in parts], axis=1), B)
    tp.reshard(folder / "layer", folder / "whole", max_file_bytes=150)
    assert sorted(path.name for path in (folder / "whole").iterdir()) == [
        "model-00001-of-00003.safetensors",
        "model-00002-of-00003.safetensors",
        "model-00003-of-00003.safetensors",
        "model.safetensors.index.json",
    ]
    for name, stored in tp.open_checkpoint(folder / "whole").items():
        assert np.array_equal(stored, MODEL[name])


def test_rules_in_a_file(model: pathlib.Path) -> None:
    rules = model.parent / "rules.json"
    rules.write_text(
        '{"mesh": "tp=2", "rules": [{"arg": "mlp.bias", "sharding": "[{\\"tp\\"}, {}]"}]}'
    )
    tp.reshard(model, model.parent / "out", annotate=rules)
    assert tp.open_checkpoint(model.parent / "out").mesh == "tp=2"


@pytest.mark.parametrize(
    ("contents", "message"),
    [
        (b"", "has 0 bytes, but a safetensors file begins with 8"),
        (struct.pack("<Q", 1 << 62) + b"{}", "states a header of 4611686018427387904 bytes"),
        (struct.pack("<Q", 2) + b"{}x", "its tensors have 0 bytes, but 1 follow it"),
        (pack({"a\nb": {}}, b""), 'the tensor name "a\\nb" has a control character'),
    ],
)
def test_hostile_files(contents: bytes, message: str, tmp_path: pathlib.Path) -> None:
    (tmp_path / "a.safetensors").write_bytes(contents)
    with pytest.raises(tp.CheckpointError) as caught:
        tp.open_checkpoint(tmp_path / "a.safetensors")
    assert message in str(caught.value)
    assert "\n" not in str(caught.value)


def test_wrong_paths_and_rules(model: pathlib.Path) -> None:
    with pytest.raises(tp.CheckpointError, match="No such file or directory"):
        tp.open_checkpoint(model.parent / "none.safetensors")
    with pytest.raises(tp.CheckpointError, match="rules have to say how they are to be cut"):
        tp.reshard(model, model.parent / "out", mesh="tp=2")
    with pytest.raises(tp.CheckpointError, match="is there already and is no empty folder"):
        tp.reshard(model, model.parent)
    with pytest.raises(TypeError, match="array 'a' is complex128, not one of float64, float32"):
        tp.save_checkpoint(model.parent / "c.safetensors", {"a": np.zeros(2, complex)})
    with pytest.raises(tp.CheckpointError, match="the name of a tensor has 0 bytes"):
        tp.save_checkpoint(model.parent / "c.safetensors", {"": B})
    assert not (model.parent / "c.safetensors").exists()


def test_links_are_followed_if_asked_for(model: pathlib.Path) -> None:
    cache = model.parent / "snapshot"
    cache.mkdir()
    (cache / "model.safetensors").symlink_to(model)
    with pytest.raises(tp.CheckpointError, match="is a link out of its folder"):
        tp.open_checkpoint(cache)
    assert len(tp.open_checkpoint(cache, follow_links=True)) == 3


def test_booleans_are_0_or_1(tmp_path: pathlib.Path) -> None:
    entry = {"dtype": "BOOL", "shape": [3], "data_offsets": [0, 3]}
    (tmp_path / "a.safetensors").write_bytes(pack({"a": entry}, b"\0\1\2"))
    stored = tp.open_checkpoint(tmp_path / "a.safetensors")["a"]
    assert stored[:2].tolist() == [False, True]
    with pytest.raises(tp.CheckpointError, match="has an element that is neither false nor true"):
        np.asarray(stored)

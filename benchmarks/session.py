# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""A session of libtprt on numpy arrays.

with Session(artifact) as session:
    session.set("x", x)
    seconds = session.run()
    y = session.get("result0", shape)
"""

import ctypes
import pathlib
from types import TracebackType

import measure
import numpy as np

DTYPES = {"float32": 0, "int32": 6}  # of tprt_dtype


class TprtArray(ctypes.Structure):
    """tprt_array: a whole array in the caller's memory."""

    _fields_ = [
        ("data", ctypes.c_void_p),
        ("dtype", ctypes.c_int32),
        ("rank", ctypes.c_int32),
        ("shape", ctypes.POINTER(ctypes.c_int64)),
    ]


class TprtStatistics(ctypes.Structure):
    """tprt_statistics: what runs took and moved."""

    _fields_ = [
        ("runs", ctypes.c_int64),
        ("last_seconds", ctypes.c_double),
        ("min_seconds", ctypes.c_double),
        ("median_seconds", ctypes.c_double),
        ("collectives", ctypes.c_int64),
        ("wire_bytes", ctypes.c_double),
        ("max_argument_bytes", ctypes.c_int64),
        ("global_argument_bytes", ctypes.c_int64),
    ]


class Session:
    """One artifact, opened and ready to run on rank threads of this process."""

    def __init__(self, artifact: pathlib.Path) -> None:
        self.library = ctypes.CDLL(str(measure.BUILD / "lib" / "libtprt.so.0"))
        self.library.tprt_status_message.restype = ctypes.c_char_p
        self.library.tprt_status_message.argtypes = [ctypes.c_void_p]
        self.artifact, self.handle = ctypes.c_void_p(), ctypes.c_void_p()
        self.call("tprt_artifact_open", str(artifact).encode(), ctypes.byref(self.artifact))
        self.call("tprt_session_create", self.artifact, None, None, ctypes.byref(self.handle))

    def __enter__(self) -> "Session":
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.library.tprt_session_destroy(self.handle)
        self.library.tprt_artifact_close(self.artifact)

    def call(self, name: str, *arguments: object) -> None:
        """Call a function that returns a tprt_status; its text is raised."""
        function = getattr(self.library, name)
        function.restype = ctypes.c_void_p
        status = function(*arguments)
        if status:
            raise RuntimeError(self.library.tprt_status_message(status).decode())

    def set(self, name: str, array: np.ndarray) -> None:
        """Give every rank its shard of a whole argument."""
        self.call(
            "tprt_session_set_argument", self.handle, name.encode(), ctypes.byref(describe(array))
        )

    def run(self) -> float:
        """Run once; the seconds from the first rank's start to the last one's end."""
        self.call("tprt_session_run", self.handle)
        statistics = TprtStatistics()
        self.call("tprt_session_statistics", self.handle, ctypes.byref(statistics))
        return statistics.last_seconds

    def get(self, name: str, shape: tuple[int, ...]) -> np.ndarray:
        """A whole result of the last run."""
        result = np.empty(shape, np.float32)
        self.call(
            "tprt_session_get_result", self.handle, name.encode(), ctypes.byref(describe(result))
        )
        return result


def describe(array: np.ndarray) -> TprtArray:
    """An array as the runtime takes it: contiguous, f32 or i32."""
    if array.dtype.name not in DTYPES or not array.flags.c_contiguous:
        raise TypeError(
            f"the benchmarks pass contiguous {' and '.join(DTYPES)} arrays, not {array.dtype}"
        )
    shape = (ctypes.c_int64 * array.ndim)(*array.shape)
    return TprtArray(
        array.ctypes.data_as(ctypes.c_void_p), DTYPES[array.dtype.name], array.ndim, shape
    )

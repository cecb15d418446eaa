# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""What goes wrong, as exceptions: each is one line, with its place in the source."""


class Error(Exception):
    """An error of the compiler or of the runtime.

    ``str(error)`` is one line. ``detail`` says more where there is more to say: further
    errors and notes of the compiler, what each rank did last when a run failed.
    """

    def __init__(self, message: str, detail: str = "") -> None:
        super().__init__(message)
        self.detail = detail


class CompileError(Error):
    """A program, its annotations or a request to the compiler is wrong."""


class RunError(Error):
    """A program cannot be opened or run."""


class CheckpointError(Error):
    """A checkpoint cannot be read or written: it is damaged, refused, or not there."""

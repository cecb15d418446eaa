# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""A bar on a terminal for what takes long; nothing elsewhere.

with phase("sharding llama"):
    ...

A phase that ends within a second shows nothing, and costs a microsecond.
"""

import contextlib
import os
import sys
import threading
import time
from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.progress import Progress

DELAY = 1.0
"""Seconds after which a phase is shown."""


class _Watcher:
    """A thread that shows the innermost of the phases that have begun, if it lasts."""

    def __init__(self) -> None:
        self._changed = threading.Condition()
        self._phases: list[tuple[str, float]] = []
        self._thread: threading.Thread | None = None
        self._bar: Progress | None = None

    def begin(self, text: str) -> tuple[str, float]:
        phase = (text, time.monotonic())
        with self._changed:
            self._phases.append(phase)
            if self._thread is None:
                self._thread = threading.Thread(target=self._watch, daemon=True)
                self._thread.start()
            self._changed.notify_all()
        return phase

    def end(self, phase: tuple[str, float]) -> None:
        """End a phase; what is shown of it is gone when this returns."""
        with self._changed:
            self._phases.remove(phase)
            self._changed.notify_all()
            if not self._phases:
                self._changed.wait_for(lambda: self._bar is None, timeout=1)

    def _watch(self) -> None:
        with self._changed:
            while True:
                if not self._phases:
                    self._hide()
                    self._changed.wait()
                    continue
                text, start = self._phases[-1]
                remaining = start + DELAY - time.monotonic()
                if self._bar is None and remaining > 0:
                    self._changed.wait(remaining)
                    continue
                self._show(text)
                self._changed.wait()

    def _show(self, text: str) -> None:
        if self._bar is None:
            # rich takes longer to import than most programs to compile.
            from rich.console import Console
            from rich.progress import (
                BarColumn,
                Progress,
                SpinnerColumn,
                TextColumn,
                TimeElapsedColumn,
            )

            columns = (SpinnerColumn(), TextColumn("{task.description}"), BarColumn())
            console = Console(file=sys.stderr)
            self._bar = Progress(*columns, TimeElapsedColumn(), console=console, transient=True)
            self._bar.start()
            self._bar.add_task(text, total=None)
        else:
            self._bar.update(self._bar.task_ids[0], description=text)

    def _hide(self) -> None:
        if self._bar is not None:
            self._bar.stop()
            self._bar = None
            self._changed.notify_all()


_watcher = _Watcher()


def _start_anew() -> None:
    """A child of a fork has none of its parent's threads."""
    global _watcher
    _watcher = _Watcher()


os.register_at_fork(after_in_child=_start_anew)


@contextlib.contextmanager
def phase(text: str) -> Iterator[None]:
    """Show ``text`` and the seconds since it began on the terminal, while the body runs and
    if it runs longer than ``DELAY`` seconds."""
    if not sys.stderr.isatty():
        yield
        return
    watcher = _watcher
    begun = watcher.begin(text)
    try:
        yield
    finally:
        watcher.end(begun)

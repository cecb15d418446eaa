# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""What a program became, as a page for a browser."""

import html
import os
import pathlib
import sys
import tempfile
import webbrowser

from tp.program import Program, ProgramView


class Page:
    """A page of HTML that asks for no other file. A notebook shows it below its cell."""

    def __init__(self, text: str) -> None:
        self.text = text
        """The HTML."""

    def save(self, path: str | os.PathLike[str]) -> None:
        """Write the page to ``path``."""
        pathlib.Path(path).write_text(self.text, encoding="utf-8")

    def _repr_html_(self) -> str:
        text = html.escape(self.text)
        return f'<iframe srcdoc="{text}" width="100%" height="720" frameborder="0"></iframe>'


def _is_notebook() -> bool:
    """Whether a notebook runs this, which shows what a cell returns."""
    ipython = sys.modules.get("IPython")
    shell = ipython.get_ipython() if ipython else None
    return shell is not None and "IPKernelApp" in shell.config


def show(program: Program | ProgramView, path: str | os.PathLike[str] | None = None) -> Page:
    """Show the mesh, the cut of each argument and result, the steps of a device with the
    reason of each collective, and the memory of each rank.

    Args:
        program: what :func:`tp.shard`, :func:`tp.compile` or ``lower`` of a function gives.
            Of what was compiled the workspace is shown, else an estimate.
        path: where to write the page. Without it a web browser opens it, but in a notebook
            the page appears below the cell.

    Returns:
        The page.

    Raises:
        OSError: ``path`` cannot be written.
    """
    page = Page(program.page())
    if path is not None:
        page.save(path)
    elif not _is_notebook():
        folder = pathlib.Path(tempfile.mkdtemp(prefix="tp-page-"))
        page.save(folder / "page.html")
        webbrowser.open((folder / "page.html").as_uri())
    return page

# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""What was installed: the libraries beside the package, and stubs that say what is there."""

import ast
import pathlib

import pytest
import tp
import tp._native

PACKAGE = pathlib.Path(tp.__file__).parent


def public(names: list[str]) -> set[str]:
    return {name for name in names if not name.startswith("_")}


@pytest.mark.parametrize("name", ["py.typed", "_native.pyi", "libtpc.so.0", "libtprt.so.0"])
def test_installed_files(name: str) -> None:
    assert (PACKAGE / name).is_file()


def test_nothing_but_the_package_is_installed() -> None:
    kinds = {path.suffix for path in PACKAGE.rglob("*") if path.is_file()}
    assert kinds <= {".py", ".pyi", ".pyc", ".so", ".0", ".typed"}


def test_stub_says_what_is_there() -> None:
    stub = ast.parse((PACKAGE / "_native.pyi").read_text())
    classes = {node.name: node for node in stub.body if isinstance(node, ast.ClassDef)}
    functions = {node.name for node in stub.body if isinstance(node, ast.FunctionDef)}
    assert public(dir(tp._native)) == classes.keys() | functions
    for name, node in classes.items():
        members = [member.name for member in node.body if isinstance(member, ast.FunctionDef)]
        assert public(members) == public(dir(getattr(tp._native, name)))


def test_everything_public_is_documented() -> None:
    for name in tp.__all__:
        assert getattr(tp, name).__doc__
    for kind in (tp.Program, tp.Compiled):
        for name in public(list(vars(kind))):
            member = vars(kind)[name]
            assert member.__doc__, f"{kind.__name__}.{name}"


def test_version() -> None:
    assert tp.__version__ == "0.1.0"

# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""The page of a program, in a browser: what it draws, and what a click changes."""

import pathlib
import re
import shutil
import subprocess
import sys
import types
import webbrowser
from collections.abc import Iterator
from typing import Any

import pytest
import tp
from selenium import webdriver
from selenium.webdriver.common.by import By

UNEVEN = """
tp.mesh @mesh <dp = 2, tp = 3>
func.func @main(%x: tensor<8x6xf32> {tp.name = "x", tp.sharding = #tp.sharding<@mesh, [{"dp"}, {}]>},
    %w: tensor<6x10xf32> {tp.name = "w", tp.sharding = #tp.sharding<@mesh, [{}, {"tp"}]>},
    %v: tensor<10x4xf32> {tp.name = "v", tp.sharding = #tp.sharding<@mesh, [{"tp"}, {}]>})
    -> (tensor<8x4xf32> {tp.name = "<y>", tp.sharding = #tp.sharding<@mesh, [{"dp"}, {}]>}) {
  %zero = arith.constant 0.0 : f32
  %h = tensor.empty() : tensor<8x10xf32>
  %hz = linalg.fill ins(%zero : f32) outs(%h : tensor<8x10xf32>) -> tensor<8x10xf32>
  %a = linalg.matmul ins(%x, %w : tensor<8x6xf32>, tensor<6x10xf32>) outs(%hz : tensor<8x10xf32>) -> tensor<8x10xf32>
  %o = tensor.empty() : tensor<8x4xf32>
  %oz = linalg.fill ins(%zero : f32) outs(%o : tensor<8x4xf32>) -> tensor<8x4xf32>
  %y = linalg.matmul ins(%a, %v : tensor<8x10xf32>, tensor<10x4xf32>) outs(%oz : tensor<8x4xf32>) -> tensor<8x4xf32>
  return %y : tensor<8x4xf32>
}
"""


@pytest.fixture(scope="module")
def browser() -> Iterator[webdriver.Chrome]:
    driver = shutil.which("chromedriver")
    if driver is None:
        pytest.skip("chromedriver is not installed")
    options = webdriver.ChromeOptions()
    for option in ("--headless=new", "--no-sandbox", "--window-size=1200,1700"):
        options.add_argument(option)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
    browser = webdriver.Chrome(options, webdriver.ChromeService(driver))
    yield browser
    browser.quit()


def open_page(browser: webdriver.Chrome, folder: pathlib.Path, program: Any) -> None:
    tp.show(program, folder / "page.html")
    browser.get((folder / "page.html").as_uri())
    assert browser.get_log("browser") == []


def text(browser: webdriver.Chrome, selector: str) -> str:
    return browser.find_element(By.CSS_SELECTOR, selector).text


def texts(browser: webdriver.Chrome, selector: str) -> list[str]:
    return [element.text for element in browser.find_elements(By.CSS_SELECTOR, selector)]


def click(browser: webdriver.Chrome, selector: str) -> None:
    element = browser.find_element(By.CSS_SELECTOR, selector)
    browser.execute_script("arguments[0].scrollIntoView({block: 'center'})", element)
    element.click()


def test_clicks(browser: webdriver.Chrome, tmp_path: pathlib.Path) -> None:
    open_page(browser, tmp_path, tp.compile(UNEVEN, name="uneven.mlir"))
    assert text(browser, "h1") == "uneven.mlir"
    assert "main on @mesh <dp = 2, tp = 3>, 6 ranks" in text(browser, "#summary")
    assert texts(browser, ".rank") == ["0", "1", "2", "3", "4", "5"]
    assert texts(browser, "#tensors .name") == ["x", "w", "v", "<y>"]
    assert texts(browser, "#tensors code")[1] == '[{}, {"tp"}]'

    # Ten columns over three ranks are 4, 4 and 2: x has 4 x 6 floats, w 6 x 4, v 4 x 4.
    filled = "#memory-table tbody tr:first-child td:nth-child(3)"
    assert text(browser, filled) == "256 B"
    click(browser, ".rank[data-position='2']")
    assert browser.find_element(By.CSS_SELECTOR, ".rank.chosen").text == "2"
    assert text(browser, "#memory-table th:nth-child(3)") == "filled on rank 2"
    assert text(browser, filled) == "176 B"
    assert "workspace" in text(browser, "#memory-table")

    click(browser, "#tensors tr[data-number='1'] td:nth-child(2)")
    blocks = browser.find_elements(By.CSS_SELECTOR, "#tensor .block")
    widths = [round(float(block.get_attribute("width") or 0)) for block in blocks]
    assert widths == [256, 256, 128]
    titles = [
        block.find_element(By.TAG_NAME, "title").get_attribute("textContent") for block in blocks
    ]
    assert titles[2] == "dimension 0: 0 to 5\ndimension 1: 8 to 9\nranks 2, 5"
    held = browser.find_elements(By.CSS_SELECTOR, "#tensor .held")
    assert held == [blocks[2]]

    click(browser, "#collectives tbody tr")
    assert "leaves a reduction pending" in text(browser, "#step .panel")
    assert len(browser.find_elements(By.CSS_SELECTOR, ".step.wire.chosen")) == 1
    click(browser, ".step.compute")
    assert "linalg.matmul" in text(browser, "#step .panel")

    before = text(browser, "#times")
    rate = browser.find_element(By.NAME, "flopsPerSecond")
    rate.clear()
    rate.send_keys("0.001")
    assert text(browser, "#times") != before

    browser.find_element(By.ID, "filter").send_keys("y>")
    assert texts(browser, "#tensors .name") == ["<y>"]
    assert text(browser, "#shown") == "1 tensor"
    assert browser.get_log("browser") == []


def test_order(browser: webdriver.Chrome, models: pathlib.Path, tmp_path: pathlib.Path) -> None:
    program = tp.shard(models / "peers" / "P6.mlir")
    open_page(browser, tmp_path, program)
    wanted = [item.operand_bytes for item in program.collectives()]
    rows = browser.find_elements(By.CSS_SELECTOR, "#collectives tbody tr")
    assert len(rows) == len(wanted)
    assert "14 all_reduce" in text(browser, "#kinds")
    assert "estimated" in text(browser, "#memory-table")
    click(browser, "#collectives th[data-key='operandBytes']")
    numbers = [int(cell) for cell in texts(browser, "#collectives tbody td:first-child")]
    assert [wanted[number] for number in numbers] == sorted(wanted)
    click(browser, "#collectives th[data-key='operandBytes']")
    numbers = [int(cell) for cell in texts(browser, "#collectives tbody td:first-child")]
    assert [wanted[number] for number in numbers] == sorted(wanted, reverse=True)


def test_planes(browser: webdriver.Chrome, tmp_path: pathlib.Path) -> None:
    """A third axis makes planes; a program without a mesh has one rank."""
    cube = UNEVEN.replace("<dp = 2, tp = 3>", "<pp = 2, dp = 2, tp = 3>")
    open_page(browser, tmp_path, tp.shard(cube))
    assert [plane.split()[:2] for plane in texts(browser, ".plane")] == [["pp", "0"], ["pp", "1"]]
    assert len(texts(browser, ".rank")) == 12
    open_page(browser, tmp_path, tp.shard("func.func @main() { return }"))
    assert texts(browser, ".rank") == ["0"]
    assert "None" in text(browser, "#kinds")


def test_tool(
    programs: pathlib.Path, tmp_path: pathlib.Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """tp-opt writes the page that the package shows of what was not compiled."""
    (tmp_path / "uneven.mlir").write_text(UNEVEN)
    monkeypatch.chdir(tmp_path)
    tp.show(tp.shard("uneven.mlir"), "page.html")
    command = [programs / "tp-opt", "uneven.mlir", "--tp-shard", "--html"]
    run = subprocess.run(command, capture_output=True, text=True, check=True)
    assert run.stdout == (tmp_path / "page.html").read_text()


def test_show(monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[str] = []
    monkeypatch.setattr(webbrowser, "open", opened.append)
    page = tp.show(tp.shard(UNEVEN, name="</script>"))
    (uri,) = opened
    assert pathlib.Path(uri.removeprefix("file://")).read_text() == page.text
    assert page.text.count("</script>") == 2
    assert not re.search(r"(src|href)=", page.text)


def test_show_in_notebook(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(webbrowser, "open", lambda uri: pytest.fail("a browser was opened"))
    shell = types.SimpleNamespace(config={"IPKernelApp": {}})
    notebook = types.SimpleNamespace(get_ipython=lambda: shell)
    monkeypatch.setitem(sys.modules, "IPython", notebook)
    frame = tp.show(tp.shard(UNEVEN))._repr_html_()
    assert frame.startswith('<iframe srcdoc="&lt;!doctype html&gt;')
    with pytest.raises(OSError, match="nowhere"):
        tp.show(tp.shard(UNEVEN), "/nowhere/page.html")

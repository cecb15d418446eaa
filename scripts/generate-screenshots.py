#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Write docs/images/*.png: pages of programs as a browser draws them.

Needs the package tp and selenium (test/Python/requirements.txt), and chromium-driver.
"""

import os
import pathlib
import tempfile

import tp
from selenium import webdriver
from selenium.webdriver.common.by import By

ROOT = pathlib.Path(__file__).resolve().parent.parent
IMAGES = ROOT / "docs" / "images"


def main() -> None:
    options = webdriver.ChromeOptions()
    for option in ("--headless=new", "--no-sandbox", "--window-size=1180,1000"):
        options.add_argument(option)
    browser = webdriver.Chrome(options, webdriver.ChromeService("/usr/bin/chromedriver"))
    IMAGES.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        page = pathlib.Path(folder) / "page.html"
        os.chdir(ROOT / "test" / "EndToEnd" / "models" / "peers")
        tp.show(tp.compile("P6.mlir"), page)
        browser.get(page.as_uri())
        browser.find_element(By.CSS_SELECTOR, ".rank[data-position='5']").click()
        browser.find_element(By.CSS_SELECTOR, "#collectives tbody tr").click()
        browser.find_element(By.CSS_SELECTOR, "#tensors tr[data-number='4'] .name").click()
        for section in ("step", "tensor"):
            element = browser.find_element(By.ID, f"{section}-section")
            (IMAGES / f"page-{section}.png").write_bytes(element.screenshot_as_png)
    browser.quit()


if __name__ == "__main__":
    main()

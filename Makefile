# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
# The commands of the README. Each installs what it needs and needs no other
# step before it.
.PHONY: help install build test demo lint format docs asan tsan bench planted-bugs

help:
	@echo "make test    build everything and run every test"
	@echo "make demo    shard a Llama-style decoder layer over 8 ranks and run it"
	@echo "make build   build the tools into build/bin"
	@echo "make lint    clang-tidy on the files that differ from main"
	@echo "make format  clang-format and ruff, in place"
	@echo "make docs    write docs/reference from the TableGen files"
	@echo "make asan    every test under AddressSanitizer and UBSan"
	@echo "make tsan    the runtime's tests under ThreadSanitizer"
	@echo "make bench   compare with peers: one ratio a benchmark"
	@echo "make planted-bugs  prove that the tests see each of a list of known bugs"

install:
	@scripts/install-dependencies.sh

build: install
	@scripts/build.sh dev all

test:
	@scripts/install-dependencies.sh --test
	@scripts/run-tests.py

asan: install
	@scripts/run-tests.py asan-everything

tsan: install
	@scripts/run-tests.py tsan

docs: install
	@scripts/generate-reference.sh

format: install
	@git ls-files -z '*.cpp' '*.h' | xargs -0 clang-format-22 -i
	@scripts/check-python.sh --fix || true

lint: install
	@scripts/lint.sh

bench: install
	@scripts/run-benchmarks.sh

demo: install
	@scripts/demo.sh

planted-bugs: install
	@scripts/run-tests.py planted

# Every target sets up what it needs: a virtual environment in .venv with the versions of constraints.txt.
# PYTHON=/path/to/python chooses the interpreter; otherwise the first of these that is 3.11 or newer is taken.
PYTHON ?=
CANDIDATES = $(if $(PYTHON),$(PYTHON),python3.13 python3.12 python3.11 python3 python)

SHELL := /bin/sh
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:

BIN := .venv/bin
PIP := $(BIN)/python -m pip install $(if $(LOUD),,-qq) --disable-pip-version-check --no-input --constraint constraints.txt
FAILED = { echo "The packages could not be installed. To see all that pip says: make setup LOUD=1" >&2; exit 1; }
CLAIMS := claims/frail-foundations.yaml
REPORT := reports/frail-foundations
DATA := ../shared/data

.PHONY: help setup system verify test bench rivals accuracy train docs lint types layers check format clean

help:  ## list the targets
	@awk -F ':.*## ' '/^[a-z]+:.*## / {printf "make %-8s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

setup: .venv/.ready-dev  ## make .venv with everything that running and testing need

verify: .venv/.ready  ## check the worked example; fails only where the gate gives no answer
	@rm -f $(REPORT)/run.json; code=0; $(BIN)/factcheck verify $(CLAIMS) || code=$$?; \
	if [ ! -f $(REPORT)/run.json ]; then echo "gate: no answer (exit $$code), and no report" >&2; exit 2; fi; \
	case $$code in \
	  0) echo "gate: pass (exit 0)";; \
	  1) echo "gate: hold (exit 1): claims fail it; the report lists them";; \
	  *) echo "gate: no answer (exit $$code)" >&2; exit $$code;; \
	esac

test: .venv/.ready-dev system  ## run all tests
	@$(BIN)/python -m pytest $(ARGS)

bench: .venv/.ready  ## how long judging and fetching take, on this machine; beside other checkers after `make rivals`
	@$(BIN)/python -m benchmarks.speed $(if $(wildcard $(DATA)),--data $(DATA))
	@$(BIN)/python -m benchmarks.fetching

rivals: .venv/.ready  ## install the link checkers that fetching is held against (needs npm)
	@$(BIN)/python -m venv .venv/rivals && .venv/rivals/bin/pip install -qq --disable-pip-version-check LinkChecker==10.6.0
	@npm install --silent --no-fund --no-audit --prefix .venv/rivals linkinator@7

accuracy: .venv/.ready-train  ## how often the judge is right, written to docs/accuracy.md; needs the data
	@$(BIN)/python -m benchmarks.accuracy --data $(DATA)

train: .venv/.ready-train  ## learn the judge's weights anew from the data
	@$(BIN)/python -m benchmarks.train --data $(DATA)

docs: .venv/.ready-dev  ## write docs/worked-example.md anew
	@$(BIN)/python docs/write_worked_example.py

lint: .venv/.ready-dev  ## ruff: rules and layout
	@$(BIN)/ruff check . && $(BIN)/ruff format --check .

types: .venv/.ready-dev  ## mypy, strict
	@$(BIN)/mypy

layers: .venv/.ready-dev  ## import-linter: data flows one way
	@$(BIN)/lint-imports

check: lint types layers test  ## all of the above, as CI runs it

format: .venv/.ready-dev  ## let ruff rewrite what it can
	@$(BIN)/ruff check --fix-only . && $(BIN)/ruff format .

clean:  ## remove .venv, caches and reports
	@rm -rf .venv .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache dist
	@find cache reports -mindepth 1 ! -name README.md -delete
	@find src tests -name __pycache__ -type d -prune -exec rm -rf {} +

# The browser that a few tests look at reports with. Where it cannot be had, those tests say that they are skipped.
system:
	@for name in chromium chromium-browser google-chrome; do command -v $$name >/dev/null 2>&1 && exit 0; done; \
	if [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then \
	  echo "Installing Chromium for the tests that look at reports in a browser"; \
	  { apt-get update -qq && DEBIAN_FRONTEND=noninteractive \
	    apt-get install -y -qq --no-install-recommends chromium; } >/dev/null \
	  || echo "Chromium could not be installed: tests that need a browser are skipped" >&2; \
	else \
	  echo "No Chromium: tests that need a browser are skipped (to run them, install the package chromium)" >&2; \
	fi

.venv/.ready: pyproject.toml constraints.txt
	@python=; old=; \
	for name in $(CANDIDATES); do \
	  "$$name" -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1 || continue; \
	  "$$name" -c 'import ensurepip, venv' >/dev/null 2>&1 || { old=$$name; continue; }; \
	  python=$$name; break; \
	done; \
	if [ -z "$$python" ]; then \
	  if [ -n "$$old" ]; then \
	    echo "$$old lacks the module venv. On Debian or Ubuntu: apt-get install python3-venv" >&2; \
	  else \
	    echo "factcheck needs Python 3.11 or newer, and none of these is: $(CANDIDATES)." >&2; \
	    echo "Install one, or name it: make PYTHON=/path/to/python3.12 …" >&2; \
	  fi; \
	  exit 1; \
	fi; \
	if ! $(BIN)/python -c 'import pip, sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1; then \
	  echo "Setting up .venv with $$("$$python" -V)"; \
	  "$$python" -m venv --clear .venv; \
	fi
	@$(PIP) hatchling editables || $(FAILED)
	@$(PIP) --no-build-isolation --editable . || $(FAILED)
	@$(BIN)/python -m compileall -q src
	@touch $@

.venv/.ready-dev: .venv/.ready
	@$(PIP) --no-build-isolation --editable '.[dev]' || $(FAILED)
	@touch $@

.venv/.ready-train: .venv/.ready-dev
	@$(PIP) --no-build-isolation --editable '.[train]' || $(FAILED)
	@touch $@

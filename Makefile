# Two commands do everything on a fresh machine: `make demo` and `make test`.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin

.PHONY: demo test check lock page screenshots clean

demo: $(VENV)/.package
	@$(BIN)/selon read examples/dispatch-fr.txt

test: $(VENV)/.development
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/pytest -q

check: $(VENV)/.development
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

$(BIN)/python:
	$(PYTHON) -c 'import sys; sys.exit("Selon needs Python 3.11 or newer; set PYTHON=…" if sys.version_info < (3, 11) else 0)'
	$(PYTHON) -m venv $(VENV)

$(VENV)/.package: pyproject.toml requirements-dev.lock | $(BIN)/python
	$(BIN)/python -m pip install --quiet --constraint requirements-dev.lock --editable .
	@touch $@

$(VENV)/.development: pyproject.toml requirements-dev.lock | $(BIN)/python
	$(BIN)/python -m pip install --quiet --constraint requirements-dev.lock --editable '.[dev]'
	@touch $@ $(VENV)/.package

# The lock file: what the ranges of pyproject.toml resolve to now, for development.
lock: | $(BIN)/python
	$(BIN)/python -m pip install --quiet --upgrade --upgrade-strategy eager --editable '.[dev]'
	$(BIN)/python -m pip freeze --exclude-editable > requirements-dev.lock

# The page, built from web/ into the package: needs Node 20 or newer.
page:
	cd web && npm ci && npm run check && npm test && npm run build

# The pictures of the documentation: needs Chromium.
screenshots: $(VENV)/.development
	$(BIN)/python docs/screenshot.py
	$(BIN)/python -m docs.screenshots_page

clean:
	rm -rf $(VENV) dist build .pytest_cache .mypy_cache .ruff_cache

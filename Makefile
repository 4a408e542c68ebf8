# Two commands matter: `make start` opens the chat on the sample reports, `make test` runs every check.
# Each sets up what it needs in .venv; nothing but Python 3.11+, make and the package registries is assumed.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
DATA ?= data
INSTALLED := $(VENV)/installed

.DEFAULT_GOAL := help
.PHONY: help install start test search lint format browser clean

help:  ## what each command does
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:[^#]*## /\t/' | expand -t 12

install: $(INSTALLED)  ## make .venv with all that Facit needs

$(INSTALLED): pyproject.toml constraints.txt
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Facit needs Python 3.11 or newer, this is " + sys.version.split()[0] + ": make PYTHON=python3.12 ...")'
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --upgrade "pip>=25.1"
	$(BIN)/python -m pip install --quiet --constraint constraints.txt "torch==2.13.0"
	$(BIN)/python -m pip install --quiet --constraint constraints.txt --editable . --group dev
	touch $@

start: $(INSTALLED)  ## ingest the sample reports and open the chat
	$(BIN)/facit ingest eval/reports --data $(DATA)
	$(BIN)/facit chat --data $(DATA)

test: lint browser  ## all checks: format, lint, types, import contracts, tests
	$(BIN)/python -m pytest -q

search: $(INSTALLED)  ## the property tests with examples that were not tried before
	$(BIN)/python -m pytest -q -m hypothesis --hypothesis-profile=search

lint: $(INSTALLED)
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

format: $(INSTALLED)  ## write the code in the project's format
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

browser: $(INSTALLED)  # a browser for the tests; where none can be had, those tests skip and say so
	@$(BIN)/python -m tests.browser

clean:  ## remove the environment, the caches and the store of `make start`
	rm -rf $(VENV) $(DATA) .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache *.egg-info build

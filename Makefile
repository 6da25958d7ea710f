# Inroad's tasks. `make help` explains them.

PYTHON ?= python3
ENV := .venv
BIN := $(ENV)/bin
READY := $(ENV)/.ready
PIP := -m pip install --quiet --disable-pip-version-check

# What the tests look at from outside, each in an environment of its own: khal and todoman, which
# read the calendars that are written, and the other python-dateutil that is met in the wild.
KHAL := $(ENV)/khal/bin/khal
TODOMAN := $(ENV)/todoman/bin/todo
WEASYPRINT := $(ENV)/weasyprint/bin/weasyprint
OTHER_DATEUTIL := $(ENV)/dateutil-4

.DEFAULT_GOAL := help
.PHONY: help run demo test pages lint types check bench soak pictures screenshots wheel clean

help: ## explain every target
	@grep -hE '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):.*## /\1\t/' | expand -t 14

# The environment is made once, and again when what it needs has changed.
$(READY): pyproject.toml constraints.txt
	$(PYTHON) -m venv $(ENV)
	$(BIN)/python $(PIP) -c constraints.txt -e '.[dev]'
	@touch $(READY)

$(KHAL): tests/calendars/khal.txt
	$(PYTHON) -m venv $(ENV)/khal
	$(ENV)/khal/bin/python $(PIP) -r tests/calendars/khal.txt
	@touch $(KHAL)

$(TODOMAN): tests/calendars/todoman.txt
	$(PYTHON) -m venv $(ENV)/todoman
	$(ENV)/todoman/bin/python $(PIP) -r tests/calendars/todoman.txt
	@touch $(TODOMAN)

$(WEASYPRINT): tests/exchange/weasyprint.txt
	$(PYTHON) -m venv $(ENV)/weasyprint
	$(ENV)/weasyprint/bin/python $(PIP) -r tests/exchange/weasyprint.txt
	@touch $(WEASYPRINT)

$(OTHER_DATEUTIL): tests/domain/other-dateutil.txt
	$(BIN)/python $(PIP) --no-deps --upgrade --target $(OTHER_DATEUTIL) -r tests/domain/other-dateutil.txt
	@touch $(OTHER_DATEUTIL)

run: $(READY) ## make the environment and open Inroad on your campaign
	@$(BIN)/inroad

demo: $(READY) ## open Inroad on a throw-away demo campaign
	@$(BIN)/inroad --demo

test: $(READY) $(KHAL) $(TODOMAN) $(OTHER_DATEUTIL) ## make the environment and run every test
	$(BIN)/pytest
	@PYTHONPATH=$(OTHER_DATEUTIL) $(BIN)/python -c "import dateutil as d; assert d.__version__[0] == '4'"
	PYTHONPATH=$(OTHER_DATEUTIL) $(BIN)/pytest tests/domain

pages: $(READY) $(WEASYPRINT) ## lay out the printed sheets and count their pages (needs Pango)
	$(BIN)/pytest tests/exchange/printed_pages.py

lint: $(READY) ## check style, format and who imports whom
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/lint-imports

types: $(READY) ## check types, strictly
	$(BIN)/mypy

check: lint types test pages ## everything that CI checks

bench: $(READY) ## print the figures of this machine, as ratios within one run
	$(BIN)/python -m tests.bench

soak: $(READY) ## the same property, crash and merge tests, many times as long
	HYPOTHESIS_PROFILE=soak INROAD_KILLS=10000 INROAD_POWER_CUTS=50000 INROAD_HISTORIES=5000 \
	INROAD_DAMAGED_FILES=20000 $(BIN)/pytest tests/domain tests/store tests/exchange tests/terminal

pictures: $(READY) ## accept the screens as they are now as the snapshots to compare with
	$(BIN)/pytest tests/screens/test_pictures.py --snapshot-update

screenshots: $(READY) ## redraw screenshots/*.svg from the demo campaign
	$(BIN)/python screenshots/draw.py

wheel: $(READY) ## build the wheel into dist/
	$(BIN)/python -m build --wheel --no-isolation

clean: ## remove the environment and everything that was made
	rm -rf $(ENV) dist build .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache

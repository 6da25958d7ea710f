# Inroad's tasks. `make help` explains them.

PYTHON ?= python3
ENV := .venv
BIN := $(ENV)/bin
READY := $(ENV)/.ready
PIP := -m pip install --quiet --disable-pip-version-check

# Byte code that is kept saves a third of the start of every program that the tests start.
unexport PYTHONDONTWRITEBYTECODE

# What the tests look at from outside, each in an environment of its own: khal and todoman, which
# read the calendars that are written, and change them, vdirsyncer with Radicale, a server of
# calendars, and the other python-dateutil that is met in the wild.
KHAL := $(ENV)/khal/bin/khal
TODOMAN := $(ENV)/todoman/bin/todo
VDIRSYNCER := $(ENV)/vdirsyncer/bin/vdirsyncer
WEASYPRINT := $(ENV)/weasyprint/bin/weasyprint
OTHER_DATEUTIL := $(ENV)/dateutil-4

# What looks at a release, and what runs it without installing it.
TWINE := $(ENV)/twine/bin/twine
UV := $(ENV)/uv/bin/uv
PIPX := $(ENV)/pipx/bin/pipx

# What makes the weights of the check, in an environment of its own; the tables are the tests'.
SCIKIT_LEARN := $(ENV)/scikit-learn/bin/python
WEIGHTS := src/inroad/domain/messages/check/weights.txt
WEIGH := $(BIN)/python -m tests.weights.examples | $(SCIKIT_LEARN) tests/weights/fit.py

.DEFAULT_GOAL := help
.PHONY: help run demo test long pythons busy soak mutants pages weights weighed lint types check bench bench-quick \
        pictures screenshots wheel pyz release clean

help: ## explain every target
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## /\1\t/' | expand -t 14

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

$(VDIRSYNCER): tests/calendars/vdirsyncer.txt
	$(PYTHON) -m venv $(ENV)/vdirsyncer
	$(ENV)/vdirsyncer/bin/python $(PIP) -r tests/calendars/vdirsyncer.txt
	@touch $(VDIRSYNCER)

$(WEASYPRINT): tests/exchange/weasyprint.txt
	$(PYTHON) -m venv $(ENV)/weasyprint
	$(ENV)/weasyprint/bin/python $(PIP) -r tests/exchange/weasyprint.txt
	@touch $(WEASYPRINT)

$(TWINE): tests/release/twine.txt
	$(PYTHON) -m venv $(ENV)/twine
	$(ENV)/twine/bin/python $(PIP) -r tests/release/twine.txt
	@touch $(TWINE)

$(UV): tests/release/uv.txt
	$(PYTHON) -m venv $(ENV)/uv
	$(ENV)/uv/bin/python $(PIP) -r tests/release/uv.txt
	@touch $(UV)

$(PIPX): tests/release/pipx.txt
	$(PYTHON) -m venv $(ENV)/pipx
	$(ENV)/pipx/bin/python $(PIP) -r tests/release/pipx.txt
	@touch $(PIPX)

$(SCIKIT_LEARN): tests/weights/scikit-learn.txt
	$(PYTHON) -m venv $(ENV)/scikit-learn
	$(SCIKIT_LEARN) $(PIP) -r tests/weights/scikit-learn.txt
	@touch $(SCIKIT_LEARN)

$(OTHER_DATEUTIL): tests/domain/other-dateutil.txt
	$(BIN)/python $(PIP) --no-deps --upgrade --target $(OTHER_DATEUTIL) -r tests/domain/other-dateutil.txt
	@touch $(OTHER_DATEUTIL)

run: $(READY) ## make the environment and open Inroad on your campaign
	@$(BIN)/inroad

demo: $(READY) ## open Inroad on a throw-away demo campaign
	@$(BIN)/inroad --demo

test: $(READY) $(KHAL) $(TODOMAN) $(OTHER_DATEUTIL) ## make the environment and run the tests
	$(BIN)/pytest
	@PYTHONPATH=$(OTHER_DATEUTIL) $(BIN)/python -c "import dateutil as d; assert d.__version__[0] == '4'"
	PYTHONPATH=$(OTHER_DATEUTIL) $(BIN)/pytest tests/domain --ignore tests/domain/messages

long: $(READY) $(KHAL) $(TODOMAN) $(VDIRSYNCER) $(OTHER_DATEUTIL) $(TWINE) $(UV) $(PIPX) ## run what takes long, and try much more of what has no end
	INROAD_TESTS=long $(BIN)/pytest -m "long or more or hypothesis"
	PYTHONPATH=$(OTHER_DATEUTIL) $(BIN)/pytest tests/domain tests/campaign tests/exchange

pythons: $(READY) ## run the tests under each other Python that is claimed and here
	.ci/pythons

busy: $(READY) ## run the tests while eight other processes keep the machine busy
	$(BIN)/python -m tests.busy $(BIN)/pytest

soak: $(READY) ## what has no end, tried for a night
	INROAD_TESTS=soak $(BIN)/pytest -m "more or hypothesis"

mutants: $(READY) ## change the source in 200 places, one at a time: do the tests notice? (hours)
	$(BIN)/python -m tests.mutants

pages: $(READY) $(WEASYPRINT) ## lay out the printed sheets and count their pages (needs Pango)
	$(BIN)/pytest tests/exchange/printed_pages.py

weights: $(READY) $(SCIKIT_LEARN) ## make the weights of the check anew, from the tables of its tests
	$(WEIGH) > $(ENV)/weights.txt
	mv $(ENV)/weights.txt $(WEIGHTS)

weighed: $(READY) $(SCIKIT_LEARN) ## make the weights once more, and compare: do they stem from the tables?
	$(WEIGH) > $(ENV)/weights.txt
	cmp $(ENV)/weights.txt $(WEIGHTS)

lint: $(READY) ## check style, format, spelling and who imports whom
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/codespell . .ci
	$(BIN)/lint-imports

types: $(READY) ## check types, strictly
	$(BIN)/mypy

check: lint types test weighed long pages ## everything that CI checks under one Python

bench: $(READY) ## measure Inroad from outside, beside a bare Textual app (a quarter of an hour)
	$(BIN)/python -m tests.bench $(if $(JSON),--json $(JSON))

bench-quick: $(READY) ## the same with fewer sizes, and less often (three minutes)
	$(BIN)/python -m tests.bench --quick $(if $(JSON),--json $(JSON))

pictures: $(READY) ## accept the screens as they are now as the snapshots to compare with
	$(BIN)/pytest tests/screens/test_pictures.py --snapshot-update
	INROAD_PICTURES=accept $(BIN)/pytest tests/screens/test_every_screen.py tests/terminal/test_colours.py tests/test_cli_help.py tests/cli/test_man_page.py tests/test_every_key.py tests/test_known_commands.py -k picture

screenshots: $(READY) ## redraw screenshots/*.svg from the demo campaign
	$(BIN)/python screenshots/draw.py

wheel: $(READY) ## build the wheel into dist/
	$(BIN)/python -m build --wheel --no-isolation

pyz: $(READY) ## build dist/inroad.pyz: one file that any Python from 3.11 on runs
	$(BIN)/python .ci/one_file/build.py dist/inroad.pyz

release: $(READY) $(TWINE) $(UV) $(PIPX) ## build and check all that is released: sdist, wheel, one file
	$(BIN)/pytest -m "long or not long" tests/release
	rm -rf dist
	$(BIN)/python -m build --no-isolation
	$(BIN)/python .ci/one_file/build.py dist/inroad.pyz
	$(TWINE) check --strict dist/*.whl dist/*.tar.gz

clean: ## remove the environment and everything that was made
	rm -rf $(ENV) dist build .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache

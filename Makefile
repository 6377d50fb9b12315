# The front door of Regulars. `make` alone prints what it can do.
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help run demo test test-sqlite test-postgres test-web test-journeys soak check still-checks matrix lint types contracts laws docs-current web-lint \
	fix docs api texts ui bench bench-quick wheel try-wheel locks audit clean upgrade-corpus

PORT ?= 8000
HOST ?= 127.0.0.1
SIZE ?= small
export PORT HOST
# Hundreds of processes are started here: what each compiles, the next need not.
unexport PYTHONDONTWRITEBYTECODE

BIN := .venv/bin
PYTHON_IN := $(BIN)/python
PYTEST := $(PYTHON_IN) -m pytest -q
# A stumble of the machine does not stop a change; what passed only the second time is named at the end: a fault to find.
AGAIN := --reruns 1 --reruns-delay 1 --rerun-show-tracebacks -r fEsxXR
# One more than cores: many a test waits for a server or a browser that it has started.
# They take them one by one, in the order of testing/order.py.
SHARED := -n 3 --maxschedchunk 1 $(if $(CI),$(AGAIN))
NPM := sh setup/node.sh npm --prefix web
RUN := .venv/.installed-run
DEV := .venv/.installed-dev
UI := regulars/site/ui/index.html
MODULES := web/node_modules/.installed
WEB_SOURCES := $(shell find web -name node_modules -prune -o -type f -print 2>/dev/null)

help: ## Print this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-14s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

run: $(RUN) $(UI) ## Start Regulars, with a demo company on first start (PORT, HOST, DATABASE_URL, REGULARS_DATA)
	@$(BIN)/regulars serve --demo

demo: $(RUN) ## Load the demo company (SIZE=small, large or huge)
	@$(BIN)/regulars demo --size $(SIZE)

test: test-sqlite test-postgres test-web test-journeys ## Run all tests: SQLite, PostgreSQL, front end, real browser

test-sqlite: $(DEV) ## Back end on SQLite
	$(PYTEST) $(SHARED) --ignore=tests/journeys

test-postgres: $(DEV) ## Back end on a PostgreSQL started for the run
	$(PYTHON_IN) -m testing.postgres $(PYTEST) $(SHARED) --ignore=tests/journeys --ignore=tests/house

test-web: $(MODULES) ## Unit tests of the front end
	$(NPM) run test

soak: $(DEV) $(UI) ## The tests of durability and of odd requests at length, about half an hour
	@sh setup/chromium.sh || echo "No Chromium could be had" >&2
	REGULARS_SOAK=1 $(PYTEST) -m soak $(SHARED) --ignore=tests/journeys
	REGULARS_SOAK=1 $(PYTHON_IN) -m testing.postgres $(PYTEST) -m soak $(SHARED) --ignore=tests/journeys
	REGULARS_SOAK=1 $(PYTEST) -m soak $(SHARED) tests/journeys

matrix: $(DEV) ## Call every operation of the API as every role, and write docs/generated/who-may-what.md
	REGULARS_WRITE_MATRIX=1 $(PYTEST) tests/security/test_who_may_what.py

test-journeys: $(DEV) $(UI) ## Journeys in a real browser, the core ones on PostgreSQL as well
	@sh setup/chromium.sh || echo "No Chromium could be had" >&2
	$(PYTEST) $(SHARED) tests/journeys
	$(PYTHON_IN) -m testing.postgres $(PYTEST) $(SHARED) -m core_journey tests/journeys

check: ## Everything that CI asks: lint, types, contracts, docs, all tests, the wheel
	@$(MAKE) --no-print-directory -j2 --output-sync=target still-checks
	@$(MAKE) --no-print-directory test try-wheel

# What uses one core each, side by side.
still-checks: types web-lint $(UI) lint contracts docs-current

lint: $(DEV)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(DEV)
	$(BIN)/mypy

contracts: $(DEV)
	$(BIN)/lint-imports --no-logo

laws: $(DEV) ## The laws of the house alone
	$(PYTEST) tests/house

docs-current: $(DEV) $(MODULES)
	$(BIN)/regulars docs --check
	@sh setup/client_current.sh

web-lint: $(MODULES)
	$(NPM) run lint
	$(NPM) run types

fix: $(DEV) ## Format and repair what a machine can repair
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

docs: $(DEV) ## Write docs/generated again
	$(BIN)/regulars docs

api: docs $(MODULES) ## Write the OpenAPI document and the front end's client types again
	$(NPM) run api

texts: $(DEV) $(MODULES) ## Gather all texts into the catalogues to be translated
	$(BIN)/regulars texts
	$(NPM) run texts

ui: $(UI) ## Build the web UI

bench: $(DEV) ## Measure against the floor (bench/), both databases
	$(BIN)/regulars bench

bench-quick: $(DEV) ## The same in a minute
	$(BIN)/regulars bench --quick

wheel: $(DEV) $(UI) ## Build the wheel with the UI inside, into dist/
	rm -rf dist
	$(PYTHON_IN) -m build --wheel --outdir dist .

try-wheel: wheel
	$(PYTHON_IN) -m testing.wheel

upgrade-corpus: $(DEV) ## Store a workspace of this version for the tests of upgrades, before it is tagged (VERSION=0.1.0)
	@test -n "$(VERSION)" || { echo "Name the version: make upgrade-corpus VERSION=0.1.0" >&2; exit 1; }
	DATABASE_URL= $(PYTHON_IN) -m tests.upgrades.make $(VERSION)
	$(PYTHON_IN) -m testing.postgres $(PYTHON_IN) -m tests.upgrades.make $(VERSION)

locks: $(DEV) ## Resolve all dependencies anew into requirements/
	sh setup/locks.sh

audit: $(DEV) ## Ask the registries what is known to be wrong with the versions we lock (needs a network)
	@sh setup/audit.sh

clean: ## Remove what was built; data under var/ stays
	rm -rf .venv .venv-node .chromium .test-templates web/node_modules regulars/site/ui dist build

$(RUN): requirements/run.txt requirements/uv.txt
	@sh setup/environment.sh .venv requirements/run.txt
	@sh setup/launcher.sh
	@touch $@

$(DEV): $(RUN) requirements/dev.txt
	@sh setup/environment.sh .venv requirements/dev.txt
	@touch $@

$(MODULES): web/package.json web/package-lock.json
	@echo "Installing the front end's packages; this takes a minute the first time"
	@$(NPM) ci --no-audit --no-fund --ignore-scripts --loglevel=error --no-update-notifier
	@touch $@

$(UI): $(MODULES) $(WEB_SOURCES)
	@echo "Building the web UI; this takes a minute the first time"
	@$(NPM) run --silent build -- --logLevel warn
	@sh setup/node.sh node setup/compress.mjs regulars/site/ui

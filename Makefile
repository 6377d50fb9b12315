# The front door of Regulars. `make` alone prints what it can do.
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help run demo test test-sqlite test-postgres test-web test-journeys check lint types contracts laws docs-current web-lint \
	fix docs api ui bench bench-quick wheel try-wheel locks clean

PORT ?= 8000
HOST ?= 127.0.0.1
SIZE ?= small
export PORT HOST

BIN := .venv/bin
PYTHON_IN := $(BIN)/python
PYTEST := $(PYTHON_IN) -m pytest -q
NPM := sh setup/node.sh npm --prefix web
RUN := .venv/.installed-run
DEV := .venv/.installed-dev
UI := regulars/site/ui/index.html
MODULES := web/node_modules/.installed
WEB_SOURCES := $(shell find web -name node_modules -prune -o -type f -print 2>/dev/null)

help: ## Print this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-14s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

run: $(RUN) $(UI) ## Start Regulars, with a demo company on first start (PORT, HOST, DATABASE_URL, REGULARS_DATA)
	@env -u PYTHONDONTWRITEBYTECODE $(BIN)/regulars serve --demo

demo: $(RUN) ## Load the demo company (SIZE=small, large or huge)
	@$(BIN)/regulars demo --size $(SIZE)

test: test-sqlite test-postgres test-web test-journeys ## Run all tests: SQLite, PostgreSQL, front end, real browser

test-sqlite: $(DEV) ## Back end on SQLite
	$(PYTEST) -n 2 --ignore=tests/journeys

test-postgres: $(DEV) ## Back end on a PostgreSQL started for the run
	$(PYTHON_IN) -m testing.postgres $(PYTEST) -n 2 --ignore=tests/journeys --ignore=tests/house

test-web: $(MODULES) ## Unit tests of the front end
	$(NPM) run test

test-journeys: $(DEV) $(UI) ## Journeys in a real browser
	@sh setup/chromium.sh || echo "No Chromium could be had" >&2
	$(PYTEST) -n 2 tests/journeys

check: lint types contracts docs-current web-lint test try-wheel ## Everything that CI asks: lint, types, contracts, docs, all tests, the wheel

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

locks: $(DEV) ## Resolve all dependencies anew into requirements/
	sh setup/locks.sh

clean: ## Remove what was built; data under var/ stays
	rm -rf .venv .venv-node .chromium web/node_modules regulars/site/ui dist build

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

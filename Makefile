# Gongbao's commands. `make` alone lists them. Needs Python 3.11 or newer, make and git; nothing else.

PYTHON ?= python3
UV_VERSION := 0.13.9
VENV := .venv
PY := $(VENV)/bin/python
PIP := $(PY) -m pip --disable-pip-version-check install -qq --no-build-isolation

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help site test lint types eval search-eval bench shots golden lock clean

help: ## list these targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-11s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

site: $(VENV)/.installed ## build the site from seeds/ into site/
	$(PY) -m generator build

# Types are checked beside the tests: a first time they keep one processor for half a minute, and nothing else has
# work for the others. What they find is said when it is found, and once more at the end.
test: lint ## run every check and test
	@$(PY) -m mypy & types=$$!; \
	$(PY) -m pytest -n auto --dist loadgroup; tests=$$?; \
	wait $$types || { $(PY) -m mypy; exit 1; }; exit $$tests

lint: $(VENV)/.installed ## check style and formatting (ruff)
	$(PY) -m ruff check .
	$(PY) -m ruff format --check .

types: $(VENV)/.installed ## check types (mypy, strict)
	$(PY) -m mypy

eval: $(VENV)/.installed ## score the five reports, then damaged pages, then ids after random edits
	$(PY) -m tests.eval
	$(PY) -m tests.damage --limit 8
	$(PY) -m tests.sceptic

search-eval: $(VENV)/.installed ## measure search: what is found, in which order, at what cost
	$(PY) -m tests.search

bench: $(VENV)/.installed ## measure speed, memory, and the weight of pages
	$(PY) -m tests.bench

shots: $(VENV)/.installed ## take pictures of every kind of page into shots/
	$(PY) -m tests.shots

golden: $(VENV)/.installed ## rewrite the golden files from what the program makes now, then show what changed
	$(PY) -m pytest -n auto --dist loadgroup --update-golden
	git diff --stat -- tests/golden

# uv reads no pip settings, and is kept out of the project's own environment.
lock: ## renew requirements.txt from requirements.in
	tools=$$(mktemp -d) && trap 'rm -rf "$$tools"' EXIT && \
	$(PYTHON) -m venv "$$tools" && \
	"$$tools/bin/python" -m pip --disable-pip-version-check install --quiet uv==$(UV_VERSION) && \
	"$$tools/bin/uv" pip compile --quiet --upgrade --universal --generate-hashes --no-emit-index-url --python-version 3.11 \
	    --custom-compile-command 'make lock' --output-file requirements.txt requirements.in

clean: ## remove the environment, caches and everything that is generated
	rm -rf $(VENV) .cache shots .mypy_cache .pytest_cache .ruff_cache .hypothesis build gongbao.egg-info tests/html/node_modules
	rm -rf docs/reports docs/indicators docs/terms docs/laws docs/meetings docs/plans docs/compare docs/data docs/en/index.md docs/en/indicators.md docs/en/data docs/index.md docs/search.md docs/search/s docs/search/t docs/search/start.json docs/feed.xml docs/.generated.json .site.new.* .site.old
	find generator tests tools -name __pycache__ -type d -prune -exec rm -rf {} +
	find site -mindepth 1 -maxdepth 1 ! -name README.md -exec rm -rf {} +

# The build tools come first, out of the same lock: jieba is published as source and is built with them.
$(VENV)/.locked: requirements.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || { \
	    echo "Gongbao needs Python 3.11 or newer, and '$(PYTHON)' is not. Name another: make PYTHON=python3.12" >&2; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || { \
	    echo "'$(PYTHON)' cannot make an environment. On Debian or Ubuntu: apt-get install python3-venv" >&2; exit 1; }
	@test ! -L $(VENV) || { echo "'$(VENV)' is a link, and what it leads to would be emptied: remove the link first" >&2; exit 1; }
	$(PYTHON) -m venv --clear $(VENV)
	@awk '/^[a-z]/ { keep = /^(pip|setuptools)==/ } keep' requirements.txt > $(VENV)/build-tools.txt
	$(PIP) --require-hashes -r $(VENV)/build-tools.txt
	$(PIP) --require-hashes -r requirements.txt
	@touch $@

$(VENV)/.installed: $(VENV)/.locked pyproject.toml
	$(PIP) --no-deps -e .
	@touch $@

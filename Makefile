# Every target does its own set-up in $(VENV), with nothing but make and Python 3.11 or newer.
# Another place for it: `make test VENV=/tmp/venv`; another Python: `make test PYTHON=python3.13`.
PYTHON ?= $(shell command -v python3.11 || command -v python3)
VENV ?= .venv
RUN = $(VENV)/bin/python
READY = $(VENV)/.ready

help:  ## Print this list
	@sed -n 's/^\([a-z-]*\):.*  ## /\1\t/p' $(MAKEFILE_LIST) | expand -t 10

demo: $(READY)  ## Read the seed article: who says what, and its own wording
	@$(VENV)/bin/stancecheck --fail-on never seeds/*.txt

test: $(READY)  ## Run all tests
	$(RUN) -m pytest -q

lint: $(VENV)/.lint  ## Look for mistakes and uneven style in the code
	$(VENV)/bin/ruff check .

bench: $(READY)  ## Measure checks, speakers, stance and framing on the articles of ../shared
	$(RUN) scripts/bench_editorial.py --rules
	$(RUN) scripts/bench_stance.py
	$(RUN) scripts/bench_framing.py

wheel: $(READY)  ## Build the wheel and the sdist into dist/
	$(RUN) -m pip wheel --quiet --no-deps --wheel-dir dist .

# Made once, and again when the list of requirements changes.
$(READY): setup.cfg pyproject.toml
	$(PYTHON) -m venv --clear $(VENV)
	$(RUN) -m pip install --quiet --disable-pip-version-check --editable '.[html,markdown,test]'
	@touch $@

$(VENV)/.lint: $(READY)
	$(RUN) -m pip install --quiet --disable-pip-version-check --editable '.[lint]'
	@touch $@

tables: $(READY)  ## Make the parse tables anew, after a change to a .lark file
	$(RUN) scripts/build_tables.py

.PHONY: help demo test lint tables wheel

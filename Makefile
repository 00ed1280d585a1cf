# What people and CI run. `make` alone lists it.
#
# Go keeps its own account of what is out of date, so `go build` runs each
# time and takes a second when nothing changed. npm does not, so it has a stamp.

.DEFAULT_GOAL := help
SHELL := /bin/bash
GO ?= go
GOLANGCI_LINT_VERSION := v2.15.0
DATABASE ?= sqlite:data/local/sixweeks.db

PACKAGES := assets/node_modules/.stamp
BUNDLES := assets/dist/manifest.json
ASSET_SOURCES := $(shell find assets/css assets/js assets/icons assets/build -type f)

.PHONY: help run build test check gallery bench figures generate lint format fresh missing

help: ## list these
	@sed -nE 's/^([a-z]+):.*## (.*)/\1\t\2/p' $(MAKEFILE_LIST) | awk -F'\t' '{printf "make %-10s %s\n", $$1, $$2}'

run: build ## serve the app with the demo clinic at http://127.0.0.1:8080
	@mkdir -p data/local
	bin/sixweeks serve --demo --database $(DATABASE)

build: $(BUNDLES) ## make bin/sixweeks, one file with everything in it
	$(GO) build -o bin/sixweeks ./cmd/sixweeks

test: $(BUNDLES) missing fresh format ## run everything that CI runs
	$(GO) vet ./...
	$(GO) test ./...
	@$(MAKE) --no-print-directory lint

check: test ## the same as test

gallery: $(BUNDLES) ## show every page in every state at http://127.0.0.1:8081
	$(GO) run ./views/fixtures/gallery

bench: $(BUNDLES) ## run the benchmarks, printed as ratios
	$(GO) run ./internal/bench

figures: ## draw every exercise in one picture, bin/figures.svg, to be looked at
	@mkdir -p bin
	SHEET=$(CURDIR)/bin/figures.svg $(GO) test -count=1 -run TestSheet ./internal/figure

generate: ## write *_templ.go anew
	.ci/generate

# The parts of test.

fresh:
	@.ci/fresh

format:
	@out=$$(gofmt -l $$(git ls-files '*.go')); if [ -n "$$out" ]; then echo "not formatted (gofmt -w):"; echo "$$out"; exit 1; fi

lint:
	@if command -v golangci-lint >/dev/null; then golangci-lint run; fi

missing:
	@GOLANGCI_LINT_VERSION=$(GOLANGCI_LINT_VERSION) .ci/missing

# The parts of build.

$(PACKAGES): assets/package.json assets/package-lock.json
	@command -v npm >/dev/null || { echo "npm is missing: install Node 20 or newer"; exit 1; }
	cd assets && npm ci --ignore-scripts --no-audit --no-fund --loglevel=error
	@touch $@

$(BUNDLES): $(PACKAGES) $(ASSET_SOURCES)
	$(GO) run ./assets/build
	@touch $@

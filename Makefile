# The recipes people and CI use alike; `make` alone names them.

CARGO ?= cargo
# CI builds exactly what Cargo.lock says; a person may be about to change it.
locked := $(if $(CI),--locked)
has_display := $(or $(DISPLAY),$(WAYLAND_DISPLAY),$(filter Darwin MINGW% MSYS%,$(shell uname -s)))
# Folders too: a file taken away leaves its trace there.
ui_sources := $(shell find ui/src ui/public 2>/dev/null) $(wildcard ui/index.html ui/*.json ui/*.js ui/*.ts)

.DEFAULT_GOAL := help
.NOTPARALLEL:
.PHONY: help run demo test check fmt bench wire sample install-demo install-run install-test install-bench

help: ## Says what you can make
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-6s %s\n", $$1, $$2 }' Makefile

ifneq ($(has_display),)
run: install-run ui/dist/index.html ## Installs what is missing, builds, and opens the window
	$(CARGO) run $(locked) -p aliquot -- $(ARGS)
else
run:
	@echo 'There is no display here (neither DISPLAY nor WAYLAND_DISPLAY is set): showing the demo instead of the window.'
	@$(MAKE) --no-print-directory demo
endif

demo: install-demo ## Writes the sample record's standing, forms and audit packages to ./demo, without a window
	$(CARGO) run $(locked) -p cli --bin aliquot-cli -- demo demo

test: check ## Runs every test: the rooms, the UI, and walks through the real window
	cd ui && npm test
	$(CARGO) test $(locked) --workspace

check: install-test ui/dist/index.html ## Looks without running: format, lints, types
	$(CARGO) fmt --all --check
	$(CARGO) clippy $(locked) --workspace --all-targets -- -D warnings
	cd ui && npm run check

fmt: ## Formats the Rust code
	$(CARGO) fmt --all

bench: install-bench ## Measures what should be fast
	$(CARGO) bench $(locked) --workspace --exclude aliquot --exclude tests

wire: install-demo ## Writes the window's types anew from the program's
	UPDATE_WIRE=1 $(CARGO) test $(locked) -p app wire

sample: install-demo ## Makes the sample record and its papers anew, from their story
	$(CARGO) run $(locked) -p make-sample

# The window's binary carries ui/dist inside it, so the UI is built before any call that compiles the door.
ui/dist/index.html: ui/node_modules/.package-lock.json $(ui_sources)
	cd ui && npm run build
	@touch $@

ui/node_modules/.package-lock.json: ui/package-lock.json
	cd ui && npm ci --ignore-scripts --no-audit --no-fund
	@touch $@

install-demo install-run install-test install-bench:
	@sh workshop/install $(@:install-%=%)

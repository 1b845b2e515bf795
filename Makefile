# Two commands do everything on a machine with Swift: `make demo` and `make test`.
# Both rest on `make setup`, which installs what is missing and nothing else.

BINARY := .build/debug/tightline
RELEASE := .build/static/release/tightline
MANUAL := .build/manual-pages
DIST := .build/dist
PREFIX ?= /usr/local
DESTDIR ?=

.PHONY: setup build demo test check release install uninstall packages golden docs fuzz clean

setup:
	@scripts/setup

build: setup
	swift build

demo: build
	@scripts/demo $(BINARY) demo

test: setup
	swift build --build-tests
	swift test --skip-build

# Layout, self-containedness and linkage, then the tests.
check: setup
	scripts/check

# One static executable that needs nothing at run time.
release: setup
	scripts/build-static
	scripts/build-manual $(RELEASE) $(MANUAL)

# The executable, manual pages, completions and tightline.mk; `make release` first, then this as the
# owner of PREFIX.
install:
	@test -x $(RELEASE) -a -d $(MANUAL) || { echo "install: run 'make release' first" >&2; exit 2; }
	scripts/install-files install $(RELEASE) $(MANUAL) "$(DESTDIR)$(PREFIX)"

uninstall:
	scripts/install-files remove "$(DESTDIR)$(PREFIX)"

# A Debian package and a wheel in .build/dist, installed from scratch and tried.
packages: release
	@scripts/setup packages
	scripts/build-deb $(RELEASE) $(MANUAL) $(DIST)
	scripts/build-wheel $(RELEASE) $(DIST)
	scripts/test-packages $(RELEASE) $(MANUAL) $(DIST)

# Feeds the readers whatever a fuzzer makes up, for a minute; scripts/fuzz takes other durations.
fuzz: setup
	scripts/fuzz 60

# Writes the golden files anew; review the difference like code.
golden: build
	UPDATE_GOLDEN=1 swift test || true
	git diff --stat -- fixtures docs

# Writes the reference of verdicts, thresholds and rules, which the binary holds.
docs: build
	$(BINARY) rules --format markdown > docs/rules.md

clean:
	rm -rf .build demo

# Tightline in a Makefile: one report for each log, and a gate that stays closed.
#
#   TIGHTLINE ?= tightline
#   include $(shell $(TIGHTLINE) --print-makefile)
#
# Set the variables before the include line. Targets:
#
#   tightline-report   report.md and diagnosis.json for each of TIGHTLINE_LOGS; a verdict never fails it
#   tightline-gate     fails while a diagnosis has one of the verdicts TIGHTLINE_FAIL_ON
#   DIR/report.md      the same for any DIR/metrics.csv that is not listed

# The program; a path with a blank in quotes: '/my tools/tightline'.
TIGHTLINE ?= tightline
# The logs that training writes, one run each, in folders of their own.
TIGHTLINE_LOGS ?= metrics.csv
# What the runs are held against; empty for none.
TIGHTLINE_BASELINES ?= baselines.csv
# The folder that mirrors the logs' folders; empty puts each report beside its log.
TIGHTLINE_OUT ?=
# More options of 'tightline diagnose'.
TIGHTLINE_FLAGS ?=
# The verdicts that close the gate; empty for those of tightline.toml, or diverged and not-learning without one.
TIGHTLINE_FAIL_ON ?=

# Including this file chooses no default goal, wherever the include line stands.
tightline.goal := $(.DEFAULT_GOAL)

# A blank ends a name for make, also behind a backslash and between quotes: such paths would be two files each.
tightline.cut = $(if $(word 2,$1),$(if $(wildcard $(firstword $1)),,$(if \
  $(wildcard $(firstword $1)\ $(word 2,$1)*),'$(firstword $1) $(word 2,$1)'))$(call \
  tightline.cut,$(wordlist 2,$(words $1),$1)))
tightline.split = $(or $(firstword $(filter %\ "% '%,$1)),$(if \
  $(filter-out $(wildcard $1),$1),$(call tightline.cut,$1)))
$(foreach name,TIGHTLINE_LOGS TIGHTLINE_BASELINES TIGHTLINE_OUT,$(if $(call tightline.split,$($(name))),$(error \
  make cannot use a path with a blank, and $(name) has one: $(strip $(call tightline.split,$($(name)))). \
  Give its folder another name, or call 'tightline diagnose' in a rule of your own)))
ifneq ($(word 2,$(TIGHTLINE_OUT)),)
$(error TIGHTLINE_OUT names one folder, without a blank in its path: '$(TIGHTLINE_OUT)')
endif

# The folder of a log's report: runs/a/ of runs/a/metrics.csv, nothing of metrics.csv.
tightline.folder = $(if $(TIGHTLINE_OUT),$(patsubst %/,%,$(TIGHTLINE_OUT))/)$(patsubst ./%,%,$(dir $1))
tightline.folders := $(foreach log,$(TIGHTLINE_LOGS),$(or $(call tightline.folder,$(log)),./))
ifneq ($(words $(tightline.folders)),$(words $(sort $(tightline.folders))))
$(error TIGHTLINE_LOGS has two logs in one folder, and their reports would be one file: \
  give each run a folder of its own)
endif
tightline.reports := $(patsubst ./%,%,$(addsuffix report.md,$(tightline.folders)))
tightline.diagnoses := $(patsubst ./%,%,$(addsuffix diagnosis.json,$(tightline.folders)))

# Both files come from one call, which writes them whole or not at all; $1 is the log.
define tightline.diagnose
@mkdir -p $(@D)
$(TIGHTLINE) diagnose $1 $(addprefix -b ,$(TIGHTLINE_BASELINES)) $(TIGHTLINE_FLAGS) --quiet \
  $(addprefix -o ,$(patsubst ./%,%,$(@D)/report.md $(@D)/diagnosis.json))
endef

# Before GNU make 4.3, which has no grouped targets, `make -j` writes the same bytes twice.
tightline.group := $(if $(filter grouped-target,$(.FEATURES)),&)

define tightline.rule
$(call tightline.folder,$1)report.md $(call tightline.folder,$1)diagnosis.json $(tightline.group): \
  $1 $(TIGHTLINE_BASELINES)
	$$(call tightline.diagnose,$$<)
endef
$(foreach log,$(TIGHTLINE_LOGS),$(eval $(call tightline.rule,$(log))))

%/report.md %/diagnosis.json: %/metrics.csv $(TIGHTLINE_BASELINES)
	$(call tightline.diagnose,$<)

# What fails or is stopped leaves the files of the last time, and make is not to delete those.
.PRECIOUS: $(tightline.reports) $(tightline.diagnoses) %/report.md %/diagnosis.json

# A file that is not there and has no rule of yours is left to tightline, which says what to do.
$(TIGHTLINE_BASELINES):

.PHONY: tightline-report tightline-gate
tightline-report: $(tightline.reports) $(tightline.diagnoses)

# Looks at every diagnosis, also behind a closed gate.
tightline-gate: $(tightline.diagnoses)
	@$(if $^,,echo 'tightline-gate: TIGHTLINE_LOGS names no log, so that nothing was judged' >&2; exit 2;) \
	status=0; for diagnosis in $^; do \
	  printf '%s: ' $$diagnosis; \
	  $(TIGHTLINE) gate $$diagnosis $(addprefix --fail-on ,$(TIGHTLINE_FAIL_ON)) || status=$$?; \
	done; exit $$status

.DEFAULT_GOAL := $(tightline.goal)

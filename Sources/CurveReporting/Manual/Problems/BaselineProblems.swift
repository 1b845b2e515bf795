/// Problems with files of baselines, and with levels that are stated beside a log.
enum BaselineProblems {
  static let pages: [ProblemPage] = [
    ProblemPage(
      "no-baselines", "The file has a header and no baselines.",
      "Add a row with a kind and a value."),
    ProblemPage(
      "is-a-log", "A training log is given where baselines or final values of models are expected.",
      "Judge a log with 'tightline diagnose LOG', and name the file of baselines with -b."),
    ProblemPage(
      "unknown-column", "A column or an option names something that the file does not have.",
      "Correct the name; README.md lists the columns of baselines.csv."),
    ProblemPage(
      "repeated-column", "A column stands in the header twice.", "Remove one of the two."),
    ProblemPage(
      "missing-column", "A column that is needed is not there.",
      "Add it; of baselines.csv only 'kind' and 'value' are needed."),
    ProblemPage(
      "missing-kind", "A row does not say what kind of baseline it is.", "Fill the column 'kind'."),
    ProblemPage("missing-value", "A row has no level.", "Fill the column 'value'."),
    ProblemPage(
      "missing-split", "A row of --levels does not say which split it is of.",
      "Fill the column 'split'."),
    ProblemPage(
      "missing-metric", "A requirement names no metric, where several could be meant.",
      "Fill the column 'metric'."),
    ProblemPage(
      "missing-reason", "A row that may not be comparable does not say why.",
      "Say it in the column 'notes'."),
    ProblemPage(
      "unknown-kind", "The kind of a row is none that there is.",
      "Write human, scripted, linear, simple-model, published, previous-model, mean-predictor or requirement."
    ),
    ProblemPage(
      "unknown-split", "A split is none that there is.",
      "Write train, train-val, validation, test-val or test, or leave the cell empty for validation."
    ),
    ProblemPage(
      "unknown-grade", "A grade is none of its kind of baseline.", "Write one of those in the hint."
    ),
    ProblemPage(
      "unexpected-grade", "A kind of baseline that has no grades is given one.",
      "Leave the cell empty."),
    ProblemPage(
      "unknown-comparability",
      "The column 'comparable' holds something else than yes, no or unknown.",
      "Say whether the comparison with this run is fair."),
    ProblemPage(
      "contradicting-split", "The metric's name says one split, and the row or --split another.",
      "Leave one of the two out, or correct it."),
    ProblemPage(
      "duplicate-baseline", "Two rows have the same kind, name, metric and split.",
      "Remove one of the two, or give them different names."),
    ProblemPage(
      "not-finite", "A level is infinite or not a number.",
      "Leave the row out if the level is not known."),
    ProblemPage(
      "decimal-comma", "A number has a comma.",
      "Write decimals with a point, and thousands without a separator."),
    ProblemPage(
      "negative-error", "A standard error is below 0.",
      "Write the standard error, or leave the cell empty."),
    ProblemPage(
      "empty-interval", "An interval ends below its beginning.", "Exchange ci_low and ci_high."),
    ProblemPage(
      "half-interval", "Only one end of an interval is given.", "Write both ends, or none."),
    ProblemPage(
      "value-outside-interval", "The level is not within its own interval.",
      "Write both in the same unit."),
    ProblemPage(
      "not-a-count", "A number of examples is no whole number above 0.",
      "Write the number of examples."),
    ProblemPage(
      "baseline-metric-not-logged",
      "Every level that could be compared is in a metric that the run does not log.",
      "Correct the metric's name, give a level in a metric of the run, or name the metric to judge with --metric."
    ),
    ProblemPage(
      "baseline-out-of-bounds", "A level is one that its metric cannot take.",
      "Check the value and the metric of the row."),
    ProblemPage(
      "look-like-error-rates",
      "The baselines of a score look like error rates: the floor would be the best of them.",
      "Give the levels of the score, or the metric that they are in."),
    ProblemPage(
      "source-not-found",
      "The file that a row names as its source is not there any more: the level may be stale.",
      "Measure the baseline anew, or correct its source."),
    ProblemPage(
      "not-a-level", "--level is not written as SPLIT=VALUE.",
      "Write for example --level test=34%,n=500."),
    ProblemPage(
      "no-levels", "The file of --levels has a header and no levels.",
      "Add a row with a split and a value."),
    ProblemPage(
      "level-is-logged", "A level is stated on a split that the log holds already.",
      "Leave the stated level out."),
    ProblemPage(
      "level-out-of-bounds", "A stated level is one that the metric cannot take.",
      "Check the value, and its unit."),
    ProblemPage(
      "repeated-level", "Two levels are stated on one split.", "State one for each split."),
    ProblemPage(
      "not-a-requirement",
      "A requirement is not written as a level, or on the command line as METRIC=VALUE.",
      "Write for example recall = \">=0.9\" in tightline.toml, or --at-least recall=0.9."),
  ]
}

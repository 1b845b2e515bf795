/// Problems with training logs: what is no log, what cannot be understood, and what could mean two things.
enum LogProblems {
  static let pages: [ProblemPage] = [
    ProblemPage(
      "not-a-training-log", "The file can be read, and holds no curve of a training.",
      "Give the file with one row an epoch or step; name a column that is a curve with --train or --validation."
    ),
    ProblemPage(
      "no-log-in-folder", "No file of the folder is a training log.",
      "Name the log itself, or a folder further down; 'tightline inspect FILE' says how a file is read."
    ),
    ProblemPage(
      "several-logs", "Several training logs lie in the folder.",
      "Name the one to read, or rank them all with 'tightline survey'."),
    ProblemPage(
      "no-rows", "The file has a header and no rows.",
      "Check that the training got as far as its first record."),
    ProblemPage(
      "changed-header",
      "A second header with other columns, or rows with more numbers than the header names, stand inside the log.",
      "Give what begins there a file of its own."),
    ProblemPage(
      "broken-line", "A line of an MLflow metric is not a time, a value and a step.",
      "Check that the folder was copied completely."),
    ProblemPage(
      "not-a-number", "A cell that has to be a number is none.",
      "Write a number, or leave the cell empty where nothing was recorded."),
    ProblemPage(
      "grouped-digits",
      "Digits are grouped by commas, blanks or apostrophes, or commas are decimal points too.",
      "Write numbers without separators of thousands, or separate the cells by ';'."),
    ProblemPage(
      "too-large", "A number is too large to calculate with.",
      "Check the number; no level of a model is that large."),
    ProblemPage(
      "too-small", "A number is nearer to 0 than can be calculated with.", "Write 0."),
    ProblemPage(
      "several-runs", "The log holds several runs, and any of them could be meant.",
      "Choose one with --run, or take them as repeats of one training with --as-seeds."),
    ProblemPage(
      "no-such-run", "--run names a run that the log does not hold.",
      "Take one of the names in the hint; 'tightline inspect LOG' lists them all."),
    ProblemPage(
      "no-shared-curve", "The runs share no curve, so that they are no seeds of one training.",
      "Leave out --as-seeds and choose one with --run."),
    ProblemPage(
      "several-values", "A column has several values at most places of the x-axis.",
      "Keep one run in the file, or choose another x-axis with --x."),
    ProblemPage(
      "ambiguous-columns", "Several columns could be the same curve.",
      "Choose with --train COLUMN and --validation COLUMN."),
    ProblemPage(
      "no-such-column", "An option names a column that the log does not have.",
      "Take one of the names in the hint; 'tightline inspect LOG' lists them all."),
    ProblemPage(
      "wrong-delimiter",
      "--delimiter is a character that parts no columns, where another one does.",
      "Leave out --delimiter: the one of the file is found."),
    ProblemPage(
      "same-column",
      "--train and --validation name one column, or --x names one of the curves that are judged.",
      "Name two columns, or only one of --train and --validation; give --x a column that counts."
    ),
    ProblemPage(
      "mixed-metrics",
      "Columns named by hand are of different metrics, or of another one than --metric says.",
      "Name two columns of one metric, and leave out --metric."),
    ProblemPage(
      "forecast-place-seen", "--forecast-at names a place that the curves have reached.",
      "Name a place beyond the end of the curves."),
  ]
}

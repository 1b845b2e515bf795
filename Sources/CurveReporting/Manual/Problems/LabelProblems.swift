/// Problems with label files, annotations and predictions, from which baselines are measured.
enum LabelProblems {
  static let pages: [ProblemPage] = [
    ProblemPage(
      "one-file", "One file is given, and nothing says which of its rows are for training.",
      "Give two files, TRAIN and VALIDATION, or name the column that says it with --split-column."),
    ProblemPage(
      "exchanged-files", "The first file is for training, and the second one is called so.",
      "Exchange the two."),
    ProblemPage(
      "empty-split", "No row belongs to one of the splits.",
      "Correct the words of the split column."),
    ProblemPage(
      "no-header", "The first line seems to be data.",
      "Write a header line above it, such as 'item,label'."),
    ProblemPage(
      "no-targets", "No row holds a true answer, or the labels of annotators.",
      "Name the columns: --target, or --item and --annotator."),
    ProblemPage(
      "no-features", "No column is left to predict from.",
      "Name the columns to use with --features."),
    ProblemPage(
      "too-many-features", "There are too many inputs for the fit, categories counted one by one.",
      "Choose fewer with --features, or leave out wide categories with --without."),
    ProblemPage(
      "no-fit", "The linear fit gave no finite weights.",
      "Choose fewer inputs, or add a penalty with --l2."),
    ProblemPage(
      "not-a-class", "A target with decimals is to be a class.", "Measure mse, rmse or mae instead."
    ),
    ProblemPage(
      "not-numbers", "A column that is to be numbers holds words.",
      "Name another column, or measure a metric of classes."),
    ProblemPage(
      "one-class", "All examples are of one class.",
      "Check the target column, and which rows are for training."),
    ProblemPage(
      "unknown-class", "--positive names a class that is not there.",
      "Write one of the classes in the hint."),
    ProblemPage(
      "positive-class-unstated", "The metric is about one class, and nothing says which.",
      "Name it with --positive, or measure f1-macro over all classes."),
    ProblemPage(
      "other-classes", "The predictions are none of the classes of the target.",
      "Predict the labels as the target has them."),
    ProblemPage(
      "other-count", "There are not as many predictions as examples.",
      "Write one prediction for each example."),
    ProblemPage(
      "no-prediction", "Some examples have no prediction.",
      "Check that both files name the items the same way."),
    ProblemPage("two-predictions", "An item has two predictions.", "Keep one of the two rows."),
    ProblemPage(
      "not-a-probability", "A probability is not between 0 and 1.",
      "Write probabilities, or measure accuracy or error."),
    ProblemPage(
      "needs-probabilities", "The metric needs probabilities, and there are only labels.",
      "Measure accuracy, error or f1."),
    ProblemPage("two-gold-labels", "An item has two gold labels.", "Keep one of the two rows."),
    ProblemPage(
      "labelled-twice", "An annotator labelled an item twice.", "Keep one of the two rows."),
    ProblemPage(
      "nothing-to-compare",
      "No label can be held against another: no item has two, or none has a gold label.",
      "Give gold labels with --gold, or a second annotator."),
    ProblemPage(
      "unknown-quantity", "The name of a metric does not say what to compute.",
      "Write --metric NAME=QUANTITY, as in --metric val_score=f1."),
    ProblemPage(
      "strategy-does-not-fit", "The answer of a --strategy is none that the metric can score.",
      "Leave --strategy out."),
    ProblemPage(
      "cannot-start", "A scripted baseline cannot be started.",
      "Check its name and the search path; a shell line goes into --shell."),
    ProblemPage(
      "command-failed", "A scripted baseline ended with a failure.",
      "Run it by hand on the same input."),
    ProblemPage(
      "too-slow", "A scripted baseline ran longer than allowed.", "Allow more with --time-limit."),
  ]
}

/// Problems with the final values of models, and with how one of them is chosen.
enum ModelProblems {
  static let pages: [ProblemPage] = [
    ProblemPage(
      "no-values", "There are no values.",
      "Write one row a model, model,precision,recall; in a stream, a value for each curve."),
    ProblemPage(
      "is-baselines", "The values of models are expected, and the file holds baselines.",
      "Name the table of values, and this file with -b for its requirements."),
    ProblemPage(
      "unnamed-models", "There are several rows, and no column says of which model.",
      "Add a column 'model'."),
    ProblemPage(
      "no-such-metric", "Something is asked of a metric that the table does not have.",
      "Correct the name: the hint has the metrics."),
    ProblemPage(
      "no-such-model", "--model names a model that the table does not have.",
      "Correct the name: the hint has the models."),
    ProblemPage(
      "no-requirements", "Nothing says how good a metric has to be.",
      "Give requirements (-b, --at-least recall=0.6), or choose by --optimize, --average or --formula."
    ),
    ProblemPage(
      "repeated-requirement", "A metric has two requirements.", "State one for each metric."),
    ProblemPage(
      "nothing-to-average", "The metrics have no mean that says something.",
      "Weigh them: --formula \"0.7*a + 0.3*b\"."),
    ProblemPage(
      "bad-formula", "The formula cannot be read at the column named.",
      "Write for example \"0.7*precision + 0.3*recall\"."),
    ProblemPage(
      "no-number", "The formula gives no number for a model.", "Check what it divides by."),
  ]
}

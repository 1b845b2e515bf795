/// Problems with the metric that a run is judged in, its direction and its unit.
enum MetricProblems {
  static let pages: [ProblemPage] = [
    ProblemPage(
      "unknown-metric",
      "The metric that is asked for is not logged, or nobody knows which way it improves.",
      "Correct its name in --metric, tightline.toml or baselines.csv; 'tightline inspect LOG' lists the metrics."
    ),
    ProblemPage(
      "ambiguous-metric", "Several metrics could be the one to judge.",
      "Choose with --metric, or give the baselines in one metric."),
    ProblemPage(
      "no-metric", "Nothing says in which metric a baseline is to be measured.",
      "Name it with --metric, or give a log of the run with --curves."),
    ProblemPage(
      "unnamed-metric", "Levels without a log do not say in which metric they are.",
      "Name it, for example with --metric error."),
    ProblemPage(
      "unknown-direction", "Nothing tells whether lower or higher is better in a metric.",
      "Say so with --direction lower or --direction higher; a requirement says it with < or >."),
    ProblemPage(
      "contradicting-direction", "A requirement asks the wrong way for its metric.",
      "Correct the sign, or say the direction with --direction."),
    ProblemPage(
      "percent-against-fraction",
      "One value is in percent and another, of the same metric, a fraction.",
      "Write a percent sign behind percentages, so that the unit is certain."),
    ProblemPage(
      "percent-of-nothing", "A value has a percent sign, and its metric is no share.",
      "Write the value in the units of the curve."),
    ProblemPage(
      "tolerance-too-large", "The tolerance covers everything that the metric can be.",
      "State it in the metric's units, or as points of a share: 1%."),
    ProblemPage(
      "small-tolerance", "The tolerance is below one point, of a metric that is logged in percent.",
      "Write a percent sign, 1%, if points are meant."),
  ]
}

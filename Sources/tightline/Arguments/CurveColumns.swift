import ArgumentParser
import CurveAnalysis
import CurveIngestion
import CurveModel
import CurveReporting

extension MetricDirection: ExpressibleByArgument {}

/// Which columns of a log hold the curves, where the reader should not find out by itself.
struct CurveColumns: ParsableArguments {
  @Option(help: "Column to use as x-axis.")
  var x: String?

  @Option(help: "Column that holds the training curve.")
  var train: String?

  @Option(help: "Column that holds the validation curve.")
  var validation: String?

  @Option(help: "Metric to judge, by its name without a split: loss, accuracy.")
  var metric: String?

  @Option(help: "Which way the metric improves (lower or higher).")
  var direction: MetricDirection?

  /// Whether the columns of the curves are named by hand; the metric names them then, and chooses among
  /// those found elsewhere.
  var areNamed: Bool { train != nil || validation != nil }

  /// How the curves are read with the settings in force.
  func reading(_ settings: Settings) -> ReadingOptions {
    ReadingOptions(
      x: x, train: train, validation: validation, metric: areNamed ? settings.metric.value : nil,
      direction: settings.direction.value)
  }

  /// How they are judged with the settings in force.
  func analysis(_ settings: Settings) -> AnalysisOptions {
    var options = AnalysisOptions(
      metric: areNamed ? nil : settings.metric.value, direction: settings.direction.value,
      policy: settings.policy.value ?? .biasFirst, tolerance: settings.tolerance.value?.value,
      validationSize: settings.validationSize.value)
    options.metricLocation = settings.metric.place
    options.isToleranceInPercent = settings.tolerance.value?.isPercent ?? false
    options.tried = Set((settings.tried.value ?? []).ids)
    return options
  }
}

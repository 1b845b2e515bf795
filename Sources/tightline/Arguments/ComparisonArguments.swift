import ArgumentParser
import CurveAnalysis
import CurveIngestion
import CurveModel

/// How several logs are read and judged: all of them the same way.
struct ComparisonArguments: ParsableArguments {
  @Option(
    name: [.customShort("b"), .customLong("baselines")],
    help: "Baseline definitions, one a row (repeatable).",
    completion: .file(extensions: ["csv"]))
  var baselines: [String] = []

  @Option(help: "Metric to judge, by its name without a split: loss, accuracy.")
  var metric: String?

  @Option(help: "Which way the metric improves (lower or higher).")
  var direction: MetricDirection?

  @Option(help: "Column to use as x-axis.")
  var x: String?

  @Option(help: "Column that holds the training curve.")
  var train: String?

  @Option(help: "Column that holds the validation curve.")
  var validation: String?

  @Flag(help: "Read the several runs of a file as seeds of one training.")
  var asSeeds = false

  @Option(help: "Smallest difference worth acting on, in the metric's units.")
  var tolerance: Double?

  @Option(
    name: .customLong("validation-n"), help: "Number of validation examples, for proportions.")
  var validationSize: Int?

  func check() throws {
    if let tolerance, !(tolerance > 0 && tolerance.isFinite) {
      throw ValidationError("--tolerance expects a positive number")
    }
    if let validationSize, validationSize < 1 {
      throw ValidationError("--validation-n expects a positive whole number")
    }
  }

  private var namesColumns: Bool { train != nil || validation != nil }

  /// The settings in force, with those of a file.
  func settings(_ configuration: Configuration?, policy: Policy? = nil) -> Settings {
    Settings(
      configuration,
      Flags(
        baselines: baselines.isEmpty ? nil : baselines, metric: metric, direction: direction,
        policy: policy, tolerance: tolerance, validationSize: validationSize))
  }

  func reading(_ settings: Settings) -> ReadingOptions {
    ReadingOptions(
      x: x, train: train, validation: validation,
      metric: namesColumns ? settings.metric.value : nil, direction: settings.direction.value,
      asSeeds: asSeeds)
  }

  func analysis(_ settings: Settings) -> AnalysisOptions {
    AnalysisOptions(
      metric: namesColumns ? nil : settings.metric.value, direction: settings.direction.value,
      policy: settings.policy.value ?? .biasFirst, tolerance: settings.tolerance.value,
      validationSize: settings.validationSize.value)
  }

  /// - Throws: Every problem of every file.
  func readBaselines(_ settings: Settings) throws(InvalidInput) -> [Baseline] {
    settings.withRequirements(try BaselineInputs.read(settings.baselines.value ?? []).rows)
  }
}

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

  @OptionGroup var columns: CurveColumns

  @Flag(help: "Read the several runs of a file as seeds of one training.")
  var asSeeds = false

  @Flag(help: "Join the stretches of a log that starts again to one run, as 'diagnose' does.")
  var joinRestarts = false

  @Option(
    help: """
      Underfitting when the avoidable bias is a quarter of the excess (bias-first) or half of it \
      (largest-component).
      """)
  var policy: Policy?

  @OptionGroup var limits: ToleranceArguments

  /// The settings in force, with those of a file.
  func settings(_ configuration: Configuration?) -> Settings {
    Settings(
      configuration,
      Flags(
        baselines: baselines, metric: columns.metric,
        direction: columns.direction, policy: policy, tolerance: limits.tolerance,
        validationSize: limits.validationSize))
  }

  /// The flags that say how a log is read, as far as they are given.
  var readingFlags: [String] {
    [
      ("--x", columns.x != nil), ("--train", columns.train != nil),
      ("--validation", columns.validation != nil), ("--as-seeds", asSeeds),
      ("--join-restarts", joinRestarts),
    ].filter(\.1).map(\.0)
  }

  /// What `diagnose` needs to be told to judge one of the logs as here.
  var ofOneLog: [String] {
    func option(_ name: String, _ value: String?) -> [String] { value.map { [name, $0] } ?? [] }
    return baselines.flatMap { ["-b", $0] } + option("--x", columns.x)
      + option("--train", columns.train) + option("--validation", columns.validation)
      + option("--metric", columns.metric) + option("--direction", columns.direction?.rawValue)
      + option("--policy", policy?.rawValue) + option("--tolerance", limits.tolerance?.text)
      + option("--validation-n", limits.validationSize.map(String.init))
      + (asSeeds ? ["--as-seeds"] : []) + (joinRestarts ? ["--join-restarts"] : [])
  }

  func reading(_ settings: Settings) -> ReadingOptions {
    var options = columns.reading(settings)
    options.asSeeds = asSeeds
    options.joinsRestarts = joinRestarts
    return options
  }

  /// - Throws: Every problem of every file.
  func readBaselines(
    _ settings: Settings
  ) throws(InvalidInput) -> (rows: [Baseline], files: [FileInspection]) {
    let read = try BaselineInputs.read(settings.baselines.value ?? [])
    return (settings.withRequirements(read.rows), read.files + settings.files)
  }
}

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

  @OptionGroup var limits: ToleranceArguments

  /// The settings in force, with those of a file.
  func settings(_ configuration: Configuration?, policy: Policy? = nil) -> Settings {
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

  /// What `diagnose` needs to be told to hold one of the logs against the same.
  var ofOneLog: [String] {
    baselines.flatMap { ["-b", $0] } + (columns.metric.map { ["--metric", $0] } ?? [])
      + (limits.validationSize.map { ["--validation-n", "\($0)"] } ?? [])
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

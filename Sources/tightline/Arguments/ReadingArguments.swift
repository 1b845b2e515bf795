import ArgumentParser
import CurveIngestion
import CurveModel

/// How to read the curves, where the reader should not find out by itself.
struct ReadingArguments: ParsableArguments {
  @Argument(
    help: "Training logs (CSV, JSON, event files and kin) or run folders; '-' is standard input.",
    completion: .file())
  var curves: [String] = []

  @OptionGroup var columns: CurveColumns

  @OptionGroup var delimiter: DelimiterOption

  @Option(help: "Run to judge, where a file holds several.")
  var run: String?

  @Flag(help: "Read all runs as seeds of one training: the mean over them is judged.")
  var asSeeds = false

  @Flag(
    help: """
      Join the stretches of a log that starts again (a training that was resumed and counts from 0) to one \
      run.
      """)
  var joinRestarts = false

  private func options(_ settings: Settings) -> ReadingOptions {
    var options = columns.reading(settings)
    options.delimiter = delimiter.byte
    options.run = run
    options.asSeeds = asSeeds
    options.joinsRestarts = joinRestarts
    return options
  }

  /// Opens and reads the logs.
  /// - Throws: Every problem of every file.
  func read(_ settings: Settings) throws(InvalidInput) -> TrainingLog {
    let logs = try Inputs.logs(
      asSeeds ? try Inputs.seeds(curves) : curves,
      orElse: asSeeds ? RunFolder.ranking : RunFolder.averaging)
    var log = try LogReader.read(logs.sources, options: options(settings))
    if log.chosen.learningRate != nil { log.takeEnd(statedIn: RunParameters.beside(curves)) }
    for (path, others) in logs.passedOver {
      let are = others.count == 1 ? "is a training log" : "are training logs"
      let message = "\(Spelling.quotedList(others)) beside it \(are) as well, and not read"
      Self.warn(ReadingWarning(message: message), about: path, in: &log)
    }
    for (path, runs) in logs.deeper { Self.warn(runs.warning, about: path, in: &log) }
    return log
  }

  private static func warn(
    _ warning: ReadingWarning, about path: String, in log: inout TrainingLog
  ) {
    guard let index = log.inspection.files.firstIndex(where: { $0.path == path }) else { return }
    log.inspection.files[index].warnings.append(warning)
  }
}

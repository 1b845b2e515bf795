import ArgumentParser
import CurveAnalysis
import CurveIngestion
import CurveModel
import CurveReporting
import FoundationEssentials
import Glibc

struct Stream: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stream",
    abstract: "Judge runs by the line: NDJSON in, NDJSON out, for data engines.",
    usage: "tightline stream [<options>] < runs.ndjson > verdicts.ndjson",
    discussion: """
      Every line of standard input is one run, every line of standard output its answer, in the same \
      order. A line that cannot be judged is answered by {"ok":false,"error":...}; it never stops \
      the stream. The schema is tightline.stream/1; docs/stream.md has every key.

      LINES:
        {"run":"a","train":[1.9,0.7,0.4],"val":[1.9,0.8,0.6],"baseline":0.5}
        {"run":"b","curves":[{"metric":"acc","split":"val","value":[0.6,0.7]}]}
        {"run":"c","path":"runs/c/metrics.csv","meta":{"lr":0.1}}

      EXIT STATUS:
        0  every line was answered, whatever the answers
        2  input or output failed, or the options are wrong
      """)

  @Argument(help: .hidden)
  var files: [String] = []

  @Option(
    name: [.short, .long],
    help: "Baseline definitions for all lines, one a row (repeatable); a line's own are added.")
  var baselines: [String] = []

  @Option(help: "Metric to judge; also the metric of curves that name none (default: loss).")
  var metric: String?

  @Option(help: "Which way the metric improves (lower or higher), where a line does not say.")
  var direction: MetricDirection?

  @Option(help: "When avoidable bias makes underfitting: bias-first or largest-component.")
  var policy: Policy = .biasFirst

  @OptionGroup var limits: ToleranceArguments

  @Option(
    help: """
      What rows hold beyond the default, separated by commas: \
      \(StreamPart.allCases.map(\.rawValue).joined(separator: ", ")).
      """)
  var with: String?

  @Option(
    parsing: .unconditional,
    help: "Lines are judged by this many workers (default: one for each core).",
    transform: Expected.positiveWhole)
  var workers: Int?

  @Flag(help: "Answer every line as soon as it is there, for interactive use.")
  var lineBuffered = false

  @Option(
    parsing: .unconditional,
    help: "A longer line is answered by an error and its bytes are passed over.",
    transform: Expected.positiveWhole)
  var maxLineBytes = 64 << 20

  /// Larger blocks and their rows come from the system page by page and go back each time.
  @Option(parsing: .unconditional, help: .hidden, transform: Expected.positiveWhole)
  var blockBytes = 1 << 15

  func validate() throws {
    if let file = files.first {
      throw ValidationError(
        "the runs are read from standard input: tightline stream < \(ShellQuoting.command([file]))")
    }
    for word in partWords where StreamPart(rawValue: word) == nil {
      let known = StreamPart.allCases.map(\.rawValue)
      let hint =
        Spelling.suggestion(among: known, for: word)
        ?? "expected one of \(known.joined(separator: ", "))"
      throw ValidationError("--with does not know '\(word)': \(hint)")
    }
  }

  func run() throws {
    let settings = try settings()
    StopRequest.listen()
    let blocks = LineBlocks(
      blockSize: blockBytes, longestLine: maxLineBytes, isLineBuffered: lineBuffered)
    do throws(StreamPipeline.Failure) {
      try StreamPipeline.run(
        blocks, workers: workers ?? ProcessInfo.processInfo.activeProcessorCount,
        settings: settings)
    } catch {
      switch error {
      case .output(EPIPE): StopRequest.end(by: SIGPIPE)
      case .output(let code):
        throw StandardOutput.Failure(
          message: "cannot write to standard output: \(errorText(code))")
      case .input(let code):
        throw InputProblem(
          code: "cannot-read", message: "cannot read standard input: \(errorText(code))",
          hint: "feed the lines through a pipe or a file")
      }
    }
    StopRequest.obey()
  }

  private func settings() throws(InvalidInput) -> StreamSettings {
    let (rows, files) = try BaselineInputs.read(baselines)
    FileWarnings.write(files)
    let parts = Set(partWords.compactMap(StreamPart.init))
    var options = AnalysisOptions(
      metric: metric, direction: direction, policy: policy, tolerance: limits.tolerance?.value,
      validationSize: limits.validationSize, forecasts: parts.contains(.forecast),
      sentences: parts.contains(.summary) || parts.contains(.steps))
    options.isToleranceInPercent = limits.tolerance?.isPercent ?? false
    return StreamSettings(
      baselines: rows, options: options, metric: metric, parts: parts, longestLine: maxLineBytes)
  }

  private var partWords: [String] { CommaList.words(with) }
}

import ArgumentParser
import BaselineMeasurement
import CurveIngestion
import CurveModel

struct MeasureScripted: FormattedCommand {
  static let configuration = CommandConfiguration(
    commandName: "scripted",
    abstract: "What a rule or heuristic of yours scores.",
    usage: """
      tightline baseline measure scripted VALIDATION [<options>] -- COMMAND …
      tightline baseline measure scripted VALIDATION --predictions FILE
      """,
    discussion: """
      COMMAND gets the validation inputs as CSV on standard input, without the target column, and \
      writes one prediction a line, or a table with a column 'prediction' (and one of items, where \
      the order differs). No shell is involved unless --shell says so. For log-loss and AUC it \
      writes probabilities: of the second class, or one column a class, called like it.

      EXAMPLES:
        tightline baseline measure scripted val.csv --metric val_error -- python3 rules.py
        tightline baseline measure scripted val.csv --metric mae --predictions guesses.csv
        tightline baseline measure scripted val.csv --metric acc --shell "cut -d, -f3 | tail -n +2"
      """)

  @Argument(help: "Validation examples with their true answers (CSV and kin).")
  var validation: String

  @Argument(parsing: .postTerminator, help: "The command, behind --.")
  var command: [String] = []

  @Option(help: "Predictions that are written already, instead of a command.")
  var predictions: String?

  @Option(help: "A line for the shell, instead of a command.")
  var shell: String?

  @Option(
    parsing: .unconditional, help: "Seconds after which the command is ended.",
    transform: Expected.positive)
  var timeLimit: Double?

  @Option(help: "Column of the true answers.")
  var target: String?

  @Option(help: "Column of the predictions.")
  var prediction: String?

  @Option(help: "Column of the items, where predictions come in another order.")
  var item: String?

  @Option(help: "Column that says which rows are for validation.")
  var splitColumn: String?

  @Option(
    help: "Class that F1, AUC and single probabilities are about, where custom does not tell.")
  var positive: String?

  @OptionGroup var delimiter: DelimiterOption

  @OptionGroup var row: MeasuredRowArguments

  func validate() throws {
    try row.check()
    let ways = [!command.isEmpty, predictions != nil, shell != nil]
    guard ways.count(where: \.self) == 1 else {
      throw ValidationError("expected one of --predictions FILE, --shell LINE and -- COMMAND")
    }
  }

  var failsInJSON: Bool { row.format == .json }

  func run() throws {
    var examples: LabelTable?
    var answers: (any ByteSource)?
    try row.run { metric throws(InvalidInput) in
      if examples == nil {
        examples = try LabelFiles.read([validation], delimiter: delimiter.byte).first
      }
      guard let table = examples else { preconditionFailure("one file gives one table") }
      let part = try LabelledData.Part(
        table, target: target, splitColumn: splitColumn, split: metric.split)
      let scored = try Targets(part, for: metric.quantity)
      if answers == nil { answers = try predicted(part) }
      guard let answers else { preconditionFailure("a command gives an answer or throws") }
      let read = try PredictionReader(
        answers, for: part, rows: part.rows, column: prediction, item: item,
        delimiter: delimiter.byte)
      return try measured(metric, part, scored, read.keeping(scored.rows, of: part.rows))
    }
  }

  private func measured(
    _ metric: AskedMetric, _ part: LabelledData.Part, _ scored: Targets, _ read: PredictionReader
  ) throws(InvalidInput) -> Measured {
    let score = try ScriptedScore.score(scored.target, read, metric.quantity, positive: positive)
    let source = predictions ?? shell ?? ShellQuoting.command(command)
    let baseline = metric.baseline(
      .scripted, MeasuredLevel(name: source, score: score), name: row.name,
      source: "\(source) on \(validation)", remarks: scored.remarks)
    return Measured(
      baselines: [baseline],
      files: [part.table.inspection] + (predictions == nil ? [] : [read.inspection]))
  }

  /// The predictions: a file, or what the command says.
  private func predicted(_ part: LabelledData.Part) throws(InvalidInput) -> any ByteSource {
    if let predictions { return try Inputs.table(predictions, example: "predictions.csv") }
    return try InvalidInput.wrapping { () throws(InputProblem) in
      let words = shell.map { ["/bin/sh", "-c", $0] } ?? command
      let program = ChildProgram(arguments: words, timeLimit: timeLimit)
      let outcome = try program.run(
        input: part.table.text(rows: part.rows, without: part.hiddenColumns))
      if !outcome.complaint.isEmpty { StandardError.write("command: \(outcome.complaint)\n") }
      return BytesInMemory(path: "output of '\(shell ?? program.shown)'", bytes: outcome.output)
    }
  }
}

import CurveModel

/// Consoles that are no log of one training, or keep none of its values, by what stands in them.
///
/// They are looked for only where a text was not read.
enum OtherConsole {
  private struct Kind {
    /// What all stands in it.
    let marks: [StaticString]
    let what: String
    let remedy: String
    /// Problems that the marks explain, beside that of a text that is no log.
    var explains: Set<String> = []
  }

  private static let bestsAlone =
    "it holds only the values that were the best so far, as ModelCheckpoint prints them"

  private static let kinds = [
    Kind(
      marks: ["finished with value: ", "parameters: "],
      what: "it is the console of a search for hyper-parameters, with one line a trial",
      remedy:
        "give the log of the training of one trial; 'tightline survey' ranks those in a folder"),
    Kind(
      marks: [" rows x ", " columns]", ".."],
      what: "it holds a table as pandas prints it, without the rows or columns in its middle",
      remedy: "write all of the table with to_csv, or print it with to_string",
      explains: ["not-a-number", "grouped-digits"]),
    Kind(
      marks: [" improved from ", "saving model to"],
      what: bestsAlone,
      remedy: "give the log of every epoch, such as that of CSVLogger, or print it with verbose=2"),
    Kind(
      marks: ["' reached ", "(best ", "saving model to"],
      what: bestsAlone,
      remedy: "give the log of every epoch, such as metrics.csv of CSVLogger"),
    Kind(
      marks: ["Saved model at ", " with "], what: bestsAlone,
      remedy: "give the log of every epoch, such as metrics.csv, or print every value",
      explains: ["ambiguous-columns"]),
    Kind(
      marks: ["[flaml.automl"], what: "it is the console of a search for hyper-parameters",
      remedy: "give the log of one training, such as that of the best model"),
    Kind(
      marks: ["Trial status:", "Total running time:"],
      what: "it is the console of Ray Tune, which keeps the values of its trials in their folders",
      remedy: "give progress.csv or result.json from the folder of a trial"),
    Kind(
      marks: ["Epoch ", "\u{2501}\u{2501}", "it/s"],
      what: "its progress bar leaves no curve, only what it showed last",
      remedy:
        "give the file of the logger, such as metrics.csv, or keep the bar of each epoch with "
        + "RichProgressBar(leave=True)"),
  ]

  /// How much of a text is searched.
  private static let size = 1 << 17

  /// The problem with what the text is, where that is known; the same problem otherwise.
  static func told(_ problem: InputProblem, of source: any ByteSource) -> InputProblem {
    let isOpen = problem.code == "not-a-training-log" && problem.hint == InputProblem.logWanted
    guard isOpen || kinds.contains(where: { $0.explains.contains(problem.code) }),
      let kind = kind(of: source), isOpen || kind.explains.contains(problem.code)
    else { return problem }
    return .notATrainingLog(source.path, seems: kind.what, hint: kind.remedy)
  }

  /// What the text is, where that explains all problems with it; the same problems otherwise.
  static func told(_ problems: [InputProblem], of source: any ByteSource) -> [InputProblem] {
    guard kinds.contains(where: { explains(problems, $0) }), let kind = kind(of: source),
      explains(problems, kind)
    else { return problems }
    return [.notATrainingLog(source.path, seems: kind.what, hint: kind.remedy)]
  }

  /// Whether a problem says what the text is.
  static func tells(_ problem: InputProblem) -> Bool {
    kinds.contains { $0.remedy == problem.hint }
  }

  private static func explains(_ problems: [InputProblem], _ kind: Kind) -> Bool {
    problems.allSatisfy { kind.explains.contains($0.code) }
  }

  private static func kind(of source: any ByteSource) -> Kind? {
    guard let text = try? beginning(of: source) else { return nil }
    return kinds.first { $0.marks.allSatisfy { text[...].holds($0) } }
  }

  private static func beginning(of source: any ByteSource) throws(InputProblem) -> [UInt8] {
    var source = source
    try source.rewind()
    var block = [UInt8](repeating: 0, count: size)
    let count = try source.read(into: &block)
    return Array(block[..<count])
  }
}

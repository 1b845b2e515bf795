import CurveModel

extension InputProblem {
  static func emptyFile(_ path: String) -> InputProblem {
    InputProblem(
      code: "empty-file", message: "the file is empty", at: InputLocation(file: path),
      hint: "check that the training wrote to this file")
  }

  static func headerOnly(_ path: String) -> InputProblem {
    InputProblem(
      code: "no-rows", message: "the file has a header but no rows",
      at: InputLocation(file: path), hint: "check that the training got as far as its first record")
  }

  static func binaryFile(_ path: String) -> InputProblem {
    InputProblem(
      code: "binary-file", message: "expected text, found binary data",
      at: InputLocation(file: path), hint: "export the log as CSV, or unpack it first")
  }

  static func otherFile(_ path: String, kind: FileKind) -> InputProblem {
    InputProblem(
      code: kind.code, message: "expected a training log, found \(kind.what)",
      at: InputLocation(file: path), hint: kind.remedy)
  }

  static func nulBytes(_ path: String, offset: Int, in bytes: [UInt8]) -> InputProblem {
    InputProblem(
      code: "binary-file", message: "expected text, found zero bytes in it, as a crash leaves them",
      at: InputLocation(file: path, offset: offset, in: bytes),
      hint: "delete the zero bytes and what they cut in two")
  }

  static func gitLFSPointer(_ path: String) -> InputProblem {
    InputProblem(
      code: "git-lfs-pointer", message: "the file is a Git LFS pointer, not the log itself",
      at: InputLocation(file: path), hint: "fetch the content with 'git lfs pull'")
  }

  static func notATable(_ path: String, seems kind: String) -> InputProblem {
    InputProblem(
      code: "not-a-table", message: "expected a table of separated values, found \(kind)",
      at: InputLocation(file: path), hint: "export the log as CSV")
  }

  static func notATrainingLog(
    _ path: String, seems sentence: String,
    hint: String = "if it holds a curve, name its column with --train or --validation"
  ) -> InputProblem {
    InputProblem(
      code: "not-a-training-log", message: "this is no training log: \(sentence)",
      at: InputLocation(file: path), hint: hint)
  }

  /// What a file without any column to name is to be replaced by.
  static let logWanted =
    "give the file that the training wrote, with one row an epoch or step, such as metrics.csv"

  static func changedHeader(at location: InputLocation, after names: [String]) -> InputProblem {
    InputProblem(
      code: "changed-header",
      message:
        "expected values for '\(names.prefix(8).joined(separator: ", "))', found another header",
      at: location,
      hint:
        "its columns are others, or stand in another order: give what begins here a file of its own"
    )
  }

  static func widerRows(
    _ count: Int, found: Int, names: [String], at location: InputLocation
  ) -> InputProblem {
    InputProblem(
      code: "changed-header",
      message:
        "expected \(names.count) values, for '\(names.prefix(8).joined(separator: ", "))', found \(found) here, and too many "
        + "in \(count) rows in all",
      at: location,
      hint:
        "its columns are others, or stand in another order: give what begins here a file of its own, with a header"
    )
  }

  static func misplacedQuote(_ path: String) -> InputProblem {
    InputProblem(
      code: "misplaced-quote", message: "the quotes in this file cannot be understood",
      at: InputLocation(file: path), hint: "write a quote inside a quoted cell as two quotes")
  }

  static func unterminatedQuote(at location: InputLocation) -> InputProblem {
    InputProblem(
      code: "unterminated-quote", message: "expected a closing quote, found the end of the file",
      at: location, hint: "close the quoted cell that begins here")
  }

  static func notANumber(_ text: String, column: String, at location: InputLocation) -> InputProblem
  {
    InputProblem(
      code: "not-a-number", message: "'\(text)' in column '\(column)' is not a number",
      at: location, hint: "leave the cell empty if the value was not recorded at this step")
  }

  static func noSuchColumn(_ name: String, flag: String, known: [String], path: String)
    -> InputProblem
  {
    let nearest = columns(known, nearTo: name, flag: flag)
    return InputProblem(
      code: "no-such-column", message: "\(flag) names '\(name)', but there is no such column",
      at: InputLocation(file: path),
      hint: Spelling.suggestion(among: known, for: name)
        ?? "choose one of \(Spelling.quotedList(nearest))")
  }

  /// Columns that hold the name first, those of the flag's split before others: "train_loss" for "loss";
  /// then those that are spelt most like it.
  private static func columns(
    _ known: [String], nearTo name: String, flag: String
  ) -> [String] {
    let split: Split? =
      flag == "--train" ? .train : flag == "--validation" ? .validation : nil
    let nearest = Spelling.nearestFirst(known, to: name)
    func rank(_ column: String) -> Int {
      guard column.lowercased().contains(name.lowercased()) else { return 2 }
      return ColumnGrammar.metricColumn(column).split == split ? 0 : 1
    }
    return (0...2).flatMap { wanted in nearest.filter { rank($0) == wanted } }
  }

  static func noSuchRun(_ name: String, known: [String]) -> InputProblem {
    InputProblem(
      code: "no-such-run", message: "--run names '\(name)', but there is no such run",
      hint: known.count == 1
        ? "leave it out: '\(known[0])' is the only one"
        : "choose one of \(Spelling.quotedList(Spelling.nearestFirst(known, to: name)))")
  }

  static func severalRuns(
    _ names: [String], in paths: [String], named columns: [String], shareNoMetric: Bool
  ) -> InputProblem {
    let by = columns.isEmpty ? "" : ", named by column \(Spelling.quotedList(columns))"
    let comparing =
      names.count == 2 && paths.count == 2
      ? "; two models are compared by: \(ShellQuoting.command(["tightline", "compare"] + paths))"
      : ""
    return InputProblem(
      code: "several-runs",
      message: "\(names.count) runs could be meant\(by): \(Spelling.quotedList(names))"
        + (shareNoMetric ? ", in different metrics" : ""),
      hint: shareNoMetric
        ? "choose one with --run; charts of one run are read together where they lie in one folder and go "
          + "equally far"
        : "choose one with --run, or take all as repeats of one training with --as-seeds"
          + comparing)
  }

  static func noSharedCurve(_ runs: [String], why: String) -> InputProblem {
    InputProblem(
      code: "no-shared-curve",
      message: "\(Spelling.quotedList(runs)) cannot be read as seeds of one training: \(why)",
      hint: "leave out --as-seeds and choose one with --run")
  }

  /// `others` could be the x-axis as well, the one first that tells most records apart.
  static func severalValues(
    _ column: String, axis: Axis, others: [String], path: String
  ) -> InputProblem {
    InputProblem(
      code: "several-values",
      message: "'\(column)' has several values at most places of '\(axis.column ?? axis.word)'",
      at: InputLocation(file: path),
      hint: "keep one run in the file, or choose another x-axis with --x "
        + (others.first.map { "'\($0)'" } ?? "COLUMN"))
  }

  /// Where the training curve is known (`hasTrain`), one flag chooses.
  static func ambiguousColumns(
    _ columns: [String], metric: String, split: Split, hasTrain: Bool, path: String
  ) -> InputProblem {
    let first = columns.first ?? ""
    let second = columns.dropFirst().first ?? ""
    let flag = split == .train ? "--train" : "--validation"
    let hint =
      first == second
      ? "give the columns different names"
      : hasTrain || columns.count < 2
        ? "choose one, as in \(flag) '\(first)'"
        : "say which is which, as in --train '\(first)' --validation '\(second)'"
    return InputProblem(
      code: "ambiguous-columns",
      message: "\(Spelling.quotedList(columns)) could each be the \(split.rawValue) curve of "
        + "'\(metric)'",
      at: InputLocation(file: path), hint: hint)
  }

  /// `isMetricKnown`: the name of the file says what its columns are of.
  static func unnamedColumns(
    _ columns: [String], path: String, isMetricKnown: Bool
  ) -> InputProblem {
    let (first, second) = (columns.first ?? "COLUMN", columns.dropFirst().first ?? "COLUMN")
    return InputProblem(
      code: "ambiguous-columns",
      message: "\(Spelling.quotedList(columns)) have no names that say what they hold",
      at: InputLocation(file: path),
      hint: "name the curves, as in --train '\(first)' --validation '\(second)'"
        + (isMetricKnown ? "" : " --metric loss"))
  }

  private static func groupMark(in text: String) -> String {
    text.contains(",") ? "a comma" : text.contains("'") ? "an apostrophe" : "a blank"
  }

  static func decimalCommas(_ path: String) -> InputProblem {
    InputProblem(
      code: "grouped-digits",
      message: "rows have more cells than the header, and no number has a decimal point: commas "
        + "seem to stand both between cells and in numbers",
      at: InputLocation(file: path), hint: "separate the cells by ';', or write decimal points")
  }

  static func splitThousands(
    _ text: String, cellCount: Int, columnCount: Int, at location: InputLocation
  ) -> InputProblem {
    InputProblem(
      code: "grouped-digits",
      message: "expected \(columnCount) cells, found \(cellCount), as if '\(text)' were one number",
      at: location,
      hint: "write numbers without thousands separators, as in "
        + "\(text.filter { $0 != "," }), or give every column a name")
  }

  static func groupedDigits(_ text: String, column: String, at location: InputLocation)
    -> InputProblem
  {
    InputProblem(
      code: "grouped-digits",
      message: "'\(text)' in column '\(column)' has \(Self.groupMark(in: text)) among its digits",
      at: location,
      hint: "write numbers without thousands separators, and with a decimal point")
  }
}

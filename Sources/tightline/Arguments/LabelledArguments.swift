import ArgumentParser
import CurveIngestion
import CurveModel

/// Files of examples with their true answers, for fitting and for scoring.
struct LabelledArguments: ParsableArguments {
  @Argument(
    help: "TRAIN and VALIDATION, or one file with a column of splits (CSV and kin).")
  var files: [String] = []

  @Option(help: "Column of the true answers.")
  var target: String?

  @Option(help: "Column that says train, validation or test, where there is one file.")
  var splitColumn: String?

  @OptionGroup var delimiter: DelimiterOption

  func check() throws {
    guard files.count == 1 || files.count == 2 else {
      throw ValidationError("expected TRAIN and VALIDATION, or one file with a column of splits")
    }
    guard files.count == 1 || splitColumn == nil else {
      throw ValidationError("--split-column is for one file, and there are two")
    }
    guard Set(files).count == files.count else {
      throw ValidationError("one file is given for both training and validation")
    }
  }

  /// - Throws: Every problem of every file.
  func tables() throws(InvalidInput) -> [LabelTable] {
    try LabelFiles.read(files, delimiter: delimiter.byte)
  }
}

import CurveModel

/// Comma-separated values and kin, read through libcsv.
enum SeparatedValues: TextFormat {
  static let name = "separated-values"

  static func recognises(_ head: FileHead) -> Bool { true }

  static func open(
    _ source: any ByteSource, head: FileHead, options: ReadingOptions
  ) throws(InputProblem) -> any LogFile {
    try CSVFile(
      source, head: head, delimiter: options.delimiter, blockSize: options.blockSize,
      isDigested: options.digestsSmallFiles)
  }
}

extension CSVFile: LogFile {
  var dialectName: String? { nil }
  var ignored: [IgnoredColumn] { [] }

  var delimiterWord: String? {
    sample.columns.count > 1 ? DelimiterGuess.word(delimiter) : nil
  }

  var warnings: [ReadingWarning] {
    var warnings: [ReadingWarning] = []
    if isLax {
      warnings.append(
        ReadingWarning(message: "quotes stand where none may; they were read as text"))
    }
    if commentLines > 0 {
      let lines = commentLines == 1 ? "1 comment line" : "\(commentLines) comment lines"
      warnings.append(ReadingWarning(message: "\(lines) passed over"))
    }
    if proseLines > 0 {
      let lines = proseLines == 1 ? "1 line" : "\(proseLines) lines"
      warnings.append(ReadingWarning(message: "\(lines) above the table passed over"))
    }
    return warnings
  }
}

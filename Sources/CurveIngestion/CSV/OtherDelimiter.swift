import CurveModel

/// A delimiter that was stated, and that another one shows not to be that of the file.
enum OtherDelimiter {
  /// Nil where the stated one parts the columns, or nothing else does; `table` is the beginning of the file, read
  /// with it.
  static func problem(in table: Table, stated: UInt8?) -> InputProblem? {
    guard let stated, table.columns.count == 1, let column = table.columns.first,
      table.rowCount > 0, let first = column.word(at: 0)
    else { return nil }
    for byte in [",", ";", "\t", "|"].compactMap({ Character($0).asciiValue }) where byte != stated
    {
      let count = column.name.utf8.count { $0 == byte }
      guard count > 0, first.utf8.count(where: { $0 == byte }) == count else { continue }
      return InputProblem(
        code: "wrong-delimiter",
        message:
          "--delimiter '\(shown(stated))' parts nothing here: \(count + 1) columns are parted by '\(shown(byte))'",
        at: InputLocation(file: table.path, line: 1), hint: "leave out --delimiter")
    }
    return nil
  }

  private static func shown(_ byte: UInt8) -> String {
    byte == UInt8(ascii: "\t") ? "tab" : String(Character(Unicode.Scalar(byte)))
  }
}

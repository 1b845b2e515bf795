/// Several words in one argument: columns, steps, verdicts.
enum CommaList {
  /// "notes, date" gives both; nothing gives none.
  static func words(_ text: String?) -> [String] {
    (text ?? "").split(separator: ",").map { $0.split(separator: " ").joined(separator: " ") }
  }
}

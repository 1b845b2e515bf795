/// The times that Hugging Face's Trainer prints for each of several evaluation sets, "{'eval_id_loss': 0.5,
/// 'eval_id_runtime': 0.02}".
///
/// They are no curves, but tell the names of the sets from the first words of metrics (`EvaluationSets`).
enum PrintedTimes {
  private static let start = Array("'eval_".utf8)
  private static let end = Array("_runtime':".utf8)

  static func ofSets(_ line: ArraySlice<UInt8>) -> [ConsoleLine.Value] {
    // The search for a range takes a third of the time of a log that has none.
    guard line.holds("_runtime':"), let mark = line.firstRange(of: end) else { return [] }
    let before = line[..<mark.lowerBound]
    guard let quote = before.lastIndex(of: UInt8(ascii: "'")), before[quote...].starts(with: start),
      before[quote...].count > start.count
    else { return [] }
    let name = String(decoding: before[quote...].dropFirst(), as: UTF8.self)
    let digits = line[mark.upperBound...].drop { $0 == 0x20 || $0 == UInt8(ascii: "'") }
      .prefix { (UInt8(ascii: ".")...UInt8(ascii: "9")).contains($0) }
    guard let time = Double(String(decoding: digits, as: UTF8.self)) else { return [] }
    return [ConsoleLine.Value(name: "\(name)_runtime", number: time)]
  }
}

/// PaddleOCR's evaluations, whose names are those of its batches: "cur metric, acc: 0.9, norm_edit_dis: 0.95, fps: 900.1".
///
/// The line "best metric, acc: 0.9, best_epoch: 3" says once more what was best so far.
struct PaddleOCRMetrics: LineDialect {
  mutating func plain(_ line: ArraySlice<UInt8>) -> String? {
    guard line.holds("metric, ") || line.holds("metirc, ") else { return nil }
    let text = String(decoding: line, as: UTF8.self)
    if text.contains("best met") { return "" }
    guard let mark = Self.marks.lazy.compactMap({ text.firstRange(of: $0) }).first else {
      return nil
    }
    return text[mark.upperBound...].split(separator: ",").compactMap { part -> String? in
      let words = part.split { $0 == ":" || $0 == " " }
      guard words.count == 2, Double(words[1]) != nil, words[0] != "fps" else { return nil }
      return "val \(words[0])=\(words[1])"
    }.joined(separator: ", ")
  }

  /// Older versions misspell it.
  private static let marks = ["cur metric, ", "cur metirc, "]
}

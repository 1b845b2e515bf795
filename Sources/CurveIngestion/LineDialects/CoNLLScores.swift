/// The scores of a tagger as the script `conlleval` prints them, below the set that they are of.
///
/// ```
/// evaluate:dev
/// processed 223530 tokens with 15024 phrases; found: 23185 phrases; correct: 4006.
/// accuracy:  77.80%; precision:  17.28%; recall:  26.66%; FB1:  20.97
///               ORG: precision:  18.53%; recall:  40.97%; FB1:  25.52  7958
/// ```
///
/// The line of all classes counts. Its accuracy is that of the tokens, most of which are in no phrase. Where no line tells
/// how far the training is, the evaluations of a set are counted.
struct CoNLLScores: LineDialect {
  private var split: String?
  private var evaluations: [String: Int] = [:]
  private var hasPlaces = false

  mutating func plain(_ line: ArraySlice<UInt8>) -> String? {
    if line.holds("evaluate:"), let mark = line.firstRange(of: Self.heading) {
      let word = String(decoding: line[mark.upperBound...].prefix { $0 > 0x20 }, as: UTF8.self)
      guard ColumnWords.roles[word.lowercased()] != nil else { return nil }
      split = word.lowercased()
      return ""
    }
    guard line.holds("FB1:") else {
      hasPlaces = hasPlaces || Self.places.contains { line.holds($0) }
      return nil
    }
    let text = String(decoding: line, as: UTF8.self)
    guard let start = text.firstRange(of: "accuracy:"), text.contains("; precision:") else {
      return text.contains(": precision:") ? "" : nil
    }
    let values = text[start.lowerBound...].split(separator: ";").compactMap { part -> String? in
      let words = part.split { $0 == ":" || $0 == " " || $0 == "%" }
      guard words.count == 2, Double(words[1]) != nil else { return nil }
      let name =
        words[0] == "FB1" ? "f1" : words[0] == "accuracy" ? "token_accuracy" : String(words[0])
      return "\(split.map { $0 + " " } ?? "")\(name)=\(words[1])"
    }
    guard !hasPlaces, let split else { return values.joined(separator: ", ") }
    evaluations[split, default: 0] += 1
    return "epoch \(evaluations[split, default: 1]): \(values.joined(separator: ", "))"
  }

  private static let heading = Array("evaluate:".utf8)
  private static let places: [StaticString] = ["iteration:", "poch"]
}

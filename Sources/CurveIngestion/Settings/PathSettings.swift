import CurveModel

/// The settings that a run's path states: `lr=0.1,wd=0/seed-3`.
package enum PathSettings {
  /// The settings in the order of the path.
  ///
  /// `name=value` states a setting, and so do a word and a number (`seed-3`, `seed3`) and pairs of
  /// them (`lr_0.1_bs_32`). Any other part of the path is a setting without a name: "folder 1".
  package static func settings(of path: String) -> [RunSetting] {
    path.utf8.split(separator: UInt8(ascii: "/")).enumerated().flatMap { depth, part in
      let part = known.value(of: String(Substring(part))) { Part($0) }
      return part.settings ?? [RunSetting(name: "folder \(depth + 1)", value: part.value)]
    }
  }

  /// What the parts of paths state: a sweep repeats them in every path.
  private static let known = NameMemo<Part>()

  /// A part of a path: the settings that it states, nil where it states none, and what it is as a value.
  private struct Part {
    let settings: [RunSetting]?
    let value: String

    init(_ part: String) {
      let part = withoutEnding(part[...])
      settings = part.contains("=") ? assignments(part) : pairs(part)
      value = String(part)
    }
  }

  private static func assignments(_ part: Substring) -> [RunSetting] {
    part.split { $0 == "," || $0 == "&" || $0 == ";" }.compactMap { piece in
      guard let sign = piece.firstIndex(of: "="), sign > piece.startIndex else { return nil }
      let name = piece[..<sign].drop { $0 == "+" || $0 == "~" }
      return RunSetting(name: String(name), value: String(piece[piece.index(after: sign)...]))
    }
  }

  /// Words that are each followed by a number.
  private static func pairs(_ part: Substring) -> [RunSetting]? {
    if let single = wordAndNumber(part) { return [single] }
    let tokens = part.split(separator: "_")
    guard tokens.count.isMultiple(of: 2), tokens.count > 1 else { return nil }
    var settings: [RunSetting] = []
    for index in stride(from: 0, to: tokens.count, by: 2) {
      guard isWord(tokens[index]), isNumber(tokens[index + 1]) else { return nil }
      settings.append(
        RunSetting(name: String(tokens[index]), value: String(tokens[index + 1])))
    }
    return settings
  }

  private static func wordAndNumber(_ part: Substring) -> RunSetting? {
    guard let digit = part.firstIndex(where: { $0.isASCII && $0.isNumber }) else { return nil }
    var word = part[..<digit]
    if let last = word.last, "-_".contains(last) { word.removeLast() }
    guard isWord(word), isNumber(part[digit...]) else { return nil }
    return RunSetting(name: String(word), value: String(part[digit...]))
  }

  private static func isWord(_ text: Substring) -> Bool {
    !text.isEmpty && text.allSatisfy { $0.isLetter || $0 == "_" || $0 == "-" }
      && text.last.map(\.isLetter) == true
  }

  private static func isNumber(_ text: Substring) -> Bool {
    text.utf8.first.map { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } == true
      && NumberText.plainNumber(Array(text.utf8)[...]) != nil
  }

  private static func withoutEnding(_ part: Substring) -> Substring {
    for ending in [".csv", ".tsv", ".jsonl", ".json", ".log", ".db"] where part.hasSuffix(ending) {
      return part.dropLast(ending.count)
    }
    return part
  }
}

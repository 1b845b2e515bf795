/// A bar of tqdm whose description ends in a count of epochs without a word for it: "[fold_0] 001/200:  25%|##5  | 1/4
/// [00:14<00:42, loss=3.9767]".
struct BarsOfCountedEpochs: LineDialect {
  /// What a bar shows, and the epoch that it is of.
  private struct Bar {
    var label: [Substring]
    var epoch: Substring
    var state: Substring

    /// Nil for other lines, and for those that name their place or show no values.
    init?(_ line: ArraySlice<UInt8>) {
      guard line.holds("%|"), line.holds(": ") else { return nil }
      let text = String(decoding: line, as: UTF8.self)
      guard let bar = text.firstRange(of: "%|"), let end = text.lastIndex(of: "|") else {
        return nil
      }
      let head = text[..<bar.lowerBound].split { $0 == " " || $0 == "\t" }
      guard head.count > 1, let percent = head.last, Int(percent) != nil,
        let description = head.dropLast().last, description.last == ":",
        text[end...].contains("=")
      else { return nil }
      let counts = description.dropLast().split(separator: "/").map { Int($0) }
      guard counts.count == 2, let epoch = counts[0], let total = counts[1], epoch > 0,
        epoch <= total
      else { return nil }
      label = Array(head.dropLast(2))
      // "Epoch 3/200:", "Fold 1/5:"
      guard !label.contains(where: { Self.isName($0) }) else { return nil }
      self.epoch = description.dropLast()
      state = text[percent.startIndex...]
    }

    private static func isName(_ word: Substring) -> Bool {
      let letters = word.filter(\.isLetter)
      return letters.count == word.count && !letters.isEmpty
    }

    /// The fold of a cross-validation that the label names: "[fold_0]".
    var fold: Int? {
      label.lazy.compactMap { word -> Int? in
        let letters = word.filter(\.isLetter).lowercased()
        return letters == "fold" ? Int(word.filter(\.isNumber)) : nil
      }.first
    }
  }

  static func keepsStates(of drawn: ArraySlice<UInt8>) -> Bool { Bar(drawn) != nil }

  mutating func plain(_ line: ArraySlice<UInt8>) -> String? {
    guard let bar = Bar(line) else { return nil }
    let fold = bar.fold.map { " Fold: \($0)," }
    let label = fold == nil ? bar.label.map { " \($0)" }.joined() : ""
    return "Epoch \(bar.epoch)\(fold ?? label) \(bar.state)"
  }
}

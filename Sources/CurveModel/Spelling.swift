/// Names that a user may have meant.
package enum Spelling {
  /// The names, those that need the fewest changes to become `name` first.
  package static func nearestFirst(_ names: [String], to name: String) -> [String] {
    let ranked = names.map { (name: $0, distance: distance($0.lowercased(), name.lowercased())) }
    return ranked.enumerated()
      .sorted { ($0.element.distance, $0.offset) < ($1.element.distance, $1.offset) }
      .map(\.element.name)
  }

  /// The name that differs from `name` least, if by at most a third of its letters, or two; by one where
  /// that has at most three; else the first that begins with it.
  package static func nearest(_ names: [String], to name: String) -> String? {
    guard let best = nearestFirst(names, to: name).first,
      distance(best.lowercased(), name.lowercased()) <= mostChanges(in: name)
    else {
      return name.count >= leastBeginning ? names.first { $0.hasPrefix(name.lowercased()) } : nil
    }
    return best
  }

  /// "did you mean 'loss'?", by `nearest`; nil where no name is near.
  package static func suggestion(among names: [String], for name: String) -> String? {
    nearest(names, to: name).map { "did you mean '\($0)'?" }
  }

  /// What to write for a name that nothing has: "did you mean 'loss'?", else all that there are, nearest first.
  package static func choice(among names: [String], for name: String) -> String {
    suggestion(among: names, for: name)
      ?? "write one of \(quotedList(nearestFirst(names, to: name)))"
  }

  /// Two letters of "lr" are all of it: "f1" is no slip.
  private static func mostChanges(in name: String) -> Int {
    name.count <= 3 ? 1 : max(2, name.count / 3)
  }

  /// The name that differs from `name` by one letter in four at most, or by two that changed places, with
  /// the same ending: a slip of the fingers, and no other file.
  package static func slip(in names: [String], of name: String) -> String? {
    func parts(_ name: String) -> (stem: Substring, ending: Substring) {
      let dot = name.lastIndex(of: ".") ?? name.endIndex
      return (name[..<dot], name[dot...])
    }
    let (stem, ending) = parts(name)
    return nearestFirst(names, to: name).first { candidate in
      let other = parts(candidate)
      let changes = distance(other.stem.lowercased(), stem.lowercased())
      return other.ending == ending && changes < stem.count
        && (changes <= max(1, stem.count / 4)
          || changes == 2 && other.stem.sorted() == stem.sorted())
    }
  }

  /// Fewer letters begin too many names.
  private static let leastBeginning = 4

  /// "'a', 'b' and 'c'"; after eight names only the number of the others.
  package static func quotedList(_ names: [String]) -> String {
    let shown = names.prefix(8).map { "'\($0)'" }
    if names.count > 8 {
      return shown.joined(separator: ", ") + " and \(names.count - 8) more"
    }
    return shown.isEmpty ? "none" : list(shown)
  }

  /// "a, b and c"; empty without any.
  package static func list(_ words: [String]) -> String {
    guard let last = words.last, words.count > 1 else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + " and " + last
  }

  /// Number of letters to insert, delete or exchange (Levenshtein 1966).
  private static func distance(_ first: String, _ second: String) -> Int {
    let second = Array(second)
    var previous = Array(0...second.count)
    for (row, letter) in first.enumerated() {
      var current = [row + 1]
      for (column, other) in second.enumerated() {
        let exchanged = previous[column] + (letter == other ? 0 : 1)
        current.append(min(exchanged, previous[column + 1] + 1, current[column] + 1))
      }
      previous = current
    }
    return previous[second.count]
  }
}

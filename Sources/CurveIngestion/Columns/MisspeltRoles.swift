import CurveModel

/// "trian_loss" beside "valid_loss": two letters of a split that changed places, where its counterpart tells that it is
/// one.
enum MisspeltRoles {
  /// A column that is read by another name than its own.
  struct Slip {
    var column: Int
    var meaning: ColumnMeaning
    var meant: String
  }

  private static let roles = ["train", "training", "valid", "validation"].map { Array($0) }

  static func slips(in names: [String], meaning meanings: [ColumnMeaning]) -> [Slip] {
    let known = meanings.map { meaning -> ColumnMeaning.MetricColumn? in
      guard case .metric(let column) = meaning, column.split != nil else { return nil }
      return column
    }
    return names.indices.compactMap { index in
      guard case .metric(let own) = meanings[index], own.split == nil,
        let meant = corrected(names[index])
      else { return nil }
      let meaning = ColumnGrammar.meaning(of: meant)
      guard case .metric(let read) = meaning else { return nil }
      let splits = Set(known.compactMap { $0?.key == read.key ? $0?.split : nil })
      guard let split = read.split, !splits.isEmpty, !splits.contains(split) else { return nil }
      return Slip(column: index, meaning: meaning, meant: meant)
    }
  }

  /// The name with its split as it is spelt; nil where no word of it is such a slip.
  private static func corrected(_ name: String) -> String? {
    for range in MetricName.wordRanges(in: name) {
      let word = Array(name[range].lowercased())
      guard let role = roles.first(where: { isSlip(word, of: $0) }) else { continue }
      return String(name[..<range.lowerBound] + role + name[range.upperBound...])
    }
    return nil
  }

  /// Whether two neighbours changed places, and nothing else did.
  private static func isSlip(_ word: [Character], of role: [Character]) -> Bool {
    guard word.count == role.count else { return false }
    let changed = word.indices.filter { word[$0] != role[$0] }
    return changed.count == 2 && changed[1] == changed[0] + 1
      && word[changed[0]] == role[changed[1]] && word[changed[1]] == role[changed[0]]
  }
}

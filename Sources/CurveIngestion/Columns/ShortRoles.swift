import CurveModel

/// "t_loss" beside "v_loss", "tr" beside "te": a letter, or a short word without a metric that is known, says a split
/// only where its counterpart stands beside it.
enum ShortRoles {
  private static let letters: [String: Split] = ["t": .train, "v": .validation]

  /// The meanings of a table's headers, with the splits that pairs of letters tell.
  static func settled(_ meanings: [ColumnMeaning]) -> [ColumnMeaning] {
    let read = meanings.map(metric)
    return meanings.indices.map { index in
      guard let own = read[index], let split = own.split else { return meanings[index] }
      let hasCounterpart = read.contains { other in
        other?.key == own.key && other?.split != nil && other?.split != split
      }
      return hasCounterpart ? .metric(own) : meanings[index]
    }
  }

  /// The metric without the letter; nil for other headers.
  private static func metric(_ meaning: ColumnMeaning) -> ColumnMeaning.MetricColumn? {
    guard case .metric(var column) = meaning, column.split == nil else { return nil }
    let words = MetricName.words(column.metric)
    guard let first = words.first, let last = words.last else { return nil }
    let isShort = ColumnWords.shortRoles[first] != nil || ColumnWords.shortRoles[last] != nil
    guard isShort || words.count > 1,
      let (split, kept) = split(first).map({ ($0, words.dropFirst()) })
        ?? split(last).map({ ($0, words.dropLast()) })
    else { return nil }
    column.split = split
    column.metric = kept.joined(separator: "_")
    column.spelling = column.metric
    column.key = MetricName.key(column.metric)
    return isShort || MetricFamily.of(column.metric) != nil ? column : nil
  }

  private static func split(_ word: String) -> Split? {
    letters[word] ?? ColumnWords.shortRoles[word]
  }
}

import CurveModel

/// The columns of a file that can matter, so that the others need no memory.
struct NeededColumns {
  private let header: TableHeader
  /// Columns that the user named.
  private let named: [String]
  /// Whether the table has training-set sizes, beside which a column may say how far the repeats of one size lie apart.
  private let hasSizes: Bool

  init(_ header: TableHeader, options: ReadingOptions) {
    self.header = header
    named = [options.x, options.train, options.validation].compactMap(\.self)
    hasSizes = header.meanings.contains(.axis(.examples))
  }

  func contains(_ index: Int) -> Bool {
    guard case .nuisance(let what) = header.meanings[index], what != .learningRate,
      what != .setting
    else { return true }
    return named.contains(header.names[index]) || header.identifiers.contains(index)
      || hasSizes
        && SpreadColumns.mayTell(header.joinedWords[index], words: header.words[index])
  }
}

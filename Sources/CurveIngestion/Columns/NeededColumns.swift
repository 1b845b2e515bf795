import CurveModel

/// The columns of a file that can matter, so that the others need no memory.
struct NeededColumns {
  private let indices: Set<Int>

  init(_ sample: Table, options: ReadingOptions) {
    let named = [options.x, options.train, options.validation].compactMap(\.self)
    // Beside training-set sizes a column may say how far the repeats of one size lie apart.
    let hasSizes = sample.columns.contains { column in
      ColumnGrammar.meaning(of: column.name) == .axis(.examples)
    }
    indices = Set(
      sample.columns.indices.filter { index in
        if named.contains(sample.columns[index].name) { return true }
        let words = MetricName.words(sample.columns[index].name)
        let word = words.joined()
        if ColumnWords.identifiers.contains(word) { return true }
        if hasSizes, SpreadColumns.mayTell(word, words: words) { return true }
        if case .nuisance(let what) = ColumnGrammar.meaning(of: sample.columns[index].name) {
          return what == ColumnWords.learningRate
        }
        return true
      })
  }

  func contains(_ index: Int) -> Bool {
    indices.contains(index)
  }
}

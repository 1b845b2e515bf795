import CurveModel

/// What the lines of a console call by names that are no known metric's: "vq=0.5" beside "loss=0.6".
///
/// Those that stand beside most records are told to the reader.
struct UnknownNames {
  private struct Use {
    var count = 0
    var first: Double
    var varies = false
    var isWhole = true
  }

  private var uses: [String: Use] = [:]
  /// The names in the order in which they came.
  private var order: [String] = []

  mutating func note(_ values: [ConsoleLine.Value]) {
    for value in values {
      if uses[value.name] == nil {
        guard uses.count < Self.mostNames else { continue }
        uses[value.name] = Use(first: value.number)
        order.append(value.name)
      }
      uses[value.name]?.count += 1
      if value.number != uses[value.name]?.first { uses[value.name]?.varies = true }
      if value.number != value.number.rounded() { uses[value.name]?.isWhole = false }
    }
  }

  /// The names of what changed along a table's rows, and counts nothing.
  func columns(beside table: ConsoleTable) -> [IgnoredColumn] {
    order.filter { name in
      guard let use = uses[name] else { return false }
      // Evaluations may be rare.
      let split = ColumnGrammar.metricColumn(name).split
      let isOften = 2 * use.count >= table.rowCount || split.map { $0 != .train } ?? false
      return use.varies && !use.isWhole && use.count > 2 && isOften
        && table.index(of: name) == nil
    }.map { IgnoredColumn(column: $0, reason: .unknownMetric) }
  }

  private static let mostNames = 64
}

extension ConsoleLine.Value {
  /// Whether it is a part of an autoencoder's loss, beside which another metric may be what both splits have.
  var isPartOfAutoencoder: Bool {
    MetricName.words(name).contains { ["recon", "reconstruction"].contains($0) }
  }
}

extension ConsoleLine {
  /// Takes the values of metrics that nobody knows, where the names say both splits of them: "tr_ssl=0.018 va_ssl=0.017".
  mutating func takePairedUnknown() {
    guard unknown.count > 1 else { return }
    let meanings = ShortRoles.settled(unknown.map { ColumnGrammar.meaning(of: $0.name) })
    let columns = meanings.map { meaning -> ColumnMeaning.MetricColumn? in
      guard case .metric(let column) = meaning, column.split != nil else { return nil }
      return column
    }
    let pairs = unknown.indices.compactMap { index -> (index: Int, value: Value)? in
      guard let own = columns[index], let split = own.split,
        let other = columns.indices.first(where: { other in
          columns[other]?.key == own.key
            && (columns[other]?.split == .train) != (split == .train)
        }),
        ![index, other].allSatisfy({ unknown[$0].number == unknown[$0].number.rounded() })
      else { return nil }
      let word = split == .train ? "train" : split == .test ? "test" : "val"
      return (index, Value(name: "\(word) \(own.metric)", number: unknown[index].number))
    }
    values += pairs.map(\.value)
    for (index, _) in pairs.reversed() { unknown.remove(at: index) }
  }

  /// Notes a value behind a name that is no known metric's.
  mutating func noteUnknown(_ number: Double, before rest: ArraySlice<ConsoleTokens.Token>) {
    if isNamed, !ConsoleName.isTime(before: rest), let value = Self.unknown(name, number) {
      unknown.append(value)
    }
  }

  /// A value behind a short name that could be a metric's; nil for times, counts, settings and sentences.
  private static func unknown(_ name: [String], _ number: Double) -> Value? {
    guard (1...mostWordsUnknown).contains(name.count), number.isFinite else { return nil }
    let joined = name.joined(separator: " ")
    guard joined.utf8.count <= longestUnknown, name.allSatisfy(isWordOfName),
      case .metric(let column) = ColumnGrammar.meaning(of: joined),
      !MetricName.words(column.metric).allSatisfy(isFiller),
      !name.contains(where: ConsoleName.isElsewhere)
    else { return nil }
    return Value(name: joined, number: number)
  }

  /// Whether a word names nothing: that of a mean, or of a time that is spent on it, "data 0.01 (0.02)".
  private static func isFiller(_ word: String) -> Bool {
    ColumnWords.fillers.contains(word) || ["data", "current", "total"].contains(word)
  }

  private static func isWordOfName(_ word: String) -> Bool {
    word.first?.isLetter ?? false && !ConsoleName.isDuration(word)
      && ConsolePlace.axis(word) == nil
  }

  private static let mostWordsUnknown = 3
  private static let longestUnknown = 30
}

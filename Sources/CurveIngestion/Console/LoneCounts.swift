import CurveModel

/// Counts that mean something else in other logs, where they are the only places of a console: "[3] loss: 0.5", which
/// has the form of a boosting round, "Batch = 300" above its values, which could be a setting, and "3 train loss=0.5", which
/// could be the number of anything.
///
/// What tells is their course: they rise by the same number from one to the next, and no line names another place. Rounds of
/// boosting name the splits of their values and stand on one line: counts in brackets are epochs where a loss stands
/// behind them without a split, or where lines without a count follow them with what was held out.
struct LoneCounts {
  enum Kind {
    case inBrackets
    case batch
    case leading
  }

  /// What stands on a line.
  struct Count {
    var kind: Kind
    var value: Double
  }

  /// What the counts are, and what they count.
  struct Found {
    var kind: Kind
    var counter: ConsolePlace.Counter
  }

  private let taken: Found?
  private var last: Count?
  private var stride: Double?
  private var rises = 0
  private var isSteady = true
  private var leavesSplitOpen = false
  /// The last count behind which a line named values that were held out, and how many there were.
  private var followed: (last: Double, count: Int)?

  /// - Parameter taken: What the counts are taken for; nil to find out.
  init(taken: Found?) { self.taken = taken }

  /// What the counts of the lines so far are; nil where they are something else.
  var found: Found? {
    guard isSteady, rises >= Self.leastRises, let kind = last?.kind, let stride else { return nil }
    let isFollowed = (followed?.count ?? 0) >= Self.leastFollowed
    guard kind != .inBrackets || leavesSplitOpen || isFollowed else { return nil }
    return Found(kind: kind, counter: kind != .batch && stride == 1 ? .epoch : .step)
  }

  /// The count of a line that names no place.
  static func count(in tokens: [ConsoleTokens.Token]) -> Count? {
    if let batch = ConsolePlace.statedBatch(in: tokens) { return Count(kind: .batch, value: batch) }
    guard tokens.count > 2, case .number(let value) = tokens[0], ConsolePlace.isCount(value) else {
      return nil
    }
    let behind = tokens[1] == .cut ? tokens[2] : tokens[1]
    guard case .word = behind else { return nil }
    return Count(kind: .leading, value: value)
  }

  /// A line with its count for a place, where counts are taken for places.
  mutating func placed(_ line: ConsoleLine) -> ConsoleLine {
    guard let taken else {
      note(line)
      return line
    }
    var line = line
    if taken.kind == .inBrackets, line.place?.counter == .iteration {
      line.place?.counter = taken.counter
    } else if let count = Self.own(line), count.kind == taken.kind {
      line.place = ConsolePlace(counter: taken.counter, value: count.value)
    }
    return line
  }

  /// The count of a line without a place; one that leads stands before a loss.
  private static func own(_ line: ConsoleLine) -> Count? {
    guard let count = line.loneCount else { return nil }
    return count.kind == .batch || line.values.contains(where: isLoss) ? count : nil
  }

  private mutating func note(_ line: ConsoleLine) {
    if let count = Self.own(line) { return take(count) }
    guard let place = line.place else {
      if let last, last.value != followed?.last, line.values.contains(where: Self.isHeldOut) {
        followed = (last.value, (followed?.count ?? 0) + 1)
      }
      return
    }
    guard place.counter == .iteration, place.total == nil else {
      isSteady = false
      return
    }
    guard !line.values.isEmpty else { return }
    take(Count(kind: .inBrackets, value: place.value))
    leavesSplitOpen =
      leavesSplitOpen
      || line.values.contains {
        Self.isLoss($0) && ColumnGrammar.metricColumn($0.name).split == nil
      }
  }

  private mutating func take(_ count: Count) {
    defer { last = count }
    guard let last else { return }
    let step = count.value - last.value
    isSteady = isSteady && count.kind == last.kind && step > 0 && step == stride ?? step
    stride = stride ?? step
    rises += 1
  }

  private static func isHeldOut(_ value: ConsoleLine.Value) -> Bool {
    ColumnGrammar.metricColumn(value.name).split.map { $0 != .train } ?? false
  }

  private static func isLoss(_ value: ConsoleLine.Value) -> Bool {
    ColumnGrammar.metricColumn(value.name).key.hasSuffix("loss")
  }

  private static let leastRises = 4
  private static let leastFollowed = 2
}

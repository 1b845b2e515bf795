import CurveModel

/// Counts that mean something else in other logs, where they are the only places of a console: "[3] loss: 0.5", which
/// has the form of a boosting round, and "Batch = 300" above its values, which could be a setting.
///
/// What tells is their course: they rise by the same number from one to the next, and no line names another place. Rounds of
/// boosting name the splits of their values and stand on one line: counts in brackets are epochs where a loss stands
/// behind them without a split, or where lines without a count follow them with what was held out.
struct LoneCounts {
  /// What the counts are, and what they count.
  struct Found: Equatable {
    var isInBrackets: Bool
    var counter: ConsolePlace.Counter
  }

  private let taken: Found?
  private var isInBrackets: Bool?
  private var last: Double?
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
    guard isSteady, rises >= Self.leastRises, let isInBrackets, let stride else { return nil }
    guard isInBrackets else { return Found(isInBrackets: false, counter: .step) }
    let isFollowed = (followed?.count ?? 0) >= Self.leastFollowed
    guard leavesSplitOpen || isFollowed else { return nil }
    return Found(isInBrackets: true, counter: stride == 1 ? .epoch : .step)
  }

  /// A line with its count for a place, where counts are taken for places.
  mutating func placed(_ line: ConsoleLine) -> ConsoleLine {
    guard let taken else {
      note(line)
      return line
    }
    var line = line
    if taken.isInBrackets, line.place?.counter == .iteration {
      line.place?.counter = taken.counter
    } else if !taken.isInBrackets, let batch = line.statedBatch {
      line.place = ConsolePlace(counter: taken.counter, value: batch)
    }
    return line
  }

  private mutating func note(_ line: ConsoleLine) {
    if let batch = line.statedBatch { return take(batch, isInBrackets: false) }
    guard let place = line.place else {
      if let last, last != followed?.last, line.values.contains(where: Self.isHeldOut) {
        followed = (last, (followed?.count ?? 0) + 1)
      }
      return
    }
    guard place.counter == .iteration, place.total == nil else {
      isSteady = false
      return
    }
    guard !line.values.isEmpty else { return }
    take(place.value, isInBrackets: true)
    leavesSplitOpen = leavesSplitOpen || line.values.contains(where: Self.isLossWithoutSplit)
  }

  private mutating func take(_ count: Double, isInBrackets: Bool) {
    guard self.isInBrackets ?? isInBrackets == isInBrackets else {
      isSteady = false
      return
    }
    self.isInBrackets = isInBrackets
    defer { last = count }
    guard let last else { return }
    let step = count - last
    isSteady = isSteady && step > 0 && step == stride ?? step
    stride = stride ?? step
    rises += 1
  }

  private static func isHeldOut(_ value: ConsoleLine.Value) -> Bool {
    ColumnGrammar.metricColumn(value.name).split.map { $0 != .train } ?? false
  }

  private static func isLossWithoutSplit(_ value: ConsoleLine.Value) -> Bool {
    let column = ColumnGrammar.metricColumn(value.name)
    return column.split == nil && column.key.hasSuffix("loss")
  }

  private static let leastRises = 4
  private static let leastFollowed = 2
}

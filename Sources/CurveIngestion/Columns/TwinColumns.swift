import CurveModel

/// Decides between two columns that both claim to be one metric on one split.
struct TwinColumns {
  enum Outcome {
    case keepFirst(reason: String)
    case keepSecond(reason: String)
    /// Both stay, the one or the other under its own spelling.
    case keepBoth(renamingFirst: Bool)
    case undecided
  }

  private let table: Table
  private let first: WideLayout.Entry
  private let second: WideLayout.Entry

  init(_ table: Table, first: WideLayout.Entry, second: WideLayout.Entry) {
    self.table = table
    self.first = first
    self.second = second
  }

  var outcome: Outcome {
    if isClosingValue(second, of: first) { return .keepFirst(reason: Self.closing) }
    if isClosingValue(first, of: second) { return .keepSecond(reason: Self.closing) }
    // "epoch_loss" beside "loss_epoch" or "loss" is the script's own mean beside the logger's.
    let leading = (first.column.hasLeadingGrain, second.column.hasLeadingGrain)
    if leading.0 != leading.1, (leading.0 ? first : second).column.grain == .epoch {
      return .keepBoth(renamingFirst: leading.0)
    }
    let grains = (first.column.grain, second.column.grain)
    if grains.0 != grains.1 {
      return isCoarser(first, than: second)
        ? .keepFirst(reason: reason(insteadOf: second, for: first))
        : .keepSecond(reason: reason(insteadOf: first, for: second))
    }
    if hasSameCells { return .keepFirst(reason: "the same values as '\(first.name)'") }
    if first.column.spelling != second.column.spelling { return .keepBoth(renamingFirst: false) }
    if repeats(second, first) { return .keepFirst(reason: "it repeats '\(first.name)'") }
    if repeats(first, second) { return .keepSecond(reason: "it repeats '\(second.name)'") }
    if hasSameNumbers { return .keepFirst(reason: "the same values as '\(first.name)'") }
    if isRounded(second, of: first) {
      return .keepFirst(reason: "'\(first.name)' with fewer digits")
    }
    if isRounded(first, of: second) {
      return .keepSecond(reason: "'\(second.name)' with fewer digits")
    }
    if isValidation(first), isDevelopment(second) { return .keepFirst(reason: other(than: first)) }
    if isValidation(second), isDevelopment(first) {
      return .keepSecond(reason: other(than: second))
    }
    if isRare(second, beside: first) { return .keepFirst(reason: record(beside: first)) }
    if isRare(first, beside: second) { return .keepSecond(reason: record(beside: second)) }
    return .undecided
  }

  /// Whether a column has a number only now and then, as where each of several runs says once more how it ended.
  private func isRare(_ entry: WideLayout.Entry, beside other: WideLayout.Entry) -> Bool {
    Self.timesAsMany * table.columns[entry.index].numberCount
      <= table.columns[other.index].numberCount
  }

  /// So many times as many numbers has the column that is read, where the other is another record of it.
  private static let timesAsMany = 4

  private func record(beside kept: WideLayout.Entry) -> String {
    "another record of it; '\(kept.name)' is read"
  }

  /// Whether both columns hold the same numbers in the same order, on rows of their own: "train | epoch=0 | loss=0.5"
  /// and "epoch: 1, training loss: 0.5".
  private var hasSameNumbers: Bool {
    let one = table.columns[first.index].cells.compactMap(Cell.number)
    let other = table.columns[second.index].cells.compactMap(Cell.number)
    guard min(one.count, other.count) > 1, abs(one.count - other.count) < 2 else { return false }
    return zip(one, other).allSatisfy { $0 == $1 }
  }

  /// Whether one column holds the numbers of the other in the same order with fewer digits, on rows of their own:
  /// "Test accuracy: 0.65273" and "accuracy_test=0.6527343".
  private func isRounded(_ entry: WideLayout.Entry, of other: WideLayout.Entry) -> Bool {
    let rounded = table.columns[entry.index].cells.compactMap(Cell.number)
    let exact = table.columns[other.index].cells.compactMap(Cell.number)
    guard abs(rounded.count - exact.count) < 2,
      Set(rounded).count >= Self.fewestRounded
    else { return false }
    return Self.roundings.contains { units in
      zip(rounded, exact).allSatisfy { short, long in
        let (steps, place) = (short * units, long * units)
        return abs(steps - steps.rounded()) < Self.slightly
          && abs(steps - place) <= 0.5 + Self.slightly
      }
    }
  }

  /// Two sets that were held out may have a few values in common up to their third digit.
  private static let fewestRounded = 4
  /// How many units of the last digit make a whole, for three digits and more behind the point.
  private static let roundings: [Double] = [1e3, 1e4, 1e5, 1e6]
  private static let slightly = 1e-6

  private func isValidation(_ entry: WideLayout.Entry) -> Bool {
    MetricName.words(entry.name).contains { ["val", "valid", "validation"].contains($0) }
  }

  /// Whether a column is measured on a development set, which beside one for validation is another one held out.
  private func isDevelopment(_ entry: WideLayout.Entry) -> Bool {
    MetricName.words(entry.name).contains { ["dev", "devel", "development"].contains($0) }
  }

  private func other(than validation: WideLayout.Entry) -> String {
    "another set that was held out; '\(validation.name)' is read as validation"
  }

  static let closing = "one closing value, the mean over the whole run"

  /// Whether a column holds a single number, behind all those of the other.
  private func isClosingValue(_ entry: WideLayout.Entry, of other: WideLayout.Entry) -> Bool {
    Self.isClosingValue(entry.index, of: other.index, in: table)
  }

  /// Whether a column holds a single number, behind all those of another or beside the last one.
  static func isClosingValue(_ index: Int, of other: Int, in table: Table) -> Bool {
    let rows = table.columns[index].cells.indices.filter {
      Cell.number(table.columns[index].cells[$0]) != nil
    }
    guard rows.count == 1, let row = rows.first else { return false }
    let others = table.columns[other].cells
    return others[..<row].count { Cell.number($0) != nil } > 1
      && !others[(row + 1)...].contains { Cell.number($0) != nil }
  }

  /// Means over an epoch stand for the metric, as long as there are enough of them.
  private func isCoarser(_ entry: WideLayout.Entry, than other: WideLayout.Entry) -> Bool {
    let rank: [ColumnMeaning.Grain: Int] = [.epoch: 2, .unstated: 1, .step: 0]
    let isCoarser = (rank[entry.column.grain] ?? 0) > (rank[other.column.grain] ?? 0)
    let coarse = isCoarser ? entry : other
    let fine = isCoarser ? other : entry
    let hasEnough = table.columns[coarse.index].numberCount >= 2
    let fineHasMore = table.columns[fine.index].numberCount >= 2
    return hasEnough || !fineHasMore ? isCoarser : !isCoarser
  }

  private func reason(insteadOf ignored: WideLayout.Entry, for kept: WideLayout.Entry) -> String {
    ignored.column.grain == .step
      ? "one batch at a time; '\(kept.name)' is read" : record(beside: kept)
  }

  /// Whether every number of one column stands in the other as well, but for its last digits: "saved the best
  /// model (val_loss=0.52)" below "Val Loss: 0.5213".
  private func repeats(_ entry: WideLayout.Entry, _ other: WideLayout.Entry) -> Bool {
    let pairs = zip(table.columns[entry.index].cells, table.columns[other.index].cells)
      .map { (own: Cell.number($0), other: Cell.number($1)) }
      .filter { $0.own != nil }
    return !pairs.isEmpty
      && pairs.allSatisfy { pair in
        guard let own = pair.own, let other = pair.other else { return false }
        return own == other || abs(own - other) <= Self.printedDifference * abs(other)
      }
  }

  /// By how much of its value a number differs when it is printed with fewer digits, or as the mean over batches
  /// instead of examples.
  private static let printedDifference = 0.01

  private var hasSameCells: Bool {
    let cells = (table.columns[first.index].cells, table.columns[second.index].cells)
    return cells.0.count == cells.1.count
      && zip(cells.0, cells.1).allSatisfy { $0.bitPattern == $1.bitPattern }
  }
}

import CurveModel

/// Which split a metric without one belongs to, by the rows that it fills.
///
/// Logs that record training and validation on rows of their own tell by themselves: a bare
/// "accuracy" that stands beside the training loss was measured on training.
struct SplitEvidence {
  private let table: Table
  private let entries: [WideLayout.Entry]

  init(_ table: Table, entries: [WideLayout.Entry]) {
    self.table = table
    self.entries = entries
  }

  /// A score with all values of validation, and only with some of training, is one of validation.
  func split(of entry: WideLayout.Entry) -> Split {
    // JoeyNMT's "Batch Loss" beside "Validation result ...: loss".
    if MetricName.words(entry.name).first == "batch" { return .train }
    let known = entries.filter { $0.column.split != nil }
    // A loss that is nowhere held out is what was trained on, whatever else was measured there.
    let isTrainNamed = known.contains { $0.split == .train }
    if isLoss(entry), !isTrainNamed || !known.contains(where: isLoss) { return .train }
    let train = rows(of: known, on: .train).union(bareLossRows(besides: known))
    let validation = rows(of: known, on: .validation)
    let own = filledRows(entry.index)
    if isScore(entry), own == validation, own.count > 1, own.isStrictSubset(of: train),
      2 * own.count <= train.count
    {
      return .validation
    }
    guard !train.isEmpty || !validation.isEmpty, !validation.isSubset(of: train) else {
      return .unknown
    }
    if !own.isEmpty, own.isSubset(of: rows(of: known, on: .test)) { return .test }
    if own.isDisjoint(with: validation) {
      // As often as a metric of validation, each on rows of its own: a long table, whose rows tell nothing.
      let isBeside = known.contains { other in
        other.split == .validation && filledRows(other.index).count == own.count
      }
      return isBeside && !rowsAreShared ? .unknown : .train
    }
    return own.isSubset(of: validation) ? .validation : .unknown
  }

  /// Losses that are called what they are.
  private static let crossEntropies: Set = ["xent", "crossentropy", "nll", "ce", "bce"]

  private func isLoss(_ entry: WideLayout.Entry) -> Bool {
    MetricFamily.of(entry.column.metric)?.words.contains("loss") == true
      || Self.crossEntropies.contains(entry.column.key)
  }

  private func isScore(_ entry: WideLayout.Entry) -> Bool {
    MetricFamily.of(entry.column.metric)?.direction == .higher
  }

  /// Whether a score of a log that names no split stands on no row with what is minimised: most often it was measured
  /// on data held out.
  func isApartFromLosses(_ entry: WideLayout.Entry) -> Bool {
    guard isScore(entry) else { return false }
    let losses = entries.filter { MetricFamily.of($0.column.metric)?.direction == .lower }
    let own = filledRows(entry.index)
    return !losses.isEmpty && own.count > 1
      && losses.allSatisfy { filledRows($0.index).isDisjoint(with: own) }
  }

  /// Whether all values of a score stand behind those of what is minimised, in another phase of the training.
  func isBehindLosses(_ entry: WideLayout.Entry) -> Bool {
    let losses = entries.filter { MetricFamily.of($0.column.metric)?.direction == .lower }
    let last = losses.compactMap { filledRows($0.index).max() }.max() ?? .max
    return filledRows(entry.index).min().map { $0 > last } ?? false
  }

  /// The loss beside which a score stands at every so many places only, as evaluations are made; nil where none does.
  ///
  /// What a batch of training scored costs nothing to record with its loss.
  func lossOfEvaluations(_ entry: WideLayout.Entry) -> String? {
    guard isScore(entry) else { return nil }
    let own = filledRows(entry.index).sorted()
    guard own.count >= Self.fewestEvaluations else { return nil }
    let minimised = entries.filter { MetricFamily.of($0.column.metric)?.direction == .lower }
    let losses =
      minimised.filter { $0.column.key == "loss" } + minimised.filter { $0.column.key != "loss" }
    return losses.first { other in
      guard other.split == .train || other.column.split == nil else { return false }
      let rows = filledRows(other.index).sorted()
      guard 2 * own.count <= rows.count + 1 else { return false }
      // Where each row stands among those of the loss.
      let order = Dictionary(uniqueKeysWithValues: zip(rows, rows.indices))
      let places = own.compactMap { order[$0] }
      let strides = Set(zip(places, places.dropFirst()).map { $1 - $0 })
      return places.count == own.count && strides.count == 1 && (strides.first ?? 1) > 1
    }?.name
  }

  private static let fewestEvaluations = 5

  /// Whether some row holds two values.
  private var rowsAreShared: Bool {
    var filled: Set<Int> = []
    return entries.contains { entry in
      let own = filledRows(entry.index)
      defer { filled.formUnion(own) }
      return !own.isDisjoint(with: filled)
    }
  }

  /// The rows of the losses that name no split, which are those of training where no other is.
  private func bareLossRows(besides known: [WideLayout.Entry]) -> Set<Int> {
    guard !known.contains(where: { $0.split == .train }) else { return [] }
    return entries.filter { $0.column.split == nil && isLoss($0) }
      .reduce(into: []) { $0.formUnion(filledRows($1.index)) }
  }

  private func rows(of known: [WideLayout.Entry], on split: Split) -> Set<Int> {
    known.filter { $0.split == split }.reduce(into: []) { $0.formUnion(filledRows($1.index)) }
  }

  /// The rows that hold a number, among the first ones: enough to tell.
  private func filledRows(_ index: Int) -> Set<Int> {
    let cells = table.columns[index].cells.prefix(5000)
    return Set(cells.indices.filter { Cell.number(cells[$0]) != nil })
  }
}

import CurveModel

/// Values of a line that name their split and no metric, or none that is known: the rest of the line tells what they
/// are.
struct HalfNamedValues {
  typealias Value = ConsoleLine.Value

  /// Named by their split alone: "val=2.2".
  private var bare: [Value] = []
  /// Held out, in a metric that nobody knows: "val_r=0.9".
  private var unknown: [Value] = []
  /// What is called a total and nothing else: "total: 0.42".
  private var total: Double?

  /// How many values stood before each of those with a split alone.
  private var places: [Int] = []

  mutating func take(_ split: String, _ number: Double, behind count: Int) {
    bare.append(Value(name: split, number: number))
    places.append(count)
  }

  /// The values with the split of the number before them, where one name stands behind several: "train: 0.71 acc: 0.68
  /// test: 0.87 acc: 0.58".
  func told(_ values: [Value]) -> [Value] {
    guard bare.count > 1, values.count > 1 else { return values }
    var told = values
    for index in values.indices where ColumnGrammar.metricColumn(values[index].name).split == nil {
      let isRepeated = values.count { $0.name == values[index].name } > 1
      guard isRepeated, let own = places.lastIndex(where: { $0 <= index }) else { continue }
      told[index].name = "\(bare[own].name) \(values[index].name)"
    }
    return told
  }

  /// A value behind the words of a name that is no metric.
  mutating func take(unknown name: [String], _ number: Double) {
    // Counts have totals as well.
    if name.map({ $0.lowercased() }) == ["total"], number != number.rounded() { total = number }
    guard name.count == 1, case .metric(let column) = ColumnGrammar.meaning(of: name[0]),
      !column.metric.isEmpty, column.split.map({ $0 != .train }) ?? false
    else { return }
    unknown.append(Value(name: name[0], number: number))
  }

  /// The values under the names that the others of their line, and the split that it is about, give them.
  func named(beside values: [Value], on split: String?) -> [Value] {
    let columns = values.map { ColumnGrammar.metricColumn($0.name) }
    // "[Train] epoch:1, data:0.41, PDE:0.02, total:0.43", "[epoch: 2/9, iter: 25/448] total: 1.39"
    if let total, bare.isEmpty, !columns.contains(where: { $0.key.hasSuffix("loss") }) {
      return [Value(name: split.map { "\($0) total loss" } ?? "total loss", number: total)]
    }
    let splits = bare.map { ShortRoles.split(ofName: $0.name) }
    let losses = columns.indices.filter { columns[$0].key == "loss" }
    // "Epoch: 003, Loss: 1.2, Train: 0.6, Val: 0.5", "Epoch: 003, Loss: 1.2, Val: 0.6, Test: 0.5"
    if Set(splits).count > 1, splits.contains(.train) || !losses.isEmpty {
      return bare.map { Value(name: $0.name, number: $0.number, origin: .splitAlone) }
    }
    guard bare.count == 1, let value = bare.first else { return [] }
    let isHeldOut = { (split: Split?) in split.map { $0 != .train } ?? false }
    if splits == [.train] {
      // "train=2.1 | val_acc=0.5": what is trained on is the loss.
      let known = columns.contains { isHeldOut($0.split) }
      guard known || !unknown.isEmpty, !columns.contains(where: { $0.split == .train }) else {
        return []
      }
      return [Value(name: "\(value.name) loss", number: value.number)] + (known ? [] : unknown)
    }
    return assumedLoss(beside: values)
  }

  /// A single value with a split alone, beside the one loss of its line: "loss=2.1 | val=2.2".
  func assumedLoss(beside values: [Value]) -> [Value] {
    let columns = values.map { ColumnGrammar.metricColumn($0.name) }
    let losses = columns.indices.filter { columns[$0].key == "loss" }
    guard bare.count == 1, let value = bare.first, losses.count == 1,
      columns[losses[0]].split == nil, ShortRoles.split(ofName: value.name) != .train
    else { return [] }
    let name = "\(value.name) \(values[losses[0]].name)"
    return [Value(name: name, number: value.number, origin: .assumedLoss)]
  }
}

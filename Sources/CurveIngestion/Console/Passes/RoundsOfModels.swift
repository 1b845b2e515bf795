import CurveModel

extension ConsoleTable {
  /// Notes where rounds of boosting begin again with other sets: XGBoost says all sets of a model on one line,
  /// "[0]\ttrain-rmse:0.5\tval-rmse:0.6", so that "[0]\tvalidation_0-rmse:0.7" further down is another model's.
  ///
  /// Other lists that begin again, one for each split, are of one training.
  mutating func separateModels() {
    guard let rounds = index(of: "step").map({ columns[$0].cells }), index(of: "epoch") == nil
    else { return }
    let curves = columns.indices.filter { columns[$0].isCurve }
    guard !curves.isEmpty, curves.allSatisfy({ Self.isOfSet(columns[$0].name) }) else { return }
    guard rowCount > 1, let first = Cell.number(rounds[0]) else { return }
    var before = filled(0, of: curves)
    for row in 1..<rowCount {
      let own = filled(row, of: curves)
      if Cell.number(rounds[row]) == first, !own.isEmpty, own.isDisjoint(with: before) {
        separations.insert(row)
        before = []
      }
      before.formUnion(own)
    }
  }

  private func filled(_ row: Int, of curves: [Int]) -> Set<Int> {
    Set(curves.filter { Cell.number(columns[$0].cells[row]) != nil })
  }

  /// Whether a name is that of a set and a metric, as XGBoost joins them.
  private static func isOfSet(_ name: String) -> Bool {
    let parts = name.split(separator: "-", maxSplits: 1)
    return parts.count == 2 && !name.contains(" ")
      && ColumnGrammar.metricColumn(String(parts[0])).split != nil
      && DrawnRow.namesBareMetric(String(parts[1]))
  }
}

import CurveModel

extension TextChart {
  /// The name of a line, or of several that end in one row.
  struct Label {
    var text: String
    var row: Int
    var role: TerminalStyle.Role
  }

  /// The names of all lines at their ends; those that end in one row share it where there is room,
  /// else they are moved apart.
  static func labels(of chart: LineChart, rows: Int, widest: Int) -> [Label] {
    let curves = chart.curves.compactMap { curve in
      curve.lineToEnd.finite.y.last.flatMap { row(of: $0, in: chart, rows: rows) }
        .map {
          Label(text: curve.label, row: $0, role: curve.role == .train ? .train : .validation)
        }
    }
    let levels = chart.references.compactMap { reference -> Label? in
      guard let name = name(of: reference), chart.yScale.contains(reference.value),
        let row = row(of: reference.value, in: chart, rows: rows)
      else { return nil }
      return Label(text: name, row: row, role: reference.role == .tightest ? .bold : .faint)
    }
    let all = curves + levels
    var shared: [Label] = []
    for label in all {
      if let index = shared.firstIndex(where: { $0.row == label.row }) {
        shared[index].text += ", " + label.text
        shared[index].role = .bold
      } else {
        shared.append(label)
      }
    }
    if shared.allSatisfy({ $0.text.count <= widest }) { return shared }
    let places = LabelPlacement.placed(
      all.map { Double($0.row) }, sizes: all.map { _ in 1 }, within: -0.5...(Double(rows) - 0.5))
    return zip(all, places).map { label, place in
      Label(text: label.text, row: Int(place.rounded()), role: label.role)
    }
  }

  /// The levels that are drawn, by what they are: their names stand with the numbers.
  static func name(of reference: LineChart.Reference) -> String? {
    switch reference.role {
    case .tightest: reference.isTarget ? "target" : "baseline"
    case .requirement: "required"
    case .floor: "floor"
    case .baseline, .train, .validation: nil
    }
  }
}

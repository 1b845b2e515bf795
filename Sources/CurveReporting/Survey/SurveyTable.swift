import CurveAnalysis

/// Rows as a table that fits a number of columns.
struct SurveyTable {
  let lines: [String]
  /// Titles of the columns that found no room.
  let dropped: [String]

  private static let numeric: Set = ["level", "bias", "gap", "headroom"]
  /// The columns that go first where there is no room for all, in this order.
  private static let dispensable = ["best at", "improving", "bias", "gap"]
  /// Those that say less than the whole name of a run, which often differs from another's in the middle.
  private static let lessThanNames: Set = ["best at", "improving"]
  private static let leastRun = 16
  private static let leastStep = 24

  init(_ rows: [(verdict: Verdict?, cells: SurveyCells)], width: Int, style: TerminalStyle) {
    let texts = rows.map(\.cells.all)
    var widths = SurveyCells.titles.indices.map { column in
      // A column that is empty in every row is left out.
      let widest = texts.map { $0[column].columns }.max() ?? 0
      return widest == 0 ? 0 : max(widest, SurveyCells.titles[column].columns)
    }
    let filled = widths.indices.filter { widths[$0] > 0 }
    Self.fit(&widths, into: width)
    dropped = filled.filter { widths[$0] == 0 }.map { SurveyCells.titles[$0] }
    func line(_ cells: [String], verdict: Verdict? = nil) -> String {
      var parts: [String] = []
      for (column, cell) in cells.enumerated() where widths[column] > 0 {
        let title = SurveyCells.titles[column]
        let fitted =
          title == "run"
          ? Self.cutInside(cell, to: widths[column]) : cell.cut(toColumns: widths[column])
        let room = String(repeating: " ", count: max(widths[column] - fitted.columns, 0))
        let styled =
          title == "verdict" && verdict != nil
          ? verdict.map { style.styled(fitted, $0.role) } ?? fitted : fitted
        parts.append(Self.numeric.contains(title) ? room + styled : styled + room)
      }
      return TextLayout.trimmed(parts.joined(separator: "  "))
    }
    lines =
      [style.styled(line(SurveyCells.titles), .bold)]
      + rows.map { line($0.cells.all, verdict: $0.verdict) }
  }

  /// Narrows the column of steps, then that of names, then drops columns.
  private static func fit(_ widths: inout [Int], into width: Int) {
    let widest = widths[0]
    func total() -> Int {
      let used = widths.filter { $0 > 0 }
      return used.reduce(0, +) + 2 * max(used.count - 1, 0)
    }
    let step = SurveyCells.titles.count - 1
    func narrow(_ column: Int, to least: Int) {
      let surplus = total() - width
      if surplus > 0 { widths[column] = max(widths[column] - surplus, min(least, widths[column])) }
    }
    narrow(step, to: leastStep)
    narrow(0, to: 2 * leastRun)
    if total() > width { widths[step] = 0 }
    for title in dispensable where total() > width {
      if !lessThanNames.contains(title) { narrow(0, to: leastRun) }
      if total() > width, let column = SurveyCells.titles.firstIndex(of: title) {
        widths[column] = 0
      }
    }
    narrow(0, to: 8)
    // What the columns left that were dropped belongs to the names, which have to tell runs apart.
    widths[0] += max(min(width - total(), widest - widths[0]), 0)
  }

  /// The beginning and the end of a name: both tell runs apart.
  private static func cutInside(_ name: String, to width: Int) -> String {
    guard name.columns > width, width > 2 else { return name.cut(toColumns: width) }
    let head = name.cut(toColumns: width / 2)
    var tail = Substring(name)
    while tail.count > 0, String(tail).columns > width - head.columns { tail.removeFirst() }
    return head + tail
  }
}

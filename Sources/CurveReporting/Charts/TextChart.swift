import CurveModel

/// The learning curves for a terminal: Braille dots, letters where the locale has none.
struct TextChart {
  private let chart: LineChart
  private let terminal: Terminal
  private let style: TerminalStyle
  private var canvas: TextCanvas

  /// Lines of the plot.
  private static let rows = 9
  /// Widest plot: a wider one shows no more.
  private static let widest = 100
  private static let narrowest = 12

  private var labels: [Label] = []
  private let ticks: [(row: Int, label: String)]
  private let margin: Int

  /// Nil where the terminal is too narrow for a plot.
  init?(_ chart: LineChart, terminal: Terminal) {
    self.chart = chart
    self.terminal = terminal
    style = TerminalStyle(usesColor: terminal.usesColor)
    let rows = Self.rows
    ticks = AxisTicks(chart.yScale, about: 3).ticks.compactMap { tick in
      Self.row(of: tick.value, in: chart, rows: rows).map { ($0, tick.label) }
    }
    margin = ticks.map(\.label.count).max() ?? 0
    labels = Self.labels(of: chart, rows: rows, widest: terminal.width / 3)
    let room = terminal.width - margin - 4 - (labels.map(\.text.count).max() ?? 0) - 1
    guard room >= Self.narrowest else { return nil }
    canvas = TextCanvas(
      columns: min(room, Self.widest), rows: rows, usesUnicode: terminal.usesUnicode)
    for curve in chart.curves { draw(curve) }
    writeStart()
    drawReferences()
  }

  /// Plot, axis, and a line that says where the run was judged.
  var lines: [String] {
    let bar = terminal.usesUnicode ? "│" : "|"
    let plot = (0..<Self.rows).map { row in
      let tick = ticks.first { $0.row == row }?.label ?? ""
      let labels = labels.filter { $0.row == row }.map { style.styled($0.text, $0.role) }
      let start =
        "  " + String(repeating: " ", count: margin - tick.count) + tick + " " + bar
      return TextLayout.trimmed(
        start + canvas.line(row, style: style) + " " + labels.joined())
    }
    return plot + [axis]
  }

  private mutating func draw(_ curve: LineChart.Curve) {
    let role: TerminalStyle.Role = curve.role == .train ? .train : .validation
    let letter = curve.label.first ?? "o"
    let (across, up) = canvas.places
    var previous: Int?
    for (place, values) in Self.extremes(of: curve.lineToEnd, in: chart.xScale, count: across) {
      let downs = values.compactMap { Self.unboundedRow(of: $0, in: chart, rows: up) }
      guard var least = downs.min(), var most = downs.max() else { continue }
      // The gap a steep line leaves between two columns is closed.
      if let previous {
        least = min(least, previous + 1)
        most = max(most, previous - 1)
      }
      for down in max(least, 0)..<max(min(most + 1, up), max(least, 0)) {
        canvas.mark(place, down, letter: letter, role: role)
      }
      previous = downs.last
    }
    drawForecast(of: curve, letter: letter, role: role)
  }

  /// Every fourth place on the way to what is forecast.
  private mutating func drawForecast(
    of curve: LineChart.Curve, letter: Character, role: TerminalStyle.Role
  ) {
    let finite = curve.line.finite
    guard let outlook = curve.forecast, let last = finite.x.last, let level = finite.y.last,
      let from = chart.xScale.share(of: last), let to = chart.xScale.share(of: outlook.x)
    else { return }
    let (across, up) = canvas.places
    let places = stride(from: from * Double(across) + 2, to: to * Double(across), by: 4)
    for place in places {
      let share = (place / Double(across) - from) / (to - from)
      let value = level * (1 - share) + outlook.value * share
      guard let down = Self.unboundedRow(of: value, in: chart, rows: up), (0..<up).contains(down)
      else { continue }
      canvas.mark(Int(place), down, letter: letter, role: role)
    }
  }

  private mutating func drawReferences() {
    let dash: Character = terminal.usesUnicode ? "╌" : "-"
    for reference in chart.references where Self.name(of: reference) != nil {
      guard chart.yScale.contains(reference.value),
        let row = Self.row(of: reference.value, in: chart, rows: Self.rows)
      else { continue }
      canvas.rule(row: row, with: dash, role: reference.role == .tightest ? .bold : .faint)
    }
  }

  private var axis: String {
    let (low, high) = (chart.xScale.low, chart.xScale.high)
    var line = Array(repeating: Character(" "), count: canvas.columns)
    @discardableResult func write(_ text: String, at start: Int) -> Bool {
      let end = start + text.count
      guard start >= 0, end <= line.count,
        line[max(start - 1, 0)..<min(end + 1, line.count)].allSatisfy({ $0 == " " })
      else { return false }
      line.replaceSubrange(start..<end, with: text)
      return true
    }
    if let mark = chart.mark, let share = chart.xScale.share(of: mark.x) {
      let place = min(Int(share * Double(canvas.columns)), canvas.columns - 1)
      let text = "judged at \(chart.xLabel) \(DecimalText.place(mark.x))"
      let arrow = terminal.usesUnicode ? "▲" : "^"
      let isLeft = place + 2 + text.count > canvas.columns
      let start = isLeft ? place - text.count - 1 : place
      write(isLeft ? "\(text) \(arrow)" : "\(arrow) \(text)", at: start)
    }
    write(DecimalText.place(low), at: 0)
    let last = DecimalText.place(high)
    let hasLast = write(last, at: canvas.columns - last.count)
    // Behind anything but the last place the unit would read as part of it.
    let unit = " " + chart.xLabel
    let fits = hasLast && margin + 4 + canvas.columns + unit.count <= terminal.width
    return TextLayout.trimmed(
      String(repeating: " ", count: margin + 4) + String(line) + (fits ? unit : ""))
  }

  /// First, smallest, largest and last value in each of `count` equal stretches that hold any.
  private static func extremes(
    of curve: LearningCurve, in scale: AxisScale, count: Int
  ) -> [(place: Int, values: [Double])] {
    let dense = curve.count >= count ? curve : filled(curve, count: count)
    let thinned = Downsampling.thinned(dense, columns: count).finite
    var columns: [(place: Int, values: [Double])] = []
    for (x, y) in zip(thinned.x, thinned.y) {
      guard let share = scale.share(of: x) else { continue }
      let place = min(max(Int(share * Double(count)), 0), count - 1)
      if columns.last?.place == place {
        columns[columns.count - 1].values.append(y)
      } else {
        columns.append((place, [y]))
      }
    }
    return columns
  }

  /// A sparse curve with straight lines between its points.
  private static func filled(_ curve: LearningCurve, count: Int) -> LearningCurve {
    let finite = curve.finite
    guard let first = finite.x.first, let last = finite.x.last, first < last else { return curve }
    let places = (0..<(count * 2)).map {
      first + (last - first) * Double($0) / Double(count * 2 - 1)
    }
    return LearningCurve(
      x: places, y: Resampling.uniform(finite, count: count * 2, from: first, to: last))
  }

  /// The row of a value, counted from the top; less than 0 or at least `rows` beyond the axis.
  private static func unboundedRow(of value: Double, in chart: LineChart, rows: Int) -> Int? {
    chart.yScale.share(of: value).map { share in
      let row = Double(rows - 1) - (share * Double(rows)).rounded(.down)
      // The upper end of the axis belongs to the first row.
      return share == 1 ? 0 : Int(min(max(row, -1), Double(rows)))
    }
  }

  /// Says in the first free cells beside the curves where they start, if the axis leaves that out.
  private mutating func writeStart() {
    guard let start = chart.start else { return }
    let arrow = terminal.usesUnicode ? start.isAbove ? "↑" : "↓" : start.isAbove ? "^" : "v"
    canvas.write(
      terminal.shown("\(arrow) from \(start.text)"), row: start.isAbove ? 0 : canvas.rows - 1)
  }

  /// The row of a value, counted from the top.
  static func row(of value: Double, in chart: LineChart, rows: Int) -> Int? {
    chart.yScale.share(of: value).map { share in
      rows - 1 - min(max(Int(share * Double(rows)), 0), rows - 1)
    }
  }
}

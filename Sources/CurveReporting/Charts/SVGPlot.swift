import CurveModel

/// The geometry of a chart on its canvas.
struct SVGPlot {
  /// Narrow enough that the small text is still 11 pixels high on a phone, 370 pixels wide.
  static let width = 520
  static let textSize = 17
  static let smallSize = 16

  let chart: LineChart
  /// Metric and judged checkpoint, in lines above the plot.
  let header: [(text: String, isQuiet: Bool)]
  let left: Double
  let right: Double
  let top: Double
  let bottom: Double
  let yTicks: AxisTicks
  let xTicks: AxisTicks
  /// The labels that fit; the references behind them are the ones that are drawn.
  private(set) var labels: [SVGLabel] = []

  private static let plotHeight = 264.0
  private static let headerHeight = 21.0

  init(_ chart: LineChart) {
    self.chart = chart
    yTicks = AxisTicks(chart.yScale, about: 6)
    xTicks = AxisTicks(chart.xScale, about: 5, wholeNumbers: true)
    header = Self.header(of: chart)
    // The highest tick stands half a line above the plot.
    top = 26 + Double(header.count) * Self.headerHeight
    bottom = top + Self.plotHeight
    let widest = yTicks.ticks.map { SVGText.width($0.label, size: Self.smallSize) }.max() ?? 0
    left = max(18 + widest, 40)
    let all = SVGLabel.all(of: chart)
    let room = SVGLabel.room(for: all)
    right = Double(Self.width) - room - 28
    labels = shown(all, room: room)
  }

  /// The horizontal place of a position on the x-axis.
  func x(_ value: Double) -> Double? {
    chart.xScale.share(of: value).map { left + $0 * (right - left) }
  }

  /// The vertical place of a value, kept within the plot.
  func y(_ value: Double) -> Double? {
    chart.yScale.share(of: value).map { bottom - min(max($0, 0), 1) * (bottom - top) }
  }

  /// The vertical place of a value, beyond the plot where the value is beyond its axis.
  func unboundedY(_ value: Double) -> Double? {
    chart.yScale.share(of: value).map { bottom - $0 * (bottom - top) }
  }

  /// Whether a vertical place lies within the plot.
  func holds(_ y: Double) -> Bool { y >= top - 0.01 && y <= bottom + 0.01 }

  /// Where the line between two points, one of them in the plot, crosses its upper or lower edge.
  func crossing(
    from start: (x: Double, y: Double), to end: (x: Double, y: Double)
  ) -> (x: Double, y: Double) {
    let edge = min(start.y, end.y) < top ? top : bottom
    return (start.x + (end.x - start.x) * (edge - start.y) / (end.y - start.y), edge)
  }

  /// Where a straight line from a point of the canvas to a place of the chart ends, or leaves the plot.
  func exit(
    from start: (x: Double, y: Double), toward target: (x: Double, value: Double)
  ) -> (x: Double, y: Double)? {
    guard let end = x(target.x) else { return nil }
    // A logarithmic axis has no place for what is not positive; such a line falls off at its low end.
    let share = chart.yScale.share(of: target.value) ?? -1
    let y = bottom - share * (bottom - top)
    let edge = min(max(y, top), bottom)
    guard edge != y, y != start.y else { return (end, edge) }
    return (start.x + (end - start.x) * (edge - start.y) / (y - start.y), edge)
  }

  /// The references that have a label, and therefore a line.
  var references: [LineChart.Reference] {
    Array(chart.references.prefix(max(labels.count - chart.curves.count, 0)))
  }

  static func labelled(_ name: String, _ scale: AxisScale) -> String {
    scale.isLogarithmic ? name + " (log scale)" : name
  }

  private static func header(of chart: LineChart) -> [(text: String, isQuiet: Bool)] {
    let room = Double(width) - 20
    let name = SVGText.wrapped(
      labelled(chart.yLabel, chart.yScale), width: room, size: textSize, lines: 3)
    let mark = chart.mark.map {
      SVGText.wrapped($0.label, width: room, size: smallSize, lines: 2)
    }
    return name.map { ($0, false) } + (mark ?? []).map { ($0, true) }
  }

  /// The labels that fit below each other, the most important first.
  private func shown(_ all: [SVGLabel], room: Double) -> [SVGLabel] {
    var shown: [SVGLabel] = []
    var free = labelBounds.upperBound - labelBounds.lowerBound
    let levels = chart.references.map { reference in y(reference.value).map { (right, $0) } }
    let ends = chart.curves.map { SVGPath.outlookEnd(of: $0, in: self) } + levels
    for (label, end) in zip(all, ends) {
      guard let end else { continue }
      var label = label
      label.breakLines(width: room)
      label.anchor = end
      free -= label.height
      guard free >= 0 else { break }
      shown.append(label)
    }
    return shown
  }
}

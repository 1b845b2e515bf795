import CurveModel

/// The geometry of a chart on its canvas, and its parts as SVG elements.
struct SVGPlot {
  static let width = 560
  static let height = 370
  static let textSize = 15
  static let smallSize = 14

  let chart: LineChart
  let left: Double
  let right: Double
  let top = 54.0
  let bottom = 314.0
  let yTicks: AxisTicks
  let xTicks: AxisTicks

  /// Room for the labels at the right: as much as the longest needs, within limits.
  private static let labelRoom = 96.0...212.0

  init(_ chart: LineChart) {
    self.chart = chart
    yTicks = AxisTicks(chart.yScale, about: 6)
    xTicks = AxisTicks(chart.xScale, about: 5, wholeNumbers: true)
    let widest = yTicks.ticks.map { SVGText.width($0.label, size: Self.smallSize) }.max() ?? 0
    left = max(18 + widest, 40)
    let wanted = (SVGLabel.all(of: chart).map(\.width).max() ?? 0) + 24
    let room = min(max(wanted, Self.labelRoom.lowerBound), Self.labelRoom.upperBound)
    right = Double(Self.width) - room
  }

  /// The horizontal place of a position on the x-axis.
  func x(_ value: Double) -> Double? {
    chart.xScale.share(of: value).map { left + $0 * (right - left) }
  }

  /// The vertical place of a value, kept within the plot.
  func y(_ value: Double) -> Double? {
    chart.yScale.share(of: value).map { bottom - min(max($0, 0), 1) * (bottom - top) }
  }

  /// Grid, ticks and the names of both axes.
  var axes: [String] {
    var parts: [String] = []
    for tick in yTicks.ticks {
      guard let place = y(tick.value) else { continue }
      parts.append(
        "<path class=\"grid\" d=\"M\(SVGText.number(left)) \(SVGText.number(place))"
          + "H\(SVGText.number(right))\" stroke=\"#e4e7eb\"/>")
      parts.append(
        SVGText.element(
          tick.label, x: left - 8, y: place + 5, size: Self.smallSize, anchor: "end", role: .quiet))
    }
    for tick in xTicks.ticks {
      guard let place = x(tick.value) else { continue }
      parts.append(
        "<path class=\"axis\" d=\"M\(SVGText.number(place)) \(SVGText.number(bottom))v5\""
          + " stroke=\"#818b98\"/>")
      parts.append(
        SVGText.element(
          tick.label, x: place, y: bottom + 20, size: Self.smallSize, anchor: "middle", role: .quiet
        ))
    }
    parts.append(
      "<path class=\"axis\" d=\"M\(SVGText.number(left)) \(SVGText.number(bottom))"
        + "H\(SVGText.number(right))\" stroke=\"#818b98\"/>")
    parts.append(
      SVGText.element(
        labelled(chart.xLabel, chart.xScale), x: (left + right) / 2, y: bottom + 44,
        anchor: "middle", role: .quiet))
    parts.append(
      SVGText.element(
        SVGText.fitted(
          labelled(chart.yLabel, chart.yScale), width: Double(Self.width) - 20, size: Self.textSize),
        x: 10,
        y: 20, role: .ink))
    return parts
  }

  private func labelled(_ name: String, _ scale: AxisScale) -> String {
    scale.isLogarithmic ? name + " (log scale)" : name
  }

  /// Bands first, so that no line is hidden by one.
  var references: [String] {
    let bands = chart.references.compactMap { reference -> String? in
      guard let band = reference.band, let high = y(band.upperBound), let low = y(band.lowerBound),
        low - high > 0.5
      else { return nil }
      let color = SVGPalette.color(reference.role)
      return "<rect class=\"\(reference.role.rawValue)-fill\" x=\"\(SVGText.number(left))\""
        + " y=\"\(SVGText.number(high))\" width=\"\(SVGText.number(right - left))\""
        + " height=\"\(SVGText.number(low - high))\" fill=\"\(color)\" fill-opacity=\"0.1\"/>"
    }
    let lines = chart.references.compactMap { reference -> String? in
      guard chart.yScale.contains(reference.value), let place = y(reference.value)
      else { return nil }
      let width = reference.role == .tightest ? "2.2" : "1.4"
      return "<path class=\"\(reference.role.rawValue)\" d=\"M\(SVGText.number(left))"
        + " \(SVGText.number(place))H\(SVGText.number(right))\""
        + " \(SVGPath.stroke(reference.role, width: width))/>"
    }
    return bands + lines
  }

  /// Raw points faint, the judged lines strong, the forecast dashed.
  var curves: [String] {
    chart.curves.flatMap { SVGPath.elements(for: $0, in: self) }
  }
}

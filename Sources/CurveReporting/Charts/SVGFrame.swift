import CurveModel

extension SVGPlot {
  /// Header, grid, ticks and the name of the x-axis.
  var axes: [String] {
    headerLines + yTicks.ticks.flatMap(horizontal) + xTicks.ticks.flatMap(vertical) + [
      "<path class=\"axis\" d=\"M\(SVGText.number(left)) \(SVGText.number(bottom))"
        + "H\(SVGText.number(right))\" stroke=\"#818b98\"/>",
      SVGText.element(
        Self.labelled(chart.xLabel, chart.xScale), x: (left + right) / 2, y: bottom + 46,
        size: Self.smallSize, anchor: "middle", role: .quiet),
    ]
  }

  private var headerLines: [String] {
    header.enumerated().map { index, line in
      SVGText.element(
        line.text, x: 10, y: 22 + Double(index) * 21,
        size: line.isQuiet ? Self.smallSize : Self.textSize, role: line.isQuiet ? .quiet : .ink)
    }
  }

  private func horizontal(_ tick: AxisTicks.Tick) -> [String] {
    guard let place = y(tick.value) else { return [] }
    return [
      "<path class=\"grid\" d=\"M\(SVGText.number(left)) \(SVGText.number(place))"
        + "H\(SVGText.number(right))\" stroke=\"#e4e7eb\"/>",
      SVGText.element(
        tick.label, x: left - 8, y: place + 5, size: Self.smallSize, anchor: "end", role: .quiet),
    ]
  }

  private func vertical(_ tick: AxisTicks.Tick) -> [String] {
    guard let place = x(tick.value) else { return [] }
    return [
      "<path class=\"axis\" d=\"M\(SVGText.number(place)) \(SVGText.number(bottom))v5\""
        + " stroke=\"#818b98\"/>",
      SVGText.element(
        tick.label, x: place, y: bottom + 22, size: Self.smallSize, anchor: "middle", role: .quiet),
    ]
  }

  /// Bands first, so that no line is hidden by one.
  var referenceElements: [String] {
    references.compactMap(band) + separateReferences.compactMap(line)
  }

  /// References without those so near to a more important one that their dashes would run together;
  /// their labels still lead to the place.
  private var separateReferences: [LineChart.Reference] {
    var places: [Double] = []
    return references.filter { reference in
      guard let place = y(reference.value) else { return false }
      let isFree = !places.contains { ($0 - place).magnitude < Self.apart }
      if isFree { places.append(place) }
      return isFree
    }
  }

  /// Distance of two dashed lines that can still be told apart.
  private static var apart: Double { 3 }

  private func band(_ reference: LineChart.Reference) -> String? {
    guard let band = reference.band, let high = y(band.upperBound), let low = y(band.lowerBound),
      low - high > 0.5
    else { return nil }
    let strength = reference.role == .tightest ? "0.14" : "0.08"
    return "<rect class=\"\(reference.role.rawValue)-fill\" x=\"\(SVGText.number(left))\""
      + " y=\"\(SVGText.number(high))\" width=\"\(SVGText.number(right - left))\""
      + " height=\"\(SVGText.number(low - high))\" fill=\"\(SVGPalette.color(reference.role))\""
      + " fill-opacity=\"\(strength)\"/>"
  }

  private func line(_ reference: LineChart.Reference) -> String? {
    guard chart.yScale.contains(reference.value), let place = y(reference.value)
    else { return nil }
    let width = reference.role == .tightest ? "2.4" : "1.4"
    return "<path class=\"\(reference.role.rawValue)\" d=\"M\(SVGText.number(left))"
      + " \(SVGText.number(place))H\(SVGText.number(right))\""
      + " \(SVGPath.stroke(reference.role, width: width))/>"
  }

  /// Raw points faint, the judged lines strong, the forecast dashed.
  var curves: [String] {
    chart.curves.flatMap { SVGPath.elements(for: $0, in: self) }
  }

  /// What the kinds of line mean, below the axis, with what found no room in the plot.
  func notes(_ homeless: [String]) -> [String] {
    var notes = homeless
    if chart.curves.contains(where: { $0.smoothed != nil }) {
      notes.append("Faint: recorded; strong: smoothed.")
    }
    if references.contains(where: { $0.band != nil }) { notes.append("Shaded: 95 % interval.") }
    if chart.curves.contains(where: { $0.forecast != nil }) {
      notes.append("Dashed curve: forecast, 80 % interval.")
    }
    return SVGText.wrapped(
      notes.joined(separator: " "), width: Double(Self.width) - 20, size: Self.smallSize, lines: 5)
  }
}

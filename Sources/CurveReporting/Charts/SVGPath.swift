import CurveModel

/// Curves as SVG paths.
enum SVGPath {
  /// Up to this many raw values are drawn as dots; more of them as a thin line.
  private static let dots = 60

  /// A curve that is drawn as recorded shows its points, if there are no more than these.
  private static let fewPoints = 20

  /// Raw values, forecast and judged line of one curve, the strongest last.
  static func elements(for curve: LineChart.Curve, in plot: SVGPlot) -> [String] {
    let color = SVGPalette.color(curve.role)
    var parts: [String] = []
    if curve.smoothed != nil { parts += raw(curve, in: plot) }
    parts += forecast(of: curve, in: plot)
    let line = data(curve.line, in: plot)
    parts.append(
      "<path class=\"\(curve.role.rawValue)\" d=\"\(line)\" \(stroke(curve.role, width: "2.6"))/>")
    if curve.smoothed == nil, curve.raw.count <= fewPoints {
      parts.append(
        "<g class=\"\(curve.role.rawValue)-fill\" fill=\"\(color)\">"
          + points(of: curve.raw, radius: 3, in: plot).joined() + "</g>")
    }
    if let tail = curve.tail {
      parts.append(
        "<path class=\"\(curve.role.rawValue)\" d=\"\(data(tail, in: plot))\""
          + " \(stroke(curve.role, width: "1.2"))/>")
    }
    if let end = end(of: curve, in: plot) {
      let (x, y) = (SVGText.number(end.x), SVGText.number(end.y))
      let shape =
        curve.role == .train
        ? "<rect x=\"\(SVGText.number(end.x - 3.5))\" y=\"\(SVGText.number(end.y - 3.5))\""
          + " width=\"7\" height=\"7\""
        : "<circle cx=\"\(x)\" cy=\"\(y)\" r=\"4\""
      parts.append("\(shape) class=\"\(curve.role.rawValue)-fill\" fill=\"\(color)\"/>")
    }
    return parts
  }

  /// Colour, width and dashes of a line.
  static func stroke(_ role: LineChart.Role, width: String) -> String {
    let dashes = SVGPalette.dashes(role).map { " stroke-dasharray=\"\($0)\"" } ?? ""
    return "fill=\"none\" stroke=\"\(SVGPalette.color(role))\" stroke-width=\"\(width)\""
      + " stroke-linecap=\"\(role == .floor ? "round" : "butt")\" stroke-linejoin=\"round\"\(dashes)"
  }

  /// The last finite point of the strong line on the canvas.
  static func end(of curve: LineChart.Curve, in plot: SVGPlot) -> (x: Double, y: Double)? {
    last(of: curve.line, in: plot)
  }

  private static func last(
    of curve: LearningCurve, in plot: SVGPlot
  ) -> (x: Double, y: Double)? {
    let finite = curve.finite
    guard let last = finite.x.last, let value = finite.y.last, let x = plot.x(last),
      let y = plot.y(value)
    else { return nil }
    return (x, y)
  }

  /// Where a label finds the curve: the end of its forecast, or its last recorded point.
  static func outlookEnd(of curve: LineChart.Curve, in plot: SVGPlot) -> (x: Double, y: Double)? {
    guard let outlook = curve.forecast, let start = end(of: curve, in: plot),
      let end = plot.exit(from: start, toward: (outlook.x, outlook.value))
    else { return last(of: curve.lineToEnd, in: plot) }
    return end
  }

  private static func point(_ place: (x: Double, y: Double)) -> String {
    "\(SVGText.number(place.x)) \(SVGText.number(place.y))"
  }

  /// Path data; a value that is not finite interrupts the line, and so does the edge of the plot.
  static func data(_ curve: LearningCurve, in plot: SVGPlot) -> String {
    let thinned = Downsampling.thinned(curve, columns: Int(plot.right - plot.left))
    var data = ""
    var isDrawing = false
    var previous: (x: Double, y: Double)?
    for (place, value) in zip(thinned.x, thinned.y) {
      guard let x = plot.x(place), let y = plot.unboundedY(value) else {
        (isDrawing, previous) = (false, nil)
        continue
      }
      let point = (x: x, y: y)
      let isInside = plot.holds(y)
      if let before = previous, isInside != plot.holds(before.y) {
        data += (isDrawing ? "L" : "M") + self.point(plot.crossing(from: before, to: point))
        isDrawing = isInside
      }
      if isInside {
        data += (isDrawing ? "L" : "M") + self.point(point)
        isDrawing = true
      }
      previous = point
    }
    return data
  }

  private static func raw(_ curve: LineChart.Curve, in plot: SVGPlot) -> [String] {
    let color = SVGPalette.color(curve.role)
    guard curve.raw.count <= dots else {
      return [
        "<path class=\"\(curve.role.rawValue)\" d=\"\(data(curve.raw, in: plot))\" fill=\"none\""
          + " stroke=\"\(color)\" stroke-width=\"1\" stroke-opacity=\"\(faintness(curve, plot))\"/>"
      ]
    }
    return [
      "<g class=\"\(curve.role.rawValue)-fill\" fill=\"\(color)\" fill-opacity=\"0.4\">"
        + points(of: curve.raw, radius: 2.2, in: plot).joined() + "</g>"
    ]
  }

  private static func points(
    of curve: LearningCurve, radius: Double, in plot: SVGPlot
  ) -> [String] {
    zip(curve.x, curve.y).compactMap { place, value in
      guard let x = plot.x(place), let y = plot.unboundedY(value), plot.holds(y) else { return nil }
      return "<circle cx=\"\(SVGText.number(x))\" cy=\"\(SVGText.number(y))\""
        + " r=\"\(SVGText.number(radius))\"/>"
    }
  }

  /// Lines that cover every pixel column must not hide what is drawn over them.
  private static func faintness(_ curve: LineChart.Curve, _ plot: SVGPlot) -> String {
    Double(curve.raw.count) > plot.right - plot.left ? "0.2" : "0.35"
  }

  private static func forecast(of curve: LineChart.Curve, in plot: SVGPlot) -> [String] {
    guard let outlook = curve.forecast, let start = end(of: curve, in: plot),
      let end = plot.exit(from: start, toward: (outlook.x, outlook.value))
    else { return [] }
    let from = "M\(point(start))"
    var parts: [String] = []
    if let low = plot.exit(from: start, toward: (outlook.x, outlook.low)),
      let high = plot.exit(from: start, toward: (outlook.x, outlook.high)),
      let right = plot.x(outlook.x)
    {
      // Where an end left the plot, the edge belongs to the band as far as the other end reaches.
      let corners = [high, (right, high.y), (right, low.y), low].map { "L\(point($0))" }.joined()
      parts.append(
        "<path class=\"\(curve.role.rawValue)-fill\" d=\"\(from)\(corners)Z\""
          + " fill=\"\(SVGPalette.color(curve.role))\" fill-opacity=\"0.12\"/>")
    }
    parts.append(
      "<path class=\"\(curve.role.rawValue)\" d=\"\(from)L\(point(end))\""
        + " \(stroke(curve.role, width: "1.8")) stroke-dasharray=\"5 4\"/>")
    return parts
  }
}

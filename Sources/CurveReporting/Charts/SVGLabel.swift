import CurveModel

/// A label at the right edge that names a line where it ends.
struct SVGLabel {
  var role: LineChart.Role
  /// The name, which is cut where there is too much of it.
  var name: String
  /// Its number, which is not; empty for a curve.
  var value = ""
  /// Where its line ends on the canvas.
  var anchor: (x: Double, y: Double) = (0, 0)
  /// The text as it is broken to fit.
  var lines: [String] = []

  /// Curves and the tightest baseline stand out.
  var isBold: Bool { [.train, .validation, .tightest].contains(role) }

  var size: Int { isBold ? SVGPlot.textSize : SVGPlot.smallSize }

  var height: Double { Double(lines.count) * SVGText.lineHeight + 4 }

  /// Longest label in lines.
  private static let mostLines = 3

  private var text: String { value.isEmpty ? name : "\(name): \(value)" }

  mutating func breakLines(width: Double) {
    var label = self
    func broken() -> [String] {
      SVGText.wrapped(label.text, width: width, size: size, isBold: isBold, lines: .max)
    }
    while broken().count > Self.mostLines, label.name.count > 2 {
      label.name = label.name.dropLast(2) + "…"
    }
    lines = broken()
  }

  /// The labels in order of importance: curves first, then baselines as the chart lists them.
  static func all(of chart: LineChart) -> [SVGLabel] {
    chart.curves.map { SVGLabel(role: $0.role, name: $0.label) }
      + chart.references.map { reference in
        let arrow =
          reference.value > chart.yScale.high
          ? "\u{A0}↑" : reference.value < chart.yScale.low ? "\u{A0}↓" : ""
        // A number stays with its unit.
        let value = reference.valueText.map { $0 == " " ? "\u{A0}" : $0 }
        return SVGLabel(
          role: reference.role, name: reference.name, value: "\(String(value))\(arrow)")
      }
  }

  /// The narrowest room in which every label stands on one line, or on two where one would leave the
  /// plot too little.
  static func room(for labels: [SVGLabel]) -> Double {
    for (lines, most) in [(1, 150.0), (2, 196.0)] {
      let room = stride(from: 84.0, through: most, by: 6).first { width in
        labels.allSatisfy { $0.fits(width, lines: lines) }
      }
      if let room { return room }
    }
    return 196
  }

  /// Whether the label takes no more lines in this room, none of its words broken.
  private func fits(_ width: Double, lines limit: Int) -> Bool {
    var label = self
    label.breakLines(width: width)
    return label.lines.count <= limit
      && text.split(separator: " ").allSatisfy {
        SVGText.width(String($0), size: size, isBold: isBold) <= width
      }
  }
}

extension SVGPlot {
  /// A label for each line, moved apart, with a leader where it had to move.
  var labelElements: [String] {
    let places = LabelPlacement.placed(
      labels.map(\.anchor.y), sizes: labels.map(\.height), within: labelBounds)
    var parts = zip(labels, places).flatMap { element($0, at: $1) }
    let hidden = chart.references.count + chart.curves.count - labels.count
    if hidden > 0 {
      parts.append(
        SVGText.element(
          "and \(hidden) more", x: right + 22, y: bottom + 32, size: Self.smallSize, role: .quiet))
    }
    return parts
  }

  /// Where labels may stand.
  var labelBounds: ClosedRange<Double> { (top - 8)...(bottom + 16) }

  private func element(_ label: SVGLabel, at place: Double) -> [String] {
    let start = max(label.anchor.x + 6, right + 2)
    let isStraight = (place - label.anchor.y).magnitude < 2 && label.anchor.x >= right - 1
    // A curve that ends within the plot is led to the edge.
    let isInside =
      label.anchor.x < right - 1 && label.anchor.y > top + 1 && label.anchor.y < bottom - 1
    let bridge =
      "<path class=\"\(label.role.rawValue)\" d=\"M\(SVGText.number(label.anchor.x + 7))"
      + " \(SVGText.number(label.anchor.y))H\(SVGText.number(right))\" fill=\"none\""
      + " stroke=\"\(SVGPalette.color(label.role))\" stroke-width=\"1\" stroke-dasharray=\"1 4\"/>"
    let leader =
      "<path class=\"\(label.role.rawValue)\" d=\"M\(SVGText.number(start))"
      + " \(SVGText.number(label.anchor.y))L\(SVGText.number(right + 18))"
      + " \(SVGText.number(place))\" fill=\"none\" stroke=\"\(SVGPalette.color(label.role))\""
      + " stroke-width=\"1\"/>"
    let first = place + 5.5 - Double(label.lines.count - 1) / 2 * SVGText.lineHeight
    let lines = label.lines.enumerated().map { index, line in
      SVGText.element(
        line, x: right + 22, y: first + Double(index) * SVGText.lineHeight, size: label.size,
        role: .of(label.role), isBold: label.isBold)
    }
    return (isInside ? [bridge] : []) + (isStraight ? [] : [leader]) + lines
  }
}

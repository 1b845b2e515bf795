import CurveModel

extension SVGPlot {
  /// The judged checkpoint: a line, hollow dots on the levels, and brackets for the differences.
  var checkpoint: [String] {
    guard let mark = chart.mark, let x = x(mark.x) else { return [] }
    var parts = [
      "<path class=\"axis\" d=\"M\(SVGText.number(x)) \(SVGText.number(top - 6))"
        + "V\(SVGText.number(bottom))\" stroke=\"#818b98\" stroke-width=\"1\""
        + " stroke-dasharray=\"2 3\"/>"
    ]
    parts += brackets(at: x)
    parts += mark.values.compactMap { role, value in
      y(value).map { y in
        "<circle class=\"background \(role.rawValue)\" cx=\"\(SVGText.number(x))\""
          + " cy=\"\(SVGText.number(y))\" r=\"5\" fill=\"#ffffff\""
          + " stroke=\"\(SVGPalette.color(role))\" stroke-width=\"2.2\"/>"
      }
    }
    let width = SVGText.width(mark.label, size: 13)
    let middle = min(max(x, 10 + width / 2), Double(Self.width) - 10 - width / 2)
    parts.append(
      SVGText.element(mark.label, x: middle, y: 41, size: 13, anchor: "middle", role: .quiet))
    return parts
  }

  /// Brackets beside the checkpoint, each with its label where there is room for one.
  private func brackets(at x: Double) -> [String] {
    let isLeft = x > (left + right) / 2
    let side = isLeft ? -1.0 : 1.0
    return chart.brackets.enumerated().flatMap { index, bracket -> [String] in
      guard let from = y(bracket.from), let to = y(bracket.to) else { return [] }
      let height = (from - to).magnitude
      guard height >= 8 else { return [] }
      let place = x + side * (12 + Double(index) * 5)
      let shape =
        "M\(SVGText.number(place - side * 5)) \(SVGText.number(from))h\(SVGText.number(side * 5))"
        + "V\(SVGText.number(to))h\(SVGText.number(-side * 5))"
      let line =
        "<path class=\"ink-line\" d=\"\(shape)\" fill=\"none\" stroke=\"#1f2328\""
        + " stroke-width=\"1.6\"/>"
      guard height >= 15 else { return [line] }
      let text = SVGText.element(
        bracket.label, x: place + side * 6, y: (from + to) / 2 + 4.5, size: 13,
        anchor: isLeft ? "end" : "start", role: .ink, hasHalo: true)
      return [line, text]
    }
  }
}

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
    parts += brackets
    parts += mark.values.compactMap { role, value in
      y(value).map { y in
        "<circle class=\"background \(role.rawValue)\" cx=\"\(SVGText.number(x))\""
          + " cy=\"\(SVGText.number(y))\" r=\"5\" fill=\"#ffffff\""
          + " stroke=\"\(SVGPalette.color(role))\" stroke-width=\"2.2\"/>"
      }
    }
    let room = Double(Self.width) - 20
    let label = SVGText.fitted(mark.label, width: room, size: Self.smallSize)
    let width = SVGText.width(label, size: Self.smallSize)
    let middle = min(max(x, 10 + width / 2), Double(Self.width) - 10 - width / 2)
    parts.append(
      SVGText.element(
        label, x: middle, y: 42, size: Self.smallSize, anchor: "middle", role: .quiet))
    return parts
  }

  /// A bracket on the canvas: where its ends lie, and which way it points.
  private struct PlacedBracket {
    var label: String
    var x: Double
    var side: Double
    var from: Double
    var to: Double

    var height: Double { (from - to).magnitude }
    var middle: Double { (from + to) / 2 }
    var labelStart: Double { x + side * 6 }
  }

  /// Patches of background behind the brackets' labels, so that no baseline runs through them.
  var patches: [String] {
    labelledBrackets.map { bracket, middle in
      let width = SVGText.width(bracket.label, size: Self.smallSize)
      let start = bracket.side < 0 ? bracket.labelStart - width : bracket.labelStart - 2
      return "<rect class=\"background\" x=\"\(SVGText.number(start))\""
        + " y=\"\(SVGText.number(middle - 8))\" width=\"\(SVGText.number(width + 2))\""
        + " height=\"16\" fill=\"#ffffff\" fill-opacity=\"0.8\"/>"
    }
  }

  /// Brackets beside the checkpoint, each with its label where there is room for one.
  private var brackets: [String] {
    placedBrackets.map(line)
      + labelledBrackets.map { bracket, middle in
        SVGText.element(
          bracket.label, x: bracket.labelStart, y: middle + 5, size: Self.smallSize,
          anchor: bracket.side < 0 ? "end" : "start", role: .ink)
      }
  }

  private var placedBrackets: [PlacedBracket] {
    guard let mark = chart.mark, let x = x(mark.x) else { return [] }
    let side = x > (left + right) / 2 ? -1.0 : 1.0
    return chart.brackets.enumerated().compactMap { index, bracket in
      guard let from = y(bracket.from), let to = y(bracket.to), (from - to).magnitude >= 8
      else { return nil }
      return PlacedBracket(
        label: bracket.label, x: x + side * (12 + Double(index) * 5), side: side, from: from,
        to: to)
    }
  }

  /// Brackets high enough for a label, with the middle of its line.
  private var labelledBrackets: [(PlacedBracket, Double)] {
    let labelled = placedBrackets.filter { $0.height >= 15 }
    let middles = LabelPlacement.placed(
      labelled.map(\.middle), spacing: 18, within: (top + 8)...(bottom - 10))
    return Array(zip(labelled, middles))
  }

  private func line(_ bracket: PlacedBracket) -> String {
    let data =
      "M\(SVGText.number(bracket.x - bracket.side * 5)) \(SVGText.number(bracket.from))"
      + "h\(SVGText.number(bracket.side * 5))V\(SVGText.number(bracket.to))"
      + "h\(SVGText.number(-bracket.side * 5))"
    return "<path class=\"ink-line\" d=\"\(data)\" fill=\"none\" stroke=\"#1f2328\""
      + " stroke-width=\"1.6\"/>"
  }
}

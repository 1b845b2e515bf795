import CurveModel

extension SVGPlot {
  /// The judged checkpoint: a line and hollow dots on the levels.
  var checkpoint: [String] {
    guard let mark = chart.mark, let x = x(mark.x) else { return [] }
    let line =
      "<path class=\"axis\" d=\"M\(SVGText.number(x)) \(SVGText.number(top - 4))"
      + "V\(SVGText.number(bottom))\" stroke=\"#818b98\" stroke-width=\"1\""
      + " stroke-dasharray=\"2 3\"/>"
    return [line]
      + mark.values.compactMap { role, value in
        y(value).map { y in
          "<circle class=\"background \(role.rawValue)\" cx=\"\(SVGText.number(x))\""
            + " cy=\"\(SVGText.number(y))\" r=\"5\" fill=\"#ffffff\""
            + " stroke=\"\(SVGPalette.color(role))\" stroke-width=\"2.2\"/>"
        }
      }
  }

  /// Everything a label must keep clear of.
  var obstacles: SVGObstacles {
    var obstacles = SVGObstacles()
    for curve in chart.curves {
      let thinned = Downsampling.thinned(curve.line, columns: Int(right - left)).finite
      obstacles.add(
        zip(thinned.x, thinned.y).compactMap { place, value in
          x(place).flatMap { x in y(value).map { (x, $0) } }
        })
      if let start = SVGPath.end(of: curve, in: self),
        let end = SVGPath.outlookEnd(of: curve, in: self)
      {
        obstacles.add([start, end])
      }
    }
    for reference in references where chart.yScale.contains(reference.value) {
      if let y = y(reference.value) { obstacles.add([(left, y), (right, y)]) }
    }
    if let mark = chart.mark, let x = x(mark.x) {
      obstacles.addGuide(from: (x, top), to: (x, bottom))
      obstacles.boxes += mark.values.compactMap { _, value in
        y(value).map { SVGObstacles.Box(left: x - 7, top: $0 - 7, right: x + 7, bottom: $0 + 7) }
      }
    }
    return obstacles
  }
}

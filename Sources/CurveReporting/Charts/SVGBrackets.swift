import CurveModel

/// Brackets beside the judged checkpoint, each with a label where nothing else is drawn.
struct SVGBrackets {
  private(set) var elements: [String] = []
  /// Labels for which the plot has no free place.
  private(set) var homeless: [String] = []

  /// A bracket on the canvas: where its ends lie, and on which side of the checkpoint.
  private struct Placed {
    var label: String
    var x: Double
    var side: Double
    var from: Double
    var to: Double

    var middle: Double { (from + to) / 2 }
  }

  private static let height = 23.0
  /// Distances from the bracket that are tried, across and up or down.
  private static let across = stride(from: 0.0, through: 300, by: 10).map { $0 }
  private static let rightward = offsets(side: 1)
  private static let leftward = offsets(side: -1)
  private static let along = stride(from: 0.0, through: 220, by: 7).map { $0 }

  init(_ plot: SVGPlot) {
    guard let mark = plot.chart.mark, let x = plot.x(mark.x) else { return }
    // Brackets stand where more of the plot lies.
    let side = x > (plot.left + plot.right) / 2 ? -1.0 : 1.0
    let brackets = plot.chart.brackets.enumerated().compactMap { index, bracket -> Placed? in
      guard let from = plot.y(bracket.from), let to = plot.y(bracket.to) else { return nil }
      return Placed(
        label: bracket.label, x: x + side * (12 + Double(index) * 6), side: side, from: from,
        to: to)
    }
    var obstacles = plot.obstacles
    for bracket in brackets {
      obstacles.add([(bracket.x, bracket.from), (bracket.x, bracket.to)])
      elements.append(Self.line(bracket))
    }
    for bracket in brackets { place(bracket, in: plot, clearOf: &obstacles) }
  }

  /// Puts the label at the nearest place where it covers nothing.
  private mutating func place(
    _ bracket: Placed, in plot: SVGPlot, clearOf obstacles: inout SVGObstacles
  ) {
    let width = SVGText.width(bracket.label, size: SVGPlot.smallSize)
    let room = SVGObstacles.Box(
      left: plot.left + 2, top: plot.top - 2, right: plot.right - 2, bottom: plot.bottom - 2)
    let free = (bracket.side > 0 ? Self.rightward : Self.leftward).first { offset in
      let box = Self.box(bracket, offset, width: width)
      return room.holds(box) && obstacles.isFree(box)
    }
    guard let free else {
      homeless.append(bracket.label.startingSentence.endingSentence)
      return
    }
    let box = Self.box(bracket, free, width: width)
    obstacles.boxes.append(box)
    let isNear = free.x.magnitude < 5 && free.y.magnitude < 10
    if !isNear { elements.append(Self.leader(from: bracket, to: box)) }
    elements.append(
      SVGText.element(
        bracket.label, x: box.left + 4, y: box.bottom - 6.5, size: SVGPlot.smallSize, role: .ink,
        hasHalo: true))
  }

  /// Ways to move a label away from its bracket, the nearest first, in a fixed order.
  private static func offsets(side: Double) -> [(x: Double, y: Double)] {
    let offsets = across.flatMap { dx in
      along.flatMap { dy -> [(x: Double, y: Double)] in
        [(side * dx, dy), (side * dx, -dy), (-side * (dx + 1), dy), (-side * (dx + 1), -dy)]
      }
    }
    // Across costs less than along: a label beside its bracket is easier to find.
    func cost(_ offset: (x: Double, y: Double)) -> Double {
      offset.x.magnitude + 1.5 * offset.y.magnitude + (offset.x * side < 0 ? 20 : 0)
    }
    return offsets.enumerated().sorted {
      (cost($0.element), $0.offset) < (cost($1.element), $1.offset)
    }.map(\.element)
  }

  /// The room of a label that begins beside the bracket and is moved by the offset.
  private static func box(
    _ bracket: Placed, _ offset: (x: Double, y: Double), width: Double
  ) -> SVGObstacles.Box {
    let isLeft = offset.x == 0 ? bracket.side < 0 : offset.x < 0
    let gap = isLeft == (bracket.side < 0) ? 4.0 : 24
    let edge = bracket.x + (isLeft ? -gap : gap) + offset.x
    let left = isLeft ? edge - width - 8 : edge
    let top = bracket.middle + offset.y - height / 2
    return SVGObstacles.Box(left: left, top: top, right: left + width + 8, bottom: top + height)
  }

  private static func line(_ bracket: Placed) -> String {
    let data =
      "M\(SVGText.number(bracket.x - bracket.side * 5)) \(SVGText.number(bracket.from))"
      + "h\(SVGText.number(bracket.side * 5))V\(SVGText.number(bracket.to))"
      + "h\(SVGText.number(-bracket.side * 5))"
    return "<path class=\"ink-line\" d=\"\(data)\" fill=\"none\" stroke=\"#1f2328\""
      + " stroke-width=\"1.6\"/>"
  }

  private static func leader(from bracket: Placed, to box: SVGObstacles.Box) -> String {
    let x = min(max(bracket.x, box.left + 2), box.right - 2)
    let y = min(max(bracket.middle, box.top + 1), box.bottom - 1)
    return
      "<path class=\"axis\" d=\"M\(SVGText.number(bracket.x)) \(SVGText.number(bracket.middle))"
      + "L\(SVGText.number(x)) \(SVGText.number(y))\" stroke=\"#818b98\"/>"
  }
}

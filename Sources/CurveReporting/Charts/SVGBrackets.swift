import CurveModel

/// Brackets beside the judged checkpoint and the start of curves that the axis leaves out, each with a
/// label where nothing else is drawn.
struct SVGBrackets {
  private(set) var elements: [String] = []
  /// Labels for which the plot has no free place.
  private(set) var homeless: [String] = []

  /// A bracket on the canvas: where its ends lie, and on which side of the checkpoint.
  private struct Placed {
    var name: String
    var amount: String
    var x: Double
    var side: Double
    var from: Double
    var to: Double

    var middle: Double { (from + to) / 2 }
    var length: Double { (from - to).magnitude }

    /// Whether more than half of it lies between two heights.
    func separates(_ one: Double, _ other: Double) -> Bool {
      let low = max(min(from, to), min(one, other))
      let high = min(max(from, to), max(one, other))
      return high - low > length / 2
    }
  }

  /// Distances from the bracket that are tried, across and up or down.
  private static let across = stride(from: 0.0, through: 300, by: 10).map { $0 }
  private static let rightward = offsets(side: 1)
  private static let leftward = offsets(side: -1)
  private static let along = stride(from: 0.0, through: 220, by: 7).map { $0 }

  init(_ plot: SVGPlot) {
    var obstacles = plot.obstacles
    if let start = plot.startLabel(clearOf: obstacles) {
      elements.append(start.element)
      obstacles.boxes.append(start.box)
    } else if let start = plot.chart.start {
      homeless.append(start.sentence)
    }
    guard let mark = plot.chart.mark, let x = plot.x(mark.x) else { return }
    // Brackets stand where more of the plot lies.
    let side = x > (plot.left + plot.right) / 2 ? -1.0 : 1.0
    let brackets = plot.chart.brackets.enumerated().compactMap { index, bracket -> Placed? in
      guard let from = plot.y(bracket.from), let to = plot.y(bracket.to) else { return nil }
      return Placed(
        name: bracket.name, amount: bracket.amount, x: x + side * (12 + Double(index) * 6),
        side: side, from: from, to: to)
    }
    for bracket in brackets {
      obstacles.add([(bracket.x, bracket.from), (bracket.x, bracket.to)])
      elements.append(Self.line(bracket))
    }
    // Beside a long bracket there is room; the label of a short one can go farther.
    let longestFirst = brackets.enumerated().sorted {
      (-$0.element.length, $0.offset) < (-$1.element.length, $1.offset)
    }
    for (index, bracket) in longestFirst {
      let others = longestFirst.filter { $0.offset != index }.map(\.element)
      place(bracket, in: plot, clearOf: &obstacles, besides: others)
    }
  }

  /// Puts the label where it covers nothing, as near as it can: on one line or on two, and at worst over
  /// the line of the checkpoint, which its halo interrupts; never behind another bracket, which would
  /// seem to be the one it names.
  private mutating func place(
    _ bracket: Placed, in plot: SVGPlot, clearOf obstacles: inout SVGObstacles,
    besides others: [Placed]
  ) {
    let whole = "\(bracket.name) \(bracket.amount)"
    let shapes = [([whole], 0.0), ([bracket.name, bracket.amount], 30)]
    let found = shapes.flatMap { lines, cost in
      [(false, 0.0), (true, 40)].compactMap { mayCross, more -> Found? in
        Self.offset(of: lines, bracket, in: plot, obstacles, others, mayCross: mayCross).map {
          offset in
          (lines, offset, Self.cost(offset, side: bracket.side) + cost + more)
        }
      }
    }
    guard let (lines, offset, _) = found.min(by: { $0.cost < $1.cost }) else {
      homeless.append(whole.startingSentence.endingSentence)
      return
    }
    let box = Self.box(bracket, offset, lines: lines)
    obstacles.boxes.append(box)
    let isNear = offset.x.magnitude < 5 && offset.y.magnitude < 10
    if !isNear { elements.append(Self.leader(from: bracket, to: box)) }
    elements += lines.enumerated().map { index, line in
      SVGText.element(
        line, x: box.left + 4, y: box.top + 17 + Double(index) * SVGText.lineHeight,
        size: SVGPlot.smallSize, role: .ink, hasHalo: true)
    }
  }

  private typealias Found = (lines: [String], offset: (x: Double, y: Double), cost: Double)

  private static func offset(
    of lines: [String], _ bracket: Placed, in plot: SVGPlot, _ obstacles: SVGObstacles,
    _ others: [Placed], mayCross: Bool
  ) -> (x: Double, y: Double)? {
    let room = SVGObstacles.Box(
      left: plot.left + 2, top: plot.top - 2, right: plot.right - 2, bottom: plot.bottom - 2)
    return (bracket.side > 0 ? rightward : leftward).first { offset in
      let box = box(bracket, offset, lines: lines)
      let middle = (box.top + box.bottom) / 2
      return room.holds(box) && !others.contains { $0.separates(bracket.middle, middle) }
        && obstacles.isFree(box, mayCrossGuides: mayCross)
    }
  }

  /// Ways to move a label away from its bracket, the nearest first, in a fixed order.
  private static func offsets(side: Double) -> [(x: Double, y: Double)] {
    let offsets = across.flatMap { dx in
      along.flatMap { dy -> [(x: Double, y: Double)] in
        [(side * dx, dy), (side * dx, -dy), (-side * (dx + 1), dy), (-side * (dx + 1), -dy)]
      }
    }
    return offsets.enumerated().sorted {
      (cost($0.element, side: side), $0.offset) < (cost($1.element, side: side), $1.offset)
    }.map(\.element)
  }

  /// Across costs less than along: a label beside its bracket is easier to find.
  private static func cost(_ offset: (x: Double, y: Double), side: Double) -> Double {
    offset.x.magnitude + 1.5 * offset.y.magnitude + (offset.x * side < 0 ? 20 : 0)
  }

  /// The room of a label that begins beside the bracket and is moved by the offset.
  private static func box(
    _ bracket: Placed, _ offset: (x: Double, y: Double), lines: [String]
  ) -> SVGObstacles.Box {
    let width = lines.map { SVGText.width($0, size: SVGPlot.smallSize) }.max() ?? 0
    let height = 5 + Double(lines.count) * SVGText.lineHeight
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

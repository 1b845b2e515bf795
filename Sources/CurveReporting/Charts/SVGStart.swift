import CurveModel

extension SVGPlot {
  /// The value at which the curves start, if that lies beyond the axis, where they enter the plot; nil
  /// where nothing is free there.
  func startLabel(clearOf obstacles: SVGObstacles) -> (element: String, box: SVGObstacles.Box)? {
    guard let start = chart.start else { return nil }
    let text = "\(start.isAbove ? "↑" : "↓") from \(start.text)"
    let width = SVGText.width(text, size: Self.smallSize) + 8
    let entries = chart.curves.compactMap { chart.entry(of: $0).flatMap(x) }
    guard let entry = entries.max() else { return nil }
    let height = 5 + SVGText.lineHeight
    let boxTop = start.isAbove ? top : bottom - height
    let boxes = stride(from: entry + 4, to: right - width, by: 6).map { left in
      SVGObstacles.Box(left: left, top: boxTop, right: left + width, bottom: boxTop + height)
    }
    let free = boxes.prefix(20).first { obstacles.isFree($0, mayCrossGuides: true) }
    guard let box = free else { return nil }
    let element = SVGText.element(
      text, x: box.left + 4, y: box.top + 17, size: Self.smallSize, role: .quiet, hasHalo: true)
    return (element, box)
  }
}

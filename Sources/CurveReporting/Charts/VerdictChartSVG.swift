import CurveAnalysis
import CurveModel

/// Draws the verdict by where the tightest baseline lies: a bar of verdicts over the metric's axis.
enum VerdictChartSVG {
  private static let left = 12.0
  private static let right = Double(SVGPlot.width) - 12
  private static let barHeight = 26.0
  private static let rowHeight = 21.0
  /// How much harder it is to push a line aside than a label.
  private static let passingWeight = 50.0

  static func render(_ chart: VerdictChart) -> String {
    // The unit stays in one piece.
    let words = chart.title.replacing(" in %", with: "\u{A0}in\u{A0}%")
    let title = SVGText.wrapped(words, width: right - left, size: SVGPlot.textSize, lines: 3)
    var parts = title.enumerated().map { index, line in
      SVGText.element(line, x: 10, y: 22 + Double(index) * rowHeight, role: .ink)
    }
    let verdicts = row(
      chart.bands.map {
        ($0.verdict.title, place((chart.share(of: $0.low) + chart.share(of: $0.high)) / 2))
      },
      size: SVGPlot.smallSize, bold: chart.bands.map(\.isHere))
    let first = 24 + Double(title.count) * rowHeight
    let bar = first + Double(verdicts.rows - 1) * rowHeight + 16
    for (band, label) in zip(chart.bands, verdicts.labels) {
      let y = first + Double(label.row) * rowHeight
      parts.append(segment(band, in: chart, top: bar))
      let middle = place((chart.share(of: band.low) + chart.share(of: band.high)) / 2)
      parts.append(leader(from: (middle, bar), to: (label.x, y + 4)))
      parts.append(
        SVGText.element(
          label.text, x: label.x, y: y, size: SVGPlot.smallSize, anchor: "middle", role: .ink,
          isBold: band.isHere, hasHalo: true))
    }
    // The lines of the known levels pass between the values, so they take part in their placement.
    let bounds = row(
      chart.bounds.map { ($0.label, place(chart.share(of: $0.value))) },
      passing: chart.marks.map { place(chart.share(of: $0.value)) }, size: SVGPlot.smallSize)
    let below = bar + barHeight + 22
    let known = below + Double(max(bounds.rows, 1) - 1) * rowHeight + 28
    let marks = marks(of: chart)
    var y = known
    for (index, (mark, label)) in zip(chart.marks, marks).enumerated() {
      let passages = bounds.passages.enumerated().flatMap { row, places in
        [-16.0, 6].map { (x: places[index], y: below + Double(row) * rowHeight + $0) }
      }
      parts.append(marker(mark, in: chart, bar: bar, through: passages + [(label.x, y - 14)]))
      parts += whisker(mark, in: chart, y: bar + barHeight / 2)
      for (row, line) in label.lines.enumerated() {
        parts.append(
          SVGText.element(
            line, x: label.x, y: y + Double(row) * rowHeight, size: SVGPlot.smallSize,
            anchor: "middle", role: .of(mark.role), isBold: mark.role == .tightest, hasHalo: true))
      }
    }
    y += Double(marks.map(\.lines.count).max() ?? 0) * rowHeight
    for (bound, label) in zip(chart.bounds, bounds.labels) {
      let y = below + Double(label.row) * rowHeight
      parts.append(
        leader(
          from: (place(chart.share(of: bound.value)), bar + barHeight), to: (label.x, y - 13)))
      parts.append(
        SVGText.element(
          label.text, x: label.x, y: y, size: SVGPlot.smallSize, anchor: "middle", role: .quiet,
          hasHalo: true))
    }
    y = chart.marks.isEmpty ? known - 14 : y - 8
    if chart.marks.contains(where: \.hasInterval) {
      y += rowHeight
      parts.append(
        SVGText.element(
          "Across the mark: its 95 % interval.", x: 10, y: y, size: SVGPlot.smallSize, role: .quiet)
      )
      y += 10
    }
    return SVGDocument.render(
      parts, name: "verdicts", title: chart.title, description: chart.description,
      height: Int(y.rounded(.up)))
  }

  private static func place(_ share: Double) -> Double { left + share * (right - left) }

  private static func segment(
    _ band: VerdictChart.Band, in chart: VerdictChart, top: Double
  ) -> String {
    let (start, end) = (place(chart.share(of: band.low)), place(chart.share(of: band.high)))
    return
      "<rect class=\"background-line\" x=\"\(SVGText.number(start))\" y=\"\(SVGText.number(top))\""
      + " width=\"\(SVGText.number(max(end - start, 1)))\" height=\"\(SVGText.number(barHeight))\""
      + " fill=\"\(SVGPalette.verdictColor(band.verdict))\""
      + " fill-opacity=\"\(band.isHere ? "0.9" : "0.4")\" stroke=\"#ffffff\"/>"
  }

  private static func leader(
    from start: (x: Double, y: Double), to end: (x: Double, y: Double)
  ) -> String {
    "<path class=\"axis\" d=\"M\(SVGText.number(start.x)) \(SVGText.number(start.y))"
      + "L\(SVGText.number(end.x)) \(SVGText.number(end.y))\" fill=\"none\" stroke=\"#818b98\"/>"
  }

  private static func marker(
    _ mark: VerdictChart.Mark, in chart: VerdictChart, bar: Double,
    through points: [(x: Double, y: Double)]
  ) -> String {
    let x = place(chart.share(of: mark.value))
    let color = SVGPalette.color(mark.role)
    let line =
      "M\(SVGText.number(x)) \(SVGText.number(bar - 4))V\(SVGText.number(bar + barHeight + 5))"
      + points.map { "L\(SVGText.number($0.x)) \(SVGText.number($0.y))" }.joined()
    let style =
      mark.role == .tightest
      ? "stroke-width=\"2.6\"" : "stroke-width=\"1.6\" stroke-dasharray=\"5 3\""
    return "<path class=\"\(mark.role.rawValue)\" d=\"\(line)\" fill=\"none\" stroke=\"\(color)\""
      + " \(style)/>"
  }

  /// The 95 % interval of a level through its mark, with ends where they lie on the axis.
  private static func whisker(
    _ mark: VerdictChart.Mark, in chart: VerdictChart, y: Double
  ) -> [String] {
    guard mark.hasInterval, let interval = mark.interval else { return [] }
    let ends = [interval.lowerBound, interval.upperBound]
    let places = ends.map { SVGText.number(place(chart.share(of: $0))) }
    let caps = zip(ends, places).filter { chart.low <= $0.0 && $0.0 <= chart.high }
      .map { "M\($0.1) \(SVGText.number(y - 6))v12" }.joined()
    return [
      "<path class=\"\(mark.role.rawValue)\" d=\"M\(places[0]) \(SVGText.number(y))H\(places[1])\(caps)\""
        + " fill=\"none\" stroke=\"\(SVGPalette.color(mark.role))\" stroke-width=\"1.8\"/>"
    ]
  }

  /// The labels of the known levels beside each other, so that no line to one crosses another; those
  /// too long for it are broken into lines.
  private static func marks(of chart: VerdictChart) -> [(lines: [String], x: Double)] {
    let gap = 12.0
    let size = SVGPlot.smallSize
    let bold = chart.marks.map { $0.role == .tightest }
    func widths(_ lines: [[String]]) -> [Double] {
      zip(lines, bold).map { lines, isBold in
        gap + (lines.map { SVGText.width($0, size: size, isBold: isBold) }.max() ?? 0)
      }
    }
    var lines = chart.marks.map { [chart.label($0)] }
    if widths(lines).reduce(-gap, +) > right - left {
      let room = (right - left) / Double(lines.count) - gap
      lines = zip(chart.marks, bold).map { mark, isBold in
        let name = SVGText.wrapped(mark.name, width: room, size: size, isBold: isBold, lines: 2)
        return name + [chart.value(mark)]
      }
    }
    let centres = LabelPlacement.placed(
      chart.marks.map { place(chart.share(of: $0.value)) }, sizes: widths(lines),
      weights: lines.map { _ in 1 }, within: (left - gap / 2)...(right + gap / 2))
    return zip(lines, centres).map { ($0, $1) }
  }

  private typealias Placed = (text: String, x: Double, row: Int)

  private struct Rows {
    var labels: [Placed]
    /// Where the passing lines cross each row.
    var passages: [[Double]]
    var rows: Int
  }

  /// Labels in as few rows as they need, neighbours in different rows, none over another.
  private static func row(
    _ labels: [(text: String, x: Double)], passing: [Double] = [], size: Int, bold: [Bool] = []
  ) -> Rows {
    let widths = labels.enumerated().map { index, label in
      SVGText.width(label.text, size: size, isBold: index < bold.count && bold[index]) + 12
    }
    let gaps = passing.map { _ in 12.0 }
    let total = (widths + gaps).reduce(0, +)
    let rows = min(max(Int((total / (right - left + 12)).rounded(.up)), 1), max(labels.count, 1))
    var placed: [Placed] = labels.map { ($0.text, $0.x, 0) }
    var passages: [[Double]] = []
    for row in 0..<rows {
      let members = labels.indices.filter { $0 % rows == row }
      let centres = LabelPlacement.placed(
        members.map { labels[$0].x } + passing, sizes: members.map { widths[$0] } + gaps,
        weights: members.map { _ in 1 } + gaps.map { _ in passingWeight },
        within: (left - 6)...(right + 6))
      for (index, centre) in zip(members, centres) {
        placed[index] = (labels[index].text, centre, row)
      }
      passages.append(Array(centres.dropFirst(members.count)))
    }
    return Rows(labels: placed, passages: passages, rows: rows)
  }
}

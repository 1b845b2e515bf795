import CurveModel

/// A label at the right edge that names a line where it ends.
struct SVGLabel {
  var role: LineChart.Role
  var name: String
  var value: String

  /// Curves and the tightest baseline stand out.
  var isBold: Bool { [.train, .validation, .tightest].contains(role) }

  var size: Int { isBold ? SVGPlot.textSize : SVGPlot.smallSize }

  /// How much room the whole label asks for.
  var width: Double {
    let text = [name, value].filter { !$0.isEmpty }.joined(separator: " ")
    return SVGText.width(text, size: size, isBold: isBold)
  }

  /// Name and value, the name cut where both do not fit: the table of baselines has it in full.
  func text(width room: Double) -> String {
    guard !value.isEmpty else {
      return SVGText.fitted(name, width: room, size: size, isBold: isBold)
    }
    let taken = SVGText.width(" " + value, size: size, isBold: isBold)
    let name = SVGText.fitted(
      name, width: room - taken, size: size, isBold: isBold)
    return name + " " + value
  }

  /// The labels in order of importance: curves first, then baselines as the chart lists them.
  static func all(of chart: LineChart) -> [SVGLabel] {
    chart.curves.map { SVGLabel(role: $0.role, name: $0.label, value: "") }
      + chart.references.map { reference in
        let arrow =
          reference.value > chart.yScale.high
          ? " ↑" : reference.value < chart.yScale.low ? " ↓" : ""
        return SVGLabel(
          role: reference.role, name: reference.name, value: reference.valueText + arrow)
      }
  }
}

extension SVGPlot {
  /// More labels than this are a tangle; the table of baselines names the rest.
  private static let mostLabels = 9
  /// Distance between the lines of two labels.
  private static let spacing = 18.0

  /// A label for each line, moved apart, with a leader where it had to move.
  var labels: [String] {
    let ends = chart.curves.map { SVGPath.outlookEnd(of: $0, in: self) }
    let levels = chart.references.map { reference in
      y(reference.value).map { (x: right, y: $0) }
    }
    let anchors = zip(SVGLabel.all(of: chart), ends + levels).compactMap { label, anchor in
      anchor.map { (label: label, x: $0.x, y: $0.y) }
    }
    let shown = anchors.prefix(Self.mostLabels)
    let places = LabelPlacement.placed(
      shown.map(\.y), spacing: Self.spacing, within: (top - 6)...(bottom + 10))
    var parts = zip(shown, places).flatMap { anchor, place in
      element(anchor.label, from: (anchor.x, anchor.y), at: place)
    }
    if shown.count < anchors.count {
      let rest = "and \(anchors.count - shown.count) more"
      parts.append(SVGText.element(rest, x: right + 20, y: bottom + 32, role: .quiet))
    }
    return parts
  }

  private func element(
    _ label: SVGLabel, from anchor: (x: Double, y: Double), at place: Double
  ) -> [String] {
    let start = max(anchor.x + 6, right + 2)
    let leader =
      (place - anchor.y).magnitude < 2 && anchor.x >= right - 1
      ? []
      : [
        "<path class=\"\(label.role.rawValue)\" d=\"M\(SVGText.number(start))"
          + " \(SVGText.number(anchor.y))L\(SVGText.number(right + 16)) \(SVGText.number(place))\""
          + " fill=\"none\" stroke=\"\(SVGPalette.color(label.role))\" stroke-width=\"1\"/>"
      ]
    let room = Double(Self.width) - right - 22
    return leader + [
      SVGText.element(
        label.text(width: room), x: right + 20, y: place + 5, size: label.size,
        role: .of(label.role), isBold: label.isBold)
    ]
  }
}

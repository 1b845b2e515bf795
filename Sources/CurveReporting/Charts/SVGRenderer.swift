import CurveModel

/// Draws a chart as a self-contained SVG file, readable in light and dark and at phone width.
enum SVGRenderer {
  /// The file with a final newline.
  static func render(_ chart: LineChart) -> String {
    let plot = SVGPlot(chart)
    let brackets = SVGBrackets(plot)
    let notes = plot.notes(brackets.homeless).enumerated().map { index, line in
      SVGText.element(
        line, x: 10, y: plot.bottom + 70 + Double(index) * SVGText.lineHeight,
        size: SVGPlot.smallSize, role: .quiet)
    }
    let height = plot.bottom + 60 + Double(notes.count) * SVGText.lineHeight
    return SVGDocument.render(
      plot.axes + plot.referenceElements + plot.curves + plot.checkpoint + brackets.elements
        + plot.labelElements + notes,
      name: "curves", title: chart.title, description: chart.description, height: Int(height))
  }
}

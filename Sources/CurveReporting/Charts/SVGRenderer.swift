import CurveModel

/// Draws a chart as a self-contained SVG file, readable in light and dark and at phone width.
enum SVGRenderer {
  /// The file with a final newline.
  static func render(_ chart: LineChart) -> String {
    let plot = SVGPlot(chart)
    let size = "\(SVGPlot.width) \(SVGPlot.height)"
    let parts =
      [
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 \(size)\""
          + " width=\"\(SVGPlot.width)\" height=\"\(SVGPlot.height)\" role=\"img\""
          + " aria-labelledby=\"title description\" font-family=\"\(SVGPalette.fonts)\">",
        "<title id=\"title\">\(XMLText.escaped(chart.title, limit: 120))</title>",
        "<desc id=\"description\">\(XMLText.escaped(chart.description, limit: 1000))</desc>",
        SVGPalette.style,
        "<rect class=\"background\" width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>",
      ] + plot.axes + plot.references + plot.patches + plot.curves + plot.checkpoint + plot.labels
      + ["</svg>"]
    return parts.joined(separator: "\n") + "\n"
  }
}

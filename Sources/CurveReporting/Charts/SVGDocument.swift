/// The frame of a drawing: a self-contained SVG file that names and describes itself.
enum SVGDocument {
  /// The file; `name` is what its identifiers start with, so that two drawings can share a page.
  static func render(
    _ parts: [String], name: String, title: String, description: String, height: Int
  ) -> String {
    let size = "\(SVGPlot.width) \(height)"
    let frame = [
      "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 \(size)\""
        + " width=\"\(SVGPlot.width)\" height=\"\(height)\" role=\"img\""
        + " \(mark(of: name)) \(name)-description\""
        + " font-family=\"\(SVGPalette.fonts)\">",
      "<title id=\"\(name)-title\">\(XMLText.escaped(title, limit: 160))</title>",
      "<desc id=\"\(name)-description\">\(XMLText.escaped(description, limit: 1000))</desc>",
      SVGPalette.style,
      "<rect class=\"background\" width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>",
    ]
    return (frame + parts + ["</svg>"]).joined(separator: "\n") + "\n"
  }

  /// What the first line of every file of a name has in it, and hardly a drawing by another program.
  static func mark(of name: String) -> String { "aria-labelledby=\"\(name)-title" }
}

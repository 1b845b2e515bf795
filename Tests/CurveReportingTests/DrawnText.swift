@testable import CurveReporting

/// The texts of an SVG drawing with the room each takes up at most.
struct DrawnText {
  var text: String
  var box: SVGObstacles.Box

  /// All text elements as our writer writes them, and the size of the canvas.
  static func all(in svg: String) -> (texts: [DrawnText], canvas: SVGObstacles.Box) {
    var texts: [DrawnText] = []
    let pattern =
      /<text class="[^"]*" x="([-\d.]+)" y="([-\d.]+)" font-size="(\d+)"([^>]*)>([^<]*)<\/text>/
    for match in svg.matches(of: pattern) {
      guard let x = Double(match.1), let y = Double(match.2), let size = Int(match.3) else {
        continue
      }
      var text = String(match.5)
      for (entity, character) in [
        ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&"),
      ] { text = text.replacing(entity, with: character) }
      let attributes = String(match.4)
      let width = SVGText.width(text, size: size, isBold: attributes.contains("font-weight"))
      let isCentred = attributes.contains("\"middle\"")
      let left = isCentred ? x - width / 2 : attributes.contains("\"end\"") ? x - width : x
      texts.append(
        DrawnText(
          text: text,
          box: SVGObstacles.Box(
            left: left, top: y - Double(size) * 0.75, right: left + width,
            bottom: y + Double(size) * 0.2)))
    }
    var canvas = SVGObstacles.Box(left: 0, top: 0, right: 0, bottom: 0)
    if let size = svg.firstMatch(of: /viewBox="0 0 (\d+) (\d+)"/) {
      canvas.right = Double(size.1) ?? 0
      canvas.bottom = Double(size.2) ?? 0
    }
    return (texts, canvas)
  }
}

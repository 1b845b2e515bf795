/// What a label inside the plot must not cover.
struct SVGObstacles {
  struct Box {
    var left: Double
    var top: Double
    var right: Double
    var bottom: Double

    func overlaps(_ other: Box) -> Bool {
      left < other.right && other.left < right && top < other.bottom && other.top < bottom
    }

    func holds(_ other: Box) -> Bool {
      left <= other.left && right >= other.right && top <= other.top && bottom >= other.bottom
    }
  }

  typealias Point = (x: Double, y: Double)

  var boxes: [Box] = []
  /// Thin lines that a label may interrupt when it has no other place.
  private var guides: [(Point, Point)] = []
  private var segments: [(Point, Point)] = []

  /// Adds the lines between consecutive points.
  mutating func add(_ points: [Point]) { segments += zip(points, points.dropFirst()) }

  mutating func addGuide(from start: Point, to end: Point) { guides.append((start, end)) }

  func isFree(_ box: Box, mayCrossGuides: Bool = false) -> Bool {
    !boxes.contains { $0.overlaps(box) } && !segments.contains { Self.crosses($0, box) }
      && (mayCrossGuides || !guides.contains { Self.crosses($0, box) })
  }

  /// Whether a segment touches a box: what is left of it after cutting it at the box's four sides
  /// (Liang and Barsky 1984).
  private static func crosses(_ segment: (Point, Point), _ box: Box) -> Bool {
    let (start, end) = segment
    let (dx, dy) = (end.x - start.x, end.y - start.y)
    var (from, to) = (0.0, 1.0)
    for (step, room) in [
      (-dx, start.x - box.left), (dx, box.right - start.x), (-dy, start.y - box.top),
      (dy, box.bottom - start.y),
    ] {
      if step == 0 {
        if room < 0 { return false }
      } else if step < 0 {
        from = max(from, room / step)
      } else {
        to = min(to, room / step)
      }
      if from > to { return false }
    }
    return true
  }
}

/// What may be kept from run to run: what the places of their curves tell.
///
/// Who judges many runs gives every worker a memory of its own; results do not depend on it.
package final class AnalysisMemory {
  private var known: [Places] = []
  private let shapes = KnownShapes()

  /// Axes that take turns in one stream: epochs and validation every few epochs, of a few lengths, with windows of
  /// two widths.
  private static let most = 32

  package init() {}

  /// The places of a curve, remembered or new.
  func places(_ x: [Double], span: ClosedRange<Double>, share: Double) -> Places {
    let index = known.firstIndex { $0.span == span && $0.share == share && $0.x == x }
    if let index { return known[index] }
    let places = Places(x, span: span, share: share, shapes: shapes)
    guard x.count <= Places.mostRemembered else { return places }
    if known.count == Self.most { known.removeFirst() }
    known.append(places)
    return places
  }
}

/// The power of ten in which numbers are written short.
///
/// The numbers of one run share the scale of its levels, so that they compare at a glance: 1.59M is 0.52M
/// above 1.07M, not 520000.
package struct NumberScale: Hashable, Sendable {
  /// 0 where numbers are written in full, 6 for millions, else the number behind an "e".
  package let exponent: Int

  /// Numbers in full, and no scale to share.
  package static let full = Self(exponent: 0)

  private init(exponent: Int) { self.exponent = exponent }

  /// The scale of a number that stands alone.
  package init(of value: Double) {
    let size = DecimalText.decimalExponent(of: value)
    exponent = size < -4 || size >= 9 ? size : (6..<9).contains(size) ? 6 : 0
  }

  /// Whether a number reads well in this scale: "0.058M" and "400M", but neither "0.00001M" nor "40e-7".
  package func suits(_ value: Double) -> Bool {
    guard exponent != 0, value != 0 else { return false }
    let size = DecimalText.decimalExponent(of: value) - exponent
    return size >= -4 && size <= (isMillions ? 2 : 0)
  }

  var isMillions: Bool { exponent == 6 }

  var suffix: String { exponent == 0 ? "" : isMillions ? "M" : "e\(exponent)" }
}

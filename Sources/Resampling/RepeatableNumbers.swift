/// Random numbers that are the same on every machine and in every run: SplitMix64 (Steele, Lea &
/// Flood 2014).
package struct RepeatableNumbers: RandomNumberGenerator {
  /// The seed of every bootstrap: the same input gives the same interval.
  package static let seed: UInt64 = 2_718_281_828

  private var state: UInt64

  package init(seed: UInt64 = Self.seed) { state = seed }

  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// A whole number in 0..<`bound`, for bounds far below 2⁶⁴: the high half of the product.
  package mutating func index(below bound: Int) -> Int {
    Int(next().multipliedFullWidth(by: UInt64(bound)).high)
  }
}

/// Whether values are shares of one number of examples, 0.85 and 0.875 of 40, which no losses are.
enum SharesOfExamples {
  /// More examples than that are not looked for.
  private static let mostExamples = 5000
  /// How often values that are no shares may pass for ones.
  private static let risk = 1e-4

  /// Whether all values, as they are printed, are whole parts of some number of examples.
  ///
  /// A value of so many digits lies near a multiple of 1/n by chance the more often the larger n is: numbers are tried
  /// as long as all values together would seldom do so.
  static func fit(_ values: [Double]) -> Bool {
    let distinct = Set(values)
    guard distinct.count > 2, distinct.allSatisfy({ (0...1).contains($0) }) else { return false }
    let error = 0.5 / distinct.reduce(1) { max($0, scale($1)) }
    var expected = 0.0
    for examples in 2...mostExamples {
      let reach = Double(examples) * error
      var chance = 1.0
      for _ in distinct { chance *= min(1, 2 * reach) }
      expected += chance
      guard expected <= risk else { return false }
      let areParts = distinct.allSatisfy { value in
        let part = value * Double(examples)
        return abs(part - part.rounded()) <= reach * (1 + 1e-6)
      }
      if areParts { return true }
    }
    return false
  }

  /// Ten to the number of digits behind the point.
  private static func scale(_ value: Double) -> Double {
    var scale = 1.0
    while scale < 1e12, abs(value * scale - (value * scale).rounded()) > 1e-9 * scale {
      scale *= 10
    }
    return scale
  }
}

extension Double {
  /// A value of fewer digits may be the same by chance.
  private static let fewestTellingDigits = 4

  /// Whether it has so many digits that two sets of data hardly share it.
  var hasTellingDigits: Bool {
    "\(self)".filter(\.isNumber).drop { $0 == "0" }.count >= Self.fewestTellingDigits
  }
}

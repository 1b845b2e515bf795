/// A level that somebody states beside the log: one number on one split, in the decision metric.
package struct GivenLevel: Hashable, Sendable {
  package var split: Split
  /// The level as written; see `isWrittenAsPercent`.
  package var value: Double
  /// True when the number carried a percent sign, so the unit is certain.
  package var isWrittenAsPercent: Bool
  /// Standard error in the units of `value`; nil when none was stated.
  package var standardError: Double?
  /// Number of examples the level was measured on; nil when none was stated.
  package var sampleSize: Int?
  /// Where it stands in a file; nil on the command line.
  package var location: InputLocation?

  package init(
    split: Split, value: Double, isWrittenAsPercent: Bool = false, standardError: Double? = nil,
    sampleSize: Int? = nil, location: InputLocation? = nil
  ) {
    self.split = split
    self.value = value
    self.isWrittenAsPercent = isWrittenAsPercent
    self.standardError = standardError
    self.sampleSize = sampleSize
    self.location = location
  }

  /// Where the level comes from, for people: "--level test" or "levels.csv:3".
  package var origin: String {
    location?.fileAndLine ?? "--level \(split.rawValue)"
  }
}

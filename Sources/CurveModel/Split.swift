/// The part of the data on which a metric was measured.
package enum Split: String, CaseIterable, Hashable, Sendable {
  case train
  case validation
  /// Held out from the training distribution (Ng's "training dev set").
  case trainValidation = "train-val"
  /// Held out from the distribution that matters in use.
  case testValidation = "test-val"
  case test
  case unknown
}

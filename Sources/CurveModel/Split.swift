/// The part of the data on which a metric was measured.
///
/// Public, so that other modules compare it without a call; see `NameMemo`.
public enum Split: String, CaseIterable, Hashable, Sendable {
  case train
  case validation
  /// Held out from the training distribution (Ng's "training dev set").
  case trainValidation = "train-val"
  /// Held out from the distribution that matters in use.
  case testValidation = "test-val"
  case test
  case unknown

  /// The names that a user can write.
  package static let names = allCases.filter { $0 != .unknown }.map(\.rawValue)
}

/// Why a baseline stands where it does, for people.
extension BaselineSelection {
  static let floorRole = "what a model that learnt nothing scores; never the tightest"
  static let targetRole = "a target, not evidence that it can be reached"
  static let tieReason = "as good as the tightest, which is graded higher or listed first"

  /// Why the tightest baseline is the one.
  var tightestReason: String {
    isComparabilityUnknown
      ? "the best demonstrated level, though not known to be comparable"
      : "the best comparable, demonstrated level"
  }
}

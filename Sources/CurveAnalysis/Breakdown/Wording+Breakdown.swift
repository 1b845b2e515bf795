import CurveModel

extension Wording {
  /// A level with its name: "train-val (29.0 %)".
  func stop(_ stop: Breakdown.Stop) -> String {
    let name = stop.name == Split.train.rawValue ? "training" : stop.name
    return stop.standardError.map { "\(name) (\(ownLevel(stop.value, $0)))" }
      ?? "\(name) (\(written(stop.value))\(metric.unitSuffix))"
  }

  /// The size of a term, with the digits that its interval or the error of one end leaves.
  func amount(of term: Breakdown.Term) -> String {
    guard let interval = term.interval else { return amount(term.value, term.knownError) }
    return amount(term.value, (interval.upperBound - interval.lowerBound) / (2 * UncertainLevel.z))
  }

  /// What a reader should know before acting on a term whose error is not known in full.
  func chance(of term: Breakdown.Term) -> String {
    guard !term.isSampled else { return "" }
    let missing = metric.unit == .unbounded ? "the errors" : "the numbers of examples"
    return "; how much of this is chance cannot be told without \(missing) of both"
  }

  /// "2.0 points above" or "0.5 points below", in the metric's own direction.
  func signed(_ difference: Double) -> String {
    "\(amount(difference)) \(difference < 0 ? better : worse)"
  }
}

import CurveModel

/// A metric with the level that is asked of it, both in the same unit.
struct RequiredMetric: Hashable, Sendable {
  var name: String
  var direction: MetricDirection
  var required: Double
  var comparison: Comparison
  /// The best value the metric can take; nil when its name does not tell.
  var ideal: Double?

  /// - Parameters:
  ///   - requirement: what is asked.
  ///   - name: the metric, as the values spell it.
  ///   - values: every value of the metric that is known.
  /// - Throws: A direction that is not known, or contradicts the metric's name.
  init(
    _ requirement: MetricRequirement, of name: String, among values: [Double]
  ) throws(InputProblem) {
    let family = MetricFamily.of(name)
    guard let direction = requirement.comparison?.direction ?? KnownDirection.of(name) else {
      throw InputProblem(
        code: "unknown-direction",
        message: "cannot tell whether lower or higher '\(name)' is better",
        at: requirement.location,
        hint: "write the requirement as <\(DecimalText.significant(requirement.value)) or "
          + ">\(DecimalText.significant(requirement.value)), or use --at-most or --at-least")
    }
    if let problem = Self.contradiction(of: direction, to: family, requirement) { throw problem }
    self.name = name
    self.direction = direction
    comparison = requirement.comparison ?? .towards(direction)
    let range = LearningCurve(x: values, y: values).finiteRange
    let unit = ShareUnit(of: name, direction: direction, range: range)
    let isPercent =
      family?.scale == .share && unit.isPercent && (range?.upperBound ?? 0) <= unit.largest
    required = requirement.value * (requirement.isWrittenAsPercent && isPercent ? 100 : 1)
    let all = values + [required]
    switch direction {
    case .lower:
      ideal = all.allSatisfy { $0 >= 0 } ? 0 : nil
    case .higher:
      let whole: Double? =
        switch family?.scale {
        case .share: isPercent ? 100 : 1
        case .atMostOne: 1
        default: nil
        }
      ideal = whole.flatMap { whole in all.allSatisfy { $0 <= whole } ? whole : nil }
    }
    if isPercent, required <= 1, !requirement.isWrittenAsPercent, direction == .higher {
      throw Self.unitMismatch(
        requirement, of: name, unit: "in percent (0 to 100)", meant: required * 100)
    }
    // An error rate below 1 may be in percent, and so may what is required of it.
    let areFractions = family?.scale == .share && values.allSatisfy { 0...1 ~= $0 }
    if areFractions, required > 1, direction == .higher {
      throw Self.unitMismatch(requirement, of: name, unit: "a fraction (0 to 1)", meant: required)
    }
  }

  private static func unitMismatch(
    _ requirement: MetricRequirement, of name: String, unit: String, meant: Double
  ) -> InputProblem {
    let value = DecimalText.significant(requirement.value, digits: 6)
    let share = DecimalText.significant(meant, digits: 6)
    return InputProblem(
      code: "percent-against-fraction",
      message: "'\(name)' is \(unit), but \(value) is required", at: requirement.location,
      hint: meant <= 100
        ? "write '\(share)%' if that is what is meant" : "write a value that '\(name)' can take")
  }

  /// "score" and "loss" may point either way, since scripts negate them; an accuracy does not.
  private static func contradiction(
    of direction: MetricDirection, to family: MetricFamily?, _ requirement: MetricRequirement
  ) -> InputProblem? {
    guard let family, family.scale != .open, family.direction != direction,
      let comparison = requirement.comparison
    else { return nil }
    let better = family.direction == .lower ? "lower" : "higher"
    let sign = family.direction == .lower ? "<" : ">"
    return InputProblem(
      code: "contradicting-direction",
      message: "'\(comparison.rawValue)' asks the wrong way: \(better) '\(requirement.metric)' is "
        + "better", at: requirement.location,
      hint: "write \(sign)\(DecimalText.significant(requirement.value))")
  }

  /// "< 5".
  var asked: String { "\(comparison.rawValue) \(DecimalText.significant(required, digits: 4))" }

  /// How many times as far from ideal as allowed: 1 at the requirement, 12 for 60 against < 5.
  ///
  /// Distances from the ideal value, so that an error of 10 % against 5 % and an accuracy of 90 %
  /// against 95 % miss alike. Without a known ideal, positive values that should be higher are
  /// compared by how often they would have to grow, and others by their distance in units of what is
  /// required.
  func miss(of value: Double) -> Double {
    if let ideal, abs(ideal - required) > 0 { return abs(ideal - value) / abs(ideal - required) }
    if ideal == required { return value == required ? 1 : .infinity }
    if direction == .higher, value > 0, required > 0 { return required / value }
    let distance = (value - required) * direction.sign
    return required == 0 ? (distance > 0 ? .infinity : 1) : max(1 + distance / abs(required), 0)
  }
}

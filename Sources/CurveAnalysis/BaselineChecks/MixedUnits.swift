import CurveModel

/// Shares of which some are up to 1 and others above, without a curve that would tell the unit.
///
/// Rows with a percent sign are certain and not asked. What is only called a score may be a share, and is in
/// doubt where it looks like one.
struct MixedUnits: Doubt {
  static let documentation = DoubtDocumentation(
    code: "mixed-units",
    summary: "Some values of a share are up to 1 and others above, without a percent sign.",
    whyItMatters:
      "They are read in one unit, so that those of the other are a hundred times too large or too small.",
    whatToDo: "Write a percent sign behind percentages.")

  private let plain: [Baseline]
  private let direction: MetricDirection
  private let isShare: Bool
  private let largest: Double
  /// The largest value that may be a fraction: of an error rate that counts edits a floor may exceed 1.
  private let largestFraction: Double

  init(_ rows: [Baseline], family: MetricFamily, direction: MetricDirection) {
    isShare = family.scale == .share
    let mayBeShare = isShare || family.words.contains("score")
    plain = mayBeShare ? rows.filter { !$0.isWrittenAsPercent && $0.value > 0 } : []
    largestFraction =
      direction == .lower && rows.contains { $0.metric.map(EditRate.isOne) ?? false }
      ? EditRate.largestFraction : 1
    self.direction = direction
    largest = plain.map(\.value).max() ?? 0
  }

  private var fractions: [Baseline] { plain.filter { $0.value <= 1 } }
  /// Values that are no fractions, nor a fraction that is a little too large.
  private var percentages: [Baseline] { plain.filter { $0.value > Self.leastPercentage } }

  /// Whether the rows are fractions for certain, so that none of them can be above 1.
  ///
  /// Most are up to 1, and one of them is a level that somebody reached: an accuracy of 0.98 % is none,
  /// while an error of 0.98 % may be.
  var areFractions: Bool {
    isShare && direction == .higher && fractions.count > percentages.count
      && fractions.contains { !$0.kind.isTrivial }
  }

  /// The values by which the unit is to be told; larger ones cannot be the metric's.
  var possible: ClosedRange<Double> {
    if areFractions { return 0...1 }
    let most =
      direction == .higher && percentages.contains { $0.value <= 100 }
      ? min(largest, 100) : largest
    return min(plain.map(\.value).min() ?? 0, most)...most
  }

  /// A doubt for each row that stands out among the others.
  var doubts: [InputProblem] {
    guard !plain.isEmpty, largest > 1, !areFractions, isShare || largest <= 100 else { return [] }
    let isMostlySmall = fractions.count > plain.count - fractions.count
    let odd = plain.filter { row in
      if isMostlySmall { return row.value > (row.kind.isTrivial ? largestFraction : 1) }
      let isSlip = direction == .higher && row.value <= Self.leastPercentage && !row.kind.isTrivial
      return row.value <= 1 || isSlip && !percentages.isEmpty
    }
    let others = isMostlySmall ? 1 : largest
    return odd.map { row in
      Self.warning(
        "'\(row.name)' is \(DecimalText.significant(row.value, digits: 6)) among values up to "
          + DecimalText.significant(others, digits: 6),
        at: row.location,
        hint: "write a percent sign behind percentages, so that the unit is certain")
    }
  }

  /// An accuracy up to this is a slip of a fraction rather than a percentage.
  private static let leastPercentage = 2.0
}

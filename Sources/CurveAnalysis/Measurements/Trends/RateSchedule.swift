import CurveModel

/// The course of the learning rate over a run.
package struct RateSchedule: Hashable, Sendable {
  /// The rate at the start.
  package let first: Double
  /// The highest rate.
  package let highest: Double
  /// The rate at the end.
  package let last: Double
  /// Whether the rate was never lowered, after a warm-up of at most half the run.
  package let isConstant: Bool
  /// Whether the rate has come down to practically nothing, and never rose again on its way.
  package let hasEnded: Bool

  /// Whether the rate was still coming down, and far from nothing, when the run ended.
  package let isCutShort: Bool

  /// What is left of a rate that a schedule still means to spend: of less there is little to gain.
  static let mostOfACutShort = 0.2
  /// The stretch at the end in which the rate has to come down at every place.
  static let lateShare = 0.2

  /// A schedule has ended where its next value would be below this share of the highest.
  ///
  /// A cosine of T epochs that is logged before each of them ends at π²/4T² of its highest rate and a straight
  /// line at 1/T, both at 0 one epoch later. Where a schedule ends above 0, a hundredth is the usual rest
  /// (Ultralytics' `lrf`, two tenfold steps), and moves no curve.
  static let leastShare = 0.01
  /// What was written in few digits may lie above that by so much.
  private static let rounding = 1.1
  /// A rate that rises to more than so many times its lowest begins another cycle.
  static let restartFactor = 2.0

  /// Measures a rate; nil where fewer than two values are finite, or none is above 0.
  ///
  /// Where the log says at which place the training was to end (`plannedEnd`), a rate that came down far has ended
  /// there, though not to nothing; of more than a fifth of it a schedule with another end is as likely.
  package init?(_ rate: LearningCurve, plannedEnd: Double? = nil) {
    let rate = rate.finite
    let values = rate.y
    guard values.count > 1, let first = values.first, let last = values.last,
      let highest = values.max(), highest > 0,
      let top = values.firstIndex(of: highest)
    else { return nil }
    self.first = first
    self.highest = highest
    self.last = last
    let course = values[top...]
    isConstant =
      2 * top <= values.count && course.allSatisfy { $0 >= highest * (1 - 1e-6) }
    var lowest = highest
    let isFalling = course.allSatisfy { rate in
      defer { lowest = min(lowest, rate) }
      return rate <= lowest * Self.restartFactor
    }
    let height = highest + Double(top) * Self.pace(ofLine: course)
    let isAtEnd = Self.next(after: values) <= Self.rounding * Self.leastShare * height
    let isDone = last <= Self.mostOfACutShort * highest && Self.reaches(plannedEnd, along: rate.x)
    let isEndless = Self.fallsWithRoot(course, along: rate.x[top...])
    hasEnded = isFalling && (isAtEnd || isDone || !isEndless && Self.hasLevelledOff(course))
    let late = course.suffix(max(Int(Self.lateShare * Double(values.count)), Self.leastFalls / 2))
    isCutShort =
      !hasEnded && !isEndless && isFalling && late.count < course.count
      && last >= Self.mostOfACutShort * highest
      && zip(late, late.dropFirst()).allSatisfy { $0 > $1 }
  }

  /// Whether the next place would lie beyond a planned end.
  private static func reaches(_ plannedEnd: Double?, along x: [Double]) -> Bool {
    guard let plannedEnd, let last = x.last, let before = x.dropLast().last else { return false }
    return last + (last - before) > plannedEnd
  }

  /// The rate to come, at the pace of the last fall.
  ///
  /// A straight line may be logged one place late, as Ultralytics does, and is followed for two. A fall behind a flat
  /// stretch is a step, which no other follows at once.
  private static func next(after values: [Double]) -> Double {
    let falls = zip(values, values.dropFirst()).map { $0 - $1 }.suffix(2)
    guard let last = values.last, let pace = falls.last, let before = falls.first, pace > 0,
      before > 0
    else { return values.last ?? 0 }
    let isStraight = falls.count > 1 && abs(before - pace) <= straightness * pace
    return last - (isStraight ? 2 : 1) * pace
  }

  /// By how much a rate falls from place to place that comes down in a straight line; 0 for other courses.
  ///
  /// Along it the rate was to come down during its warm-up already, from a height that the warm-up hides.
  private static func pace(ofLine course: ArraySlice<Double>) -> Double {
    guard course.count > 2, let first = course.first, let last = course.last,
      let before = course.dropLast().last, first > last
    else { return 0 }
    let pace = (first - last) / Double(course.count - 1)
    return abs(before - last - pace) <= straightness * pace ? pace : 0
  }

  /// Falls of a straight line differ by at most this share, as they are rounded.
  private static let straightness = 0.2

  /// Whether a schedule that fell at nearly every place, as a cosine does, has come to the flat end above 0
  /// that it was given.
  private static func hasLevelledOff(_ course: ArraySlice<Double>) -> Bool {
    let falls = zip(course, course.dropFirst()).map { $0 - $1 }
    guard let steepest = falls.max(), let end = falls.last, steepest > 0,
      let first = course.first, let last = course.last, last <= mostLeft * first,
      falls.count >= leastFalls
    else { return false }
    let falling = falls.count { $0 > 0 }
    return Double(falling) >= steadyShare * Double(falls.count) && end < flatShare * steepest
  }

  /// Whether a rate falls with the root of the steps, a schedule that has no end: the inverse of its square is a straight
  /// line.
  ///
  /// Vaswani et al. 2017, Attention is all you need, section 5.3.
  private static func fallsWithRoot(
    _ course: ArraySlice<Double>, along x: ArraySlice<Double>
  ) -> Bool {
    guard course.count >= leastFalls, let begin = x.first, let end = x.last, end > begin,
      let first = course.first, let last = course.last, last > 0, last < first
    else { return false }
    let (low, high) = (1 / (first * first), 1 / (last * last))
    return zip(course, x).allSatisfy { rate, place in
      let expected = low + (high - low) * (place - begin) / (end - begin)
      return abs(rate * rate * expected - 1) <= rootRounding
    }
  }

  /// The share by which its square may be off, as it is printed with three digits.
  private static let rootRounding = 0.02

  /// A cosine is below this share of its steepest fall over its last 4 %, and an exponential that is spends in
  /// all that is to come less than an eighth of what it spent.
  private static let flatShare = 0.12
  /// Falls that make a schedule a steady one, not steps.
  private static let leastFalls = 10
  private static let steadyShare = 0.8
  /// What has hardly come down yet has not ended.
  private static let mostLeft = 0.5

  /// "was 0.1 throughout", "went from 0.1 to 0.001".
  var course: String {
    let texts = [first, highest, last].map { DecimalText.significant($0) }
    if texts[0] == texts[1], texts[1] == texts[2] { return "was \(texts[2]) throughout" }
    let most = highest > max(first, last) ? ", \(texts[1]) at its highest" : ""
    return "went from \(texts[0]) to \(texts[2])\(most)"
  }

  /// "a learning rate of 1e-6 (< 1 % of its highest)".
  var remainder: String {
    let isLeft = last > Self.rounding * Self.leastShare * highest
    let falls = hasEnded && isLeft ? ", where its schedule ends" : ""
    let share = last > 0 ? " (\(DecimalText.percent(last / highest)) of its highest\(falls))" : ""
    return "a learning rate of \(DecimalText.significant(last))\(share)"
  }
}

import CurveModel

/// Points in the order of the file → a curve in the order of its x-axis.
struct CurveAssembler {
  struct Outcome {
    var curve: LearningCurve
    /// Points that a later point at the same place replaced.
    var replaced = 0
    /// Those of them that said something else than the later one.
    var contradicted = 0
    /// Most values at one place, where their mean counts.
    var averaged = 0
    /// Places from which an interrupted run went on, below where it had been.
    var resumedAt: [Double] = []
  }

  /// Which of several values at one place counts.
  enum SamePlace {
    case first
    case last
    /// Their mean: repeats of one measurement.
    case mean
  }

  /// Orders the points and settles which of several values at one place counts.
  ///
  /// Where the x-axis goes back, a resumed run wrote the overlap again, at the same places or others: the later
  /// rows win. Where it goes back all the time, or is no time (training-set sizes, whose repeats are
  /// averaged), the rows are merely unsorted, and only equal places are settled.
  static func curve(x: [Double], y: [Double], same: SamePlace = .last) -> Outcome {
    let descents = zip(x, x.dropFirst()).count { $0 > $1 }
    if descents == 0 { return merged(x: x, y: y, same: same, resumedAt: []) }
    if same == .mean || descents > max(3, x.count / 10) && !isResumed(x) {
      let order = x.indices.sorted { (x[$0], $0) < (x[$1], $1) }
      return merged(x: order.map { x[$0] }, y: order.map { y[$0] }, same: same, resumedAt: [])
    }
    var kept: (x: [Double], y: [Double]) = ([], [])
    var resumedAt: [Double] = []
    for (place, value) in zip(x, y) {
      if let last = kept.x.last, place < last {
        resumedAt.append(place)
        while let last = kept.x.last, last >= place {
          kept.x.removeLast()
          kept.y.removeLast()
        }
      }
      kept.x.append(place)
      kept.y.append(value)
    }
    return merged(x: kept.x, y: kept.y, same: same, resumedAt: resumedAt)
  }

  /// Whether places that go back often are those of a run that was resumed as often.
  ///
  /// Between two returns it then ascends, on average over four places and more; rows in no order do so over
  /// two. A single place behind its successor is no return, be it the last one.
  private static func isResumed(_ x: [Double]) -> Bool {
    var most = -Double.infinity
    var returns = 0
    for index in x.indices {
      let goesBack = index > 0 && x[index] < x[index - 1]
      if goesBack, index + 1 < x.count, x[index + 1] <= most { returns += 1 }
      most = max(most, x[index])
    }
    return returns > 0 && returns * stepsPerReturn <= x.count
  }

  private static let stepsPerReturn = 4

  private static func merged(
    x: [Double], y: [Double], same: SamePlace, resumedAt: [Double]
  ) -> Outcome {
    if same == .mean { return averaged(x: x, y: y) }
    var places: [Double] = []
    var values: [Double] = []
    var (replaced, contradicted) = (0, 0)
    for (place, value) in zip(x, y) {
      if places.last == place {
        // The best checkpoint, loaded and evaluated again at the end, is no further training.
        let isBestAgain = values.dropLast().contains(value) && place == x.last
        if let last = values.last, !agree(last, value, within: rounding) {
          replaced += 1
          if !agree(last, value, within: copying) { contradicted += 1 }
        }
        if !isBestAgain, same == .last { values[values.count - 1] = value }
      } else {
        places.append(place)
        values.append(value)
      }
    }
    return Outcome(
      curve: LearningCurve(x: places, y: values), replaced: replaced, contradicted: contradicted,
      resumedAt: resumedAt)
  }

  /// Whether two values differ by no more than a share of themselves.
  private static func agree(_ one: Double, _ other: Double, within share: Double) -> Bool {
    abs(one - other) <= share * max(abs(one), abs(other))
  }

  /// By how much of itself a value of six digits may differ from the unrounded one: a line that says it once more is no
  /// further measurement.
  private static let rounding = 5e-6

  /// By how much the loss of one batch differs between processes that each write the log of one training.
  private static let copying = 2e-3

  private static func averaged(x: [Double], y: [Double]) -> Outcome {
    var places: [Double] = []
    var values: [[Double]] = []
    for (place, value) in zip(x, y) {
      if places.last == place {
        values[values.count - 1].append(value)
      } else {
        places.append(place)
        values.append([value])
      }
    }
    let means = values.map { $0.reduce(0, +) / Double($0.count) }
    return Outcome(
      curve: LearningCurve(x: places, y: means), averaged: values.map(\.count).max() ?? 0)
  }
}

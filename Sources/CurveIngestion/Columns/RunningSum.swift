import CurveModel

/// Losses that were summed over the whole training and never set back, as gensim's `get_latest_training_loss` gives
/// them: they only grow, by what each epoch adds, and by ever less.
///
/// A loss that explodes grows by ever more, or starts far below what it grows by.
enum RunningSum {
  private static let fewestPoints = 5
  /// The first sum is what the first epoch adds, and a later one adds hardly more.
  private static let mostGrowth = 1.2
  /// How many times the first value the last one is at least.
  private static let leastRise = 3.0
  /// Means over examples lie below this; a name that says what it is needs no such size.
  private static let leastStart = 100.0
  private static let names: Set = ["cumulative", "cum", "cumul", "cumsum"]

  static func isOne(_ cells: [Double], of metric: ColumnMeaning.MetricColumn) -> Bool {
    let words = MetricName.words(metric.metric)
    guard words.last == "loss" else { return false }
    var first: Double?
    var last = 0.0
    var rises: [Double] = []
    for cell in cells {
      guard let number = Cell.number(cell) else { continue }
      if let first {
        // Nearly all curves end here.
        guard number > last, number - last <= mostGrowth * first else { return false }
        rises.append(number - last)
      } else {
        first = number
      }
      last = number
    }
    guard let first, rises.count + 1 >= fewestPoints, last >= leastRise * first, last.isFinite,
      first >= leastStart || !names.isDisjoint(with: words)
    else { return false }
    let half = rises.count / 2
    let sum = { (rises: ArraySlice<Double>) in rises.reduce(0, +) }
    return sum(rises.suffix(half)) <= mostGrowth * sum(rises.prefix(half))
  }
}

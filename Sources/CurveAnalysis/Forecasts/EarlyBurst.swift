/// A burst above the first value, as of a learning rate that was too high, from which the curve came back.
///
/// What came down from it is no trend: laws through it go on falling where the curve has long levelled off.
enum EarlyBurst {
  /// A burst rises above the first value by so many ranges of everything since it came back.
  ///
  /// Losses that had burst a thousandfold within the first half and stood at 90 for eight epochs were forecast at 3.
  static let leastRanges = 4.0

  /// The first point of what came after it; nil where there was none, or too little came after it.
  ///
  /// `first` is the value that training started from, which may lie before those that are forecast from.
  static func end(in values: [Double], above first: Double) -> Int? {
    guard let most = values.max(), most > first,
      let last = values.lastIndex(where: { $0 > first }),
      values.count - last > SeenCurve.leastPoints
    else { return nil }
    let rest = values[(last + 1)...]
    let range = (rest.max() ?? 0) - (rest.min() ?? 0)
    return most - first > leastRanges * range ? last + 1 : nil
  }
}

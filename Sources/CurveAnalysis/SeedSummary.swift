import CurveModel

/// What several seeds of one training say together: the validation level of each at the judged
/// checkpoint (training where validation was not logged), in the metric's units.
package struct SeedSummary: Hashable, Sendable {
  /// Names of the runs, in the order of `values`.
  package var runs: [String]
  package var split: Split
  package var values: [Double]
  package var mean: Double
  package var interquartileMean: Double
  /// 95 % interval of the mean.
  package var low: Double
  package var high: Double
  package var method: RepeatedValues.Method

  package init?(runs: [String], split: Split, values: [Double]) {
    guard let repeated = RepeatedValues(values) else { return nil }
    self.runs = runs
    self.split = split
    self.values = values
    mean = repeated.mean
    interquartileMean = repeated.interquartileMean
    low = repeated.interval.lowerBound
    high = repeated.interval.upperBound
    method = repeated.method
  }

  /// Nil for a single run.
  init?(_ evidence: Evidence) {
    guard evidence.run.replicates.count > 1 else { return nil }
    let split: Split = evidence.validation == nil ? .train : .validation
    let places = [evidence.train, evidence.validation].compactMap { $0?.recorded.x }
    let first = places.compactMap(\.first).min() ?? 0
    let last = places.compactMap(\.last).max() ?? 0
    let spread = SeedSpread(
      of: evidence.run.replicates, metric: evidence.metric.name, split: split,
      at: evidence.judged.x,
      span: first...max(first, last))
    self.init(
      runs: spread.levels.map(\.run), split: split, values: spread.levels.map(\.value))
    // Student's t of a few shares reaches beyond what a share can be.
    low = max(low, evidence.metric.bounds.lowerBound)
    high = min(high, evidence.metric.bounds.upperBound)
  }
}

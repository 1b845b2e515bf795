/// A baseline that was computed from data, as it will stand in `baselines.csv`.
package struct MeasuredBaseline: Hashable, Sendable {
  package var kind: BaselineKind
  package var name: String
  /// The metric's name as it is to be written: "val_error".
  package var metric: String
  /// What was computed under that name: "error".
  package var quantity: String
  package var split: Split
  /// In the metric's own units: a share from 0 to 1, a loss in nats.
  package var value: Double
  /// In the same units; nil where it is not known, or where `sampleSize` says more.
  package var standardError: Double?
  /// How the standard error came about, for people.
  package var errorMethod: String?
  /// 95 % interval, where it was computed by itself.
  package var interval: ClosedRange<Double>?
  /// Number of examples the level was measured on.
  package var sampleSize: Int
  /// Whether the value is a share of examples, so that its error follows from their number.
  package var isShare: Bool
  package var grade: String?
  package var source: String
  /// What was fitted, left out or assumed; each a sentence without a full stop.
  package var remarks: [String]
  /// Further numbers for programs, in order.
  package var details: [MeasuredDetail]

  package init(
    kind: BaselineKind, name: String, metric: String, quantity: String, split: Split,
    score: MeasuredScore, grade: String? = nil, source: String = "", remarks: [String] = [],
    details: [MeasuredDetail] = []
  ) {
    self.kind = kind
    self.name = name
    self.metric = metric
    self.quantity = quantity
    self.split = split
    value = score.value
    standardError = score.standardError
    errorMethod = score.errorMethod
    interval = score.interval
    sampleSize = score.sampleSize
    isShare = score.isShare
    self.grade = grade
    self.source = source
    self.remarks = remarks
    self.details = details
  }
}

/// The level of a metric on a sample, with its uncertainty.
package struct MeasuredScore: Hashable, Sendable {
  package var value: Double
  package var standardError: Double?
  package var errorMethod: String?
  package var interval: ClosedRange<Double>?
  package var sampleSize: Int
  package var isShare: Bool

  package init(
    value: Double, standardError: Double?, errorMethod: String?,
    interval: ClosedRange<Double>? = nil, sampleSize: Int, isShare: Bool = false
  ) {
    self.value = value
    self.standardError = standardError
    self.errorMethod = errorMethod
    self.interval = interval
    self.sampleSize = sampleSize
    self.isShare = isShare
  }
}

/// A named number that a measurement gave beside the level.
package struct MeasuredDetail: Hashable, Sendable {
  package var name: String
  package var value: Double

  package init(_ name: String, _ value: Double) {
    self.name = name
    self.value = value
  }
}

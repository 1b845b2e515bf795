/// How a baseline level came about.
///
/// Public, so that other modules compare it without a call; see `NameMemo`.
public enum BaselineKind: String, CaseIterable, Hashable, Sendable {
  case human
  case scripted
  case linear
  case meanPredictor = "mean-predictor"
  case simpleModel = "simple-model"
  case published
  case previousModel = "previous-model"
  case requirement

  /// A level that a model reaches without learning anything: a floor, never the tightest baseline.
  @inlinable
  public var isTrivial: Bool { self == .meanPredictor }

  /// A level somebody reached, as opposed to one somebody asks for.
  @inlinable
  public var isDemonstrated: Bool { self != .requirement }
}

/// Whether a baseline was measured on data that make the comparison fair.
///
/// Public as `BaselineKind` is.
public enum Comparability: String, Hashable, Sendable {
  case yes
  case no
  case unknown
}

/// What is known about the uncertainty of a baseline's value.
package enum BaselineUncertainty: Hashable, Sendable {
  case unstated
  /// Standard error, in the metric's units.
  case standardError(Double)
  /// 95 % interval, in the metric's units.
  case interval(low: Double, high: Double)
  /// Number of examples a proportion was measured on.
  case sampleSize(Int)
}

/// A demonstrated or required level of a metric, from one row of `baselines.csv`.
package struct Baseline: Hashable, Sendable {
  package var kind: BaselineKind
  package var name: String
  /// The metric without its split ("error" for "val_error"); nil means the decision metric.
  package var metric: String?
  /// The metric as the file has it, with its split: "val_error"; nil where that is `metric`.
  package var writtenMetric: String?
  /// The split it was measured on; nil means validation.
  package var split: Split?
  /// The level, in the units of the file; see `isWrittenAsPercent`.
  package var value: Double
  /// True when the cell carried a percent sign, so the unit is certain.
  package var isWrittenAsPercent: Bool
  package var uncertainty: BaselineUncertainty
  /// Quality of a human or published level, higher is better; 0 when none was given.
  package var gradeRank: Int
  /// The grade as written: "domain-expert".
  package var grade: String?
  package var source: String?
  package var comparable: Comparability
  package var notes: String?
  /// How a requirement compares ("< 5"); nil where only a level is written.
  package var comparison: Comparison?
  package var location: InputLocation?
}

extension Baseline {
  // In an extension as that of `Series`.
  package init(
    kind: BaselineKind, name: String, metric: String? = nil, split: Split? = nil, value: Double,
    isWrittenAsPercent: Bool = false, uncertainty: BaselineUncertainty = .unstated,
    gradeRank: Int = 0, grade: String? = nil, source: String? = nil,
    comparable: Comparability? = nil, notes: String? = nil,
    comparison: Comparison? = nil, location: InputLocation? = nil
  ) {
    self.init(
      kind: kind, name: name, metric: metric, writtenMetric: nil, split: split, value: value,
      isWrittenAsPercent: isWrittenAsPercent, uncertainty: uncertainty, gradeRank: gradeRank,
      grade: grade, source: source,
      comparable: comparable ?? (kind == .published ? .unknown : .yes), notes: notes,
      comparison: comparison, location: location)
  }

  /// What to do about a row that has the kind, name, metric and split of another.
  package func hint(toTellFrom other: Baseline) -> String {
    grade == other.grade
      ? "remove one of the two, or give them different names"
      : "a grade does not tell two baselines apart: give each a name of its own in column 'name', or "
        + "remove one of the two"
  }
}

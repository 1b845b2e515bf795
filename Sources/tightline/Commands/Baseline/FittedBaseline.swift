import BaselineMeasurement
import CurveIngestion
import CurveModel

/// A baseline that is fitted on one part of labelled data and scored on the other.
struct FittedBaseline {
  /// The true answers of both parts, as a metric takes them.
  struct Parts {
    let examples: LabelledData
    let fitted: Targets
    let scored: Targets

    /// What was left out of them.
    var remarks: [String] { fitted.remarks + scored.remarks + Targets.remarks(examples) }
  }

  let kind: BaselineKind
  /// How the source is told: "mean of train.csv", "ridge regression on train.csv".
  let relation: String
  let data: LabelledArguments
  let row: MeasuredRowArguments

  /// Measures every metric that is asked for and writes the rows; the files are read once.
  func run(
    _ measure: (Parts, AskedMetric) throws(InvalidInput) -> MeasuredLevel
  ) throws {
    var known: [LabelTable]?
    try row.run { metric throws(InvalidInput) in
      let tables = if let known { known } else { try data.tables() }
      known = tables
      let parts = try parts(of: tables, for: metric)
      let level = try measure(parts, metric)
      let source = "\(level.name) \(relation) \(Targets.names(tables))"
      let baseline = metric.baseline(
        kind, level, name: row.name, source: source, remarks: parts.remarks)
      return Measured(baselines: [baseline], files: tables.map(\.inspection))
    }
  }

  private func parts(
    of tables: [LabelTable], for metric: AskedMetric
  ) throws(InvalidInput) -> Parts {
    let examples = try LabelledData(
      tables, target: data.target, splitColumn: data.splitColumn, scoring: metric.split)
    return Parts(
      examples: examples, fitted: try Targets(examples.train, for: metric.quantity),
      scored: try Targets(examples.heldOut, for: metric.quantity))
  }
}

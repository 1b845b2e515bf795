import BaselineMeasurement
import CurveAnalysis
import CurveIngestion
import CurveModel

/// A metric to measure a baseline in.
struct AskedMetric {
  /// The name for the row.
  var name: String
  var quantity: any ScoringMetric.Type
  var split: Split
  /// Whether the run logs it in percent.
  var isPercent = false

  /// The row of a level that was measured in this metric.
  func baseline(
    _ kind: BaselineKind, _ level: MeasuredLevel, name: String?, source: String,
    remarks: [String] = []
  ) -> MeasuredBaseline {
    MeasuredBaseline(
      kind: kind, name: name ?? level.name, metric: self.name, quantity: quantity.name,
      split: split,
      score: level.score, grade: level.grade, source: source, remarks: level.remarks + remarks,
      details: level.details)
  }
}

/// The metrics that are asked for, by name or by the log of a run.
struct AskedMetrics {
  private(set) var all: [AskedMetric] = []
  private(set) var files: [FileInspection] = []

  /// - Throws: Names that do not say what to compute, and what is wrong with the log.
  init(_ names: [String], curves: [String], split: Split?) throws(InvalidInput) {
    var problems = GatheredProblems()
    for name in names {
      guard let metric = problems.value(of: try Self.metric(name, split: split)) else { continue }
      all.append(metric)
    }
    try problems.check()
    guard !curves.isEmpty else {
      guard all.isEmpty else { return }
      throw InvalidInput(
        InputProblem(
          code: "no-metric", message: "nothing says which metric to measure",
          hint: "name it with --metric (\(Self.known)), or give a log of the run with --curves"))
    }
    let log = try LogReader.read(try Inputs.open(curves))
    files = log.inspection.files
    let run = try log.judged()
    if all.isEmpty {
      let metric = try RunMetric.metric(of: run)
      all = [
        try InvalidInput.wrapping { () throws(InputProblem) in
          try Self.metric(metric.name, split: split)
        }
      ]
    }
    for index in all.indices {
      let stated = StatedMetric(all[index].name).metric
      let metric = try RunMetric.metric(of: run, options: AnalysisOptions(metric: stated))
      all[index].isPercent = metric.unit == .percent
    }
  }

  private static let known = ScoringMetrics.all.map { $0.name }.joined(separator: ", ")

  /// Reads NAME or NAME=QUANTITY.
  private static func metric(_ text: String, split: Split?) throws(InputProblem) -> AskedMetric {
    let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
    let name = parts.first ?? text
    let stated = StatedMetric(name)
    let quantity = parts.count == 2 ? parts[1] : stated.metric
    guard let metric = ScoringMetrics.named(quantity) ?? ScoringMetrics.named(name) else {
      let nearest = Spelling.nearest(ScoringMetrics.all.map { $0.name }, to: quantity)
      let example = parts.count == 2 || nearest != nil ? nearest ?? "error" : "\(name)=log-loss"
      throw InputProblem(
        code: "unknown-quantity", message: "'\(quantity)' does not say what to compute",
        at: InputLocation(file: "--metric"),
        hint: "write for example --metric \(example); what can be computed: \(known)")
    }
    if let split, let other = stated.split, other != split {
      throw InputProblem(
        code: "contradicting-split",
        message: "'\(name)' is a \(other.rawValue) metric, and the split is '\(split.rawValue)'",
        at: InputLocation(file: "--split"), hint: "leave --split out, or change it")
    }
    return AskedMetric(
      name: name, quantity: metric, split: stated.split ?? split ?? .validation)
  }
}

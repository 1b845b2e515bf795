import CurveAnalysis
import CurveModel

/// What the single seeds say together.
enum SeedsSection: ReportSection {
  static let heading = "Several seeds"

  static func blocks(_ report: Report) -> [Block] {
    sentence(on: report.diagnosis).map { [.paragraph(Prose($0))] } ?? []
  }

  /// "Over 5 seeds validation is 0.231 on average (95 %: 0.21 to 0.25, Student's t), …"; nil for one
  /// run.
  static func sentence(on diagnosis: Diagnosis) -> String? {
    guard let seeds = diagnosis.seeds else { return nil }
    let suffix = diagnosis.run.metric.unitSuffix
    let error = (seeds.high - seeds.low) / 4
    func number(_ value: Double) -> String {
      DecimalText.measured(value, standardError: error > 0 ? error : nil) + suffix
    }
    let method = seeds.method == .studentT ? "Student's t" : "bootstrap"
    let split = seeds.split == .train ? "training" : "validation"
    return "Over \(seeds.values.count) seeds \(split) is \(number(seeds.mean)) on average (95 %: "
      + "\(number(seeds.low)) to \(number(seeds.high)), \(method)), the interquartile mean is "
      + "\(number(seeds.interquartileMean)), and single seeds lie between "
      + "\(number(seeds.values.min() ?? 0)) and \(number(seeds.values.max() ?? 0))."
  }
}

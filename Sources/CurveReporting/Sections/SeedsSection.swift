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
    let ends = [seeds.values.min() ?? 0, seeds.values.max() ?? 0]
    // Side by side they are read against each other.
    let numbers = [seeds.mean, seeds.interquartileMean, seeds.low, seeds.high] + ends
    let decimals = ColumnDecimals(
      numbers.map { ColumnDecimals.Number($0, error: error > 0 ? error : nil) })
    func number(_ value: Double) -> String {
      decimals.text(ColumnDecimals.Number(value, error: error > 0 ? error : nil)) + suffix
    }
    func range(_ low: Double, _ high: Double) -> String {
      DecimalText.range(low, high, suffix: suffix, text: number)
    }
    let method = seeds.method == .studentT ? "Student's t" : "bootstrap"
    let split = seeds.split == .train ? "training" : "validation"
    return "Over \(seeds.values.count) seeds \(split) is \(number(seeds.mean)) on average (95 %: "
      + "\(range(seeds.low, seeds.high)), \(method)), the interquartile mean is "
      + "\(number(seeds.interquartileMean)), and single seeds lie "
      + (ends[0] == ends[1]
        ? "at \(number(ends[0]))."
        : "between \(range(ends[0], ends[1]).split(separator: " to ").joined(separator: " and ")).")
  }
}

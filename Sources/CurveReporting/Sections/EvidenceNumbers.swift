import CurveAnalysis
import CurveModel

/// The numbers a finding rests on, as a report prints them.
struct EvidenceNumbers {
  private let text: MetricText

  init(_ diagnosis: Diagnosis) { text = MetricText(diagnosis) }

  /// The numbers with their texts, without those that the finding's sentence says in the same digits, and
  /// without the tolerance, which stands in the breakdown.
  func unsaid(of finding: Finding) -> [(measurement: Measurement, text: String)] {
    let said = Self.words(finding.summary)
    return zip(finding.measurements, texts(finding.measurements))
      .map { (measurement: $0, text: $1) }
      .filter { $0.measurement.quantity != .tolerance && !said.contains(Self.words($0.text)) }
  }

  private func texts(_ measurements: [Measurement]) -> [String] {
    let plain = Self.told(measurements.map(\.value))
    return zip(measurements, plain).map { measurement, plain in
      switch measurement.quantity.scale {
      case .level: text.measured(measurement.value)
      case .difference: text.amount(measurement.value)
      case .own: plain
      }
    }
  }

  /// Numbers with as many digits as it takes to tell them apart.
  private static func told(_ values: [Double]) -> [String] {
    let texts = (3...6).map { digits in
      values.map { DecimalText.significant($0, digits: digits) }
    }
    return texts.first { Set($0).count == Set(values).count } ?? texts[texts.count - 1]
  }

  private static func words(_ sentence: String) -> [Substring] {
    sentence.split { " (),;:".contains($0) }
  }
}

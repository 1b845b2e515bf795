import CurveModel

import CurveAnalysis

/// A part of the report under a heading of its own: written once, rendered by every format.
protocol ReportSection: Sendable {
  static var heading: String { get }

  /// What stands below the heading; empty where there is nothing to say, and the heading goes too.
  static func blocks(_ report: Report) -> [Block]
}

/// The catalogue of sections: one line for each file in `Sections/`, in reading order.
enum ReportSections {
  static let all: [any ReportSection.Type] = [
    DoubtsSection.self,
    PreviousSection.self,
    BreakdownSection.self,
    SeedsSection.self,
    WaterfallSection.self,
    ForecastSection.self,
    StepsSection.self,
    BaselinesSection.self,
    MetricPlanSection.self,
    FlipSection.self,
    EvidenceSection.self,
    LimitsSection.self,
    InputsSection.self,
    ReproductionSection.self,
  ]

  /// The sections as they follow the first screen, which has what makes the input doubtful: without a
  /// baseline, where one would lie comes first.
  static func ordered(for diagnosis: Diagnosis) -> [any ReportSection.Type] {
    let others = all.filter { $0 != DoubtsSection.self }
    guard diagnosis.verdict.primary == .noBaseline else { return others }
    return [FlipSection.self] + others.filter { $0 != FlipSection.self }
  }
}

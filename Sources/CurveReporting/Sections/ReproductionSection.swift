import CurveModel

/// What it takes to get the same report again.
enum ReproductionSection: ReportSection {
  static let heading = ReproductionBlocks.heading

  static func blocks(_ report: Report) -> [Block] {
    ReproductionBlocks.blocks(report.reproduction, files: report.inspection.files)
  }
}

import CurveModel

/// What it takes to get the same report again.
enum ReproductionSection: ReportSection {
  static let heading = "Reproduction"
  /// Longest command that is printed.
  private static let commandLimit = 4000

  static func blocks(_ report: Report) -> [Block] {
    let reproduction = report.reproduction
    var blocks: [Block] = []
    let command = PlainText.line(reproduction.command, limit: commandLimit)
    if !command.isEmpty { blocks.append(.verbatim(command, language: "sh")) }
    let version = PlainText.line(reproduction.version)
    if !version.isEmpty { blocks.append(.paragraph("tightline \(version)")) }
    var table = ReportTable([("File", .left), ("SHA-256", .left)])
    for file in report.inspection.files where !file.sha256.isEmpty {
      table.add(["\(code: file.path, limit: 200)", "\(code: file.sha256)"])
    }
    if !table.isEmpty { blocks.append(.fold("Digests of the files", [.table(table)])) }
    return blocks
  }
}

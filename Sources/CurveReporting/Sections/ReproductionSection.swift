import CurveModel

/// What it takes to get the same report again.
enum ReproductionSection {
  /// Longest command that is printed.
  private static let commandLimit = 4000

  static func render(_ report: Report) -> String? {
    let reproduction = report.reproduction
    var parts = ["## Reproduction"]
    let command = PlainText.line(reproduction.command, limit: commandLimit)
    if !command.isEmpty { parts.append(MarkdownText.fenced(command, language: "sh")) }
    let version = PlainText.line(reproduction.version)
    if !version.isEmpty { parts.append("tightline \(MarkdownText.prose(version))") }
    var table = MarkdownTable([("File", .left), ("SHA-256", .left)])
    for file in report.inspection.files where !file.sha256.isEmpty {
      table.add([MarkdownText.code(file.path, limit: 200), MarkdownText.code(file.sha256)])
    }
    if !table.isEmpty { parts.append(table.markdown) }
    return parts.count > 1 ? parts.joined(separator: "\n\n") : nil
  }
}

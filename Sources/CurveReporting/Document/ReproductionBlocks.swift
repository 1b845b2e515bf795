import CurveModel

/// What it takes to get the same report again, as every report that is written says it.
enum ReproductionBlocks {
  static let heading = "Reproduction"
  /// Longest command that is printed.
  private static let commandLimit = 4000

  /// Command, version, settings that a file made, and the digests of the files.
  static func blocks(_ reproduction: Reproduction, files: [FileInspection]) -> [Block] {
    var blocks: [Block] = []
    let command = PlainText.line(reproduction.command, limit: commandLimit)
    if !command.isEmpty { blocks.append(.verbatim(command, language: "sh")) }
    let version = PlainText.line(reproduction.version)
    if !version.isEmpty { blocks.append(.paragraph("tightline \(version)")) }
    if !reproduction.settings.isEmpty {
      blocks.append(.paragraph("Settings that did not stand in the command:"))
      var settings = ReportTable([("Setting", .left), ("Value", .left), ("Set in", .left)])
      for setting in reproduction.settings {
        settings.add([
          "\(code: setting.key)", "\(code: setting.value, limit: 200)",
          "\(code: setting.place, limit: 200)",
        ])
      }
      blocks.append(.table(settings))
    }
    var table = ReportTable([("File", .left), ("SHA-256", .left)])
    for file in files where !file.sha256.isEmpty {
      table.add(["\(code: file.path, limit: 200)", "\(code: file.sha256)"])
    }
    if !table.isEmpty { blocks.append(.fold("Digests of the files", [.table(table)])) }
    return blocks
  }

  /// The same with its heading, as Markdown, for reports that are no diagnosis; empty when there is
  /// nothing to say.
  static func markdown(_ reproduction: Reproduction, files: [FileInspection]) -> [String] {
    let blocks = blocks(reproduction, files: files)
    guard !blocks.isEmpty else { return [] }
    return [MarkdownWriter { _ in nil }.write([.heading(Prose(heading), level: 2)] + blocks)]
  }
}

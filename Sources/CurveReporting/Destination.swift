/// Where a rendering goes, as far as that changes what it looks like.
package enum Destination: Hashable, Sendable {
  /// A file; siblings such as the chart are named after it, or after another name.
  case file(name: String, siblings: String? = nil)
  /// Standard output, where there is no place for siblings.
  case stdout(Terminal)

  /// The name after which siblings of a main file are called.
  func siblingName(of mainName: String) -> String {
    guard case .file(_, let siblings?) = self else { return mainName }
    return siblings
  }

  /// The name of the main file that is rendered for this destination.
  package func mainName(extension fileExtension: String) -> String {
    guard case .file(let name, _) = self, !name.isEmpty else { return "report." + fileExtension }
    return name
  }
}

/// What standard output can show.
package struct Terminal: Hashable, Sendable {
  package var isTerminal: Bool
  package var usesColor: Bool
  /// False where the locale is not UTF-8: sparklines and symbols then keep to ASCII.
  package var usesUnicode: Bool
  /// Number of columns.
  package var width: Int
  /// Paths of the reports written by the same call, so that the summary can point to them.
  package var writtenReports: [String]

  package init(
    isTerminal: Bool = false, usesColor: Bool = false, usesUnicode: Bool = true, width: Int = 80,
    writtenReports: [String] = []
  ) {
    self.isTerminal = isTerminal
    self.usesColor = usesColor
    self.usesUnicode = usesUnicode
    self.width = width
    self.writtenReports = writtenReports
  }
}

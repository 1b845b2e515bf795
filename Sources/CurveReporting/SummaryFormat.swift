/// How a command writes that has less to say than a diagnosis: one text, in one of three formats.
package enum SummaryFormat: String, CaseIterable, Sendable {
  case text
  case markdown
  case json

  package var fileExtension: String {
    switch self {
    case .text: "txt"
    case .markdown: "md"
    case .json: "json"
    }
  }

  /// The format for a file of that name; nil for any other ending.
  package static func forFile(named name: String) -> SummaryFormat? {
    allCases.first { name.lowercased().hasSuffix("." + $0.fileExtension) }
  }
}

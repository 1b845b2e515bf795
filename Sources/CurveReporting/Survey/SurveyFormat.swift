/// How a survey is written.
package enum SurveyFormat: String, CaseIterable, Sendable {
  case text
  case markdown
  case json
  case ndjson
  case csv

  package var fileExtension: String {
    switch self {
    case .text: "txt"
    case .markdown: "md"
    case .json: "json"
    case .ndjson: "ndjson"
    case .csv: "csv"
    }
  }

  /// Whether it holds the rows of the runs, and nothing that is said of all of them.
  package var isRowsAlone: Bool { self == .ndjson || self == .csv }

  /// The format for a file of that name; nil for any other ending.
  package static func forFile(named name: String) -> SurveyFormat? {
    let name = name.lowercased()
    if name.hasSuffix(".jsonl") { return .ndjson }
    return allCases.first { name.hasSuffix("." + $0.fileExtension) }
  }
}

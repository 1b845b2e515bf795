/// Files that this tool has written, told by how they begin.
package enum OwnOutput {
  /// How much of a file is looked at.
  ///
  /// A page has its styles before its heading.
  package static let headLength = 1 << 14

  /// Whether a file with such a name may be one; others need not be opened.
  package static func isPossible(_ name: String) -> Bool {
    endings.contains { name.hasSuffix($0) }
  }

  private static let endings = [
    ".svg", ".md", ".html", ".xml", ".txt", ".json", ".ndjson", ".csv",
  ]

  /// Whether a text begins as a report, a chart or another answer of this tool.
  package static func isBegun(by text: String) -> Bool {
    let line = text.prefix { $0 != "\n" }
    return switch text.utf8.first {
    case UInt8(ascii: "<"): isMarkup(text, firstLine: line)
    case UInt8(ascii: "{"): holdsSchema(text)
    case UInt8(ascii: "["): text.contains("\"check_name\": \"verdict-")
    case UInt8(ascii: ":"): line.hasPrefix("::") && line.contains(" title=tightline%3A ")
    case UInt8(ascii: "#"): line.hasPrefix("# Survey of ") || isHeading(line)
    default: isHeading(line) || text.utf8.starts(with: SurveyCSV.header)
    }
  }

  private static func isMarkup(_ text: String, firstLine: Substring) -> Bool {
    Figure.Kind.allCases.contains { ChartFile(name: "", of: $0).isBegun(by: text) }
      || firstLine.hasPrefix("<!-- tightline:")
      || text.contains("<testsuites name=\"tightline\"")
      || text.contains(" is better</h1>\n<section class=\"verdict ")
  }

  /// JSON by itself, or a line for each row, whose keys may be sorted.
  private static func holdsSchema(_ text: String) -> Bool {
    text.contains("\"schema\": \"tightline.") || text.contains("\"schema\":\"tightline.")
  }

  /// "# `a`: `loss`, lower is better".
  private static func isHeading(_ line: Substring) -> Bool {
    line.hasSuffix(", lower is better") || line.hasSuffix(", higher is better")
  }
}

import CurveModel

/// Blocks as Markdown, the dialect that GitHub and GitLab share.
struct MarkdownWriter {
  /// Whether terms lead to their explanations; in comments such links lead nowhere.
  var linksTerms = true
  /// The Markdown of a figure; nil leaves it out.
  var figure: (Figure) -> String?

  func write(_ blocks: [Block]) -> String {
    blocks.compactMap { write($0) }.joined(separator: "\n\n")
  }

  private func write(_ block: Block) -> String? {
    switch block {
    case .heading(let text, let level):
      String(repeating: "#", count: level) + " " + inline(text)
    case .paragraph(let lines): lines.map { inline($0) }.joined(separator: "\\\n")
    case .alert(let alert, let lines):
      "> [!\(alert.rawValue.uppercased())]\n"
        + lines.map { "> " + inline($0) }.joined(separator: "\\\n")
    case .table(let table): self.table(table)
    case .list(let items): items.map { item($0, marker: "- ") }.joined(separator: "\n")
    case .numbered(let items, let first):
      items.enumerated().map { item($1, marker: "\(first + $0). ") }.joined(separator: "\n")
    case .verbatim(let text, let language): MarkdownText.fenced(text, language: language)
    case .fold(let summary, let blocks):
      "<details><summary>\(HTMLWriter.plain(summary))</summary>\n\n\(write(blocks))\n\n</details>"
    case .figure(let figure): self.figure(figure)
    case .definitions(let terms):
      terms.map { term in
        let title: Prose =
          term.isName ? "\(code: term.term)" : "\(strong: Prose(term.term.startingSentence))"
        return "- \(inline(title)): \(MarkdownText.prose(term.meaning.endingSentence))"
      }.joined(separator: "\n")
    }
  }

  private func item(_ item: ListItem, marker: String) -> String {
    let indentation = String(repeating: " ", count: marker.count)
    return marker + item.lines.map { inline($0) }.joined(separator: "\\\n" + indentation)
  }

  private func table(_ table: ReportTable) -> String {
    let used = table.usedColumns
    var markdown = MarkdownTable(used.map { table.columns[$0] })
    for row in table.rows {
      markdown.add(
        used.map { column in
          let cell = inline(row[column])
          return table.columns[column].alignment == .right ? Self.unbroken(cell) : cell
        })
    }
    return markdown.markdown
  }

  private func inline(_ prose: Prose) -> String {
    prose.parts.map { part in
      switch part {
      case .text(let text), .cited(let text): Self.spaced(text) { MarkdownText.prose($0) }
      case .code(let name, let limit): MarkdownText.code(name, limit: limit)
      case .option(let name): MarkdownText.code(name)
      case .strong(let inner): "**\(inline(inner))**"
      case .term(let text, _):
        linksTerms ? "[\(MarkdownText.prose(text))](#terms)" : MarkdownText.prose(text)
      case .drawing(let drawing): drawing
      case .lineBreak: "<br>"
      }
    }.joined()
  }

  /// A number, which stays on one line with its unit and its exponent.
  private static func unbroken(_ number: String) -> String {
    number.replacing(" ", with: "\u{A0}").replacing("e-", with: "e-\u{2060}")
  }

  /// A text made harmless, with one blank at either end where it had any.
  static func spaced(_ text: String, _ harmless: (String) -> String) -> String {
    let inner = harmless(text)
    guard !inner.isEmpty else { return text.isEmpty ? "" : " " }
    let isOpen = text.first == " "
    let isClosed = text.last == " "
    return (isOpen ? " " : "") + inner + (isClosed ? " " : "")
  }
}

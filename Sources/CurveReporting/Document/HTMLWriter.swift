import CurveModel

/// Blocks as HTML: only elements and attributes that stand here, everything else escaped.
struct HTMLWriter {
  /// The HTML of a figure.
  var figure: (Figure) -> String

  /// The blocks one after the other; tables are called after the heading above them.
  func write(_ blocks: [Block], under heading: Prose = "") -> String {
    var heading = heading
    return blocks.map { block in
      if case .heading(let text, _) = block { heading = text }
      return write(block, under: heading)
    }.joined(separator: "\n")
  }

  private func write(_ block: Block, under heading: Prose) -> String {
    switch block {
    case .heading(let text, let level):
      "<h\(level)>\(inline(text))</h\(level)>"
    case .paragraph(let lines): "<p>\(lines.map { inline($0) }.joined(separator: "<br>\n"))</p>"
    case .alert(let alert, let lines):
      "<section class=\"verdict \(alert.rawValue)\" aria-label=\"Verdict\">\n"
        + lines.map { "<p>\(inline($0))</p>" }.joined(separator: "\n") + "\n</section>"
    case .table(let table): HTMLTable.render(table, name: Self.plain(heading), cell: inline)
    case .list(let items): "<ul>\n\(self.items(items))\n</ul>"
    case .numbered(let items, let first):
      "<ol\(first == 1 ? "" : " start=\"\(first)\"")>\n\(self.items(items))\n</ol>"
    case .verbatim(let text, _):
      "<pre role=\"group\" aria-label=\"Command\" tabindex=\"0\"><code>\(Self.verbatim(text))</code></pre>"
    case .fold(let summary, let blocks):
      "<details>\n<summary>\(inline(summary))</summary>\n\(write(blocks, under: summary))\n</details>"
    case .figure(let figure): "<figure>\n\(self.figure(figure))\n</figure>"
    case .definitions(let terms): definitions(terms)
    }
  }

  private func items(_ items: [ListItem]) -> String {
    items.map { "<li>\($0.lines.map { inline($0) }.joined(separator: "<br>\n"))</li>" }
      .joined(separator: "\n")
  }

  private func definitions(_ terms: [Term]) -> String {
    let entries = terms.map { term in
      let title: Prose =
        term.isName ? "\(code: term.term)" : Prose(term.term.startingSentence)
      return "<dt id=\"\(Term.anchor(term.term))\">\(inline(title))</dt>\n"
        + "<dd>\(Self.escaped(term.meaning.startingSentence.endingSentence))</dd>"
    }
    return "<dl>\n" + entries.joined(separator: "\n") + "\n</dl>"
  }

  private func inline(_ prose: Prose) -> String {
    prose.parts.map { part in
      switch part {
      case .text(let text), .cited(let text):
        MarkdownWriter.spaced(text) { Self.escaped($0) }
      case .code(let name, let limit):
        "<code>\(XMLText.escaped(name, limit: limit))</code>"
      case .option(let name): "<code class=\"option\">\(XMLText.escaped(name))</code>"
      case .strong(let inner): "<strong>\(inline(inner))</strong>"
      case .term(let text, let term):
        "<a href=\"#\(Term.anchor(term))\">\(Self.escaped(text))</a>"
      case .drawing(let drawing): "<span class=\"drawing\" aria-hidden=\"true\">\(drawing)</span>"
      case .lineBreak: "<br>"
      }
    }.joined()
  }

  /// The words alone, for a place that takes no elements.
  static func plain(_ prose: Prose) -> String {
    prose.parts.map { part in
      switch part {
      case .text(let text), .cited(let text), .term(let text, _):
        MarkdownWriter.spaced(text) { escaped($0) }
      case .code(let name, let limit): XMLText.escaped(name, limit: limit)
      case .option(let name): XMLText.escaped(name)
      case .strong(let inner): plain(inner)
      case .drawing, .lineBreak: " "
      }
    }.joined()
  }

  private static func escaped(_ text: String) -> String {
    // A number and its percent sign stay on one line.
    XMLText.escaped(text, limit: PlainText.sentenceLimit).replacing(" %", with: "\u{A0}%")
  }

  /// Several lines, each harmless.
  private static func verbatim(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { XMLText.verbatim(String($0)) }.joined(separator: "\n")
  }
}

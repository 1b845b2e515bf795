/// A part of a report that stands on lines of its own.
indirect enum Block {
  case heading(Prose, level: Int)
  /// Lines that belong together.
  case paragraph([Prose])
  /// The verdict, set apart from the rest.
  case alert(Alert, [Prose])
  case table(ReportTable)
  case list([ListItem])
  /// Entries with numbers, the first of them given.
  case numbered([ListItem], from: Int)
  /// What a program takes or prints, letter by letter.
  case verbatim(String, language: String)
  /// Details that are closed until the reader opens them.
  case fold(Prose, [Block])
  case figure(Figure)
  /// Terms with their meanings.
  case definitions([Term])

  static func paragraph(_ text: Prose) -> Block { .paragraph([text]) }
}

extension Block {
  /// The block with other running text; headings, names and drawings stay as they are.
  func withText(_ change: (Prose) -> Prose) -> Block {
    switch self {
    case .paragraph(let lines): .paragraph(lines.map(change))
    case .alert(let alert, let lines): .alert(alert, lines.map(change))
    case .table(let table):
      .table(ReportTable(table.columns, rows: table.rows.map { $0.map(change) }))
    case .list(let items): .list(items.map { $0.withText(change) })
    case .numbered(let items, let first): .numbered(items.map { $0.withText(change) }, from: first)
    case .fold(let summary, let blocks): .fold(summary, blocks.map { $0.withText(change) })
    case .heading, .verbatim, .figure, .definitions: self
    }
  }
}

/// How a verdict is set apart; code hosts draw a symbol for each.
enum Alert: String {
  case tip
  case important
  case warning
  case caution
}

/// An entry of a list: its lines, each on a line of its own.
struct ListItem {
  var lines: [Prose]

  init(_ lines: Prose...) { self.lines = lines.filter { !$0.isEmpty } }

  fileprivate func withText(_ change: (Prose) -> Prose) -> ListItem {
    var copy = self
    copy.lines = lines.map(change)
    return copy
  }
}

/// A word that needs an explanation, with its explanation.
struct Term: Hashable, Sendable {
  var term: String
  /// Without a capital at its start and a full stop at its end.
  var meaning: String
  /// Whether it is a name that commands and files use, which is printed as it is.
  var isName = false

  /// The name of its place in a page: "term-avoidable-bias".
  static func anchor(_ term: String) -> String {
    "term-"
      + String(term.lowercased().map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "-" })
  }
}

extension [Block] {
  /// All figures, those in folds included.
  var figures: [Figure] {
    flatMap { block -> [Figure] in
      switch block {
      case .figure(let figure): [figure]
      case .fold(_, let blocks): blocks.figures
      default: []
      }
    }
  }
}

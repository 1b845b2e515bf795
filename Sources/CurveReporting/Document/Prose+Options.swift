extension Prose {
  /// The text with options of the command line, such as `--validation-n`, as names: they are typed as
  /// they stand, and no line breaks within them.
  var namingOptions: Prose {
    Prose(
      parts.flatMap { part -> [Inline] in
        switch part {
        case .text(let text): Self.pieces(of: text)
        case .strong(let inner): [.strong(inner.namingOptions)]
        default: [part]
        }
      })
  }

  private static func pieces(of text: String) -> [Inline] {
    var pieces: [Inline] = []
    var rest = text[...]
    while let option = rest.firstMatch(of: /(?:^|[ (])(--[a-z][a-z-]*[a-z])/) {
      pieces.append(.text(String(rest[..<option.1.startIndex])))
      pieces.append(.option(String(option.1)))
      rest = rest[option.1.endIndex...]
    }
    return pieces + [.text(String(rest))]
  }
}

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
    var plain = ""
    for (index, word) in text.split(separator: " ", omittingEmptySubsequences: false).enumerated() {
      plain += index > 0 ? " " : ""
      let opening = word.prefix { $0 == "(" }
      let option = word[opening.endIndex...].prefix { $0 == "-" || ("a"..."z").contains($0) }
      if option.hasPrefix("--"), option.dropFirst(2).first?.isLetter == true, option.last != "-" {
        pieces += [.text(plain + opening), .option(String(option))]
        plain = String(word[option.endIndex...])
      } else {
        plain += word
      }
    }
    return pieces + [.text(plain)]
  }
}

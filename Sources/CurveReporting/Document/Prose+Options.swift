extension Prose {
  /// The text with what is typed as it stands as names: commands between apostrophes that begin with
  /// 'tightline', and options such as `--validation-n`, within which no line breaks.
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

  private static let longestCommand = 200

  private static func pieces(of text: String) -> [Inline] {
    let parts = text.split(separator: "'tightline ", maxSplits: 1, omittingEmptySubsequences: false)
    guard let rest = parts.dropFirst().first, let end = rest.firstIndex(of: "'") else {
      return options(in: text)
    }
    let command = Inline.code("tightline " + rest[..<end], limit: longestCommand)
    return options(in: String(parts[0])) + [command] + pieces(of: String(rest[end...].dropFirst()))
  }

  private static func options(in text: String) -> [Inline] {
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

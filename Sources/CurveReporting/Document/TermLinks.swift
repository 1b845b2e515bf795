/// Links the first occurrence of every term to its explanation, in reading order.
struct TermLinks {
  /// Terms that occurred so far, in the order of the glossary.
  var used: [Term] { Glossary.terms.filter { seen.contains($0.term) } }

  private var seen: Set<String> = []
  /// Longer terms first: "tightest baseline" is more than a "baseline".
  private static let candidates = Glossary.terms.map { Array($0.term) }
    .sorted { ($1.count, String($0)) < ($0.count, String($1)) }

  /// The blocks with links; headings, names and drawings stay as they are.
  mutating func linked(_ blocks: [Block]) -> [Block] {
    blocks.map { block in block.withText { linked($0.namingOptions) } }
  }

  private mutating func linked(_ prose: Prose) -> Prose {
    var parts: [Inline] = []
    for part in prose.parts {
      switch part {
      case .text(let text): parts += split(text)
      case .strong(let inner): parts.append(.strong(linked(inner)))
      default: parts.append(part)
      }
    }
    return Prose(parts)
  }

  /// A text cut at the terms in it that were not linked yet.
  private mutating func split(_ text: String) -> [Inline] {
    let characters = Array(text)
    // Lowercasing may change the length of foreign letters; then nothing is linked.
    let lowercased = Array(text.lowercased())
    guard lowercased.count == characters.count else { return [.text(text)] }
    var parts: [Inline] = []
    var start = 0
    var index = 0
    while index < characters.count {
      guard let term = term(at: index, in: lowercased) else {
        index += 1
        continue
      }
      let end = index + term.count
      if seen.insert(String(term)).inserted {
        if start < index { parts.append(.text(String(characters[start..<index]))) }
        parts.append(.term(String(characters[index..<end]), of: String(term)))
        start = end
      }
      index = end
    }
    if start < characters.count { parts.append(.text(String(characters[start...]))) }
    return parts
  }

  private func term(at index: Int, in text: [Character]) -> [Character]? {
    guard index == 0 || !Self.isWord(text[index - 1]) else { return nil }
    return Self.candidates.first { term in
      let end = index + term.count
      return end <= text.count && text[index] == term[0]
        && text[index..<end].elementsEqual(term) && (end == text.count || !Self.isWord(text[end]))
    }
  }

  private static func isWord(_ character: Character) -> Bool {
    character.isLetter || character.isNumber || character == "-" || character == "_"
  }
}

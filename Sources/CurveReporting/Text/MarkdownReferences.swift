/// Where a text would make a code host link, draw or notify, though it is no Markdown.
enum MarkdownReferences {
  /// Lengths of a commit's name that hosts link.
  private static let commit = 7...64

  /// Places of the characters behind which a word joiner keeps the host from acting.
  static func joints(in text: [Character]) -> Set<Int> {
    var joints: Set<Int> = []
    var word = 0
    for (index, character) in text.enumerated() {
      let next = index + 1 < text.count ? text[index + 1] : " "
      if startsReference(character, before: next) || isColon(at: index, in: text)
        || isGitHubIssue(at: index, in: text) || isWebAddress(at: index, in: text)
      {
        joints.insert(index)
      }
      // The name before the sign of an address is as good as a mention.
      if character == "@", index > 0, isWord(next), isWord(text[index - 1]) {
        joints.insert(index - 1)
      }
      if !isWord(character) { word = index + 1 }
      if isWord(character), !isWord(next), isCommit(text[word...index]) { joints.insert(word) }
    }
    return joints
  }

  /// `@name`, `#12`, `!12`, `~label`, `~"two words"`, `%milestone`, `&epic`, `$snippet`, `^alert`.
  private static func startsReference(_ character: Character, before next: Character) -> Bool {
    "@#!~$%&^".contains(character) && (isWord(next) || next == "\"")
  }

  /// The colon of "https://…" or the first one of ":emoji:".
  private static func isColon(at index: Int, in text: [Character]) -> Bool {
    guard text[index] == ":", index + 1 < text.count else { return false }
    if text[index + 1] == "/" { return true }
    let name = text[(index + 1)...].prefix { isWord($0) || "_+-".contains($0) }
    return !name.isEmpty && name.endIndex < text.count && text[name.endIndex] == ":"
  }

  /// The dash of "GH-12".
  private static func isGitHubIssue(at index: Int, in text: [Character]) -> Bool {
    guard text[index] == "-", index >= 2, index + 1 < text.count else { return false }
    return String(text[(index - 2)..<index]).lowercased() == "gh" && text[index + 1].isNumber
  }

  /// The last letter of "www".
  private static func isWebAddress(at index: Int, in text: [Character]) -> Bool {
    guard index >= 2, index + 1 < text.count, text[index + 1] == "." else { return false }
    return String(text[(index - 2)...index]).lowercased() == "www"
  }

  /// Hexadecimal digits with a letter and a number among them.
  private static func isCommit(_ word: ArraySlice<Character>) -> Bool {
    commit.contains(word.count) && word.allSatisfy { $0.isASCII && $0.isHexDigit }
      && word.contains { $0.isNumber } && word.contains { $0.isLetter }
  }

  private static func isWord(_ character: Character) -> Bool {
    character.isLetter || character.isNumber
  }
}

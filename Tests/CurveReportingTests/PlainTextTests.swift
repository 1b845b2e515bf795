import Testing

@testable import CurveReporting

@Suite("Foreign text as plain text")
struct PlainTextTests {
  @Test(
    "no line that a CI server prints holds a command of a name",
    arguments: [
      ("::error file=x::boo", ": :error file=x::boo"),
      ("run ::stop-commands::x", "run : :stop-commands::x"),
      ("std::vector", "std::vector"),
      ("##[add-path]/tmp", "# #[add-path]/tmp"),
      ("x##vso[task.complete]", "x# #vso[task.complete]"),
      ("##teamcity[x]", "# #teamcity[x]"),
      ("C## and F#", "C## and F#"),
      ("\u{1B}[0Ksection_start:1:x\r\u{1B}[0K", "section_start:1:x"),
    ])
  func commands(_ name: String, _ expected: String) {
    #expect(PlainText.line(name) == expected)
  }

  @Test("marks do not pile up, and words that need some keep them")
  func marks() {
    let pile = "e" + String(repeating: "\u{301}", count: 10_000)
    #expect(PlainText.line(pile).unicodeScalars.count <= 4)
    for word in ["\u{E19}\u{E49}\u{E33}", "שָּׁ", "Vie\u{302}\u{323}t"] {
      #expect(PlainText.line(word) == word)
    }
  }

  @Test(
    "nothing invisible stays", arguments: ["a\u{200B}b", "a\u{0}b", "a\u{202E}b", "a\u{FEFF}b"])
  func invisible(_ name: String) {
    #expect(["ab", "a b"].contains(PlainText.line(name)))
  }
}

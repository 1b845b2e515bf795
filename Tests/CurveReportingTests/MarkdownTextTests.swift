import Testing

@testable import CurveReporting

@Suite("Foreign text in Markdown")
struct MarkdownTextTests {
  @Test(
    "a name cannot leave its code span",
    arguments: [
      ("plain", "`plain`"),
      ("a`b", "``a`b``"),
      ("`edge`", "`` `edge` ``"),
      ("```", "```` ``` ````"),
      ("two\nlines", "`two lines`"),
      ("\u{1B}[31mred\u{1B}[0m", "`red`"),
      ("\u{202E}rtl\u{202C}", "`rtl`"),
      ("", "(empty)"),
    ])
  func code(_ name: String, _ expected: String) {
    #expect(MarkdownText.code(name) == expected)
  }

  @Test("a name of 10,000 characters is cut to 80")
  func long() {
    let code = MarkdownText.code(String(repeating: "x", count: 10_000))
    #expect(code == "`" + String(repeating: "x", count: 79) + "…`")
  }

  @Test(
    "a sentence keeps its words and loses its power",
    arguments: [
      ("val_loss is 5 * 3", "val_loss is 5 \\* 3"),
      ("_it_ and **b**", "\\_it\\_ and \\*\\*b\\*\\*"),
      ("<script>", "\\<script\\>"),
      ("![x](http://y)", "!\\[x\\](http:\u{2060}//y)"),
      ("ask @me about #12", "ask @\u{2060}me about \\#\u{2060}12"),
      ("- item", "\\- item"),
      ("1. item", "1\\. item"),
      ("AT&amp;T and Q & A", "AT\\&\u{2060}amp;T and Q & A"),
      ("write a@b.example", "write a\u{2060}@\u{2060}b.example"), ("/close", "\\/close"),
      ("a :smile: at 10:30", "a :\u{2060}smile: at 10:30"),
      ("fixes GH-12 and !34", "fixes GH-\u{2060}12 and !\u{2060}34"),
      ("%\"next\" and ~\"two words\"", "%\u{2060}\"next\" and \\~\u{2060}\"two words\""),
      ("since 0a1b2c3d", "since 0\u{2060}a1b2c3d"), ("1234567 facade", "1234567 facade"),
      ("-1 to 5", "-1 to 5"), ("--- rule", "\\--- rule"), ("note[^1]", "note\\[^\u{2060}1\\]"),
      ("see www.example.org", "see www\u{2060}.example.org"),
      ("cost $x$ ~y~", "cost \\$\u{2060}x\\$ \\~\u{2060}y\\~"),
    ])
  func prose(_ sentence: String, _ expected: String) {
    #expect(MarkdownText.prose(sentence) == expected)
  }

  @Test(
    "a pipe never splits a cell, whatever stands before it",
    arguments: ["a|b", "a\\|b", "a\\\\|b", "|", "||", "\\|\\|"])
  func pipes(_ name: String) {
    for cell in [MarkdownText.code(name), MarkdownText.prose(name)] {
      var table = MarkdownTable([("x", .left), ("y", .left)])
      table.add([cell, "end"])
      #expect(MarkdownStructure.tables(in: table.markdown) == [[2, 2, 2]])
    }
  }

  @Test("a command cannot close its fence")
  func fence() {
    #expect(MarkdownText.fenced("a ``` b", language: "sh") == "````sh\na ``` b\n````")
  }

  @Test("a file name becomes a safe link destination")
  func destination() {
    #expect(MarkdownText.destination("my run (1).svg") == "my%20run%20%281%29.svg")
  }
}

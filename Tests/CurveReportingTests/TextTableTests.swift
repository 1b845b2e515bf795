import Testing

@testable import CurveReporting

@Suite("Rows for a terminal")
struct TextTableTests {
  private let table = TextTable(
    titles: ["name", "value", "why"],
    rows: [["first", "1", "because it is the first one of them all"], ["second", "22", ""]])

  @Test("without a width every row is a line")
  func whole() {
    #expect(
      table.lines(width: nil) == [
        "  name    value  why", "  first   1      because it is the first one of them all",
        "  second  22",
      ])
  }

  @Test("the last column is broken where that leaves it readable")
  func broken() {
    #expect(
      table.lines(width: 44) == [
        "  name    value  why", "  first   1      because it is the first one",
        "                 of them all", "  second  22",
      ])
  }

  @Test("else the cells stand below each other with their titles")
  func stacked() {
    #expect(
      table.lines(width: 30) == [
        "  first", "      value: 1", "      why: because it is the", "      first one of them all",
        "  second", "      value: 22",
      ])
  }

  @Test("no line is wider than the terminal", arguments: 20...90)
  func width(_ width: Int) {
    #expect(table.lines(width: width).allSatisfy { $0.columns <= width })
  }
}

import TestSupport
import Testing

/// Labels of people and gold labels for other items.
@Suite struct SharedItemsTests {
  /// Labels of three people for `annotated` items, beside gold labels for `gold`.
  private func measured(_ annotated: Range<Int>, gold: Range<Int>, _ more: [String] = []) throws
    -> Binary.Result
  {
    let scratch = try Scratch()
    try scratch.write(
      "item,annotator,label\n"
        + annotated.flatMap { item in
          (0..<3).map { "i\(item),p\($0),\(item % ($0 + 2) == 0 ? "cat" : "dog")\n" }
        }.joined(), to: "people.csv")
    try scratch.write(
      "item,label\n" + gold.map { "i\($0),\($0 % 2 == 0 ? "cat" : "dog")\n" }.joined(),
      to: "gold.csv")
    return try Binary.run(
      ["baseline", "measure", "human", "people.csv", "--gold", "gold.csv", "--metric", "acc"]
        + more, in: scratch.folder)
  }

  @Test("files that name hardly an item the same way are warned of, with the numbers of both")
  func few() throws {
    let one = try measured(0..<120, gold: 119..<219)
    #expect(one.status == 0, "\(one.errors)")
    let words = one.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let said =
      "gold.csv: only 1 of its 100 items is among the 120 of people.csv, so the level rests on that one: check that "
      + "both files name items the same way"
    #expect(words.contains(said), "\(one.output)")
    #expect(words.contains(" 3 labels of 1 item, held against the gold labels"), "\(one.output)")
    let json = try measured(0..<120, gold: 80..<200, ["--format", "json"])
    #expect(json.output.contains("only 40 of its 120 items are among the 120 of people.csv"))
    #expect(json.output.contains("\"labels\": 120"), "\(json.output)")
  }

  @Test("gold labels of a part of the items, and annotations of a sample, are as they should be")
  func part() throws {
    for (annotated, gold) in [(0..<120, 0..<12), (0..<12, 0..<120), (0..<120, 60..<180)] {
      let result = try measured(annotated, gold: gold)
      #expect(result.status == 0, "\(result.errors)")
      #expect(!result.output.contains("name items"), "\(result.output)")
    }
  }
}

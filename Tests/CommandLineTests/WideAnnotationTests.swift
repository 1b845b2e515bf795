import Foundation
import TestSupport
import Testing

/// Labels of people in one column an annotator.
@Suite struct WideAnnotationTests {
  /// Thirty items; the first annotator is always right, the second misses every third, the third
  /// labels every other item only.
  private static func label(_ item: Int, _ person: Int) -> String {
    let truth = item % 2 == 0 ? "cat" : "dog"
    if person == 2, item % 2 == 1 { return "" }
    return person == 1 && item % 3 == 0 ? "eel" : truth
  }

  private func scratch(_ header: String) throws -> Scratch {
    let scratch = try Scratch()
    let items = 0..<30
    try scratch.write(
      "\(header)\n"
        + items.map { item in
          "i\(item)," + (0..<3).map { Self.label(item, $0) }.joined(separator: ",") + "\n"
        }.joined(), to: "wide.csv")
    try scratch.write(
      "item,annotator,label\n"
        + items.flatMap { item in
          (0..<3).compactMap { person in
            let label = Self.label(item, person)
            return label.isEmpty ? nil : "i\(item),p\(person),\(label)\n"
          }
        }.joined(), to: "long.csv")
    try scratch.write(
      "item,label\n" + items.map { "i\($0),\($0 % 2 == 0 ? "cat" : "dog")\n" }.joined(),
      to: "gold.csv")
    return scratch
  }

  private func measure(_ scratch: Scratch, _ arguments: [String]) throws -> Binary.Result {
    try Binary.run(
      ["baseline", "measure", "human"] + arguments + ["--metric", "acc", "-o", "-"],
      in: scratch.folder)
  }

  @Test("both forms of one table give the same rows")
  func same() throws {
    for (header, flags) in [
      ("item,annotator1,annotator2,annotator3", []), ("id,Rater_1,Rater_2,Rater_3", []),
      ("item,ana,ben,carl", ["--annotators", "ana, ben,carl"]),
    ] {
      let scratch = try scratch(header)
      for gold in [[], ["--gold", "gold.csv"]] {
        let wide = try measure(scratch, ["wide.csv"] + flags + gold)
        let long = try measure(scratch, ["long.csv"] + gold)
        #expect(wide.status == 0, "\(wide.errors)")
        #expect(wide.output == long.output.replacing("long.csv", with: "wide.csv"))
        #expect(wide.errors.contains(" are taken for an"), "\(wide.errors)")
      }
    }
  }

  @Test("some of the columns can be chosen, and the others have no part")
  func chosen() throws {
    let scratch = try scratch("item,ana,ben,carl")
    let call = ["wide.csv", "--gold", "gold.csv", "--voice", "single", "--annotators"]
    let result = try measure(scratch, call + ["ana,carl"])
    #expect(result.output.contains("human,single annotator,acc,validation,1,"), "\(result)")
  }

  @Test(
    "what cannot be told apart is asked for",
    arguments: [
      (["wide.csv"], "nothing says which column holds the annotator"),
      (["wide.csv", "--annotators", "ana"], "--annotators expects two columns or more"),
      (["wide.csv", "--annotators", "ana,bert"], "there is no column 'bert' (--annotators)"),
      (["wide.csv", "--annotators", "ana,ben", "--grade", "carl"], "leave out --annotator,"),
    ])
  func mistakes(_ arguments: [String], _ message: String) throws {
    let result = try measure(try scratch("item,ana,ben,carl"), arguments)
    #expect(result.status == 2 && result.errors.contains(message), "\(result.errors)")
  }
}

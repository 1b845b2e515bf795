import TestSupport
import Testing

/// A percentage among fractions, without a curve that would tell the unit.
@Suite struct UnitSlipTests {
  private func check(_ rows: String, _ flags: [String] = []) throws -> Binary.Result {
    let scratch = try Scratch()
    try scratch.write("kind,name,metric,value\n" + rows, to: "b.csv")
    return try Binary.run(["baseline", "check", "b.csv"] + flags, in: scratch.folder)
  }

  @Test("an accuracy above 1 among fractions is an error, as a diagnosis has it")
  func accuracyAmongFractions() throws {
    let result = try check(
      "human,a,val_acc,0.98\nhuman,b,val_acc,98\nlinear,c,val_acc,.9\n"
        + "majority,d,val_acc,0.5\npublished,e,val_acc,1.2\n")
    #expect(result.status == 2)
    #expect(
      result.errors
        == """
        b.csv:3:17: error: baseline 'b' is 98, but others in 'acc' are fractions (0 to 1) \
        [percent-against-fraction]
          hint: write '98%' if that is what is meant
        b.csv:6:21: error: baseline 'e' is 1.2, but others in 'acc' are fractions (0 to 1) \
        [percent-against-fraction]
          hint: write '1.2%' if that is what is meant

        """)
  }

  @Test("an accuracy above 100 is an error among percentages")
  func accuracyAboveAll() throws {
    let result = try check("human,a,val_acc,98\nlinear,b,val_acc,120\n")
    #expect(result.status == 2)
    #expect(result.errors.contains("b.csv:3:18: error: baseline 'b' is 120, which 'acc' cannot be"))
  }

  @Test(
    "where the unit stays open, the rows that stand out are in doubt",
    arguments: [
      ("human,a,val_acc,98\nhuman,b,val_acc,0.98\npublished,c,val_acc,1.2\n", ["b", "c"]),
      ("human,a,val_acc,98\nlinear,b,val_acc,91\nscripted,c,val_acc,0.9\n", ["c"]),
      ("human,a,val_error,0.04\nlinear,b,val_error,0.1\nscripted,c,val_error,12\n", ["c"]),
      ("human,a,val_error,0.9\nlinear,b,val_error,4\nscripted,c,val_error,12\n", ["a"]),
      ("human,a,val_acc,98%\nlinear,b,val_acc,0.91\n", []),
      ("human,a,error,1.5\nlinear,b,error,0.5\n", ["b"]),
      ("human,a,score,1.5\nlinear,b,score,0.5\nscripted,c,score,0.4\n", ["a"]),
      ("human,a,score,1.5\nlinear,b,score,0.5\n", ["b"]),
      ("human,a,score,15000\nlinear,b,score,0.5\n", []),
      ("human,a,loss,1.5\nlinear,b,loss,0.5\n", []),
      ("human,a,val_acc,76.1\nmajority,b,val_acc,20\n", []),
    ])
  func doubts(_ rows: String, _ odd: [String]) throws {
    let result = try check(rows)
    #expect(result.status == 0)
    let said = result.errors.split(separator: "\n").filter { $0.hasSuffix("[mixed-units]") }
    #expect(said.map { $0.split(separator: "'")[1] } == odd.map { Substring($0) })
    #expect(try check(rows, ["--strict"]).status == (odd.isEmpty ? 0 : 2))
  }

  private func recall(_ required: String, of values: [Double]) throws -> Binary.Result {
    let scratch = try Scratch()
    let rows = values.map { "m\($0),0.7,\($0)\n" }
    try scratch.write("model,precision,recall\n" + rows.joined(), to: "models.csv")
    return try Binary.run(
      ["metrics", "models.csv", "--optimize", "precision", "--at-least", "recall=\(required)"],
      in: scratch.folder)
  }

  @Test("a percentage is not required of fractions")
  func requirement() throws {
    let result = try recall("60", of: [0.55, 0.66])
    #expect(result.status == 2)
    #expect(
      result.errors
        == "error: 'recall' is a fraction (0 to 1), but 60 is required "
        + "[percent-against-fraction]\n  hint: write '60%' if that is what is meant\n")
    #expect(try recall("60%", of: [0.55, 0.66]).status == 0)
    #expect(try recall("60", of: [55, 66]).status == 0)
    #expect(try recall("0.6", of: [55, 66]).errors.contains("write '60%'"))
    #expect(try recall("600", of: [0.55]).errors.contains("write a value that 'recall' can take"))
  }
}

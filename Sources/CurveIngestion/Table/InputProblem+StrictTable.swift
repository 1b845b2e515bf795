import CurveModel

// What can be wrong in a table that somebody wrote by hand.
extension InputProblem {
  static func unknownColumn(
    _ name: String, known: [String], of file: String, at place: InputLocation
  ) -> InputProblem {
    let hint =
      Spelling.nearest(known, to: name).map { "did you mean '\($0)'?" }
      ?? "the columns are " + known.joined(separator: ", ")
    return InputProblem(
      code: "unknown-column", message: "'\(name)' is no column of \(file)", at: place, hint: hint)
  }

  static func repeatedColumn(_ name: String, at place: InputLocation) -> InputProblem {
    InputProblem(
      code: "repeated-column", message: "column '\(name)' stands in the header twice", at: place,
      hint: "remove one of the two")
  }

  static func missingColumn(
    _ name: String, required: [String], at place: InputLocation
  ) -> InputProblem {
    InputProblem(
      code: "missing-column", message: "the header has no column '\(name)'", at: place,
      hint: "add the column '\(name)'; only \(Spelling.quotedList(required)) are required")
  }

  static func quoteInCell(at place: InputLocation) -> InputProblem {
    InputProblem(
      code: "misplaced-quote", message: "a quote stands where none may", at: place,
      hint: "quote the whole cell, and write a quote inside it as two quotes")
  }
}

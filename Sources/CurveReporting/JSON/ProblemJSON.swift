import CurveModel

/// Problems with the input for programs: schema `tightline.error/1`.
package enum ProblemJSON {
  /// All problems as a JSON document with a final newline.
  package static func render(_ problems: [InputProblem]) -> String {
    JSONValue.object([
      ("schema", .string("tightline.error/1")),
      ("problems", .array(problems.map(problem))),
    ]).document
  }

  static func problem(_ problem: InputProblem) -> JSONValue {
    .object([
      ("code", .string(problem.code)),
      ("file", .optional(problem.location?.file)),
      ("line", .optional(problem.location?.line)),
      ("column", .optional(problem.location?.column)),
      ("message", .string(problem.message)),
      ("hint", .optional(problem.hint)),
    ])
  }
}

/// A place in an input file, counted from 1 as editors do; columns count bytes.
package struct InputLocation: Hashable, Sendable, Codable {
  package var file: String
  package var line: Int?
  package var column: Int?

  package init(file: String, line: Int? = nil, column: Int? = nil) {
    self.file = file
    self.line = line
    self.column = column
  }

  /// File and line, where one is known: "tightline.toml:3".
  package var fileAndLine: String { file + (line.map { ":\($0)" } ?? "") }
}

/// One thing the user can fix, written for the reader.
///
/// The message is lower case, without a full stop, and quotes the offending text; the hint is one
/// action in the user's own files or flags.
package struct InputProblem: Error, Hashable, Sendable, Codable {
  /// Kebab-case name that scripts can rely on: `not-a-number`, `file-not-found`.
  package var code: String
  package var message: String
  package var location: InputLocation?
  package var hint: String?

  package init(
    code: String, message: String, at location: InputLocation? = nil, hint: String? = nil
  ) {
    self.code = code
    self.message = message
    self.location = location
    self.hint = hint
  }
}

/// Every problem found in the input, never empty; nothing was computed from it.
package struct InvalidInput: Error, Hashable, Sendable {
  package let problems: [InputProblem]

  package init(_ problems: [InputProblem]) {
    precondition(!problems.isEmpty, "invalid input names at least one problem")
    self.problems = problems
  }

  package init(_ problem: InputProblem) {
    self.problems = [problem]
  }

  /// Does work that ends with its first problem.
  ///
  /// - Throws: That problem, as the only one.
  package static func wrapping<Value>(
    _ work: () throws(InputProblem) -> Value
  ) throws(InvalidInput) -> Value {
    do throws(InputProblem) {
      return try work()
    } catch {
      throw InvalidInput(error)
    }
  }
}

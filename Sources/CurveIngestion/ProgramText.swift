import CurveModel

/// What to say of a program that is given in place of the log it writes.
///
/// It is looked for only where a file was not read: a console may show the program before what that printed.
enum ProgramText {
  /// The problem with what the file is, where it is a program; the same problems otherwise.
  static func told(_ problems: [InputProblem], of source: any ByteSource) -> [InputProblem] {
    guard !problems.contains(where: { told.contains($0.code) }), isProgram(source) else {
      return problems
    }
    return [
      .notATrainingLog(
        source.path, seems: "it is a program, and not what that wrote",
        hint:
          "give the file that it writes, such as metrics.csv, or what it prints, kept by putting "
          + "'| tee train.log' behind its call")
    ]
  }

  /// Problems that say what the file is, or that nothing is in it.
  private static let told: Set = ["binary-file", "other-file", "empty-file"]

  /// Whether the file begins with the name of its interpreter, is called like a program, or has lines that import others.
  private static func isProgram(_ source: any ByteSource) -> Bool {
    guard let bytes = try? beginning(of: source) else { return false }
    if bytes.starts(with: "#!".utf8) { return true }
    let name = source.path.split(separator: "/").last ?? ""
    if let dot = name.lastIndex(of: "."), endings.contains(name[dot...].lowercased()) {
      return true
    }
    let imports = bytes.split(separator: UInt8(ascii: "\n")).count { line in
      marks.contains { line.starts(with: $0.start.utf8) && line[...].holds($0.rest) }
    }
    return imports >= leastImports
  }

  private static let endings: Set = [
    ".py", ".sh", ".bash", ".r", ".jl", ".lua", ".js", ".ts", ".java", ".scala", ".go", ".rs",
    ".swift", ".c", ".cc", ".cpp", ".cu",
  ]

  /// How lines of programs begin, and what else stands in them.
  private static let marks: [(start: String, rest: StaticString)] = [
    ("import ", " "), ("from ", " import "), ("def ", "):"), ("#include ", " "), ("library(", ")"),
  ]

  /// A sentence may begin with one of these words.
  private static let leastImports = 3

  private static func beginning(of source: any ByteSource) throws(InputProblem) -> [UInt8] {
    var source = source
    try source.rewind()
    return Array(try FileHead(of: &source, size: size).bytes)
  }

  private static let size = 1 << 16
}

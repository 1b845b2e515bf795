import ArgumentParser

extension ValidationError {
  /// A report whose name tells no format.
  static func unknownFormat(of path: String, known extensions: [String]) -> ValidationError {
    let known = extensions.map { "." + $0 }.joined(separator: ", ")
    return ValidationError("cannot tell the format of '\(path)': expected one of \(known)")
  }
}

import ArgumentParser

extension ValidationError {
  /// A report whose name tells no format.
  static func unknownFormat(of path: String, known extensions: [String]) -> ValidationError {
    let known = extensions.map { "." + $0 }.joined(separator: ", ")
    if path.hasSuffix("/") || FolderListing.isFolder(path) {
      let report = FilePath.joined(path, "report.md")
      return ValidationError(
        "'\(path)' is a folder: name a file in it, such as \(report); known are \(known)")
    }
    return ValidationError("cannot tell the format of '\(path)': expected one of \(known)")
  }
}

import CurveModel

extension InputProblem {
  /// The problem of a missing file with the file beside it that may be meant, else with `hint`; any
  /// other problem as it is.
  func missingFile(otherwise hint: String) -> InputProblem {
    guard code == "file-not-found", let path = location?.file else { return self }
    var problem = self
    if path.contains(where: { "*?[".contains($0) }) {
      problem.message = "no file matches this pattern"
      problem.hint =
        "check the folder; a shell fills in the names where the pattern stands without quotes"
      return problem
    }
    problem.hint = Self.neighbour(of: path).map { "did you mean '\($0)'?" } ?? hint
    return problem
  }

  /// The file or folder in the same folder whose name differs by a slip of the fingers.
  private static func neighbour(of path: String) -> String? {
    let folder = FilePath.folder(of: path)
    let name = folder.isEmpty ? path : path.split(separator: "/").last.map(String.init) ?? path
    guard let entries = try? FolderListing.entries(of: folder.isEmpty ? "." : folder) else {
      return nil
    }
    return Spelling.slip(in: entries.files + entries.folders, of: name)
      .map { FilePath.joined(folder, $0) }
  }
}

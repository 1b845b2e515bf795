import CurveIngestion
import CurveModel

/// The diagnoses that a command was asked for by their files or by folders above them.
enum DiagnosisPaths {
  /// The files in the order given, with those below each folder in its place.
  ///
  /// Files in the order of their letters, as a shell's pattern leaves them, stand by the size of their
  /// numbers: `epoch_8` before `epoch_30`.
  ///
  /// - Throws: Folders that cannot be read, or hold no diagnosis.
  static func ordered(_ paths: [String]) throws(InvalidInput) -> [String] {
    var problems = GatheredProblems()
    var files: [String] = []
    for path in paths {
      let isFolder = FolderListing.isFolder(path)
      files += problems.value(of: isFolder ? try diagnoses(below: path) : [path]) ?? []
    }
    try problems.check()
    return files == files.sorted() ? NaturalOrder.sorted(files) : files
  }

  /// - Throws: A folder that cannot be read, or holds no diagnosis.
  static func diagnoses(below folder: String) throws(InputProblem) -> [String] {
    let found = try FolderListing.files(below: folder)
      .filter { FilePath.fileExtension($0).lowercased() == "json" }
      .map { FilePath.joined(folder, $0) }.filter(isDiagnosis)
    guard !found.isEmpty else {
      throw InputProblem(
        code: "no-diagnosis-in-folder", message: "no diagnosis lies in or below this folder",
        at: InputLocation(file: folder),
        hint:
          "write one with: tightline diagnose CURVES -o \(FilePath.joined(folder, "diagnosis.json"))"
      )
    }
    return NaturalOrder.sorted(found)
  }

  /// Whether a file begins as a diagnosis does.
  static func isDiagnosis(_ path: String) -> Bool {
    guard var source = try? FileSource.open(path) else { return false }
    var start = [UInt8](repeating: 0, count: 256)
    guard let count = try? source.read(into: &start) else { return false }
    return String(decoding: start.prefix(count), as: UTF8.self).contains("\"tightline.diagnosis/")
  }
}

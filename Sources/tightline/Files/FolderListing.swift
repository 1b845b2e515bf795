import CurveModel
import Glibc

/// The files below a folder.
enum FolderListing {
  /// Deeper folders, and more files, are no longer one training's.
  private static let depthLimit = 8
  private static let countLimit = 50_000

  static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return unsafe stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// Paths of all files, from the folder on; links to folders are not followed, hidden files and
  /// folders are left out.
  ///
  /// - Throws: An `InputProblem` when a folder cannot be read, or holds far too many files.
  static func files(below folder: String) throws(InputProblem) -> [String] {
    var files: [String] = []
    var folders = [""]
    var depth = 0
    while !folders.isEmpty, depth <= depthLimit {
      var deeper: [String] = []
      for inner in folders {
        for entry in try entries(of: inner.isEmpty ? folder : "\(folder)/\(inner)") {
          let path = inner.isEmpty ? entry.name : "\(inner)/\(entry.name)"
          if entry.isFolder { deeper.append(path) } else { files.append(path) }
        }
        guard files.count + deeper.count <= countLimit else {
          throw InputProblem(
            code: "too-many-files", message: "more than \(countLimit) files lie below this folder",
            at: InputLocation(file: folder), hint: "name the folder of one run")
        }
      }
      folders = deeper
      depth += 1
    }
    return files
  }

  private static func entries(
    of folder: String
  ) throws(InputProblem) -> [(name: String, isFolder: Bool)] {
    guard let stream = unsafe opendir(folder) else {
      throw InputProblem(
        code: "cannot-read", message: "cannot read the folder: \(errorText(errno))",
        at: InputLocation(file: folder), hint: "check the folder's permissions")
    }
    defer { unsafe closedir(stream) }
    var entries: [(name: String, isFolder: Bool)] = []
    while let entry = unsafe readdir(stream) {
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        unsafe pointer.withMemoryRebound(to: CChar.self, capacity: 256) {
          unsafe String(cString: $0)
        }
      }
      guard !name.hasPrefix("."), let isFolder = kind("\(folder)/\(name)") else { continue }
      entries.append((name, isFolder))
    }
    return entries.sorted { $0.name < $1.name }
  }

  /// Whether a path is a folder; nil when it is neither that nor a file, or a link to a folder.
  private static func kind(_ path: String) -> Bool? {
    var status = stat()
    guard unsafe lstat(path, &status) == 0 else { return nil }
    if status.st_mode & S_IFMT == S_IFDIR { return true }
    guard unsafe stat(path, &status) == 0 else { return nil }
    return status.st_mode & S_IFMT == S_IFREG ? false : nil
  }
}

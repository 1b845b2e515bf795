import Glibc

/// Where a settings file is looked for: in the folder of the curves, then upward.
enum ConfigurationSearch {
  static let fileName = "tightline.toml"

  /// The nearest file above `path`, a log or a folder, as a path from the working folder.
  ///
  /// Nil when there is none. Standard input, and no path, start in the working folder.
  static func nearest(to path: String?) -> String? {
    folders(above: path).lazy.map { FilePath.joined($0, fileName) }.first(where: isFile)
  }

  /// The folders to look in, by the names that they have from the working folder.
  private static func folders(above path: String?) -> [String] {
    let path = path == "-" ? nil : path
    let start = path.map { FolderListing.isFolder($0) ? $0 : FilePath.folder(of: $0) } ?? ""
    var parts = start.split(separator: "/").filter { $0 != "." }.map(String.init)
    if start.hasPrefix("/") {
      return (0...parts.count).reversed().map { "/" + parts.prefix($0).joined(separator: "/") }
    }
    var folders: [String] = []
    let depth = workingFolderDepth
    while parts.filter({ $0 == ".." }).count <= depth {
      folders.append(parts.joined(separator: "/"))
      if let last = parts.last, last != ".." { parts.removeLast() } else { parts.append("..") }
    }
    return folders
  }

  /// Number of folders above the working folder.
  private static var workingFolderDepth: Int {
    guard let path = unsafe realpath(".", nil) else { return 0 }
    defer { unsafe free(path) }
    return unsafe String(cString: path).split(separator: "/").count
  }

  private static func isFile(_ path: String) -> Bool {
    var status = stat()
    return unsafe stat(path, &status) == 0 && status.st_mode & S_IFMT != S_IFDIR
  }
}

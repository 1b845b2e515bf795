/// Names for runs, from the paths of their files.
enum RunName {
  /// The file's name without its extension; for event files the name of the run's folder.
  static func stem(of path: String) -> String {
    let slash = path.utf8.lastIndex(of: UInt8(ascii: "/"))
    let file = slash.map { path[path.utf8.index(after: $0)...] } ?? path[...]
    // TensorBoard numbers its files by the second; the folder is what tells runs apart.
    if file.contains("tfevents"), let folder = folder(above: file, in: path) { return folder }
    guard let point = file.utf8.lastIndex(of: UInt8(ascii: ".")), point > file.startIndex else {
      return String(file)
    }
    return String(file[..<point])
  }

  /// The innermost folder above a file that does not name a split.
  private static func folder(above file: Substring, in path: String) -> String? {
    path[..<file.startIndex].split(separator: "/").map(String.init)
      .last { FolderRole.split(ofFolder: $0) == nil }
  }
}

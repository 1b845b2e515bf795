/// Paths by their words alone; nothing here looks at a disk.
enum FilePath {
  static func fileExtension(_ path: String) -> String {
    let name = path.split(separator: "/").last ?? ""
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return "" }
    return String(name[name.index(after: dot)...])
  }

  /// What follows the last slash: "" for "runs/".
  static func name(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[path.index(after: $0)...]) } ?? path
  }

  /// A folder as it is written without the slash that shells put behind it.
  static func withoutEndingSlash(_ path: String) -> String {
    var path = path[...]
    while path.count > 1, path.last == "/" { path.removeLast() }
    return String(path)
  }

  /// The folder that a file lies in: "" for the working folder.
  static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "" }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// `name` as seen from the place that `folder` is seen from; an absolute name stays.
  static func joined(_ folder: String, _ name: String) -> String {
    guard !folder.isEmpty, !name.hasPrefix("/") else { return name }
    return folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
  }
}

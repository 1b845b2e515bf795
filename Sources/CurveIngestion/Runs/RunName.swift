/// Names for runs, from the paths of their files.
enum RunName {
  /// The file's name without its extension; for event files the name of the run's folder.
  static func stem(of path: String) -> String {
    let parts = path.split(separator: "/").map(String.init)
    let file = parts.last ?? path
    // TensorBoard numbers its files by the second; the folder is what tells runs apart.
    if file.contains("tfevents"),
      let folder = parts.dropLast().last(where: { name in
        FolderRole.split(ofFolder: name) == nil
      })
    {
      return folder
    }
    guard let point = file.lastIndex(of: "."), point > file.startIndex else { return file }
    return String(file[..<point])
  }
}

import CurveModel

/// Names for runs, from the paths of their files.
package enum RunName {
  /// The file's name without its extension, or the folder's where the file's says nothing: "a" for
  /// `runs/a/metrics.csv`.
  package static func of(_ path: String) -> String {
    let stem = stem(of: path)
    guard saysNothing(stem) else { return stem }
    var outermost = stem
    // From the innermost folder on: mostly that says enough.
    var rest = path.utf8[...]
    while let slash = rest.lastIndex(of: UInt8(ascii: "/")) {
      rest = rest[..<slash]
      let start = rest.lastIndex(of: UInt8(ascii: "/")).map(rest.index(after:)) ?? rest.startIndex
      let folder = String(Substring(rest[start...]))
      guard !folder.isEmpty, folder != ".", folder != ".." else { continue }
      if !saysNothing(folder) { return folder }
      outermost = folder
    }
    return outermost
  }

  /// The shortest names that tell several files apart: "a/x" and "b/x" for `a/x.csv` and `b/x.csv`.
  package static func apart(_ paths: [String]) -> [String] {
    guard paths.count > 1 else { return paths.map(of) }
    var parts = paths.map(Self.parts)
    // Several logs of one folder are told apart by their own names.
    for index in clashes(of: parts) {
      parts[index] = folders(of: paths[index]) + [stem(of: paths[index])]
    }
    for index in clashes(of: parts) {
      parts[index] = folders(of: paths[index]) + [file(of: paths[index])]
    }
    var lengths = parts.map { min($0.count, 1) }
    while true {
      let names = zip(parts, lengths).map { $0.suffix($1).joined(separator: "/") }
      let longer = clashes(of: names).filter { lengths[$0] < parts[$0].count }
      guard !longer.isEmpty else { return names }
      for index in longer { lengths[index] += 1 }
    }
  }

  /// The file's name without its extension; for event files the name of the run's folder.
  static func stem(of path: String) -> String {
    let slash = path.utf8.lastIndex(of: UInt8(ascii: "/"))
    let file = slash.map { path[path.utf8.index(after: $0)...] } ?? path[...]
    // TensorBoard numbers its files by the second; the folder is what tells runs apart.
    if isOfEvents(file), let folder = folder(above: file, in: path) { return folder }
    guard let point = file.utf8.lastIndex(of: UInt8(ascii: ".")), point > file.startIndex else {
      return String(file)
    }
    return String(file[..<point])
  }

  /// Whether TensorBoard named a file; by bytes, since every surveyed run is asked.
  private static func isOfEvents(_ file: Substring) -> Bool {
    var rest = file.utf8[...]
    while let start = rest.firstIndex(of: UInt8(ascii: "t")) {
      rest = rest[start...]
      if rest.starts(with: "tfevents".utf8) { return true }
      rest = rest.dropFirst()
    }
    return false
  }

  /// The innermost folder above a file that does not name a split.
  private static func folder(above file: Substring, in path: String) -> String? {
    path[..<file.startIndex].split(separator: "/").map(String.init)
      .last { FolderRole.split(ofFolder: $0) == nil }
  }

  /// The folders of a run, and what names it.
  private static func parts(of path: String) -> [String] {
    var parts = folders(of: path)
    if parts.isEmpty || !isOfEvents(file(of: path)[...]) { parts.append(stem(of: path)) }
    while parts.count > 1, saysNothing(parts[parts.count - 1]) { parts.removeLast() }
    return parts
  }

  private static func file(of path: String) -> String {
    components(of: path).last.map(String.init) ?? path
  }

  private static func folders(of path: String) -> [String] {
    components(of: path).dropLast().filter { $0 != "." && $0 != ".." }.map(String.init)
  }

  /// By bytes: every surveyed run is named.
  private static func components(of path: String) -> [Substring] {
    path.utf8.split(separator: UInt8(ascii: "/")).map(Substring.init)
  }

  /// Whether every word of a name is one that tools give to any log: "trainer_state", "training-log".
  private static func saysNothing(_ name: String) -> Bool {
    known.value(of: name) { name in
      let words = MetricName.words(name)
      return !words.isEmpty && words.allSatisfy(commonWords.contains)
    }
  }

  private static let known = NameMemo<Bool>()

  private static let commonWords: Set = [
    "metric", "metrics", "log", "logs", "history", "train", "training", "trainer", "state", "val",
    "valid", "validation", "result", "results", "progress", "scalar", "scalars", "event", "events",
    "stats", "statistics", "output", "stdout", "diagnosis",
  ]

  /// Places of the elements that stand more than once.
  private static func clashes<Element: Hashable>(of elements: [Element]) -> [Int] {
    var counts: [Element: Int] = [:]
    for element in elements { counts[element, default: 0] += 1 }
    return elements.indices.filter { counts[elements[$0], default: 0] > 1 }
  }
}

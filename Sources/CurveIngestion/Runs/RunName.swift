import CurveModel

/// Names for runs, from the paths of their files.
package enum RunName {
  /// The file's name without its extension, or the folder's where the file's says nothing: "a" for
  /// `runs/a/metrics.csv`.
  ///
  /// A name that only counts stands behind the folder of the model, since that of another one counts the same:
  /// "large/seed-0" for `runs/large/seed-0/metrics.csv`.
  package static func of(_ path: String) -> String {
    let stem = stem(of: path)
    var folders = FoldersAbove(path)
    if !saysNothing(stem) { return counted(stem, &folders) }
    var outermost = stem
    // From the innermost folder on: mostly that says enough.
    while let folder = folders.next() {
      if !saysNothing(folder) { return counted(folder, &folders) }
      outermost = folder
    }
    return outermost
  }

  private static func counted(_ name: String, _ folders: inout FoldersAbove) -> String {
    guard onlyCounts(name) else { return name }
    while let folder = folders.next() {
      // TensorBoard's files are called as their folder.
      guard folder == name || loggerFolders.contains(folder) || saysNothing(folder) else {
        return folder + "/" + name
      }
    }
    return name
  }

  /// Folders that hold the runs of any model.
  private static let loggerFolders: Set = [
    "lightning_logs", "tb_logs", "runs", "wandb", "mlruns", "tensorboard",
  ]

  /// The folders of a path from the innermost on, without "." and "..".
  private struct FoldersAbove: IteratorProtocol {
    private var rest: Substring.UTF8View

    init(_ path: String) { rest = path.utf8[...] }

    mutating func next() -> String? {
      while let slash = rest.lastIndex(of: UInt8(ascii: "/")) {
        rest = rest[..<slash]
        let start = rest.lastIndex(of: UInt8(ascii: "/")).map(rest.index(after:)) ?? rest.startIndex
        let folder = String(Substring(rest[start...]))
        if !folder.isEmpty, folder != ".", folder != ".." { return folder }
      }
      return nil
    }
  }

  /// Whether a name is a number, alone or behind a word that says only what is counted: "seed-0", "fold_3", "7".
  private static func onlyCounts(_ name: String) -> Bool {
    guard let last = name.utf8.last, (0x30...0x39).contains(last) else { return false }
    let letters = name.utf8.filter { !(0x30...0x39).contains($0) && $0 != 0x2D && $0 != 0x5F }
    return letters.isEmpty
      || countingWords.contains(String(decoding: letters, as: UTF8.self).lowercased())
  }

  private static let countingWords: Set = [
    "seed", "s", "fold", "split", "version", "v", "run", "trial", "try", "repeat", "rep", "exp",
  ]

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

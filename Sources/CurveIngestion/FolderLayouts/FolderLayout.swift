/// One way in which trainings leave their logs in a folder.
///
/// A layout is one file in this folder and one line in `FolderLayoutCatalog`.
protocol FolderLayout: Sendable {
  /// The runs of this layout.
  ///
  /// - Parameter files: Paths from the folder, those less deep first, numbers by size.
  /// - Returns: One for each run folder; none when there are no files of this layout.
  static func runs(in files: [String]) -> [FolderRun]
}

/// The layouts, the specific ones first.
enum FolderLayoutCatalog {
  static let all: [any FolderLayout.Type] = [
    TrainerCheckpoints.self,
    CatBoostFolder.self,
    MLflowFolder.self,
    CurvePerFile.self,
    FlairFolder.self,
    AllenNLPFolder.self,
    KaldiFolder.self,
    KnownFiles.self,
    EventFolder.self,
    LooseLogs.self,
  ]
}

/// A path in parts.
struct RelativePath {
  let parts: [String]

  init(_ path: String) {
    parts = path.split(separator: "/").map(String.init)
  }

  var name: String { parts.last ?? "" }
  var folder: String { parts.dropLast().joined(separator: "/") }

  /// The folders that it lies in, from the one that was listed: "", "a" and "a/b" of "a/b/c".
  var foldersAbove: [String] {
    parts.indices.map { parts[..<$0].joined(separator: "/") }
  }

  /// What stands behind the last point of the name; empty without one.
  var ending: String {
    guard let point = name.lastIndex(of: "."), point > name.startIndex else { return "" }
    return name[name.index(after: point)...].lowercased()
  }

  /// Whether its ending is that of any text: what a console was sent to, and notes, lists and labels as well.
  var isPlainText: Bool { ["txt", "out"].contains(ending) }
}

extension Sequence<FolderRun> {
  /// The runs with one entry for each folder, which has the logs of all.
  func merged() -> [FolderRun] {
    var runs: [FolderRun] = []
    var indices: [String: Int] = [:]
    for run in self {
      if let index = indices[run.folder] {
        runs[index].logs += run.logs
      } else {
        indices[run.folder] = runs.count
        runs.append(run)
      }
    }
    return runs
  }
}

import CurveReporting
import Glibc

/// A report and the charts beside it on their way to disk.
///
/// A report that is replaced first becomes one that shows its charts under hidden names, which lie there
/// already; then the charts are replaced, which nobody shows at that moment, and those of the old report
/// that the new one has not are taken away; then the report becomes the one that shows them. Each step is
/// one rename, so at every instant the report lies beside the charts of its own run, whatever kills the
/// process.
struct WrittenReport {
  struct File {
    /// The path as the user wrote it.
    var path: String
    var bytes: [UInt8]
  }

  /// What happens at one place of the disk.
  enum Move {
    case write(File)
    /// Takes away the chart of an earlier report.
    case remove(path: String)

    var path: String {
      switch self {
      case .write(let file): file.path
      case .remove(let path): path
      }
    }
  }

  let main: File
  private let siblings: [File]
  private let interimMain: File
  /// The charts under hidden names, for the time in which those beside the report are replaced.
  let interimSiblings: [File]
  /// Whether there are charts that a report which is there already may show.
  let isReplaced: Bool
  /// Charts of an earlier report of this name that this one does not have.
  private let stale: [String]
  /// Whether a file of the report's name is there already.
  private let isThere: Bool

  /// A file with nothing beside it.
  init(path: String, contents: String) { self.init(path: path, bytes: Array(contents.utf8)) }

  init(path: String, bytes: [UInt8]) {
    main = File(path: path, bytes: bytes)
    siblings = []
    interimMain = main
    interimSiblings = []
    isReplaced = false
    stale = []
    isThere = false
  }

  /// What a format writes at a path; it renders the files for the name that siblings are called after,
  /// or for their own one.
  ///
  /// `charts` are all that reports of this name may have beside them.
  init(
    path: String, charts: [ChartFile],
    rendered: (_ name: String, _ siblings: String?) -> [OutputFile]
  ) {
    let name = FilePath.name(of: path)
    let folder = path.dropLast(name.count)
    func files(_ siblings: String?) -> [File] {
      rendered(name, siblings).map { File(path: folder + $0.name, bytes: Array($0.contents.utf8)) }
    }
    let written = files(nil)
    main = written.first ?? File(path: path, bytes: [])
    siblings = Array(written.dropFirst())
    let hidden = siblings.isEmpty ? [] : files(".\(name).tightline-\(getpid()).interim")
    interimMain = hidden.first ?? main
    interimSiblings = Array(hidden.dropFirst())
    isThere = unsafe access(path, F_OK) == 0
    isReplaced = isThere && !siblings.isEmpty
    let new = Set(siblings.map(\.path))
    // A drawing by somebody else is left alone.
    stale = charts.compactMap { chart in
      let path = String(folder) + chart.name
      guard !new.contains(path), let head = FileHead.text(of: path, bytes: 1024),
        chart.isBegun(by: head)
      else { return nil }
      return path
    }
  }

  /// The paths that will be there in the end.
  var paths: [String] { [main.path] + siblings.map(\.path) }

  /// What happens, in this order.
  ///
  /// Nothing is taken away that a report which is there may show.
  var moves: [Move] {
    let removed = stale.map { Move.remove(path: $0) }
    let written = siblings.map { Move.write($0) }
    if isReplaced { return [.write(interimMain)] + removed + written + [.write(main)] }
    return isThere ? [.write(main)] + removed : removed + written + [.write(main)]
  }
}

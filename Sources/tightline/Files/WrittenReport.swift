import CurveReporting
import Glibc

/// A report and the charts beside it on their way to disk.
///
/// A report that is replaced first becomes one that shows its charts under hidden names, which lie there
/// already; then the charts are replaced, which nobody shows at that moment; then the report becomes the
/// one that shows them. Each step is one rename, so at every instant the report lies beside the charts of
/// its own run, whatever kills the process.
struct WrittenReport {
  struct File {
    /// The path as the user wrote it.
    var path: String
    var bytes: [UInt8]
  }

  let main: File
  private let siblings: [File]
  private let interimMain: File
  /// The charts under hidden names, for the time in which those beside the report are replaced.
  let interimSiblings: [File]
  /// Whether there are charts that a report which is there already may show.
  let isReplaced: Bool

  /// A file with nothing beside it.
  init(path: String, contents: String) { self.init(path: path, bytes: Array(contents.utf8)) }

  init(path: String, bytes: [UInt8]) {
    main = File(path: path, bytes: bytes)
    siblings = []
    interimMain = main
    interimSiblings = []
    isReplaced = false
  }

  /// What a format writes at a path; it renders the files for the name that siblings are called after,
  /// or for their own one.
  init(path: String, rendered: (_ name: String, _ siblings: String?) -> [OutputFile]) {
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
    let isThere = unsafe access(path, F_OK) == 0
    isReplaced = isThere && !siblings.isEmpty
  }

  /// The paths that will be there in the end.
  var paths: [String] { [main.path] + siblings.map(\.path) }

  /// The files in the order in which they take their places.
  var moves: [File] { (isReplaced ? [interimMain] : []) + siblings + [main] }
}

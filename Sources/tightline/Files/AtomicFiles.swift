import CurveModel
import CurveReporting
import Glibc

/// Files that appear together and whole, or not at all.
///
/// Each is written under a temporary name beside its place; only when all are on disk are they
/// renamed. A run that fails leaves the files of the last one as they were; one that is told to
/// stop meanwhile writes all of them first. Killed outright it may leave a temporary file, and a set
/// of two runs only if that happens between two renames.
enum AtomicFiles {
  struct Target {
    /// The path as the user wrote it.
    var path: String
    var bytes: [UInt8]

    init(path: String, contents: String) {
      self.init(path: path, bytes: Array(contents.utf8))
    }

    init(path: String, bytes: [UInt8]) {
      self.path = path
      self.bytes = bytes
    }
  }

  /// - Throws: The first file that cannot be written; nothing has changed then.
  static func write(_ targets: [Target]) throws(InputProblem) {
    guard !targets.isEmpty else { return }
    let held = HeldSignals()
    defer { held.release() }
    var pending: [Replacement] = []
    do throws(InputProblem) {
      for target in targets {
        let replacement = Replacement(target.path)
        pending.append(replacement)
        try writeDurably(target, to: replacement.temporary)
      }
      for index in pending.indices { try pending[index].replace() }
    } catch {
      for replacement in pending.reversed() { replacement.undo() }
      throw error
    }
    for replacement in pending { replacement.keep() }
  }

  private static func writeDurably(_ target: Target, to temporary: String) throws(InputProblem) {
    if isDirectory(target.path) { throw problem(target.path, EISDIR) }
    let descriptor = unsafe open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw problem(target.path, errno) }
    let failure = Descriptor.write(target.bytes, to: descriptor)
    let unsynced = failure == nil && fsync(descriptor) != 0 && errno != EINVAL ? errno : nil
    let unclosed = close(descriptor) != 0 ? errno : nil
    if let code = failure ?? unsynced ?? unclosed { throw problem(target.path, code) }
  }

  private static func isDirectory(_ path: String) -> Bool {
    var status = stat()
    return unsafe stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  static func problem(_ path: String, _ code: Int32) -> InputProblem {
    InputProblem(
      code: "cannot-write", message: "cannot write the file: \(errorText(code))",
      at: InputLocation(file: path),
      hint: code == ENOENT
        ? "create the folder first" : "check the path, its permissions and the disk")
  }
}

import CurveModel
import Glibc

/// A file that takes the place of another, or an empty place that does, which can give it back.
struct Replacement {
  /// Where the new file is written: ".report.md.tightline-1234-0" beside "report.md".
  let temporary: String
  private let final: String
  /// A second name of the old file until all files are in place.
  private let backup: String
  private let isRemoval: Bool
  private var state = State.pending

  private enum State {
    case pending
    /// In place; nothing was there before.
    case created
    /// In place; the old file is still there under its second name.
    case replaced
    /// In place of a file that could not have a second name, as on a FAT disk.
    case irrevocable
  }

  /// A replacement of the file at a path, by nothing where it is taken away; the number tells those of one
  /// run apart.
  init(_ path: String, number: Int, isRemoval: Bool = false) {
    final = path
    self.isRemoval = isRemoval
    temporary = FilePath.joined(
      FilePath.folder(of: path),
      ".\(FilePath.name(of: path)).tightline-\(getpid())-\(number)")
    backup = temporary + "-old"
  }

  /// - Throws: A file that cannot be replaced, such as another user's in a shared folder.
  mutating func replace() throws(InputProblem) {
    if isRemoval { return try remove() }
    let linked = unsafe link(final, backup) == 0
    let wasMissing = !linked && errno == ENOENT
    guard unsafe rename(temporary, final) == 0 else {
      let code = errno
      if linked { _ = unsafe unlink(backup) }
      throw AtomicFiles.problem(final, code)
    }
    state = linked ? .replaced : wasMissing ? .created : .irrevocable
  }

  private mutating func remove() throws(InputProblem) {
    guard unsafe rename(final, backup) == 0 else {
      if errno == ENOENT { return }
      throw AtomicFiles.problem(final, errno)
    }
    state = .replaced
  }

  /// Leaves everything as it was before.
  func undo() {
    switch state {
    case .pending: _ = unsafe unlink(temporary)
    case .created: _ = unsafe unlink(final)
    case .replaced: _ = unsafe rename(backup, final)
    case .irrevocable: break
    }
  }

  /// Lets the old file go.
  func keep() {
    if state == .replaced { _ = unsafe unlink(backup) }
  }
}

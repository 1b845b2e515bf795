import CurveModel
import CurveReporting
import Glibc

/// Files that appear together and whole, or not at all.
///
/// Each is written under a temporary name beside its place; only when all are on disk are they
/// renamed. A run that fails leaves the files of the last one as they were; one that is told to
/// stop meanwhile writes all of them first. Killed outright it may leave hidden files, but never a
/// report beside the charts of another run (`WrittenReport`).
enum AtomicFiles {
  /// - Parameters:
  ///   - reports: What is written.
  ///   - inputs: Files that were read, and that no report may take the place of.
  /// - Throws: The first file that cannot be written; nothing has changed then.
  static func write(
    _ reports: [WrittenReport], apartFrom inputs: some Sequence<String> = []
  ) throws(InputProblem) {
    guard !reports.isEmpty else { return }
    let outputs = reports.flatMap(\.paths).filter { FileIdentity(of: $0) != nil }
    if let output = outputs.first(where: { isAny(of: inputs, at: $0) }) { throw .overInput(output) }
    let written = Set(reports.flatMap(\.paths))
    let held = HeldSignals()
    defer { held.release() }
    let interim = reports.map { $0.isReplaced ? $0.interimSiblings : [] }.joined()
    defer { for file in interim { _ = unsafe unlink(file.path) } }
    var pending: [Replacement] = []
    do throws(InputProblem) {
      for report in reports {
        let moves = report.moves.filter { move in
          guard case .remove(let path) = move else { return true }
          return !written.contains(path) && !isAny(of: inputs, at: path)
        }
        let first = pending.count
        for move in moves {
          let isRemoval = if case .remove = move { true } else { false }
          pending.append(Replacement(move.path, number: pending.count, isRemoval: isRemoval))
        }
        // The report first: a problem with its folder is the report's, not its chart's.
        for index in moves.indices.reversed() {
          guard case .write(let file) = moves[index] else { continue }
          try writeDurably(file, to: pending[first + index].temporary)
        }
      }
      for file in interim { try writeDurably(file, to: file.path) }
      for index in pending.indices { try pending[index].replace() }
    } catch {
      for replacement in pending.reversed() { replacement.undo() }
      throw error
    }
    for replacement in pending { replacement.keep() }
  }

  private static func isAny(of inputs: some Sequence<String>, at output: String) -> Bool {
    let identity = FileIdentity(of: output)
    return inputs.contains { FileIdentity(of: $0) == identity }
  }

  private static func writeDurably(
    _ file: WrittenReport.File, to temporary: String
  ) throws(InputProblem) {
    if isDirectory(file.path) { throw problem(file.path, EISDIR) }
    let descriptor = unsafe open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw problem(file.path, errno) }
    let failure = Descriptor.write(file.bytes, to: descriptor)
    let unsynced = failure == nil && fsync(descriptor) != 0 && errno != EINVAL ? errno : nil
    let unclosed = close(descriptor) != 0 ? errno : nil
    if let code = failure ?? unsynced ?? unclosed { throw problem(file.path, code) }
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
        ? "create the folder first: \(ShellQuoting.command(["mkdir", "-p", FilePath.folder(of: path)]))"
        : "check the path, its permissions and the disk")
  }
}

extension InputProblem {
  fileprivate static func overInput(_ path: String) -> InputProblem {
    InputProblem(
      code: "output-is-input", message: "the file was read, and would be written over",
      at: InputLocation(file: path), hint: "give what is written a name of its own")
  }
}

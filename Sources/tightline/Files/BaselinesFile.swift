import CurveIngestion
import CurveModel
import Glibc

/// A baselines file that rows are written into.
enum BaselinesFile {
  /// Adds or renews rows; the file is begun where it is missing.
  ///
  /// Calls that write into the same folder at the same time wait for one another, so that none loses
  /// the other's row.
  ///
  /// - Throws: A file that is wrong as it is, or cannot be read or written; nothing has changed then.
  static func write(
    _ rows: [BaselineCells], to path: String
  ) throws(InvalidInput) -> [BaselinesEdit.Change] {
    let path = resolved(path)
    let lock = FolderLock(around: path)
    defer { lock.release() }
    var bytes = try contents(path)
    var changes: [BaselinesEdit.Change] = []
    for row in rows {
      let edit = try BaselinesEdit(row, in: bytes, path: path)
      bytes = edit.bytes
      changes.append(edit.change)
    }
    // Also where nothing changed: make takes a target that was not written for out of date.
    try InvalidInput.wrapping { () throws(InputProblem) in
      try AtomicFiles.write([WrittenReport(path: path, bytes: bytes)])
    }
    return changes
  }

  /// The rows as a file of their own.
  static func text(_ rows: [BaselineCells]) throws(InvalidInput) -> String {
    var bytes: [UInt8] = []
    for row in rows { bytes = try BaselinesEdit(row, in: bytes, path: "-").bytes }
    return String(decoding: bytes, as: UTF8.self)
  }

  static func exists(_ path: String) -> Bool { unsafe access(path, F_OK) == 0 }

  private static func contents(_ path: String) throws(InvalidInput) -> [UInt8] {
    guard exists(path) else { return [] }
    return try InvalidInput.wrapping { () throws(InputProblem) in try WholeFile.bytes(of: path) }
  }

  /// The file itself, where the path is a symbolic link to it: the link is to stay.
  private static func resolved(_ path: String) -> String {
    var status = stat()
    guard unsafe lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFLNK,
      let real = unsafe realpath(path, nil)
    else { return path }
    defer { unsafe free(real) }
    return unsafe String(cString: real)
  }
}

/// Keeps other calls from changing files of a folder meanwhile; leaves nothing behind.
private struct FolderLock {
  private let descriptor: Int32

  init(around path: String) {
    let folder = FilePath.folder(of: path)
    descriptor = unsafe open(folder.isEmpty ? "." : folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    // A folder that cannot be locked, as on some network disks, is written to without.
    if descriptor >= 0 { while flock(descriptor, LOCK_EX) != 0, errno == EINTR {} }
  }

  func release() { if descriptor >= 0 { close(descriptor) } }
}

import Glibc

/// What tells at a glance whether a file changed.
struct FileStamp: Codable, Hashable, Sendable {
  var path: String
  var size: Int
  /// Nanoseconds since 1970.
  var changed: Int

  init(path: String, _ status: stat) {
    self.path = path
    size = Int(status.st_size)
    changed = status.st_mtim.tv_sec * 1_000_000_000 + status.st_mtim.tv_nsec
  }

  /// That of a file as it is now; nil where there is none.
  init?(of path: String) {
    var status = stat()
    guard unsafe withSystemPath(path, { unsafe stat($0, &status) }) == 0 else { return nil }
    self.init(path: path, status)
  }
}

import Glibc

/// Which file a path leads to, whatever the path looks like.
struct FileIdentity: Hashable {
  private let device: dev_t
  private let number: ino_t

  /// Nil where there is no file.
  init?(of path: String) {
    var status = stat()
    guard unsafe withSystemPath(path, { unsafe stat($0, &status) }) == 0 else { return nil }
    (device, number) = (status.st_dev, status.st_ino)
  }
}

import CurveIngestion

/// How a file begins, for telling by whom it was written.
enum FileHead {
  /// The text of its first bytes; nil for what is no file, or cannot be read.
  static func text(of path: String, bytes count: Int) -> String? {
    guard !FolderListing.isFolder(path), var source = try? FileSource.open(path) else { return nil }
    var head = [UInt8](repeating: 0, count: count)
    guard let read = try? source.read(into: &head) else { return nil }
    return String(decoding: head.prefix(read), as: UTF8.self)
  }
}

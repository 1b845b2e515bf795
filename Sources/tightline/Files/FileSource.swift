import CurveIngestion
import CurveModel
import Glibc

/// A file on disk, read in blocks.
struct FileSource: ByteSource {
  let path: String
  /// Size and time of the last change when it was opened; nil for what is no file, as a pipe.
  let stamp: FileStamp?
  private let descriptor: OwnedDescriptor
  /// Where the next bytes of a file stand.
  private var position = 0

  var byteCount: Int? { stamp?.size }

  private init(path: String, stamp: FileStamp? = nil, descriptor: OwnedDescriptor) {
    self.path = path
    self.stamp = stamp
    self.descriptor = descriptor
  }

  /// Opens a file; "-" is standard input, which is read whole, since it can be read only once.
  ///
  /// - Throws: A file that is missing, a directory, or not readable.
  static func open(_ path: String) throws(InputProblem) -> any ByteSource {
    if path == "-" { return try standardInput() }
    guard !path.isEmpty else {
      throw InputProblem(
        code: "file-not-found", message: "the path of a file is empty",
        hint: "a variable that was to name it has no value")
    }
    let descriptor = unsafe withSystemPath(path) { unsafe Glibc.open($0, O_RDONLY | O_CLOEXEC) }
    guard descriptor >= 0 else { throw problem(path, errno) }
    let owned = OwnedDescriptor(descriptor)
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else { throw problem(path, errno) }
    guard status.st_mode & S_IFMT != S_IFDIR else {
      throw InputProblem(
        code: "is-a-directory", message: "expected a file, found a directory",
        at: InputLocation(file: path),
        hint: "name the log file in it, for example \(path)/metrics.csv")
    }
    // A pipe cannot be read twice.
    guard status.st_mode & S_IFMT == S_IFREG else {
      return try spooled(FileSource(path: path, descriptor: owned))
    }
    return FileSource(path: path, stamp: FileStamp(path: path, status), descriptor: owned)
  }

  /// Opens the files of one log, which are read one after the other as if they were one.
  ///
  /// - Throws: A file that is missing, a directory, or not readable.
  static func open(joining paths: [String]) throws(InputProblem) -> any ByteSource {
    let parts = try paths.map { path throws(InputProblem) in try open(path) }
    return parts.count == 1 ? parts[0] : JoinedSource(parts)
  }

  mutating func read(into block: inout [UInt8]) throws(InputProblem) -> Int {
    while true {
      let count = unsafe block.withUnsafeMutableBytes { buffer in
        unsafe stamp == nil
          ? Glibc.read(descriptor.number, buffer.baseAddress, buffer.count)
          : pread(descriptor.number, buffer.baseAddress, buffer.count, position)
      }
      if count >= 0 {
        position += count
        return count
      }
      guard errno == EINTR else { throw Self.problem(path, errno) }
    }
  }

  mutating func rewind() throws(InputProblem) {
    guard stamp != nil else { throw Self.problem(path, ESPIPE) }
    position = 0
  }

  private static func standardInput() throws(InputProblem) -> any ByteSource {
    try spooled(FileSource(path: "-", descriptor: OwnedDescriptor(0)))
  }

  private static func spooled(_ file: FileSource) throws(InputProblem) -> any ByteSource {
    BytesInMemory(path: file.path, bytes: try WholeFile.bytes(of: file))
  }

  private static func problem(_ path: String, _ code: Int32) -> InputProblem {
    let location = InputLocation(file: path)
    if code == ENOENT {
      return InputProblem(
        code: "file-not-found", message: "no such file", at: location,
        hint: "check the path")
    }
    return InputProblem(
      code: "cannot-read", message: "cannot read the file: \(errorText(code))", at: location,
      hint: "check the file's permissions")
  }
}

/// A file descriptor that is closed when nobody holds it any more.
final class OwnedDescriptor: Sendable {
  let number: Int32

  init(_ number: Int32) { self.number = number }

  deinit { if number > 2 { close(number) } }
}

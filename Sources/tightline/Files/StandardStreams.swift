import Glibc

/// Standard output, where a failed write is an error and not a shrug.
enum StandardOutput {
  struct Failure: Error {
    /// Nil when the reader closed the pipe.
    var message: String?
  }

  static func write(_ text: String) throws {
    try write(Array(text.utf8))
  }

  static func write(_ bytes: [UInt8]) throws {
    guard let code = Descriptor.write(bytes, to: 1) else { return }
    throw Failure(
      message: code == EPIPE ? nil : "cannot write to standard output: \(errorText(code))")
  }
}

/// Standard error, for diagnostics; there is nobody to tell when it fails.
enum StandardError {
  static func write(_ text: String) {
    _ = Descriptor.write(Array(text.utf8), to: 2)
  }
}

/// Writing whole buffers to a file descriptor.
enum Descriptor {
  /// Writes all bytes; returns the error number of the first failure, nil when all was written.
  static func write(_ bytes: [UInt8], to descriptor: Int32) -> Int32? {
    var start = 0
    while start < bytes.count {
      let written = unsafe bytes.withUnsafeBytes { buffer in
        unsafe Glibc.write(
          descriptor, buffer.baseAddress?.advanced(by: start), buffer.count - start)
      }
      if written < 0 {
        if errno == EINTR { continue }
        return errno
      }
      start += written
    }
    return nil
  }
}

/// The system's words for an error number, in English whatever the locale.
func errorText(_ code: Int32) -> String {
  unsafe String(cString: strerror(code)).lowercased()
}

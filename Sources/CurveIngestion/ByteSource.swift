import CurveModel

/// The bytes of one input, handed out in blocks, readable more than once.
///
/// The executable provides the one that reads files; `BytesInMemory` serves pipes and tests.
package protocol ByteSource: Sendable {
  /// The path as the user wrote it; stands in every message about this input.
  var path: String { get }

  /// Number of bytes, where it is known beforehand; room is made for as many rows.
  var byteCount: Int? { get }

  /// Overwrites `block` from its start with the next bytes, at most as many as it has elements.
  ///
  /// - Returns: How many bytes were written; 0 at the end of the input, and only there.
  /// - Throws: An `InputProblem` when the input cannot be read.
  mutating func read(into block: inout [UInt8]) throws(InputProblem) -> Int

  /// Starts again at the first byte.
  ///
  /// - Throws: An `InputProblem` when the input cannot be read again.
  mutating func rewind() throws(InputProblem)

  /// The files that the input was joined from; itself, when it is one.
  var parts: [any ByteSource] { get }
}

extension ByteSource {
  package var parts: [any ByteSource] { [self] }
}

extension ByteSource {
  package var byteCount: Int? { nil }
}

/// Bytes that are already in memory.
package struct BytesInMemory: ByteSource {
  package let path: String
  private let bytes: [UInt8]
  private var position = 0

  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  package init(path: String, text: String) {
    self.init(path: path, bytes: Array(text.utf8))
  }

  package mutating func read(into block: inout [UInt8]) -> Int {
    let count = min(block.count, bytes.count - position)
    block.replaceSubrange(0..<count, with: bytes[position..<(position + count)])
    position += count
    return count
  }

  package mutating func rewind() {
    position = 0
  }
}

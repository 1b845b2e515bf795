import CurveModel

/// Several files that one log was written to, such as the event files of a run.
package struct JoinedSource: ByteSource {
  package private(set) var parts: [any ByteSource]
  private var current = 0

  /// - Parameter parts: The files in their order, at least one; messages name the first.
  package init(_ parts: [any ByteSource]) {
    precondition(!parts.isEmpty, "a joined source has parts")
    self.parts = parts
  }

  package var path: String { parts[0].path }

  package mutating func read(into block: inout [UInt8]) throws(InputProblem) -> Int {
    while current < parts.count {
      let count = try parts[current].read(into: &block)
      if count > 0 { return count }
      current += 1
    }
    return 0
  }

  package mutating func rewind() throws(InputProblem) {
    for index in parts.indices { try parts[index].rewind() }
    current = 0
  }
}

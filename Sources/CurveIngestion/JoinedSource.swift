import CurveModel

/// Several files that one log was written to, such as the event files of a run, or its metric files in MLflow's store.
package struct JoinedSource: ByteSource {
  package private(set) var parts: [any ByteSource]
  private var current = 0
  /// The path of the first file; that of their folder where each file is named after its metric.
  package let path: String

  /// - Parameter parts: The files in their order, at least one.
  package init(_ parts: [any ByteSource]) {
    precondition(!parts.isEmpty, "a joined source has parts")
    self.parts = parts
    path = MetricPath.folder(of: parts.map(\.path)) ?? parts[0].path
  }

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

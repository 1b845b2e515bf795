import CurveIngestion
import CurveModel

/// A file read to its end.
enum WholeFile {
  static func bytes(of path: String) throws(InputProblem) -> [UInt8] {
    try bytes(of: FileSource.open(path))
  }

  static func bytes(of source: any ByteSource) throws(InputProblem) -> [UInt8] {
    var source = source
    var bytes: [UInt8] = []
    var block = [UInt8](repeating: 0, count: 1 << 16)
    while case let count = try source.read(into: &block), count > 0 {
      bytes.append(contentsOf: block.prefix(count))
    }
    return bytes
  }
}

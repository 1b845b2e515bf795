import CLibCrypto
import CurveModel

/// SHA-256 of bytes that arrive in blocks, computed by libcrypto.
package struct Digest: ~Copyable {
  private var context = SHA256_CTX()

  init() {
    unsafe SHA256_Init(&context)
  }

  mutating func update(_ bytes: ArraySlice<UInt8>) {
    unsafe bytes.withUnsafeBytes { block in
      _ = unsafe SHA256_Update(&context, block.baseAddress, block.count)
    }
  }

  /// The digest of everything seen, as 64 hexadecimal digits; asked for once.
  mutating func hexadecimal() -> String {
    var digest = [UInt8](repeating: 0, count: 32)
    unsafe digest.withUnsafeMutableBufferPointer { buffer in
      _ = unsafe SHA256_Final(buffer.baseAddress, &context)
    }
    let digits = Array("0123456789abcdef".utf8)
    let text = digest.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
    return String(decoding: text, as: UTF8.self)
  }

  /// The digest of everything that a source holds.
  ///
  /// - Throws: An `InputProblem` when the source cannot be read.
  package static func hexadecimal(of source: any ByteSource) throws(InputProblem) -> String {
    var source = source
    var digest = Digest()
    var block = [UInt8](repeating: 0, count: 1 << 16)
    var count = try source.read(into: &block)
    while count > 0 {
      digest.update(block[..<count])
      count = try source.read(into: &block)
    }
    return digest.hexadecimal()
  }

  /// The digest of bytes that are all at hand.
  package static func hexadecimal(of bytes: [UInt8]) -> String {
    var digest = Digest()
    digest.update(bytes[...])
    return digest.hexadecimal()
  }
}

import CLibCrypto

/// SHA-256 of bytes that arrive in blocks, computed by libcrypto.
@safe struct Digest: ~Copyable {
  private let context: OpaquePointer

  init() {
    guard let context = unsafe EVP_MD_CTX_new() else {
      preconditionFailure("libcrypto must be able to allocate a digest")
    }
    unsafe self.context = unsafe context
    let started = unsafe EVP_DigestInit_ex(context, EVP_sha256(), nil)
    precondition(started == 1, "libcrypto must know SHA-256")
  }

  deinit {
    unsafe EVP_MD_CTX_free(context)
  }

  func update(_ bytes: ArraySlice<UInt8>) {
    unsafe bytes.withUnsafeBytes { block in
      _ = unsafe EVP_DigestUpdate(context, block.baseAddress, block.count)
    }
  }

  /// The digest of everything seen, as 64 hexadecimal digits; asked for once.
  func hexadecimal() -> String {
    var digest = [UInt8](repeating: 0, count: 32)
    unsafe digest.withUnsafeMutableBufferPointer { buffer in
      _ = unsafe EVP_DigestFinal_ex(context, buffer.baseAddress, nil)
    }
    let digits = Array("0123456789abcdef")
    return String(digest.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] })
  }

  /// The digest of bytes that are all at hand.
  static func hexadecimal(of bytes: [UInt8]) -> String {
    let digest = Digest()
    digest.update(bytes[...])
    return digest.hexadecimal()
  }
}

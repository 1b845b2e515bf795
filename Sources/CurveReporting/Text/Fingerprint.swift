/// A short digest that tells things apart; no protection against somebody who wants a collision.
enum Fingerprint {
  /// 16 hexadecimal digits of the 64-bit FNV-1a hash (Fowler, Noll and Vo) of the texts, a zero byte
  /// after each.
  static func hexadecimal(of texts: [String]) -> String {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for text in texts {
      for byte in Array(text.utf8) + [0] { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}

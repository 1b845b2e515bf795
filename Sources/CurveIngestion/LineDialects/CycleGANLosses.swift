/// The losses that pytorch-CycleGAN-and-pix2pix and its many descendants print, without the word: "(epoch: 1, iters:
/// 100, time: 0.14, data: 0.08) G_GAN: 2.4 G_L1: 54.1 D_real: 0.2", newer ones behind "[Rank 0]" and with commas.
///
/// `iters` counts the images of the epoch, whose number no line says.
struct CycleGANLosses: LineDialect {
  mutating func plain(_ line: ArraySlice<UInt8>) -> String? {
    guard let start = Self.begin(of: line),
      let close = line[start...].firstIndex(of: UInt8(ascii: ")"))
    else { return nil }
    let counts = line[start..<close].words
    guard counts.count > 3, counts[2].hasPrefix("iters"),
      let epoch = Int(counts[1].filter(\.isNumber)), let step = Int(counts[3].filter(\.isNumber))
    else { return nil }
    let words = line[(close + 1)...].words.map { word in
      word.last == "," ? String(word.dropLast()) : word
    }
    let losses = zip(words, words.dropFirst()).compactMap { name, value -> String? in
      guard name.hasSuffix(":"), Double(value) != nil else { return nil }
      let name = name.dropLast()
      return "train \(name.lowercased().contains("loss") ? "" : "loss_")\(name)=\(value)"
    }
    return "epoch \(epoch), step \(step): \(losses.joined(separator: ", "))"
  }

  /// Where the counts begin; nil for other lines.
  private static func begin(of line: ArraySlice<UInt8>) -> Int? {
    if line.starts(with: start) { return line.startIndex }
    guard line.starts(with: rank), let close = line.firstIndex(of: UInt8(ascii: "]")) else {
      return nil
    }
    let rest = line[(close + 1)...].drop { $0 == 0x20 }
    return rest.starts(with: start) ? rest.startIndex : nil
  }

  private static let rank = Array("[Rank ".utf8)
  private static let start = Array("(epoch:".utf8)
}

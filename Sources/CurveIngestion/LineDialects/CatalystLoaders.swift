/// Catalyst names the loader before the epoch, and closes the epoch behind all of them: "train (1/10) accuracy: 0.5 |
/// loss: 0.7", "valid (1/10) loss: 0.8", "* Epoch (1/10) lr: 0.02".
struct CatalystLoaders: LineDialect {
  private enum Found { case nothing, loaders, epochs }

  /// What the text named first: below an epoch such a count is one of batches.
  private var found = Found.nothing

  mutating func plain(_ line: ArraySlice<UInt8>) -> String? {
    guard found != .epochs, let first = line.first else { return nil }
    if (0x61...0x7A).contains(first), let plain = Self.plainLoader(line, isFirst: found == .nothing)
    {
      found = .loaders
      return plain
    }
    if found == .nothing, line.holds("poch"), first != UInt8(ascii: "*") { found = .epochs }
    return nil
  }

  private static func plainLoader(_ line: ArraySlice<UInt8>, isFirst: Bool) -> String? {
    guard line.holds(" ("), line.holds(") ") else { return nil }
    let text = String(decoding: line, as: UTF8.self)
    guard let open = text.firstRange(of: " ("), let close = text.firstRange(of: ") "),
      open.upperBound < close.lowerBound,
      !text[..<open.lowerBound].contains(" ")
    else { return nil }
    let counts = text[open.upperBound..<close.lowerBound].split(separator: "/").map { Int($0) }
    guard counts.count == 2, let epoch = counts[0], let total = counts[1], epoch <= total,
      !isFirst || epoch == 1
    else { return nil }
    let values = text[close.upperBound...]
    let isWhole = values.split(separator: "|").allSatisfy { part in
      let sides = part.split(separator: ":")
      return sides.count == 2 && Double(sides[1].filter { $0 != " " }) != nil
    }
    return isWhole ? "Epoch \(epoch)/\(total) \(text[..<open.lowerBound]) \(values)" : nil
  }
}

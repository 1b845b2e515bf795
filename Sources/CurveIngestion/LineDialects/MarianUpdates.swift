/// Updates and evaluations as Marian logs them, with counts and values between colons.
///
/// ```
/// Ep. 1 : Up. 1000 : Sen. 64,000 : Cost 5.2 * 1,234 @ 56 after 7,890 : Time 60.5s : L.r. 3.0e-04
/// [valid] Ep. 1 : Up. 1000 : cross-entropy : 123.4 : new best
/// ```
struct MarianUpdates: LineDialect {
  mutating func plain(_ line: ArraySlice<UInt8>) -> String? {
    guard line.holds(" : Up. ") else { return nil }
    let parts = String(decoding: line, as: UTF8.self).split(separator: " : ").map(String.init)
    guard parts.count > 2, let epoch = parts[0].split(separator: " ").last,
      parts[0].dropLast(epoch.count).hasSuffix("Ep. "), parts[1].hasPrefix("Up. ")
    else { return nil }
    let place = "epoch \(epoch), step \(parts[1].dropFirst(4))"
    if parts[0].contains("[valid]") {
      return parts.count > 3 ? "\(place): valid \(parts[2])=\(parts[3])" : ""
    }
    var values: [String] = []
    for part in parts[2...] {
      let words = part.split(separator: " ")
      guard words.count > 1 else { continue }
      if words[0] == "Cost" { values.append("train cost=\(words[1])") }
      if words[0] == "L.r." { values.append("lr=\(words[1])") }
    }
    return "\(place): \(values.joined(separator: ", "))"
  }
}

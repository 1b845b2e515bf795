/// The iterations of sklearn-crfsuite, "Iter 1   time=0.00  loss=170.91  active=13  precision=0.265  recall=0.500
/// F1=0.346  Acc(item/seq)=0.530 0.050": scores stand there only where sentences are held out.
struct CRFsuiteIterations: LineDialect {
  mutating func plain(_ line: ArraySlice<UInt8>) -> String? {
    guard line.starts(with: Self.start), line.holds("active=") else { return nil }
    let words = line.words
    guard words.count > 3, let step = Int(words[1]) else { return nil }
    let values = words.dropFirst(2).compactMap { word -> String? in
      let parts = word.split(separator: "=")
      guard parts.count == 2, Double(parts[1]) != nil else { return nil }
      switch parts[0] {
      case "loss": return "train loss=\(parts[1])"
      case "precision", "recall", "F1": return "val \(parts[0])=\(parts[1])"
      case "Acc(item/seq)": return "val accuracy=\(parts[1])"
      default: return nil
      }
    }
    return "step \(step): " + values.joined(separator: ", ")
  }

  private static let start = Array("Iter ".utf8)
}

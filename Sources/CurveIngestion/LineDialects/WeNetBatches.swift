/// WeNet's and WeKws' batches, "DEBUG TRAIN Batch 4/200 loss 12.6 loss_att 10.9 lr 0.0003 rank 0", where the first
/// count is the epoch, and "Epoch 4 CV info cv_loss 7.6".
///
/// Each process prints its own batches; those of the first one are read. What a batch of an evaluation had gives way
/// to the mean.
struct WeNetBatches: LineDialect {
  mutating func plain(_ line: ArraySlice<UInt8>) -> String? {
    if line.holds(" CV ") {
      if line.holds(" CV Batch ") { return "" }
      if line.holds(" CV info ") { return Self.evaluation(line.words) }
    }
    guard line.holds(" TRAIN "), let start = line.firstRange(of: Self.mark) else { return nil }
    let words = line[start.upperBound...].words
    let counts = words.first?.split(separator: "/") ?? []
    guard counts.count == 2, let epoch = Int(counts[0]), let batch = Int(counts[1]) else {
      return nil
    }
    if let rank = words.firstIndex(of: "rank"), words.dropFirst(rank + 1).first != "0" { return "" }
    let values = zip(words.dropFirst(), words.dropFirst(2)).compactMap { name, value -> String? in
      guard Double(name) == nil, Double(value) != nil, name != "rank" else { return nil }
      return name == "lr" ? "lr=\(value)" : "train \(name)=\(value)"
    }
    return "epoch \(epoch), step \(batch): \(values.joined(separator: ", "))"
  }

  /// Reads "Epoch 4 CV info cv_loss 7.6".
  private static func evaluation(_ words: [String]) -> String? {
    guard let place = words.firstIndex(of: "Epoch"), let loss = words.firstIndex(of: "cv_loss"),
      loss + 1 < words.count
    else { return nil }
    return "epoch \(words[place + 1]): cv loss=\(words[loss + 1].filter { $0 != "," })"
  }

  private static let mark = Array(" TRAIN Batch ".utf8)
}

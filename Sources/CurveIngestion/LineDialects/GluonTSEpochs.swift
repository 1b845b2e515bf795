/// GluonTS' trainer: "Epoch[3] Evaluation metric 'epoch_loss'=4.12", which is the loss of training, and
/// "'validation_epoch_loss'".
struct GluonTSEpochs: LineDialect {
  mutating func plain(_ line: ArraySlice<UInt8>) -> String? {
    guard line.holds("] Evaluation metric '") else { return nil }
    let text = String(decoding: line, as: UTF8.self)
    guard let start = text.firstRange(of: "Epoch["), let end = text.lastIndex(of: "="),
      let epoch = Int(text[start.upperBound...].prefix { $0 != "]" })
    else { return nil }
    let split = text.contains("'validation_") ? "val" : "train"
    return "epoch \(epoch): \(split) loss=\(text[text.index(after: end)...])"
  }
}

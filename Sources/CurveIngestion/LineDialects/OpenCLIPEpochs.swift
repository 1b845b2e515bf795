/// OpenCLIP counts the epoch that it trains from 0, "Train Epoch: 0 [512/4096]", and evaluates it as "Eval Epoch: 1".
struct OpenCLIPEpochs: LineDialect {
  private var trained: Int?

  mutating func plain(_ line: ArraySlice<UInt8>) -> String? {
    guard line.holds(" Epoch: ") else { return nil }
    let text = String(decoding: line, as: UTF8.self)
    if let mark = text.firstRange(of: "Train Epoch: ") {
      trained = Int(text[mark.upperBound...].prefix(while: \.isNumber))
      return nil
    }
    guard let trained, let mark = text.firstRange(of: "Eval Epoch: ") else { return nil }
    let count = text[mark.upperBound...].prefix(while: \.isNumber)
    guard Int(count) == trained + 1 else { return nil }
    return text.replacing("Eval Epoch: \(count)", with: "Eval Epoch: \(trained)")
  }
}

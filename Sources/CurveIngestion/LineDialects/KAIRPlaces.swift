/// The places in angle brackets of KAIR and what was made of it: "<epoch:  3, iter:   1,000, lr:1.000e-04> G_loss: 3.7e-02"
/// and "<epoch:3, Average PSNR : 30.82dB" of its evaluations.
struct KAIRPlaces: LineDialect {
  mutating func plain(_ line: ArraySlice<UInt8>) -> String? {
    guard line.holds(UInt8(ascii: "<")), let start = line.firstRange(of: Self.start) else {
      return nil
    }
    let text = String(decoding: line[start.upperBound...], as: UTF8.self)
      .replacing("iter:", with: "step:").replacing("dB", with: "")
    let place = "epoch:\(text.replacing(">", with: ","))"
    return text.contains("PSNR") ? place.replacing("Average PSNR", with: "val PSNR") : place
  }

  private static let start = Array("<epoch:".utf8)
}

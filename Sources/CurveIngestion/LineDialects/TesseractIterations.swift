/// Tesseract's `lstmtraining`: "At iteration 95/100/100, Mean rms=6.5%, delta=20.1%, BCER train=65.5%, BWER train=90%",
/// and of an evaluation "At iteration 95, stage 0, BCER eval=12.3, BWER eval=34.5".
///
/// The first count, of lines that it learnt from, is that of evaluations too; earlier versions wrote "char train" and
/// "word train".
struct TesseractIterations: LineDialect {
  mutating func plain(_ line: ArraySlice<UInt8>) -> String? {
    guard line.holds("At iteration "),
      line.holds("rror") || line.holds("ER ") || line.holds(" train=")
    else { return nil }
    let text = String(decoding: line, as: UTF8.self)
    guard let start = text.firstRange(of: "At iteration ") else { return nil }
    let parts = text[start.upperBound...].split(separator: ",")
    let values = parts.dropFirst().compactMap(Self.rate)
    guard let count = parts.first?.split(separator: "/").first.flatMap({ Int($0) }), !values.isEmpty
    else { return nil }
    return "iteration \(count): " + values.joined(separator: ", ")
  }

  /// The rate of a part like "BCER train=65.5%" or "Eval Char error rate=12.3"; nil for other parts.
  private static func rate(_ part: Substring) -> String? {
    let sides = part.split(separator: "=")
    guard sides.count == 2, let value = sides[1].split(separator: " ").first else { return nil }
    let name = sides[0].lowercased()
    let isTrain = name.hasSuffix(" train")
    guard isTrain || name.contains("eval") || name.hasSuffix("error rate"),
      name.contains("er") || name.contains("char") || name.contains("word")
    else { return nil }
    let unit = name.contains("bwer") || name.contains("word") ? "wer" : "cer"
    return "\(isTrain ? "train" : "val") \(unit)=\(value)"
  }
}

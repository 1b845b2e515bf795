/// InsightFace's verification of a set of pairs, behind the word for training that begins all of its lines.
///
/// ```
/// Training: 2022-01-01 10:00:00,123-[lfw][4000]XNorm: 10.123456
/// Training: 2022-01-01 10:00:00,123-[lfw][4000]Accuracy-Flip: 0.99117+-0.00512
/// Training: 2022-01-01 10:00:00,123-[lfw][4000]Accuracy-Highest: 0.99117
/// ```
struct InsightFaceVerification: LineDialect {
  func plain(_ line: ArraySlice<UInt8>) -> String? {
    guard line.holds("]Accuracy-") || line.holds("]XNorm: ") else { return nil }
    let text = String(decoding: line, as: UTF8.self)
    guard let mark = text.firstRange(of: "]Accuracy-Flip: ") else { return "" }
    let brackets = text[..<mark.lowerBound].split(separator: "[").suffix(2)
    guard brackets.count == 2, let set = brackets.first?.dropLast(), let step = brackets.last,
      Int(step) != nil
    else { return nil }
    let value = text[mark.upperBound...].prefix { $0.isNumber || $0 == "." }
    return "step \(step): val \(set)/Accuracy-Flip=\(value)"
  }
}

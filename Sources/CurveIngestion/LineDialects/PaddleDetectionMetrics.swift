/// What PaddleDetection measures in its evaluations, "mAP(0.50, 11point) = 71.25%", which names no split.
struct PaddleDetectionMetrics: LineDialect {
  func plain(_ line: ArraySlice<UInt8>) -> String? {
    guard line.holds("mAP("), line.holds(") = ") else { return nil }
    let text = String(decoding: line, as: UTF8.self)
    guard let start = text.firstRange(of: "mAP("), let close = text.firstRange(of: ") = "),
      start.upperBound <= close.lowerBound,
      let overlap = text[start.upperBound...].split(separator: ",").first, Double(overlap) != nil
    else { return nil }
    let value = text[close.upperBound...].prefix { $0.isNumber || $0 == "." }
    return Double(value) == nil ? nil : "val mAP=\(value)"
  }
}

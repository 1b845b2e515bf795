import CurveModel

/// The evaluation that pycocotools prints, one metric a line:
/// ` Average Precision  (AP) @[ IoU=0.50:0.95 | area=   all | maxDets=100 ] = 0.321`.
///
/// The names are those of the papers: AP, AP50, AP75, AP small, AR@1, AR small; those of masks and key
/// points, which are evaluated after the boxes, with the word for them in front.
struct COCOTable {
  /// What is evaluated: "bbox", "segm", "keypoints".
  private var kind: String?

  enum Line {
    case metric(ConsoleLine.Value)
    /// No object of this size to evaluate: -1.
    case nothing
  }

  /// The metric of a line; nil for all other lines.
  mutating func line(_ bytes: ArraySlice<UInt8>) -> Line? {
    guard bytes.holds(") @[") || bytes.holds("Evaluate annotation type") else { return nil }
    let line = String(decoding: bytes, as: UTF8.self)
    if line.contains("Evaluate annotation type") {
      let parts = line.split(separator: "*")
      kind = parts.count > 1 ? String(parts[1]) : nil
      return nil
    }
    guard let open = line.firstRange(of: ") @["), let close = line.firstRange(of: "] ="),
      let start = line[..<open.lowerBound].lastIndex(of: "("), open.upperBound <= close.lowerBound,
      let number = Double(line[close.upperBound...].filter { $0 != " " })
    else { return nil }
    guard number >= 0 else { return .nothing }
    var settings: [String: String] = [:]
    for part in line[open.upperBound..<close.lowerBound].split(separator: "|") {
      let pair = part.filter { $0 != " " }.split(separator: "=")
      if pair.count == 2 { settings[String(pair[0])] = String(pair[1]) }
    }
    let measure = String(line[line.index(after: start)..<open.lowerBound])
    let prefix = kind.map { $0 == "bbox" ? "" : "\($0) " } ?? ""
    return .metric(
      ConsoleLine.Value(name: prefix + Self.name(of: measure, settings), number: number))
  }

  private static func name(of measure: String, _ settings: [String: String]) -> String {
    let threshold = settings["IoU"] ?? settings["OKS"] ?? ""
    if let area = settings["area"], area != "all" { return "\(measure) \(area)" }
    if threshold.hasPrefix("0."), !threshold.contains(":") {
      return measure + threshold.dropFirst(2)
    }
    guard measure == "AR", let most = settings["maxDets"] else { return measure }
    return "\(measure)@\(most)"
  }
}

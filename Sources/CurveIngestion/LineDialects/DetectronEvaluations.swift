/// Detectron2's evaluations of a test set, as it prints them to be copied.
///
/// ```
/// d2.evaluation.testing INFO: copypaste: Task: bbox
/// d2.evaluation.testing INFO: copypaste: AP,AP50,AP75,APs,APm,APl
/// d2.evaluation.testing INFO: copypaste: 10.9699,22.4369,9.2552,1.1235,4.8808,13.6171
/// ```
struct DetectronEvaluations: LineDialect {
  private var task = ""
  private var names: [String] = []

  mutating func plain(_ line: ArraySlice<UInt8>) -> String? {
    guard line.holds("copypaste: "), let mark = line.firstRange(of: Self.mark) else { return nil }
    let text = String(decoding: line[mark.upperBound...], as: UTF8.self)
    if text.hasPrefix(Self.heading) {
      (task, names) = (String(text.dropFirst(Self.heading.count)), [])
      return ""
    }
    let cells = text.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    guard !names.isEmpty else {
      names = cells
      return ""
    }
    let values = zip(names, cells).compactMap { name, cell in
      Double(cell).flatMap { $0.isFinite ? "val \(task)/\(name)=\(cell)" : nil }
    }
    return values.joined(separator: ", ")
  }

  private static let mark = Array("copypaste: ".utf8)
  private static let heading = "Task: "
}

/// PySlowFast's `json_stats: {"_type": "val_epoch", "epoch": "2/30", "top1_err": 40.1}`.
///
/// The split, and whether a line is about an epoch or some of its batches, stands in `_type`. `min_top1_err` is the
/// best value so far.
struct SlowFastStatistics: LineDialect {
  mutating func plain(_ line: ArraySlice<UInt8>) -> String? {
    guard line.holds("json_stats: {"), let start = line.firstRange(of: Array("json_stats: {".utf8))
    else { return nil }
    var type: [Substring] = []
    var epoch: String?
    var iteration: String?
    var values: [String] = []
    for pair in String(decoding: line[start.upperBound...], as: UTF8.self).split(separator: ", ") {
      let parts = pair.filter { !"\"{}".contains($0) }.split(separator: ": ", maxSplits: 1)
      guard parts.count == 2 else { continue }
      switch parts[0] {
      case "_type", "split": type = parts[1].split(separator: "_")
      case "epoch": epoch = String(parts[1])
      case "iter", "cur_iter": iteration = String(parts[1])
      case let name where name.hasPrefix("min_") || name.hasPrefix("max_"): continue
      default: values.append("\(parts[0]): \(parts[1])")
      }
    }
    guard let split = type.first else { return nil }
    let numbers = values.joined(separator: ", ")
    guard let epoch else { return "\(split): \(numbers)" }
    let batches = type.last == "iter" ? "[Iter: \(iteration ?? "0")]" : "[Avg]"
    return "[\(split)][Epoch \(epoch)]\(batches)\(numbers)"
  }
}

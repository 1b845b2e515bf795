/// The `results.txt` of YOLOv5 up to its fourth version, and of YOLOv7: one line an epoch and no header.
///
/// ```
///   0/89  5.61G  0.0775  0.0277  0.0179  0.123  7  640  0.797  0.358  0.394  0.188  0.0452  0.0131  0.0040
/// ```
///
/// Epoch, memory, box, objectness and class loss and their sum, labels, size of the images, precision, recall,
/// mAP50 and mAP50-95, and the three losses on validation, whose sum is the loss there.
struct YOLOResults: LineDialect {
  mutating func plain(_ line: ArraySlice<UInt8>) -> String? {
    guard let first = line.first(where: { $0 > 0x20 }), (0x30...0x39).contains(first),
      line.holds(UInt8(ascii: "/")), line.holds(UInt8(ascii: "G"))
    else { return nil }
    let words = line.words
    guard words.count == Self.names.count + 2, words[1].hasSuffix("G"),
      Double(words[1].dropLast()) != nil,
      words[0].split(separator: "/").compactMap({ Int($0) }).count == 2
    else { return nil }
    let numbers = words[2...].compactMap { Double($0) }
    guard numbers.count == Self.names.count else { return nil }
    let values = zip(Self.names, words[2...]).filter { !$0.0.isEmpty }.map { "\($0)=\($1)" }
    let loss = numbers.suffix(3).reduce(0, +)
    return "Epoch \(words[0]) " + values.joined(separator: ", ") + ", val loss=\(loss)"
  }

  private static let names = [
    "train box_loss", "train obj_loss", "train cls_loss", "train loss", "", "", "val precision",
    "val recall", "val mAP50", "val mAP50-95", "val box_loss", "val obj_loss", "val cls_loss",
  ]
}

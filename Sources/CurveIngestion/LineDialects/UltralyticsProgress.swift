/// The progress of Ultralytics' YOLO (and of YOLOv5): a header, and below it a bar for the training and a table for
/// the validation of each epoch.
///
/// ```
///       Epoch    GPU_mem   box_loss   cls_loss   dfl_loss  Instances       Size
///        1/30      0.72G      1.204      3.117      1.430         22        640: 100%|████| 8/8
///                  Class     Images  Instances      Box(P          R      mAP50  mAP50-95): 100%
///                    all        128        929      0.640      0.532      0.604      0.440
/// ```
///
/// A classifier counts nothing there: "classes   top1_acc   top5_acc: 100%", and below it "all  0.5  1".
struct UltralyticsProgress: LineDialect {
  /// The names of the columns of training, and of those of validation behind their counts.
  private var losses: [String] = []
  private var scores: [String] = []
  /// How many counts stand in front of the scores.
  private var counted = 2
  /// Whether the table of this epoch is still to come; one behind it is of the best model.
  private var awaitsScores = false

  mutating func plain(_ line: ArraySlice<UInt8>) -> String? {
    guard !losses.isEmpty || line.holds("GPU_mem") || line.holds("gpu_mem") else { return nil }
    let words = line.words
    guard let first = words.first, words.count > 2 else { return nil }
    if first == "Epoch", words[1].lowercased() == "gpu_mem" {
      losses = words.map(Self.lossName)
      return ""
    }
    if first == "Class", let labels = words.firstIndex(where: Self.counts.contains) {
      (scores, counted) = (Self.scoreNames(words[(labels + 1)...]), 2)
      return ""
    }
    if first == "classes", words[1].hasPrefix("top1") {
      (scores, counted) = (Self.scoreNames(words[1...]), 0)
      return ""
    }
    if first == "all", awaitsScores, words.count >= 1 + counted + scores.count, !scores.isEmpty {
      awaitsScores = false
      return zip(scores, words[(1 + counted)...]).map { "val \($0)=\($1)" }.joined(separator: ", ")
    }
    let count = first.split(separator: "/").compactMap { Int($0) }
    // A narrow terminal cuts what stands behind the losses.
    let leastWords = 1 + (losses.lastIndex { $0.hasSuffix("loss") } ?? losses.count)
    guard count.count == 2, words.count > 4, words.count >= leastWords,
      words.count + 1 >= losses.count
    else { return nil }
    awaitsScores = true
    let values = zip(losses, words).filter { $0.0.hasSuffix("loss") }.map { "train \($0)=\($1)" }
    // The bar that a wider terminal shows behind it.
    let bar = words.count < losses.count ? " %|" : ""
    return "Epoch \(first) " + values.joined(separator: ", ") + bar
  }

  private static let counts: Set = ["Instances", "Labels", "Targets"]

  private static func lossName(_ name: String) -> String {
    ["box", "obj", "cls", "dfl", "seg", "pose", "total"].contains(name) ? "\(name)_loss" : name
  }

  /// "Box(P", "R", "mAP50", "mAP50-95)", "Mask(P" and so on, up to the bar.
  private static func scoreNames(_ words: ArraySlice<String>) -> [String] {
    var names: [String] = []
    var part = ""
    for word in words {
      guard !word.hasSuffix("%"), !word.contains("%|") else { break }
      var name = word.filter { $0 != ")" }
      if let open = name.firstIndex(of: "(") {
        let kind = name[..<open].lowercased()
        part = kind == "box" ? "" : "\(kind) "
        name = String(name[name.index(after: open)...])
      }
      if name.hasSuffix(":") { name.removeLast() }
      let known = ["P": "precision", "R": "recall", "mAP@.5": "mAP50", "mAP@.5:.95": "mAP50-95"]
      names.append(part + (known[name] ?? name))
    }
    return names
  }
}

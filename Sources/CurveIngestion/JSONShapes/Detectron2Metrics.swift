import CurveModel

/// Detectron2's `metrics.json`: losses of training, and scores like `bbox/AP` from its evaluators.
enum Detectron2Metrics: JSONShape {
  static let name = "detectron2"

  static func content(of document: JSONDocument) throws(InputProblem) -> RecordContent? {
    guard let records = document.records, let head = JSONRecords.head(of: document),
      head.contains(where: { $0["iteration"] != nil && $0["total_loss"] != nil })
    else { return nil }
    var content = try JSONRecords.content(of: records, in: document)
    for index in content.table.columns.indices {
      let sections = content.table.columns[index].name.split(separator: "/")
      guard sections.dropLast().contains(where: { evaluators.contains(String($0)) }) else {
        continue
      }
      content.table.columns[index].name = "val/" + content.table.columns[index].name
    }
    return content
  }

  private static let evaluators: Set = ["bbox", "segm", "keypoints", "sem_seg", "panoptic_seg"]
}

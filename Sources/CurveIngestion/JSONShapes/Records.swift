import CurveModel

/// Records of any tool: JSON lines as Detectron2, DETR, Stable-Baselines3 and Ray write them, or
/// a list of objects.
enum Records: JSONShape {
  static let name = "json-records"

  static func content(of document: JSONDocument) throws(InputProblem) -> RecordContent? {
    guard let records = document.records else { return nil }
    var content = try JSONRecords.content(of: records, in: document)
    content.dropNamedOnceAbove()
    return content
  }
}

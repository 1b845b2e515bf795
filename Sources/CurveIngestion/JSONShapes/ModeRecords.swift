import CurveModel

/// mmcv's `None.log.json`: records whose `mode` says train or val.
///
/// A validation record's `iter` counts validation batches; its place is that of the training record
/// before it.
enum ModeRecords: JSONShape {
  static let name = "mmcv"

  static func content(of document: JSONDocument) throws(InputProblem) -> RecordContent? {
    guard var records = JSONRecords.records(of: document),
      records.contains(where: { $0["mode"]?.text == "train" && $0["iter"] != nil })
    else { return nil }
    var last: JSONNode?
    for index in records.indices {
      if records[index]["mode"]?.text == "train" {
        last = records[index]["iter"] ?? last
      } else if let last, let field = records[index].fields.firstIndex(where: { $0.name == "iter" })
      {
        records[index].fields[field].value = last
      }
    }
    return try JSONRecords.content(of: records, in: document)
  }
}

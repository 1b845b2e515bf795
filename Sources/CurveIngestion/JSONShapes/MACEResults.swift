import CurveModel

/// MACE's `NAME_run-N_train.txt`: a record for each batch (`mode` is "opt") and for each evaluation ("eval").
///
/// Batches of one epoch share its number; their places are parts of the epoch, those of evaluations the epochs
/// that are done: 0 for the one before the training.
enum MACEResults: JSONShape {
  static let name = "mace"

  static func content(of document: JSONDocument) throws(InputProblem) -> RecordContent? {
    guard let head = JSONRecords.head(of: document), var records = document.records,
      head.contains(where: { mode(of: $0) == "opt" && $0["epoch"]?.number != nil })
    else { return nil }
    var sizes: [Double: Int] = [:]
    for record in records where mode(of: record) == "opt" {
      if let epoch = record["epoch"]?.number { sizes[epoch, default: 0] += 1 }
    }
    let start = sizes.keys.min() ?? 0
    var done: [Double: Int] = [:]
    for index in records.indices {
      let epoch = records[index]["epoch"]?.number
      switch mode(of: records[index]) {
      case "opt":
        guard let epoch, let size = sizes[epoch] else { continue }
        done[epoch, default: 0] += 1
        let share = Double(done[epoch, default: 0]) / Double(size)
        records[index].set(epoch: epoch - start + share, split: "train")
      case "eval":
        records[index].set(epoch: epoch.map { $0 - start + 1 } ?? 0, split: "val")
      default: continue
      }
    }
    return try JSONRecords.content(of: records, in: document)
  }

  private static func mode(of record: JSONObject) -> String? { record["mode"]?.text }
}

extension JSONObject {
  fileprivate mutating func set(epoch: Double, split: String) {
    for index in fields.indices {
      if fields[index].name == "epoch" { fields[index].value = .number(epoch) }
      if fields[index].name == "mode" { fields[index].value = .text(split) }
    }
  }
}

import CurveModel

/// mmengine's `scalars.json`: `step` counts iterations in training records, but may count epochs in
/// those of validation.
enum MMEngineScalars: JSONShape {
  static let name = "mmengine"

  static func content(of document: JSONDocument) throws(InputProblem) -> RecordContent? {
    guard var records = JSONRecords.records(of: document),
      records.contains(where: { isTraining($0) })
    else { return nil }
    var last: (step: JSONNode, epoch: Double?)?
    for index in records.indices {
      let record = records[index]
      if isTraining(record), let step = record["step"] {
        last = (step, record["epoch"]?.number)
      } else if let last, let epoch = last.epoch, record["step"]?.number == epoch,
        let field = record.fields.firstIndex(where: { $0.name == "step" })
      {
        records[index].fields[field].value = last.step
        if record["epoch"] == nil {
          records[index].fields.append(JSONObject.Field(name: "epoch", value: .number(epoch)))
        }
      }
    }
    return try JSONRecords.content(of: records, in: document)
  }

  private static func isTraining(_ record: JSONObject) -> Bool {
    guard let step = record["step"]?.number, let iteration = record["iter"]?.number else {
      return false
    }
    return step == iteration
  }
}

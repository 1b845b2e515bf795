import CurveModel

/// mmengine's `scalars.json`: records of training hold `iter` or a learning rate, those of validation
/// only metrics.
///
/// `step` counts iterations in training records, but may count epochs in those of validation; where the training goes by
/// iterations and its `LoggerHook` by epochs, it is 0 in all of them.
enum MMEngineScalars: JSONShape {
  static let name = "mmengine"

  static func content(of document: JSONDocument) throws(InputProblem) -> RecordContent? {
    guard let head = JSONRecords.head(of: document), var records = document.records,
      head.contains(where: {
        isTraining($0) && $0["step"]?.number == ($0["iter"] ?? $0["step"])?.number
      })
    else { return nil }
    var last: (step: JSONNode, epoch: Double?)?
    for index in records.indices {
      let record = records[index]
      if isTraining(record) {
        last = record["step"].map { ($0, record["epoch"]?.number) }
        continue
      }
      for field in record.fields.indices {
        let name = record.fields[field].name
        if case .metric(let metric) = ColumnGrammar.meaning(of: name), metric.split == nil {
          records[index].fields[field].name = "val/" + name
        }
      }
      guard let last, let field = record.fields.firstIndex(where: { $0.name == "step" }),
        let step = record.fields[field].value.number
      else { continue }
      if let epoch = last.epoch, step == epoch {
        records[index].fields[field].value = last.step
        if record["epoch"] == nil {
          records[index].fields.append(JSONObject.Field(name: "epoch", value: .number(epoch)))
        }
      } else if let reached = last.step.number, step < reached {
        records[index].fields[field].value = last.step
      }
    }
    return try JSONRecords.content(of: records, in: document)
  }

  /// Later versions leave out `iter`; what they take to load data stands beside the learning rate.
  private static func isTraining(_ record: JSONObject) -> Bool {
    guard record["step"]?.number != nil else { return false }
    let isNewer = ["epoch", "lr", "data_time"].allSatisfy { record[$0]?.number != nil }
    return record["iter"]?.number != nil || isNewer
  }
}

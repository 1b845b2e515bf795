import CurveModel

/// mmcv's `None.log.json`: records whose `mode` says train or val, behind one about the machine.
///
/// A validation record's `iter` counts validation batches; its place is that of the training record
/// before it. Where `iter` starts again with every epoch, places are epochs and parts of them: an
/// epoch is as long as the largest `iter`, which misses at most the iterations behind its last
/// record.
enum ModeRecords: JSONShape {
  static let name = "mmcv"

  static func content(of document: JSONDocument) throws(InputProblem) -> RecordContent? {
    guard let head = JSONRecords.head(of: document), var records = document.records,
      head.contains(where: { isTraining($0) && $0["iter"] != nil })
    else { return nil }
    records.removeAll { $0["mode"] == nil }
    if startsAgain(records) {
      placeInEpochs(&records)
    } else {
      placeAtTraining(&records)
    }
    return try JSONRecords.content(of: records, in: document)
  }

  private static func isTraining(_ record: JSONObject) -> Bool { record["mode"]?.text == "train" }

  /// Whether iterations go back where epochs go on.
  private static func startsAgain(_ records: [JSONObject]) -> Bool {
    let train = records.filter(isTraining)
    let goesBack = zip(train, train.dropFirst()).filter { first, second in
      guard let iteration = first["iter"]?.number, let next = second["iter"]?.number,
        let epoch = first["epoch"]?.number, let nextEpoch = second["epoch"]?.number
      else { return false }
      return nextEpoch > epoch && next <= iteration
    }
    let epochs = Set(train.compactMap { $0["epoch"]?.number })
    return epochs.count > 1 && goesBack.count * 2 >= epochs.count - 1
      && train.count > epochs.count
  }

  private static func placeInEpochs(_ records: inout [JSONObject]) {
    let length = records.filter(isTraining).compactMap { $0["iter"]?.number }.max() ?? 1
    for index in records.indices {
      guard let epoch = records[index]["epoch"]?.number, length > 0,
        let field = records[index].fields.firstIndex(where: { $0.name == "epoch" })
      else { continue }
      if isTraining(records[index]), let iteration = records[index]["iter"]?.number {
        records[index].fields[field].value = .number(epoch - 1 + iteration / length)
      }
      records[index].fields.removeAll { $0.name == "iter" }
    }
  }

  private static func placeAtTraining(_ records: inout [JSONObject]) {
    var last: JSONNode?
    for index in records.indices {
      if isTraining(records[index]) {
        last = records[index]["iter"] ?? last
      } else if let last, let field = records[index].fields.firstIndex(where: { $0.name == "iter" })
      {
        records[index].fields[field].value = last
      }
    }
  }
}

import CurveModel

/// Hugging Face's `trainer_state.json`, or its `log_history` alone.
///
/// The record that closes a training holds the mean of the training loss over the run, which is no
/// point of the curve. Behind it a trainer that loaded its best checkpoint evaluates again, at the
/// last step: of several values at one step the first is the one that was measured on the way.
/// Evaluations of the training set on the way ("train_loss" and "train_accuracy") are curves.
enum TrainerState: JSONShape {
  static let name = "hf-trainer"

  static func content(of document: JSONDocument) throws(InputProblem) -> RecordContent? {
    guard let history = history(in: document) else { return nil }
    guard !history.isEmpty else { throw .headerOnly(document.path) }
    var ignored: [IgnoredColumn] = []
    var seen: [String: [UInt64: Double?]] = [:]
    var repeated = 0
    var records: [JSONObject] = []
    let evaluates = evaluatesTraining(history)
    let stated = history.lazy.compactMap(StatedSteps.init).first
    for var record in RoundedEpochs.spread(over: history) {
      record.takeSteps(StatedSteps(record))
      if record["train_runtime"] != nil, !evaluates || !isEvaluation(record) {
        if record["train_loss"] != nil {
          ignored.append(
            IgnoredColumn(
              column: "train_loss",
              reason: .other("the mean of the whole run, written at its end")))
        }
        continue
      }
      if let place = places.lazy.compactMap({ record[$0]?.number }).first {
        let names = Set(record.fields.map(\.name).filter(isCurve))
        var isMeasuredAgain = false
        record.fields.removeAll { field in
          guard !places.contains(field.name) else { return false }
          let first = seen[field.name, default: [:]][place.bitPattern]
          guard let first else {
            seen[field.name, default: [:]][place.bitPattern] = .some(field.value.number)
            return false
          }
          if first != field.value.number, names.contains(field.name) { isMeasuredAgain = true }
          return true
        }
        if names.isEmpty || record.fields.contains(where: { names.contains($0.name) }) {
          records.append(record)
        }
        // What says the same once more was written twice.
        if isMeasuredAgain { repeated += 1 }
      } else {
        records.append(record)
      }
    }
    var content = try JSONRecords.content(of: records, in: document)
    content.dropNamedOnceAbove()
    content.ignored += ignored.prefix(1)
    content.table.plannedEnds = plannedEnds(
      of: records, in: document.object?["max_steps"]?.number ?? stated?.planned,
      countedAs: stated?.column ?? "step")
    if repeated > 0 {
      let times = repeated == 1 ? "1 record repeats" : "\(repeated) records repeat"
      content.warnings.append(
        ReadingWarning(
          message: "\(times) the measurement of an earlier step, as after loading a checkpoint; "
            + "the first values are used"))
    }
    return content
  }

  /// Whether the trainer evaluated the training set on the way, with the prefix "train".
  private static func evaluatesTraining(_ history: [JSONObject]) -> Bool {
    let steps = history.filter(isEvaluation).compactMap { ($0["step"] ?? $0["epoch"])?.number }
    return Set(steps).count > 1
  }

  /// The record that closes a training counts its operations as well.
  private static func isEvaluation(_ record: JSONObject) -> Bool {
    record["train_runtime"] != nil && record["train_loss"] != nil && record["total_flos"] == nil
  }

  /// The last step that was planned, and the epoch that it is in: `num_train_epochs` is whole, and larger
  /// where steps were asked for.
  private static func plannedEnds(
    of records: [JSONObject], in planned: Double?, countedAs column: String
  ) -> [String: Double] {
    guard let steps = planned, steps > 0 else { return [:] }
    var ends = [column: steps]
    if let last = records.last(where: { $0[column] != nil && $0["epoch"] != nil }),
      let step = last[column]?.number, let epoch = last["epoch"]?.number, step > 0
    {
      ends["epoch"] = epoch * steps / step
    }
    return ends
  }

  /// What says where a record stands, the finest first: ms-swift and LLaMA-Factory count steps by names of their own.
  private static let places = ["step", "global_step", "current_steps", "epoch"]

  private static func isCurve(_ name: String) -> Bool {
    guard case .metric(let column) = ColumnGrammar.meaning(of: name) else { return false }
    return column.split != nil || MetricFamily.of(column.metric) != nil
  }

  private static func history(in document: JSONDocument) -> [JSONObject]? {
    if let list = document.object?["log_history"]?.list { return list.compactMap(\.object) }
    guard let records = document.records, let head = JSONRecords.head(of: document) else {
      return nil
    }
    let isTrainer = head.contains { record in
      record["epoch"] != nil
        && (record["eval_runtime"] != nil || record["train_runtime"] != nil
          || (record["loss"] != nil && record["learning_rate"] != nil))
    }
    return isTrainer ? records : nil
  }
}

/// How far a record of a trainer says that the training is, and where it was to end.
///
/// ms-swift writes "global_step/max_steps": "10/438", LLaMA-Factory "current_steps": 10 and "total_steps": 438.
struct StatedSteps {
  var column: String
  var done: Double
  var planned: Double

  static let fraction = "global_step/max_steps"

  init?(_ record: JSONObject) {
    if let parts = record[Self.fraction]?.text?.split(separator: "/"), parts.count == 2,
      let done = Double(parts[0]), let planned = Double(parts[1])
    {
      (column, self.done, self.planned) = ("step", done, planned)
    } else if let done = record["current_steps"]?.number,
      let planned = record["total_steps"]?.number
    {
      (column, self.done, self.planned) = ("current_steps", done, planned)
    } else {
      return nil
    }
  }
}

extension JSONObject {
  /// Counts the record by the step that it states as a part of all.
  mutating func takeSteps(_ stated: StatedSteps?) {
    guard let stated, self[stated.column] == nil else { return }
    fields.append(Field(name: stated.column, value: .number(stated.done)))
    fields.removeAll { $0.name == StatedSteps.fraction }
  }
}

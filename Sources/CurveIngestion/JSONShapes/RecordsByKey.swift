import CurveModel

/// A shape of records that stand under keys which say their places, at the top or in the only field that holds such.
protocol KeyedRecords: JSONShape {
  /// The records in their order, each with its place; nil where an object's keys are others.
  static func records(of object: JSONObject) -> [JSONObject]?
}

extension KeyedRecords {
  static func content(of document: JSONDocument) throws(InputProblem) -> RecordContent? {
    guard let object = document.object else { return nil }
    guard let records = records(of: object) ?? wrapped(in: object) else { return nil }
    return try JSONRecords.content(of: records, in: document)
  }

  private static func wrapped(in object: JSONObject) -> [JSONObject]? {
    let found = object.fields.compactMap { $0.value.object.flatMap(records) }
    return found.count == 1 ? found.first : nil
  }

  /// A record with its place as the first field, where it does not say it itself.
  static func placed(_ record: JSONObject, at place: Double, on kind: Axis.Kind) -> JSONObject {
    let name = kind == .epoch ? "epoch" : "step"
    guard record[name] == nil else { return record }
    var record = record
    record.fields.insert(JSONObject.Field(name: name, value: .number(place)), at: 0)
    return record
  }
}

/// A record for each epoch, under the epoch's number: `{"1": {…}, "2": {…}}`, `{"epoch_1": {…}}`.
enum RecordsByKey: KeyedRecords {
  static let name = "json-records"

  static func records(of object: JSONObject) -> [JSONObject]? {
    var records: [(place: Int, record: JSONObject)] = []
    var counted: String?
    for field in object.fields {
      let digits = field.name.reversed().prefix { $0.isASCII && $0.isNumber }
      let word = field.name.dropLast(digits.count)
      guard let place = Int(String(digits.reversed())), let record = field.value.object,
        counted == nil || counted == String(word), holdsValues(record)
      else { return nil }
      counted = String(word)
      records.append((place, record))
    }
    guard let counted, records.count > 1 else { return nil }
    let kind = counted.isEmpty ? .epoch : ColumnGrammar.axis(named: counted)
    guard let kind else { return nil }
    return records.sorted { $0.place < $1.place }.map { place, record in
      placed(record, at: Double(place), on: kind)
    }
  }

  /// Whether an object, or one in it, holds single numbers and no lists of them.
  static func holdsValues(_ record: JSONObject) -> Bool {
    let inner = record.fields.compactMap(\.value.object)
    return record.fields.contains { $0.value.number != nil } || inner.contains(where: holdsValues)
  }
}

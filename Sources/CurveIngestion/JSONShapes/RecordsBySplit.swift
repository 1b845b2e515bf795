import CurveModel

/// A list of records for each split: `{"train_history": [{"loss": …}, …], "val_history": [{"loss": …}, …]}`.
///
/// Records that count the same epochs or steps, or count nothing in lists of one length, stand side by side.
enum RecordsBySplit: JSONShape {
  static let name = "json-records"

  static func content(of document: JSONDocument) throws(InputProblem) -> RecordContent? {
    guard let object = document.object else { return nil }
    guard let lists = lists(of: object) ?? wrapped(in: object) else { return nil }
    return try JSONRecords.content(of: merged(lists), in: document)
  }

  private static func wrapped(in object: JSONObject) -> [[JSONObject]]? {
    let found = object.fields.compactMap { $0.value.object.flatMap(lists) }
    return found.count == 1 ? found.first : nil
  }

  /// The records of every split, with its name on their metrics; nil where not two splits at least have some.
  private static func lists(of object: JSONObject) -> [[JSONObject]]? {
    var splits: Set<Split> = []
    let lists = object.fields.compactMap { field -> [JSONObject]? in
      guard let records = field.value.objects,
        let split = ColumnGrammar.metricColumn(field.name).split, splits.insert(split).inserted
      else { return nil }
      return records.map { named($0, of: split) }
    }
    return lists.count > 1 ? lists : nil
  }

  /// A record with the name of its split on the metrics that name none.
  static func named(_ record: JSONObject, of split: Split) -> JSONObject {
    var record = record
    for index in record.fields.indices {
      let name = record.fields[index].name
      if case .metric(let metric) = ColumnGrammar.meaning(of: name), metric.split == nil {
        record.fields[index].name = "\(split == .validation ? "val" : split.rawValue)/\(name)"
      }
    }
    return record
  }

  private static func merged(_ lists: [[JSONObject]]) -> [JSONObject] {
    guard var records = lists.first else { return [] }
    for list in lists.dropFirst() {
      let places = Set(records[0].names.filter { isPlace($0, in: records) })
      guard list.count == records.count,
        zip(records, list).allSatisfy({ first, second in
          places.allSatisfy { second[$0]?.number == first[$0]?.number }
        })
      else {
        records += list
        continue
      }
      for index in records.indices {
        let known = Set(records[index].names)
        records[index].fields += list[index].fields.filter { !known.contains($0.name) }
      }
    }
    return records
  }

  /// Whether a field counts epochs or steps, or examples of which the records have different numbers: "n_samples" may be
  /// how many those of a split are.
  private static func isPlace(_ name: String, in records: [JSONObject]) -> Bool {
    guard case .axis(let kind) = ColumnGrammar.meaning(of: name) else { return false }
    return kind != .examples || records.contains { $0[name]?.number != records[0][name]?.number }
  }
}

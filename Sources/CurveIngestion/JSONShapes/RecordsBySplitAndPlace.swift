import CurveModel

/// A record for each epoch of each split, under the name of both: `{"train_1": {…}, "valid_1": {…}, "train_2": …}`,
/// `{"epoch_1_train": {…}, …}`.
///
/// Without a word for what is counted the numbers are epochs where they go on from the first, 0 or 1, and both
/// training and validation have some: the records of folds are few.
enum RecordsBySplitAndPlace: KeyedRecords {
  static let name = "json-records"

  private struct Key {
    var split: Split
    var place: Double
    /// The word that says what is counted.
    var counter: String
  }

  /// The records of all splits, those of one place together, in the order of the places.
  static func records(of object: JSONObject) -> [JSONObject]? {
    var records: [Double: JSONObject] = [:]
    var splits: Set<Split> = []
    var counter: String?
    for field in object.fields {
      guard let key = key(field.name), key.counter == counter ?? key.counter,
        let record = field.value.object, RecordsByKey.holdsValues(record)
      else { return nil }
      counter = key.counter
      splits.insert(key.split)
      let named = RecordsBySplit.named(record, of: key.split)
      let known = Set(records[key.place]?.names ?? [])
      records[key.place, default: JSONObject(fields: [], offset: named.offset)].fields +=
        named.fields.filter { !known.contains($0.name) }
    }
    guard let counter, splits.count > 1 else { return nil }
    let kind = counter.isEmpty ? .epoch : ColumnGrammar.axis(named: counter)
    let places = records.keys.sorted()
    guard let kind, kind != .examples, !counter.isEmpty || areEpochs(places, of: splits) else {
      return nil
    }
    return places.compactMap { place in records[place].map { placed($0, at: place, on: kind) } }
  }

  /// What the name of a record says: one word for a split, one number, and a word for what it counts or none.
  private static func key(_ name: String) -> Key? {
    var words = MetricName.words(name)
    guard let role = words.firstIndex(where: { ColumnWords.roles[$0] != nil }),
      let split = ColumnWords.roles[words.remove(at: role)],
      let number = words.firstIndex(where: { $0.allSatisfy { $0.isASCII && $0.isNumber } }),
      let place = Double(words.remove(at: number)), words.count < 2
    else { return nil }
    return Key(split: split, place: place, counter: words.first ?? "")
  }

  private static func areEpochs(_ places: [Double], of splits: Set<Split>) -> Bool {
    guard let first = places.first, first <= 1, places.count >= fewestEpochs else { return false }
    return splits.isSuperset(of: [.train, .validation])
      && zip(places, places.dropFirst()).allSatisfy { $1 == $0 + 1 }
  }

  /// More than the folds of most cross-validations.
  private static let fewestEpochs = 6
}

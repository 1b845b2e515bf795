import CurveModel

/// Lists of numbers by name, as they stand in an object and in the objects in it.
struct NamedLists {
  struct Entry {
    /// Names of the objects around the list, and its own: ["train", "mlogloss"].
    var path: [String]
    var values: [JSONNode]
    /// Where the values stand, for lists of pairs like `[[10, 0.5], [20, 0.4]]`.
    var places: [Double]?

    var name: String { path.joined(separator: "/") }
  }

  private(set) var lists: [Entry] = []
  private(set) var ignored: [IgnoredColumn] = []

  /// The lists of an object and of the objects in it, "train/mlogloss".
  init(_ object: JSONObject) {
    add(object, path: [])
  }

  mutating func keep(only names: [String], reason: String) {
    for list in lists where !names.contains(list.name) {
      ignored.append(IgnoredColumn(column: list.name, reason: .other(reason)))
    }
    lists.removeAll { !names.contains($0.name) }
  }

  /// The lists as a table, or as one below the other where objects around them name the runs.
  ///
  /// - Throws: An `InputProblem` when there are more names than a log can have.
  func content(in document: JSONDocument) throws(InputProblem) -> RecordContent {
    var table = RecordTable(path: document.path, byteCount: document.byteCount)
    let runs = ListRuns(lists)
    var notes: [ReadingWarning] = []
    var left = ignored + runs.ignored
    for run in runs.runs {
      var rows = ListRows(run.lists)
      try rows.write(to: &table, run: run.name)
      left += rows.ignored
      notes += rows.warnings
    }
    var finished = try table.finished()
    if runs.runs.count > 1 { finished.runColumn = ListRows.runColumn }
    return RecordContent(table: finished, ignored: left, warnings: notes)
  }

  private mutating func add(_ object: JSONObject, path: [String]) {
    guard path.count < 4 else { return }
    for field in object.fields {
      let inner = path + [field.name]
      switch field.value {
      case .list(let values) where Self.areIndices(values, at: inner):
        ignored.append(
          IgnoredColumn(
            column: inner.joined(separator: "/"), reason: .other("the numbers of examples")))
      case .list(let values) where Self.areSamples(values, of: object, at: inner):
        ignored.append(
          IgnoredColumn(
            column: inner.joined(separator: "/"),
            reason: .other("the values of one evaluation, whose mean stands beside it")))
      case .list(let values) where values.contains { $0.number != nil }:
        lists.append(Entry(path: inner, values: values))
      case .list(let values):
        if let pairs = Self.pairs(values) {
          lists.append(Entry(path: inner, values: pairs.values, places: pairs.places))
        } else if values.allSatisfy({ $0.list?.count == 1 && $0.list?.first?.number != nil }),
          !values.isEmpty
        {
          lists.append(Entry(path: inner, values: values))
        }
      case .object(let object):
        if let values = Self.numbered(object) {
          lists.append(Entry(path: inner, values: values))
        } else if let (places, values) = Self.placed(object) {
          lists.append(Entry(path: inner, values: values, places: places))
        } else {
          add(object, path: inner)
        }
      default: break
      }
    }
  }

  /// Whether a list says which examples a split holds, `{"splits": {"train": [10, 3, 7]}}`: whole numbers without
  /// repeats, below words for it and called after a split alone.
  private static func areIndices(_ values: [JSONNode], at path: [String]) -> Bool {
    let own = ColumnGrammar.metricColumn(path.last ?? "")
    guard own.split != nil, MetricFamily.of(own.metric) == nil,
      path.contains(where: { !indexWords.isDisjoint(with: MetricName.words($0)) })
    else { return false }
    let indices = values.compactMap(\.number).filter { $0 >= 0 && $0 == $0.rounded() }
    return indices.count == values.count && Set(indices).count == values.count
  }

  /// Whether a list holds what a single evaluation measured: in an object about data that was held out its mean stands
  /// beside it.
  private static func areSamples(
    _ values: [JSONNode], of object: JSONObject, at path: [String]
  ) -> Bool {
    let isHeldOut = path.dropLast().contains { name in
      ConsoleLine.isHeldOut(name) || MetricName.words(name).contains { ConsoleLine.isHeldOut($0) }
    }
    let numbers = values.compactMap(\.number)
    guard isHeldOut, numbers.count > 1, numbers.count == values.count else { return false }
    let mean = numbers.reduce(0, +) / Double(numbers.count)
    return object.fields.contains { field in
      guard let number = field.value.number else { return false }
      return !ColumnWords.means.isDisjoint(with: MetricName.words(field.name))
        && abs(number - mean) <= 1e-6 * max(abs(number), abs(mean))
    }
  }

  private static let indexWords: Set = [
    "split", "splits", "fold", "folds", "index", "indices", "idx", "ids",
  ]

  /// The places and values of a list of pairs, whose first numbers ascend.
  private static func pairs(_ values: [JSONNode]) -> (places: [Double], values: [JSONNode])? {
    let pairs = values.compactMap(\.list)
    guard pairs.count > 1, pairs.count == values.count, pairs.allSatisfy({ $0.count == 2 }) else {
      return nil
    }
    let places = pairs.compactMap { $0[0].number }
    guard places.count == pairs.count, zip(places, places.dropFirst()).allSatisfy({ $0 < $1 })
    else { return nil }
    return (places, pairs.map { $0[1] })
  }

  /// The places and values of an object of two such lists, as Sacred writes a metric.
  private static func placed(_ object: JSONObject) -> (places: [Double], values: [JSONNode])? {
    guard let values = object["values"]?.list, let steps = object["steps"]?.list else { return nil }
    let places = steps.compactMap(\.number)
    guard !values.isEmpty, places.count == steps.count, places.count == values.count else {
      return nil
    }
    return (places, values)
  }

  /// The values of an object whose names are row numbers, as pandas writes a column.
  private static func numbered(_ object: JSONObject) -> [JSONNode]? {
    guard !object.fields.isEmpty else { return nil }
    let rows = object.fields.compactMap { field in
      Int(field.name).map { (number: $0, value: field.value) }
    }
    guard rows.count == object.fields.count,
      rows.allSatisfy({ $0.value.object == nil && $0.value.list == nil })
    else { return nil }
    return rows.sorted { $0.number < $1.number }.map(\.value)
  }
}

import CurveModel

/// Lists of numbers by name → a table with one row for each position.
struct NamedLists {
  private(set) var lists: [(name: String, values: [JSONNode])] = []
  private(set) var ignored: [IgnoredColumn] = []

  /// The lists of an object and of the objects in it, "train/mlogloss".
  init(_ object: JSONObject) {
    add(object, prefix: "", depth: 0)
  }

  mutating func rename(_ rename: (String) -> String) {
    for index in lists.indices { lists[index].name = rename(lists[index].name) }
  }

  mutating func keep(only names: [String], reason: String) {
    for list in lists where !names.contains(list.name) {
      ignored.append(IgnoredColumn(column: list.name, reason: reason))
    }
    lists.removeAll { !names.contains($0.name) }
  }

  /// The lists side by side; those of another length than most cannot be placed.
  ///
  /// - Throws: An `InputProblem` when there are more names than a log can have.
  func content(in document: JSONDocument) throws(InputProblem) -> RecordContent {
    let lengths = Dictionary(grouping: lists, by: \.values.count).mapValues(\.count)
    let length = lengths.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key ?? 0
    var table = RecordTable(path: document.path, byteCount: document.byteCount)
    let kept = lists.filter { $0.values.count == length }
    for row in 0..<length {
      table.beginRow()
      for list in kept {
        switch list.values[row] {
        case .number(let value): try table.set(list.name, to: value)
        case .text(let text): try table.set(list.name, toText: text)
        case .list(let inner):
          if inner.count == 1, let value = inner.first?.number {
            try table.set(list.name, to: value)
          }
        case .null, .flag, .object: break
        }
      }
    }
    let odd = lists.filter { $0.values.count != length }.map { list in
      IgnoredColumn(
        column: list.name,
        reason: "\(list.values.count) values where the others have \(length); their places are "
          + "not said")
    }
    return RecordContent(table: try table.finished(), ignored: ignored + odd)
  }

  private mutating func add(_ object: JSONObject, prefix: String, depth: Int) {
    guard depth < 4 else { return }
    for field in object.fields {
      let name = prefix + field.name
      switch field.value {
      case .list(let values) where values.contains { $0.number != nil }:
        lists.append((name, values))
      case .object(let inner):
        if let values = Self.numbered(inner) {
          lists.append((name, values))
        } else {
          add(inner, prefix: name + "/", depth: depth + 1)
        }
      default: break
      }
    }
  }

  /// The values of an object whose names are row numbers, as pandas writes a column.
  private static func numbered(_ object: JSONObject) -> [JSONNode]? {
    guard !object.fields.isEmpty else { return nil }
    let rows = object.fields.compactMap { field in
      Int(field.name).map { (number: $0, value: field.value) }
    }
    guard rows.count == object.fields.count, rows.allSatisfy({ $0.value.object == nil }) else {
      return nil
    }
    return rows.sorted { $0.number < $1.number }.map(\.value)
  }
}

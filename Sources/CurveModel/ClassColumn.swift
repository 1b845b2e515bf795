/// A column of class labels: every cell as a number into a list of names.
package struct ClassColumn: Hashable, Sendable {
  /// The different labels, in sorted order: by value where all are numbers, else by their letters.
  package private(set) var names: [String]
  /// For each row the place of its label in `names`.
  package private(set) var codes: [Int]

  /// - Parameters:
  ///   - names: Different labels, in any order; "1", "1.0" and "01" are one where all are numbers.
  ///   - codes: For each row the place of its label in `names`.
  package init(names: [String], codes: [Int]) {
    let order = Self.sorted(names)
    var places = Array(repeating: 0, count: names.count)
    for (place, index) in order.enumerated() { places[index] = place }
    self.names = order.map { names[$0] }
    self.codes = codes.map { places[$0] }
  }

  /// The same labels as places in another list of names, which has to hold all of them.
  package func coded(in list: [String]) -> [Int] {
    let places = Dictionary(list.enumerated().map { ($1, $0) }) { first, _ in first }
    let map = names.map { name in
      guard let place = places[name] else {
        preconditionFailure("the list has to hold every label")
      }
      return place
    }
    return codes.map { map[$0] }
  }

  /// The rows that are asked for, in their order.
  package func rows(_ rows: [Int]) -> ClassColumn {
    var column = self
    column.codes = rows.map { codes[$0] }
    return column
  }

  /// Every label of several columns, sorted.
  package static func allNames(of columns: [ClassColumn]) -> [String] {
    let names = Array(Set(columns.flatMap(\.names)))
    return sorted(names).map { names[$0] }
  }

  private static func sorted(_ names: [String]) -> [Int] {
    let numbers = names.compactMap(Double.init)
    guard numbers.count == names.count else {
      return names.indices.sorted { names[$0].utf8.lexicographicallyPrecedes(names[$1].utf8) }
    }
    return names.indices.sorted { numbers[$0] < numbers[$1] }
  }
}

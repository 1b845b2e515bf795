// What a run is called after columns of its table.
extension RunRows {
  /// Names runs that follow one another by the settings in which they differ.
  mutating func name(by columns: [Int]) {
    guard !columns.isEmpty else { return }
    namingColumns = columns
    // The columns are named once, and many settings have to fit into a name.
    for index in runs.indices {
      runs[index].name = name(of: runs[index].rows[0], by: columns, isNamed: columns.count == 1)
    }
  }

  /// The values of some columns in a row; numbers may get the names of their columns in front.
  func name(of row: Int, by columns: [Int], isNamed: Bool) -> String {
    var labels: [String] = []
    for index in columns {
      let column = table.columns[index]
      let number = Cell.number(column.cells[row]).map(Self.text) ?? "unnamed"
      labels.append(column.word(at: row) ?? (isNamed ? "\(column.name) \(number)" : number))
    }
    return labels.joined(separator: ", ")
  }
}

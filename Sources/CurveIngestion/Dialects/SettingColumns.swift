import CurveModel

/// A curve for each value of a setting, as which the columns are named, in a file that is called after a metric:
/// ",5,15,30" for the sizes of a batch in `train_loss.csv`.
///
/// The runs are put below one another, named by a column of their own.
enum SettingColumns: Dialect {
  static let name = "setting-columns"

  static func admits(names: [String], isWritten: Bool) -> Bool {
    let settings = names.dropFirst().map { Int($0) }
    let counts = settings.enumerated().allSatisfy { $0.element == $0.offset }
    return isWritten && names.first == "" && settings.count > 1 && !counts
      && settings.allSatisfy { $0 != nil } && Set(settings).count == settings.count
  }

  static func recognises(_ table: Table) -> Bool {
    let places = table.columns[0].cells
    return FileName(table.path).metric != nil
      && zip(places, places.dropFirst()).allSatisfy { $1 == $0 + 1 }
  }

  static func widened(_ table: Table) -> Table {
    let runs = table.columns.dropFirst()
    var wide = table
    wide.rowCount = table.rowCount * runs.count
    wide.stackedRows = table.rowCount
    wide.shortRows = []
    wide.longRows = []
    let places = Table.Column(
      name: "row", cells: runs.flatMap { _ in table.columns[0].cells },
      origins: Array(repeating: 0, count: runs.count))
    let names = runs.indices.flatMap {
      Array(repeating: Cell.word($0 - runs.startIndex), count: table.rowCount)
    }
    wide.columns = [
      places, Table.Column(name: "run", cells: names, words: runs.map(\.name)),
      Table.Column(name: "value", cells: runs.flatMap(\.cells), origins: Array(runs.indices)),
    ]
    return wide
  }

  static func layout(of table: Table, options: ReadingOptions) throws(InputProblem) -> Layout {
    if let (flag, name) = [("--train", options.train), ("--validation", options.validation)]
      .first(where: { $0.1 != nil })
    {
      throw .columnIsRun(name ?? "", flag: flag, path: table.path)
    }
    let file = FileName(table.path)
    var layout = Layout()
    layout.isCertain = true
    layout.setAxis(0, kind: .epoch, in: table)
    layout.runColumns = [1]
    layout.tracks = [
      Layout.Track(
        columns: [2], metric: options.metric ?? file.metric ?? "value",
        split: file.split ?? .unknown)
    ]
    return layout
  }
}

extension InputProblem {
  fileprivate static func columnIsRun(_ name: String, flag: String, path: String) -> InputProblem {
    InputProblem(
      code: "no-such-column",
      message: "\(flag) names '\(name)', but the columns are runs of one metric",
      at: InputLocation(file: path), hint: "choose one with --run '\(name)'")
  }
}

import CurveModel

/// Stable-Baselines3's `monitor.csv`: reward, length and time of every episode, below one comment.
enum Monitor: Dialect {
  static let name = "sb3-monitor"

  static func admits(names: [String], isWritten: Bool) -> Bool {
    Set(names.prefix(3)) == ["r", "l", "t"]
  }

  static func layout(of table: Table, options: ReadingOptions) throws(InputProblem) -> Layout {
    guard options.train == nil, options.validation == nil, let reward = table.index(of: "r") else {
      var wide = WideLayout(table, options: options)
      return try wide.finished()
    }
    var layout = Layout()
    layout.tracks = [Layout.Track(columns: [reward], metric: "reward", split: .train)]
    layout.axis = Axis(kind: .row)
    layout.isCertain = true
    let others = table.names.filter { $0 != "r" }
    layout.ignored = others.map { name in
      IgnoredColumn(
        column: name, reason: name == "t" ? .time : name == "l" ? .count : .unknownMetric)
    }
    return layout
  }
}

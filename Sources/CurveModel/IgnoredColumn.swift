/// A column that holds no curve, and the reason.
package struct IgnoredColumn: Hashable, Sendable {
  package var column: String
  package var reason: Reason

  package init(column: String, reason: Reason) {
    self.column = column
    self.reason = reason
  }
}

extension IgnoredColumn {
  /// Why a column is no curve.
  ///
  /// Reasons that are asked for have cases of their own; all others are sentences for the reader.
  package enum Reason: Hashable, Sendable {
    // What the name says that it holds.
    case learningRate
    case time
    case gradient
    case resources
    case setting
    case bestSoFar
    case count
    case spread
    case sum
    /// The name is no metric's.
    case unknownMetric

    // What the cells hold.
    case noValues
    case text
    case runningSum

    case namesRuns
    /// It could be the x-axis, which another column is, or the number of the row where none is named.
    case beside(axis: String?)
    case other(String)
  }
}

extension IgnoredColumn.Reason: CustomStringConvertible {
  package var description: String {
    switch self {
    case .learningRate: "a learning rate"
    case .time: "a time"
    case .gradient: "a gradient"
    case .resources: "a use of resources"
    case .setting: "a setting of the training"
    case .bestSoFar: "a best-so-far value"
    case .count: "a count"
    case .spread: "the spread of another column"
    case .sum: "a sum"
    case .unknownMetric: "not known as a metric"
    case .noValues: "no values"
    case .text: "text"
    case .runningSum: "a sum over the training"
    case .namesRuns: "names the runs"
    case .beside(let axis): "x-axis is \(axis.map { "'\($0)'" } ?? "the row number")"
    case .other(let sentence): sentence
    }
  }

  /// Whether another x-axis was chosen, which says nothing about what the column holds.
  package var isBesideAxis: Bool {
    if case .beside = self { true } else { false }
  }
}

import CurveModel

/// An arithmetic formula over metrics: numbers, names, + − × ÷, parentheses, min and max.
package struct Formula: Hashable, Sendable {
  /// A metric's name with the byte column it stands at, counted from 1.
  package struct Name: Hashable, Sendable {
    package var text: String
    package var column: Int
  }

  enum Operator: Hashable, Sendable {
    case add
    case subtract
    case multiply
    case divide
  }

  indirect enum Node: Hashable, Sendable {
    case number(Double)
    case metric(Name)
    case negative(Node)
    case binary(Operator, Node, Node)
    case least([Node])
    case greatest([Node])
  }

  /// As written.
  package let text: String
  let root: Node

  /// Longer texts are no formula that somebody wrote; sums nest as deep as they are long.
  private static let mostBytes = 10_000

  /// - Throws: What is wrong, with its column.
  package init(_ text: String) throws(InputProblem) {
    guard text.utf8.count <= Self.mostBytes else {
      throw InputProblem(
        code: "bad-formula", message: "the formula is longer than \(Self.mostBytes) bytes",
        at: InputLocation(file: "--formula"), hint: "put the sum into a column of the table")
    }
    self.text = text
    var parser = FormulaParser(text)
    root = try parser.formula()
  }

  /// Every name in it, in order.
  package var names: [Name] { Self.names(in: root) }

  /// The formula's value; nil when `metric` knows no value for one of its names.
  package func value(_ metric: (String) -> Double?) -> Double? { Self.value(of: root, metric) }

  private static func value(of node: Node, _ metric: (String) -> Double?) -> Double? {
    switch node {
    case .number(let number): return number
    case .metric(let name): return metric(name.text)
    case .negative(let inner): return value(of: inner, metric).map { -$0 }
    case .binary(let sign, let left, let right):
      guard let left = value(of: left, metric), let right = value(of: right, metric) else {
        return nil
      }
      switch sign {
      case .add: return left + right
      case .subtract: return left - right
      case .multiply: return left * right
      case .divide: return left / right
      }
    case .least(let nodes), .greatest(let nodes):
      let values = nodes.compactMap { value(of: $0, metric) }
      guard values.count == nodes.count else { return nil }
      if case .least = node { return values.min() }
      return values.max()
    }
  }

  private static func names(in node: Node) -> [Name] {
    switch node {
    case .number: []
    case .metric(let name): [name]
    case .negative(let inner): names(in: inner)
    case .binary(_, let left, let right): names(in: left) + names(in: right)
    case .least(let nodes), .greatest(let nodes): nodes.flatMap(names)
    }
  }
}

import CurveModel

/// The true answers of some examples, as a metric takes them.
package enum Target: Sendable {
  case numbers([Double])
  case classes(ClassColumn)

  package var count: Int {
    switch self {
    case .numbers(let values): values.count
    case .classes(let column): column.codes.count
    }
  }
}

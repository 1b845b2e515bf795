import CurveModel

/// Inputs as a matrix, row by row: numbers standardised, one column a category.
///
/// Means and spreads are those of the training rows (population, as sklearn's StandardScaler). A missing
/// number becomes the mean; a missing category is a category of its own where training has one. A
/// category that training has not seen leaves all columns of its feature at 0.
struct FeatureMatrix {
  private(set) var train: [Double]
  private(set) var heldOut: [Double]
  /// Names of the columns: "age", "colour=red".
  private(set) var names: [String] = []
  /// Columns that would be independent if no feature followed from others.
  private(set) var freedom = 0
  /// What was left out or filled in, for people.
  private(set) var remarks: [String] = []

  var columnCount: Int { names.count }

  /// What becomes of one feature.
  private enum Plan {
    case number([Double], [Double], mean: Double, spread: Double)
    /// For each category its column within the feature; the last one is for missing cells.
    case categories([Int], [Int], columns: [Int?], missing: Int?, count: Int)
  }

  init(_ features: [FeatureColumn], trainCount: Int, heldOutCount: Int) {
    var plans: [Plan] = []
    var constant: [String] = []
    var filled: [String] = []
    var unseen: [String] = []
    for feature in features {
      switch feature.cells {
      case .numbers(let train, let heldOut):
        let known = train.filter { !$0.isNaN }
        let mean = known.reduce(0, +) / Double(max(known.count, 1))
        let squares = known.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
        let spread = (squares / Double(max(known.count, 1))).squareRoot()
        let missing = (train.count - known.count, heldOut.count { $0.isNaN })
        guard RoundingError.isExceeded(by: spread, of: mean) else {
          constant.append(feature.name)
          continue
        }
        if missing.0 + missing.1 > 0 {
          filled.append("'\(feature.name)' (\(missing.0) and \(missing.1))")
        }
        plans.append(.number(train, heldOut, mean: mean, spread: spread))
        names.append(feature.name)
        freedom += 1
      case .categories(let words, let train, let heldOut):
        let seen = Set(train)
        guard seen.count > 1 else {
          constant.append(feature.name)
          continue
        }
        var columns = [Int?](repeating: nil, count: words.count)
        var count = 0
        for code in words.indices where seen.contains(code) {
          columns[code] = count
          names.append("\(feature.name)=\(words[code])")
          count += 1
        }
        let missing = seen.contains(-1) ? count : nil
        if missing != nil {
          names.append("\(feature.name) missing")
          count += 1
        }
        let strange = heldOut.count { code in code < 0 ? missing == nil : columns[code] == nil }
        if strange > 0 { unseen.append("'\(feature.name)' (\(strange))") }
        plans.append(.categories(train, heldOut, columns: columns, missing: missing, count: count))
        freedom += count - 1
      }
    }
    let width = names.count
    train = Self.filled(plans, rows: trainCount, width: width) { plan, row in
      switch plan {
      case .number(let values, _, _, _): values[row]
      case .categories(let codes, _, _, _, _): Double(codes[row])
      }
    }
    heldOut = Self.filled(plans, rows: heldOutCount, width: width) { plan, row in
      switch plan {
      case .number(_, let values, _, _): values[row]
      case .categories(_, let codes, _, _, _): Double(codes[row])
      }
    }
    remark(constant: constant, filled: filled, unseen: unseen)
  }

  private static func filled(
    _ plans: [Plan], rows: Int, width: Int, cell: (Plan, Int) -> Double
  ) -> [Double] {
    var matrix = [Double](repeating: 0, count: rows * width)
    var start = 0
    for plan in plans {
      switch plan {
      case .number(_, _, let mean, let spread):
        for row in 0..<rows {
          let value = cell(plan, row)
          matrix[row * width + start] = value.isNaN ? 0 : (value - mean) / spread
        }
        start += 1
      case .categories(_, _, let columns, let missing, let count):
        for row in 0..<rows {
          let code = Int(cell(plan, row))
          guard let column = code < 0 ? missing : columns[code] else { continue }
          matrix[row * width + start + column] = 1
        }
        start += count
      }
    }
    return matrix
  }

  private mutating func remark(constant: [String], filled: [String], unseen: [String]) {
    if !constant.isEmpty {
      let one = constant.count == 1
      remarks.append(
        "\(Spelling.quotedList(constant)) \(one ? "is" : "are") constant in the training rows and "
          + "\(one ? "was" : "were") left out")
    }
    if !filled.isEmpty {
      remarks.append(
        "missing numbers became the mean of the training rows: \(Self.list(filled)) cells of "
          + "training and validation")
    }
    if !unseen.isEmpty {
      remarks.append(
        "categories that training has not seen count as none: \(Self.list(unseen)) rows")
    }
  }

  private static func list(_ parts: [String]) -> String {
    parts.prefix(8).joined(separator: ", ")
      + (parts.count > 8 ? " and \(parts.count - 8) more features" : "")
  }
}

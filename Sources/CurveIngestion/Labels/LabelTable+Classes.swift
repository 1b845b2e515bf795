import CurveModel

extension LabelTable {
  /// A column of classes, and the rows that hold one; the others hold nothing.
  ///
  /// Where every label is a number, "1", "1.0" and "01" are the same one.
  ///
  /// - Throws: Numbers with decimals: a target that is no class.
  package func classes(
    _ column: Int, rows: [Int], allowsFractions: Bool = false
  ) throws(InvalidInput) -> (
    column: ClassColumn, rows: [Int]
  ) {
    let words = words(column)
    let kept = rows.filter { words.codes[$0] >= 0 }
    let used = Set(kept.map { words.codes[$0] })
    let numbers = words.names.map { number(Array($0.utf8)[...]) }
    let areNumbers = used.allSatisfy { numbers[$0] != nil }
    var names: [String] = []
    var places: [String: Int] = [:]
    var codes = Array(repeating: -1, count: words.names.count)
    for code in used.sorted() {
      let name = areNumbers ? Self.canonical(numbers[code] ?? 0) : words.names[code]
      codes[code] = places[name] ?? names.count
      if codes[code] == names.count {
        names.append(name)
        places[name] = names.count - 1
      }
    }
    if areNumbers, !allowsFractions,
      let fraction = used.sorted().first(where: { isFraction(numbers[$0]) }),
      let row = kept.first(where: { words.codes[$0] == fraction })
    {
      throw InvalidInput(
        problems(in: column, rows: [row]) { text in
          InputProblem(
            code: "not-a-class",
            message: "'\(text)' in column '\(columns[column].name)' is a number with decimals, "
              + "not a class",
            hint: "measure mse, rmse or mae for a numeric target, or choose another column")
        })
    }
    return (ClassColumn(names: names, codes: kept.map { codes[words.codes[$0]] }), kept)
  }

  private func isFraction(_ number: Double?) -> Bool { number.map { $0 != $0.rounded() } ?? false }

  private static func canonical(_ number: Double) -> String {
    number == number.rounded() && number.magnitude < 0x1p53 ? String(Int(number)) : "\(number)"
  }
}

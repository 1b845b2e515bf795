import CurveModel

/// What somebody wrote about one baseline, by the columns of `baselines.csv`.
protocol WrittenBaseline {
  /// The text of a cell; nil when it is empty or not there.
  func text(_ column: String) -> String?
  func location(_ column: String) -> InputLocation?
  /// Whether "0,5" is one half there.
  var allowsDecimalComma: Bool { get }
}

extension WrittenBaseline {
  var allowsDecimalComma: Bool { false }
}

/// One row of `baselines.csv`: its cells become a baseline, or problems with their places.
struct BaselineRow {
  let cells: any WrittenBaseline
  private(set) var problems: [InputProblem] = []

  init(_ cells: any WrittenBaseline) { self.cells = cells }

  init(_ table: StrictTable, row: Int) {
    cells = TableCells(table: table, row: row)
    if let surplus = table.surplusProblem(row: row) { problems.append(surplus) }
  }

  private struct TableCells: WrittenBaseline {
    let table: StrictTable
    let row: Int

    func text(_ column: String) -> String? { table.text(row: row, column: column) }
    func location(_ column: String) -> InputLocation? {
      table.location(row: row, column: column)
    }
    var allowsDecimalComma: Bool { table.allowsDecimalComma }
  }

  /// The baseline of this row; nil when something in it is wrong, which `problems` then tells.
  mutating func baseline() -> Baseline? {
    let kind = kind()
    let (comparison, value) = value(of: kind)
    let (metric, split) = metricAndSplit()
    let uncertainty = uncertainty(of: value)
    if let value { checkInterval(of: value.number, uncertainty) }
    let comparable = comparable()
    let grade = cells.text("grade")?.lowercased()
    let rank = gradeRank(grade, kind: kind)
    guard problems.isEmpty, let kind, let value else { return nil }
    var baseline = Baseline(
      kind: kind,
      name: cells.text("name") ?? Self.defaultName(of: kind, written: cells.text("kind")),
      metric: metric,
      split: split, value: value.number, isWrittenAsPercent: value.isPercent,
      uncertainty: uncertainty, gradeRank: rank, grade: grade,
      source: cells.text("source"), comparable: comparable,
      notes: cells.text("notes"), comparison: comparison,
      location: cells.location("value"))
    baseline.writtenMetric = metric == nil ? nil : cells.text("metric")
    return baseline
  }

  mutating func report(
    _ code: String, _ message: String, column: String, hint: String
  ) {
    problems.append(
      InputProblem(
        code: code, message: message, at: cells.location(column), hint: hint))
  }

  /// A row without a name is called what its kind is written as: "majority" and "chance" are two.
  private static func defaultName(of kind: BaselineKind, written: String?) -> String {
    guard let word = written.map(word(of:)), synonyms[word] != nil else { return kind.rawValue }
    return word
  }

  private static func word(of kind: String) -> String {
    kind.lowercased().split { $0 == " " || $0 == "_" }.joined(separator: "-")
  }

  private mutating func kind() -> BaselineKind? {
    guard let text = cells.text("kind") else {
      report(
        "missing-kind", "expected a kind, found an empty cell", column: "kind",
        hint: "write one of \(Spelling.quotedList(BaselineKind.allCases.map(\.rawValue)))")
      return nil
    }
    let word = Self.word(of: text)
    if let kind = BaselineKind(rawValue: word) ?? Self.synonyms[word] { return kind }
    let kinds = BaselineKind.allCases.map(\.rawValue)
    report(
      "unknown-kind", "'\(text)' is no kind of baseline", column: "kind",
      hint: Spelling.suggestion(among: kinds + Self.synonyms.keys.sorted(), for: word)
        ?? Spelling.choice(among: kinds, for: word))
    return nil
  }

  private static let synonyms: [String: BaselineKind] = [
    "dummy": .meanPredictor, "majority": .meanPredictor, "chance": .meanPredictor,
    "mean": .meanPredictor, "median": .meanPredictor,
  ]

  private mutating func value(
    of kind: BaselineKind?
  ) -> (Comparison?, (number: Double, isPercent: Bool)?) {
    guard cells.text("value") != nil else {
      report(
        "missing-value", "expected a value, found an empty cell", column: "value",
        hint: "write the level that this baseline reaches")
      return (nil, nil)
    }
    // "< 5" is how a requirement is written; no other kind of level compares.
    guard kind == .requirement, let text = cells.text("value") else {
      return (nil, number("value"))
    }
    let (comparison, rest) = ComparisonText.split(text)
    return (comparison, number(rest, in: "value"))
  }

  /// A finite number, with or without a percent sign; nil when the cell is empty or wrong.
  mutating func number(_ column: String) -> (number: Double, isPercent: Bool)? {
    cells.text(column).flatMap { number($0, in: column) }
  }

  private mutating func number(
    _ text: String, in column: String
  ) -> (number: Double, isPercent: Bool)? {
    switch StrictNumber.read(text, in: column, allowsDecimalComma: cells.allowsDecimalComma) {
    case .success(let number): return (number.value, number.isPercent)
    case .failure(let fault):
      report(
        fault.code, fault.message, column: column,
        hint: text == BaselinesTemplate.placeholder
          ? "write the level in its place, or make the row a comment again with '# ' before it"
          : fault.hint)
      return nil
    }
  }

  private mutating func metricAndSplit() -> (metric: String?, split: Split?) {
    let named = cells.text("metric").map(ColumnGrammar.metricColumn)
    let metric = named.flatMap { $0.metric.isEmpty ? nil : $0.metric }
    guard let text = cells.text("split") else { return (metric, named?.split) }
    let stated = ColumnGrammar.metricColumn(text)
    guard let split = stated.split, stated.metric.isEmpty else {
      report(
        "unknown-split", "'\(text)' is no split", column: "split",
        hint: Spelling.suggestion(among: Split.names, for: text)
          ?? Spelling.choice(among: Split.names, for: text) + ", or leave the cell empty")
      return (metric, nil)
    }
    if let other = named?.split, other != split {
      report(
        "contradicting-split",
        "expected split '\(other.rawValue)' as in the metric's name, found '\(text)'",
        column: "split", hint: "leave the cell empty or correct it")
    }
    return (metric, split)
  }

  private mutating func comparable() -> Comparability? {
    guard let text = cells.text("comparable") else { return nil }
    guard let comparable = Comparability(rawValue: text.lowercased()) else {
      report(
        "unknown-comparability", "expected 'yes', 'no' or 'unknown', found '\(text)'",
        column: "comparable", hint: "say whether the comparison with this run is fair")
      return nil
    }
    if comparable != .yes, cells.text("notes") == nil {
      report(
        "missing-reason", "'comparable' is '\(text)', but no reason is given in 'notes'",
        column: "comparable", hint: "say in 'notes' why the comparison is not fair")
    }
    return comparable
  }

  private mutating func gradeRank(_ grade: String?, kind: BaselineKind?) -> Int {
    guard let grade, let kind else { return 0 }
    let grades = Self.grades[kind] ?? []
    if let rank = grades.firstIndex(of: grade) { return rank + 1 }
    guard !grades.isEmpty else {
      report(
        "unexpected-grade", "a baseline of kind '\(kind.rawValue)' has no grade",
        column: "grade", hint: "leave the cell empty")
      return 0
    }
    report(
      "unknown-grade", "'\(grade)' is no grade of a \(kind.rawValue) baseline", column: "grade",
      hint: "write one of \(Spelling.quotedList(Spelling.nearestFirst(grades, to: grade)))")
    return 0
  }

  /// Grades from the lowest to the highest.
  private static let grades: [BaselineKind: [String]] = [
    .human: ["crowd", "crowd-ensemble", "domain-expert", "specialist", "expert-mixture"],
    .published: [
      "paper-only", "unofficial-code", "official-code-benchmark", "official-code-similar-data",
    ],
  ]
}

import CurveModel

/// Tables of annotations and gold labels → annotations.
package enum AnnotationReader {
  /// Names of columns, where the user named them.
  package struct Columns: Sendable {
    package var item: String?
    package var annotator: String?
    package var label: String?
    package var grade: String?
    /// Columns that hold the labels of one annotator each.
    package var annotators: [String]

    package init(
      item: String? = nil, annotator: String? = nil, label: String? = nil, grade: String? = nil,
      annotators: [String] = []
    ) {
      self.item = item
      self.annotator = annotator
      self.label = label
      self.grade = grade
      self.annotators = annotators
    }
  }

  /// What was read, and what was left out.
  package struct Reading: Sendable {
    package var annotations: Annotations
    package var remarks: [String]
    /// What is odd about the gold labels beside the annotations.
    package var doubt: ReadingWarning?
  }

  /// Other words for the grades of `baselines.csv`.
  private static let grades = [
    "crowd": "crowd", "crowdworker": "crowd", "mturk": "crowd", "layperson": "crowd",
    "novice": "crowd", "domainexpert": "domain-expert", "expert": "domain-expert",
    "specialist": "specialist", "senior": "specialist", "crowdensemble": "crowd-ensemble",
    "expertmixture": "expert-mixture",
  ]

  /// Reads annotations, one a row or one column an annotator, and the gold labels beside them.
  ///
  /// - Throws: Unclear columns, an annotator who labels an item twice, an item with two gold labels,
  ///   and unknown grades.
  package static func read(
    _ table: LabelTable, gold: LabelTable?, columns: Columns, isNumeric: Bool
  ) throws(InvalidInput) -> Reading {
    let found: AnnotationColumns
    var goldColumns: (item: Int, label: Int)?
    do throws(InputProblem) {
      found = try AnnotationColumns(table, columns)
      if let gold {
        let named = columns.item.flatMap { gold.names.contains($0) ? $0 : nil }
        let item = try gold.column(for: .item, stated: named)
        let label = columns.label.flatMap { gold.names.contains($0) ? $0 : nil }
        goldColumns = (item, try gold.column(for: .target, stated: label, besides: [item]))
      }
    } catch {
      throw InvalidInput(error)
    }
    if isNumeric { for column in found.labels { _ = try table.numbers(column) } }
    let labels = try labels(table, found.labels, gold, goldColumns?.label, isNumeric: isNumeric)
    let items = table.words(found.item)
    let people = found.people(in: table)
    let grading = try grades(table, found.grade)
    var entries: [Annotations.Entry] = []
    var seen: [Int: Int] = [:]
    var twice: [Int] = []
    for (column, given) in labels.given.enumerated() {
      for row in 0..<table.rowCount {
        let person = people.codes[column][row]
        guard given[row] >= 0, items.codes[row] >= 0, person >= 0 else { continue }
        let key = items.codes[row] * people.names.count + person
        if seen.updateValue(row, forKey: key) != nil { twice.append(row) }
        entries.append(
          Annotations.Entry(
            item: items.codes[row], annotator: person, label: given[row],
            grade: grading?.codes[row]))
      }
    }
    guard twice.isEmpty else {
      throw InvalidInput(
        table.problems(in: found.item, rows: twice) { item in
          InputProblem(
            code: "labelled-twice", message: "item '\(item)' has a second label by one annotator",
            hint: "keep one of the two rows")
        })
    }
    guard !entries.isEmpty else {
      throw InvalidInput(
        InputProblem(
          code: "no-targets", message: "no row holds an item, an annotator and a label",
          at: InputLocation(file: table.path), hint: "name the columns with --item and --annotator")
      )
    }
    var truth: [Int?]?
    var doubt: ReadingWarning?
    if let gold, let goldColumns {
      truth = try golden(gold, goldColumns, labels.gold, items.names)
      doubt = SharedItems(
        annotated: items.names, gold: gold.words(goldColumns.item).names
      ).doubt(about: table.path)
    }
    var remarks = found.remarks(on: table, entries: entries.count)
    let ungraded = grading == nil ? 0 : entries.count { $0.grade == nil }
    if ungraded > 0 { remarks.append("\(ungraded) labels without a grade were left out") }
    if let truth {
      let without = truth.count { $0 == nil }
      if without > 0 { remarks.append("\(without) annotated items have no gold label") }
    }
    return Reading(
      annotations: Annotations(
        itemCount: items.names.count, annotatorCount: people.names.count, names: labels.names,
        values: labels.values, grades: grading?.names ?? [], entries: entries, gold: truth),
      remarks: remarks, doubt: doubt)
  }

  private struct Labels {
    var names: [String]
    var values: [Double]?
    /// For each column and row of a table the place among the names; −1 for nothing.
    var given: [[Int]]
    var gold: [Int]
  }

  /// Labels of both files in one list.
  private static func labels(
    _ table: LabelTable, _ columns: [Int], _ gold: LabelTable?, _ goldColumn: Int?, isNumeric: Bool
  ) throws(InvalidInput) -> Labels {
    var own: [(column: ClassColumn, rows: [Int])] = []
    for column in columns { own.append(try coded(table, column, isNumeric: isNumeric)) }
    var golden: (column: ClassColumn, rows: [Int])?
    if let gold, let goldColumn {
      if isNumeric { _ = try gold.numbers(goldColumn) }
      golden = try coded(gold, goldColumn, isNumeric: isNumeric)
    }
    let names = ClassColumn.allNames(of: own.map(\.column) + (golden.map { [$0.column] } ?? []))
    let values = names.compactMap(Double.init)
    func spread(_ read: (column: ClassColumn, rows: [Int]), count: Int) -> [Int] {
      var codes = [Int](repeating: -1, count: count)
      for (row, code) in zip(read.rows, read.column.coded(in: names)) { codes[row] = code }
      return codes
    }
    return Labels(
      names: names, values: values.count == names.count ? values : nil,
      given: own.map { spread($0, count: table.rowCount) },
      gold: golden.map { spread($0, count: gold?.rowCount ?? 0) } ?? [])
  }

  private static func coded(
    _ table: LabelTable, _ column: Int, isNumeric: Bool
  ) throws(InvalidInput) -> (column: ClassColumn, rows: [Int]) {
    try table.classes(column, rows: Array(0..<table.rowCount), allowsFractions: isNumeric)
  }

  private static func golden(
    _ table: LabelTable, _ columns: (item: Int, label: Int), _ labels: [Int], _ items: [String]
  ) throws(InvalidInput) -> [Int?] {
    let places = Dictionary(items.enumerated().map { ($1, $0) }) { first, _ in first }
    var truth = [Int?](repeating: nil, count: items.count)
    var twice: [Int] = []
    for row in 0..<table.rowCount where labels[row] >= 0 {
      guard let item = places[table.columns[columns.item].text(row)] else { continue }
      if let earlier = truth[item], earlier != labels[row] { twice.append(row) }
      truth[item] = labels[row]
    }
    guard twice.isEmpty else {
      throw InvalidInput(
        table.problems(in: columns.item, rows: twice) { item in
          InputProblem(
            code: "two-gold-labels", message: "item '\(item)' has another gold label above",
            hint: "keep one of the two rows")
        })
    }
    return truth
  }

  /// Grades as `baselines.csv` knows them, from the lowest to the highest that occurs.
  private static func grades(
    _ table: LabelTable, _ column: Int?
  ) throws(InvalidInput) -> (names: [String], codes: [Int?])? {
    guard let column else { return nil }
    let words = table.words(column)
    let known = words.names.map { grades[MetricName.words($0).joined()] }
    let unknown = words.codes.indices.filter {
      words.codes[$0] >= 0 && known[words.codes[$0]] == nil
    }
    guard unknown.isEmpty else {
      throw InvalidInput(
        table.problems(in: column, rows: unknown) { text in
          InputProblem(
            code: "unknown-grade", message: "'\(text)' is no grade of an annotator",
            hint: Spelling.choice(among: ["crowd", "domain-expert", "specialist"], for: text))
        })
    }
    let order = ["crowd", "crowd-ensemble", "domain-expert", "specialist", "expert-mixture"]
    let names = order.filter { known.contains($0) }
    return (
      names,
      words.codes.map { code in
        code < 0 ? nil : known[code].flatMap(names.firstIndex(of:))
      }
    )
  }
}

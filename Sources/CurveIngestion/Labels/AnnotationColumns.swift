import CurveModel

/// What the columns of a table of annotations hold: one label a row, with its annotator, or one column
/// an annotator.
struct AnnotationColumns {
  let item: Int
  /// One column; several where each holds the labels of one annotator.
  let labels: [Int]
  /// Nil where the columns are the annotators.
  let annotator: Int?
  let grade: Int?

  /// Columns such as `annotator1`, `rater_2` or those that the user named hold one annotator each.
  ///
  /// - Throws: Columns that are not there, and what cannot be told apart.
  init(_ table: LabelTable, _ named: AnnotationReader.Columns) throws(InputProblem) {
    item = try table.column(for: .item, stated: named.item)
    var people: [Int] = []
    for name in named.annotators {
      people.append(try table.column(named: name, flag: "--annotators"))
    }
    if named.annotators.isEmpty, named.annotator == nil { people = Self.numbered(table) }
    guard people.count < 2 else {
      labels = people
      annotator = nil
      grade = nil
      return
    }
    let annotator = try Self.annotator(in: table, named, item: item)
    let grade = try table.optionalColumn(
      for: .grade, stated: named.grade, besides: [item, annotator])
    let taken = Set([item, annotator, grade].compactMap(\.self))
    labels = [try table.column(for: .target, stated: named.label, besides: taken)]
    self.annotator = annotator
    self.grade = grade
  }

  /// The column that names the annotator.
  ///
  /// - Throws: None, or several; without a column of labels each may hold those of one annotator.
  private static func annotator(
    in table: LabelTable, _ named: AnnotationReader.Columns, item: Int
  ) throws(InputProblem) -> Int {
    do throws(InputProblem) {
      return try table.column(for: .annotator, stated: named.annotator, besides: [item])
    } catch {
      let others = table.names.indices.filter { $0 != item }.map { table.names[$0] }
      let holdsLabels = others.contains {
        LabelRole.target.names.contains(MetricName.words($0).joined())
      }
      guard error.code == "ambiguous-columns", named.annotator == nil, named.label == nil,
        !holdsLabels, others.allSatisfy({ !$0.contains(",") && !$0.contains("'") })
      else { throw error }
      let list = others.joined(separator: ",")
      let isPlain = list.allSatisfy { $0.isLetter || $0.isNumber || "_-.,".contains($0) }
      var problem = error
      problem.hint =
        "name it with --annotator; if each holds the labels of one annotator: --annotators "
        + (isPlain ? list : "'\(list)'")
      throw problem
    }
  }

  /// Columns whose names are a word for annotators and a number.
  private static func numbered(_ table: LabelTable) -> [Int] {
    table.names.indices.filter { index in
      let word = MetricName.words(table.names[index]).joined()
      let stem = String(word.reversed().drop { $0.isASCII && $0.isNumber }.reversed())
      return stem != word && LabelRole.annotator.names.contains(stem)
    }
  }

  /// The annotators, and for each column of labels and each row who gave the label; −1 for nobody.
  func people(in table: LabelTable) -> (names: [String], codes: [[Int]]) {
    if let annotator {
      let words = table.words(annotator)
      return (words.names, [words.codes])
    }
    let codes = labels.indices.map { Array(repeating: $0, count: table.rowCount) }
    return (labels.map { table.names[$0] }, codes)
  }

  /// How the table was understood, and what was left out of it.
  func remarks(on table: LabelTable, entries: Int) -> [String] {
    guard annotator == nil else {
      let missing = table.rowCount - entries
      return missing == 0 ? [] : ["\(missing) rows without item, annotator or label were left out"]
    }
    let names = Spelling.quotedList(labels.map { table.names[$0] })
    return ["the columns \(names) are taken for an annotator each"]
  }
}

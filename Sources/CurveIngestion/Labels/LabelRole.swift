import CurveModel

/// What a column of a label file is for.
package enum LabelRole: String, CaseIterable, Sendable {
  case item
  case split
  case annotator
  case grade
  case target
  case prediction

  /// Names that say so, as one word in lower case.
  var names: Set<String> {
    switch self {
    case .item:
      [
        "id", "item", "itemid", "index", "idx", "example", "exampleid", "sample", "sampleid",
        "image", "imageid", "file", "filename", "path", "key", "uid", "uuid", "rowid", "row",
        "taskid", "unit", "unitid", "docid", "document", "question", "questionid",
      ]
    case .split: ["split", "subset", "partition", "fold", "dataset", "usage", "set"]
    case .annotator:
      [
        "annotator", "annotatorid", "worker", "workerid", "rater", "raterid", "coder", "coderid",
        "labeler", "labeller", "reviewer", "judge", "user", "userid", "expert", "reader",
      ]
    case .grade: ["grade", "expertise", "skill", "group", "annotatorgrade"]
    case .target:
      [
        "label", "labels", "target", "targets", "y", "class", "gold", "truth", "true", "ytrue",
        "truelabel", "groundtruth", "answer", "outcome", "category", "reference", "goldlabel",
        "labeltrue", "response", "actual",
      ]
    case .prediction:
      [
        "prediction", "predictions", "pred", "preds", "predicted", "ypred", "yhat",
        "predictedlabel", "predlabel", "output", "guess", "labelpred", "predictedclass",
      ]
    }
  }

  /// What to write to name the column.
  package var flag: String { self == .split ? "--split-column" : "--\(rawValue)" }
}

extension LabelTable {
  /// The column for a role: the one that the user named, or the only one it can be.
  ///
  /// Columns in `others` have a role already; names of the role `alsoNamed` count as well.
  ///
  /// - Throws: A name that is no column; or the candidates, where more than one could be meant.
  package func column(
    for role: LabelRole, stated: String? = nil, besides others: Set<Int> = [],
    alsoNamed: LabelRole? = nil
  ) throws(InputProblem) -> Int {
    if let stated { return try column(named: stated, flag: role.flag) }
    try checkHeader()
    for role in [role] + (alsoNamed.map { [$0] } ?? []) {
      let named = columnsNamed(as: role).filter { !others.contains($0) }
      if named.count == 1 { return named[0] }
      if named.count > 1 { throw ambiguous(role, named) }
    }
    // A column of identifiers or splits is no label, whatever else there is.
    let known = LabelRole.allCases.filter { $0 != role && $0 != alsoNamed }
    let taken = Set(known.flatMap(columnsNamed)).union(others)
    let free = columns.indices.filter { !taken.contains($0) && !names[$0].isEmpty }
    if free.count == 1 { return free[0] }
    throw ambiguous(role, free.isEmpty ? Array(columns.indices) : free)
  }

  /// The column for a role that a file need not have; nil where no name says so.
  package func optionalColumn(
    for role: LabelRole, stated: String? = nil, besides others: Set<Int> = []
  ) throws(InputProblem) -> Int? {
    if let stated { return try column(named: stated, flag: role.flag) }
    let named = columnsNamed(as: role).filter { !others.contains($0) }
    return named.count == 1 ? named[0] : nil
  }

  /// - Throws: A name that no column has.
  package func column(named name: String, flag: String) throws(InputProblem) -> Int {
    let exact = names.indices.filter { names[$0] == name }
    let alike = names.indices.filter { names[$0].lowercased() == name.lowercased() }
    if let found = exact.first ?? alike.first { return found }
    let nearest = Spelling.nearest(names, to: name).map { "did you mean '\($0)'?" }
    throw InputProblem(
      code: "unknown-column", message: "there is no column '\(name)' (\(flag))",
      at: InputLocation(file: path),
      hint: nearest ?? "the columns are \(Spelling.quotedList(names))")
  }

  private func columnsNamed(as role: LabelRole) -> [Int] {
    names.indices.filter { role.names.contains(MetricName.words(names[$0]).joined()) }
  }

  private func ambiguous(_ role: LabelRole, _ candidates: [Int]) -> InputProblem {
    let shown = candidates.map { names[$0] }
    return InputProblem(
      code: "ambiguous-columns",
      message: "nothing says which column holds the \(role.rawValue): "
        + "\(Spelling.quotedList(shown)) could each be it",
      at: headerLocation(candidates.first ?? 0),
      hint: "name it with \(role.flag) '\(shown.last ?? "")' or another of them")
  }

  /// A first line of labels that was taken for a header would be lost without a word.
  private func checkHeader() throws(InputProblem) {
    guard hasHeader else { return }
    for (index, column) in columns.enumerated() where !column.name.isEmpty {
      let name = Array(column.name.utf8)
      guard (0..<column.count).contains(where: { column[$0].elementsEqual(name) }) else { continue }
      throw InputProblem(
        code: "no-header",
        message: "the first line seems to be data: '\(column.name)' stands again below it",
        at: headerLocation(index), hint: "write a header line above it, such as 'item,label'")
    }
  }
}

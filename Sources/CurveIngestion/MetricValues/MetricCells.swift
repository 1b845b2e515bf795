import CurveModel

/// The cells of a table of final values, gathered by model and metric.
struct MetricCells {
  private struct Cell {
    var model: String
    var metric: String
    var value: FinalValue
  }

  private let source: StrictTable
  private var cells: [Cell] = []
  private var metrics: [String] = []
  private var models: [String] = []
  private(set) var requirements: [MetricRequirement] = []
  private(set) var ignored: [IgnoredColumn] = []
  private(set) var problems: [InputProblem]

  /// The name of a model in a table that names none.
  static let onlyModel = "this model"
  static let modelNames: Set = [
    "model", "models", "name", "run", "system", "method", "variant", "candidate", "checkpoint",
  ]
  static let requirementNames: Set = ["requirement", "required", "requirements", "target"]
  private static let remarks: Set = ["notes", "note", "comment", "comments", "source", "date", "n"]

  private init(_ source: StrictTable) {
    self.source = source
    problems = source.repeatedColumns
    if source.rows.isEmpty {
      problems.append(.noValues(source.path))
    }
  }

  /// Reads `metric,value[,model][,requirement]`.
  init(long source: StrictTable) {
    self.init(source)
    let known: Set = ["metric", "value", "model", "requirement"]
    for (index, name) in source.header.enumerated() where !known.contains(name) {
      ignored.append(
        IgnoredColumn(column: source.writtenHeader[index], reason: .other("no known column")))
    }
    for row in source.rows.indices {
      guard let metric = source.text(row: row, column: "metric") else {
        report("missing-metric", "expected a metric, found an empty cell", row, "metric")
        continue
      }
      let model = source.text(row: row, column: "model") ?? Self.onlyModel
      if let text = source.text(row: row, column: "value") {
        add(text, model: model, metric: metric, row: row, column: "value")
      }
      if let text = source.text(row: row, column: "requirement") {
        require(text, metric: metric, row: row, column: "requirement")
      }
    }
  }

  /// Reads one column a metric.
  init(wide source: StrictTable) {
    self.init(source)
    let modelColumn = source.header.firstIndex { Self.modelNames.contains($0) } ?? firstWords
    let columns = metricColumns(besides: modelColumn)
    guard problems.isEmpty else { return }
    checkRows(modelColumn)
    for row in source.rows.indices {
      if let surplus = source.surplusProblem(row: row) { problems.append(surplus) }
      let model = modelColumn.flatMap { source.text(row: row, index: $0) } ?? Self.onlyModel
      let isRequirement = Self.requirementNames.contains(model.lowercased())
      for column in columns {
        guard let text = source.text(row: row, index: column) else { continue }
        let metric = source.writtenHeader[column]
        if isRequirement {
          require(text, metric: metric, row: row, column: source.header[column])
        } else {
          add(text, model: model, metric: metric, row: row, column: source.header[column])
        }
      }
    }
  }

  /// The table; several values of one model and metric become their mean and range.
  func table() -> MetricTable {
    let rows = models.map { model in
      ModelValues(
        name: model,
        values: metrics.map { metric in
          let seen = cells.filter { $0.model == model && $0.metric == metric }.map(\.value)
          guard let low = seen.map(\.low).min(), let high = seen.map(\.high).max() else {
            return nil
          }
          let mean = seen.map(\.value).reduce(0, +) / Double(seen.count)
          return FinalValue(low: low, high: high, mean: mean)
        })
    }
    return MetricTable(metrics: metrics, models: rows)
  }

  /// The first column, if none of its cells is a number: it names the models.
  private var firstWords: Int? {
    let texts = source.rows.indices.compactMap { source.text(row: $0, index: 0) }
    let areWords = texts.allSatisfy { text in
      let read = ValueText.read(text, in: "", allowsDecimalComma: source.allowsDecimalComma)
      guard case .failure = read else { return false }
      return true
    }
    return areWords && !texts.isEmpty && source.header.count > 1 ? 0 : nil
  }

  private mutating func metricColumns(besides modelColumn: Int?) -> [Int] {
    source.header.indices.filter { index in
      let name = source.header[index]
      guard index != modelColumn, !name.isEmpty else { return false }
      let word = MetricName.words(name).joined()
      if case .axis(let kind) = ColumnGrammar.meaning(of: name), kind == .epoch || kind == .step {
        guard !problems.contains(where: { $0.code == "is-a-log" }) else { return false }
        problems.append(
          InputProblem(
            code: "is-a-log", message: "'\(name)' is an x-axis: this seems to be a training log",
            at: source.headerLocation(index),
            hint: "judge a log with 'tightline diagnose'; here one row holds a model's final values"
          ))
        return false
      }
      let isRemark = Self.remarks.contains(word) || ColumnWords.repeats.contains(word)
      if isRemark {
        ignored.append(
          IgnoredColumn(column: source.writtenHeader[index], reason: .other("no metric")))
      }
      return !isRemark
    }
  }

  /// Several rows without names could be models or repeats of one.
  private mutating func checkRows(_ modelColumn: Int?) {
    guard modelColumn == nil, source.rows.count > 1 else { return }
    problems.append(
      InputProblem(
        code: "unnamed-models",
        message: "\(source.rows.count) rows, and no column says which model they belong to",
        at: InputLocation(file: source.path),
        hint: "add a column 'model'; rows of the same model are read as its spread"))
  }

  private mutating func add(
    _ text: String, model: String, metric: String, row: Int, column: String
  ) {
    switch ValueText.read(text, in: metric, allowsDecimalComma: source.allowsDecimalComma) {
    case .success(let value):
      if !models.contains(model) { models.append(model) }
      name(metric)
      cells.append(Cell(model: model, metric: metric, value: value))
    case .failure(let fault):
      report(fault.code, fault.message, row, column, hint: fault.hint)
    }
  }

  private mutating func require(_ text: String, metric: String, row: Int, column: String) {
    let (comparison, rest) = ComparisonText.split(text)
    switch StrictNumber.read(rest, in: metric, allowsDecimalComma: source.allowsDecimalComma) {
    case .success(let number):
      name(metric)
      requirements.append(
        MetricRequirement(
          metric: metric, value: ValueText.value(of: number),
          isWrittenAsPercent: number.isPercent, comparison: comparison,
          location: source.location(row: row, column: column)))
    case .failure(let fault):
      report(
        fault.code, fault.message, row, column, hint: "write a requirement such as <5 or >=0.9")
    }
  }

  private mutating func name(_ metric: String) {
    if !metrics.contains(metric) { metrics.append(metric) }
  }

  private mutating func report(
    _ code: String, _ message: String, _ row: Int, _ column: String,
    hint: String = "fill the cell or leave the row out"
  ) {
    problems.append(
      InputProblem(
        code: code, message: message, at: source.location(row: row, column: column), hint: hint))
  }
}

extension InputProblem {
  static func noValues(_ path: String) -> InputProblem {
    InputProblem(
      code: "no-values", message: "the file holds no values of any model",
      at: InputLocation(file: path), hint: MetricTableReader.template)
  }
}

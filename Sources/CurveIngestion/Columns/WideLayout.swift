import CurveModel

/// Lays out a table with one column for each curve, by the grammar of its headers.
struct WideLayout {
  /// What a metric without a split is, where its name has no twin that would tell.
  enum BareMetrics {
    case train
    case validation
    /// The rows tell: a bare metric belongs to the split whose rows it fills.
    case fromRows
  }

  struct Entry {
    var index: Int
    var name: String
    var column: ColumnMeaning.MetricColumn
    var split: Split

    /// Sets the column apart from a namesake by its full spelling.
    mutating func takeSpelling() {
      column.metric = column.spelling
      column.key = MetricName.key(column.spelling)
    }
  }

  let table: Table
  let options: ReadingOptions
  var bareMetrics = BareMetrics.fromRows
  var layout = Layout()
  var entries: [Entry] = []
  let header: TableHeader
  var meanings: [ColumnMeaning] { header.curves.meanings }
  var evaluationSets: EvaluationSets { header.curves.evaluationSets }

  init(_ table: Table, options: ReadingOptions, bareMetrics: BareMetrics = .fromRows) {
    self.table = table
    self.options = options
    self.bareMetrics = bareMetrics
    header = table.header
    guard options.train == nil, options.validation == nil else { return }
    layout.warnings = header.curves.slips.map { slip in
      ReadingWarning(message: "'\(header.names[slip.column])' is read as '\(slip.meant)' would be")
    }
  }

  /// The finished layout.
  ///
  /// - Throws: An `InputProblem` when a flag names no column, or when two columns could each be
  ///   the same curve.
  mutating func finished() throws(InputProblem) -> Layout {
    if options.train != nil || options.validation != nil {
      try takeNamedColumns()
      try takeCounterpart()
    } else {
      sortColumns()
      dropMeterValues()
      giveSplits()
      try dropTwins()
      nameMetrics()
    }
    try chooseAxis()
    return layout
  }

  mutating func ignore(_ index: Int, _ reason: IgnoredColumn.Reason) {
    layout.ignored.append(IgnoredColumn(column: table.columns[index].name, reason: reason))
  }

  /// Rows with a word where others count ("summary", "mean") hold no record of their own.
  private mutating func leaveOutNamedRows() {
    for (index, column) in table.columns.enumerated() {
      guard case .axis = meanings[index], column.isKept, column.isNumeric, column.wordCount > 0
      else { continue }
      guard !column.words.contains(where: NumberText.hasGroupedDigits) else { continue }
      let rows = column.cells.indices.filter { Cell.wordIndex(column.cells[$0]) != nil }
      layout.leftOutRows.formUnion(rows)
      let count = rows.count == 1 ? "1 row" : "\(rows.count) rows"
      layout.warnings.append(
        ReadingWarning(
          message: "\(count) with \(Spelling.quotedList(Array(column.words.prefix(3)))) in "
            + "'\(column.name)' \(rows.count == 1 ? "is" : "are") left out"))
    }
  }

  private mutating func chooseAxis() throws(InputProblem) {
    let named = try column(options.x, flag: "--x")
    leaveOutNamedRows()
    let choice = AxisChoice(table, tracks: layout.tracks, besides: layout.leftOutRows)
    (layout.axisColumn, layout.axis) = named.map(choice.named) ?? choice.found()
    for (index, reason) in choice.unused(besides: layout.axisColumn) { ignore(index, reason) }
    if layout.axisColumn == nil { layout.restartColumn = choice.restarts }
    if named == nil { dropBatches(by: choice) }
    for column in RunColumn.indices(in: table, along: layout.axisColumn) {
      let isRepeat =
        layout.axis.kind == .examples && ColumnWords.repeats.contains(header.joinedWords[column])
      if !isRepeat || options.asSeeds { layout.runColumns.append(column) }
      layout.ignored.removeAll { $0.column == table.columns[column].name }
      layout.tracks.removeAll { $0.columns == [column] }
      ignore(
        column,
        isRepeat && !options.asSeeds
          ? .other("numbers the repeats; their mean is read") : .namesRuns)
    }
    if layout.axis.kind == .examples {
      layout.averageRepeats()
      layout.nameSpreads()
    }
  }

  /// Leaves out curves of single batches, which the epochs that order the others do not tell apart.
  private mutating func dropBatches(by choice: AxisChoice) {
    guard let axis = layout.axisColumn, layout.axis.kind == .epoch, !table.columns[axis].ascends
    else { return }
    for track in choice.crowded(at: axis) {
      layout.tracks.removeAll { $0.columns == track.columns }
      for index in track.columns { ignore(index, .other("several values at each epoch")) }
    }
  }
}

// The steps from headers to tracks, in the order in which `finished` takes them.
extension WideLayout {
  mutating func sortColumns() {
    for (index, column) in table.columns.enumerated() {
      let isMetric = column.direction != nil
      switch isMetric ? .metric(ColumnGrammar.metricColumn(column.name)) : meanings[index] {
      case .axis, .index:
        continue
      case .nuisance(let reason):
        ignore(index, reason)
      case .metric(let named):
        let metric = evaluationSets.withoutSet(named)
        if let reason = noCurveReason(column, metric) {
          ignore(index, reason)
          if reason == .runningSum { warnOfSum(column.name) }
        } else {
          let split = metric.split ?? .unknown
          entries.append(Entry(index: index, name: column.name, column: metric, split: split))
        }
      }
    }
  }

  private mutating func nameMetrics() {
    pairTrainingLosses()
    let lossOfTrain = entries.first { $0.split == .train && $0.column.key.hasSuffix("loss") }
    for index in entries.indices {
      let words = MetricName.words(entries[index].column.spelling)
      guard words.allSatisfy(ColumnWords.fillers.contains) else { continue }
      if words.contains("epoch") || words.contains("step") {
        entries[index].column.metric = lossOfTrain?.column.metric ?? "loss"
        layout.warnings.append(
          ReadingWarning(
            message: "'\(entries[index].name)' names no metric and is taken for the loss"))
      } else {
        entries[index].column.metric =
          options.metric ?? FileName(table.path).metric ?? "value"
      }
    }
    for entry in entries {
      // The spelling of the column that was held out names the metric on every split.
      let pair =
        entries.firstIndex { $0.split == .validation && $0.column.key == entry.column.key }
        ?? entries.firstIndex { $0.split == .test && $0.column.key == entry.column.key }
      let metric = pair.map { entries[$0].column.metric } ?? entry.column.metric
      layout.tracks.append(
        Layout.Track(columns: [entry.index], metric: metric, split: entry.split))
    }
  }
}

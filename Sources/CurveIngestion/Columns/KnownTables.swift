import CurveModel

/// Tables of other kinds that their headers give away, although some columns are named like metrics.
enum KnownTables {
  static func sentence(about table: Table, hasAxis: Bool) -> String? {
    let header = table.header
    if header.otherTable != nil || hasAxis { return header.otherTable }
    return sentence(about: table, Set(header.joinedWords))
  }

  /// What a table is whose names leave no doubt, by these and their words put together.
  static func sentence(about columns: [String], words names: Set<String>) -> String? {
    if has(names, anyOf: targets), has(names, anyOf: predictions) {
      return "it holds predictions beside their targets"
    }
    if names.contains(where: { $0.hasPrefix("rank") && $0.hasSuffix("score") })
      || names.contains(where: { $0.hasPrefix("meantest") })
      || has(names, anyOf: ["bestparams", "bestparameters", "besthyperparameters"])
      || names.contains("iterperlearner")
      || names.contains(where: { $0.hasPrefix("paramsoptuna") || $0.hasPrefix("userattrs") })
      || (names.contains("value") && names.contains { $0.hasPrefix("params") })
    {
      return "it holds the results of a search for hyper-parameters, one row per setting"
    }
    if isRunsTable(names) { return "it is a table of runs, with one row per run" }
    return holdBaselines(columns) ? "it holds baselines, one a row" : nil
  }

  /// What a table is that counts no epochs or steps.
  private static func sentence(about table: Table, _ names: Set<String>) -> String? {
    if names.isSuperset(of: ["split", "value"]),
      names.isSubset(of: ["split", "value", "n", "stderror"])
    {
      return "it holds a single level for each split, which --levels reads"
    }
    if names.isSuperset(of: ["fittime", "scoretime"]) {
      return "it holds the results of a cross-validation, one row per fold"
    }
    if let sentence = KnownLists.sentence(about: table, names) { return sentence }
    if has(names, anyOf: ["fpr", "falsepositiverate"]),
      has(names, anyOf: ["tpr", "truepositiverate"])
    {
      return "it holds the points of a ROC curve"
    }
    let beside = names.subtracting(["", "index", "f1", "f1score"])
    if names.isSuperset(of: ["precision", "recall"]),
      has(names, anyOf: thresholds) || beside == ["precision", "recall"]
    {
      return "it holds the points of a precision-recall curve"
    }
    if has(names, anyOf: thresholds) { return "it holds a row for each threshold" }
    if names.contains("support"), has(names, anyOf: ["precision", "recall"]) {
      return "it is a classification report, with one row per class"
    }
    if has(names, anyOf: ["importance", "importances", "featureimportance", "gain"]),
      has(
        names,
        anyOf: ["feature", "features", "featureid", "featurename", "variable", "column", "name"])
    {
      return "it holds the importance of features"
    }
    if has(names, anyOf: ["rank", "place", "position"]), names.count > 1, !table.header.hasAxis {
      return "it seems to be a leaderboard"
    }
    if has(names, anyOf: classes) { return "it seems to hold one row for each class" }
    if table.columns.contains(where: namesSamples) {
      return "it seems to hold values for single samples"
    }
    return SquareTables.sentence(about: table)
  }

  /// Whether a table has the columns that every file of baselines has, and no column of another kind.
  static func holdBaselines(_ columns: [String]) -> Bool {
    let names = columns.map { $0.lowercased() }
    return names.contains("kind") && names.contains("value")
      && names.allSatisfy(BaselineTable.columns.contains)
  }

  private static func has(_ names: Set<String>, anyOf words: Set<String>) -> Bool {
    !names.isDisjoint(with: words)
  }

  /// What tracking servers say of a run beside its results.
  private static let runMarks: Set = [
    "runid", "starttime", "sourcetype", "sourcename", "status", "state", "user", "created",
    "hostname", "gitcommit", "tags", "notes", "sweep", "duration", "runtime", "experimentid",
    "lifecyclestage", "artifacturi", "endtime", "datetimestart", "datetimecomplete",
  ]

  /// The export of a tracking server: one row per run, with when and by whom it was started.
  private static func isRunsTable(_ names: Set<String>) -> Bool {
    names.count(where: runMarks.contains) >= 3
  }

  /// Whether a column names samples, which are words or counted: fractions are the loss of a part, "audio,text".
  private static func namesSamples(_ column: Table.Column) -> Bool {
    samples.contains(MetricName.words(column.name).joined())
      && column.cells.allSatisfy { cell in Cell.number(cell).map { $0 == $0.rounded() } ?? true }
  }

  private static let thresholds: Set = ["threshold", "thresholds", "confidence", "cutoff"]
  private static let classes: Set = [
    "class", "classid", "classname", "category", "categories", "classes",
  ]
  private static let samples: Set = [
    "label", "labels", "target", "groundtruth", "filename", "image", "imageid", "path",
    "imagepath", "file", "sampleid", "sample", "text", "sentence", "uid", "caption",
  ]
  private static let targets: Set = [
    "ytrue", "target", "targets", "actual", "actuals", "label", "labels", "truelabel",
    "groundtruth",
    "gt", "true", "truth", "y", "ytest", "expected", "observed", "real", "realvalue", "truevalue",
  ]
  private static let predictions: Set = [
    "ypred", "pred", "preds", "predicted", "prediction", "predictions", "predictedlabel", "yhat",
    "yprob", "yscore", "prob", "probability", "predlabel", "forecast", "predictedvalue",
    "ypredicted",
    "estimated", "output",
  ]
}

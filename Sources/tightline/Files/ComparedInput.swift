import CurveAnalysis
import CurveIngestion
import CurveModel
import CurveReporting

/// One side of a comparison: its logs read and diagnosed, or a stored diagnosis.
struct ComparedInput {
  var model: ComparedModel
  var files: [FileInspection]
  /// Baselines and settings that it was judged by.
  var otherFiles: [FileInspection] = []
  /// Whether it was judged before.
  var isStored = false
  /// Baselines that it was not held against.
  var doubts: [InputProblem] = []

  /// - Throws: Every problem of the side's files, and a side whose runs are not told apart.
  init(
    _ paths: [String], _ arguments: ComparisonArguments, _ settings: Settings
  ) throws(InvalidInput) {
    if paths.count == 1, let stored = try Self.stored(paths[0]) {
      (model, files) = stored
      isStored = true
      return
    }
    var options = arguments.reading(settings)
    options.asSeeds = arguments.asSeeds || paths.count > 1
    let log = try LogReader.read(try Inputs.open(paths), options: options)
    // Several logs are seeds; several runs in one log may be anything.
    guard arguments.asSeeds || log.runs.count <= paths.count else {
      throw InvalidInput(.severalComparedRuns(log.runs.map(\.name), in: paths))
    }
    let (baselines, otherFiles) = try arguments.readBaselines(settings)
    let run = try log.judged()
    let judgement = try Analyzer.judge(
      run, baselines: baselines, options: arguments.columns.analysis(settings))
    model = ComparedModel(Diagnosis(judgement))
    doubts =
      DoubtCatalog.warnings(
        about: DiagnosedRun(judgement, of: run, files: log.inspection.files))
      + UnusedFlags.doubts(settings, judgedIn: judgement.metric)
    files = log.inspection.files
    self.otherFiles = otherFiles
  }

  private static func stored(
    _ path: String
  ) throws(InvalidInput) -> (ComparedModel, [FileInspection])? {
    guard FilePath.fileExtension(path).lowercased() == "json" else { return nil }
    return try InvalidInput.wrapping { () throws(InputProblem) in
      guard let model = try StoredModel.read(path) else { return nil }
      let file = FileInspection(
        path: path, sha256: try Digest.hexadecimal(of: FileSource.open(path)), dialect: "diagnosis",
        delimiter: nil, axis: Axis(kind: model.axis))
      return (model, [file])
    }
  }
}

extension InputProblem {
  fileprivate static func severalComparedRuns(
    _ names: [String], in paths: [String]
  ) -> InputProblem {
    InputProblem(
      code: "several-runs",
      message: "\(Spelling.quotedList(paths)) hold \(names.count) runs: "
        + Spelling.quotedList(names),
      hint: "--as-seeds reads them as seeds of one model; else give each model a file of its own")
  }
}

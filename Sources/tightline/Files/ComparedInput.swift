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
  /// Baselines that it was not held against.
  var doubts: [InputProblem] = []

  /// `areSeeds` says that the side is one of several logs, so that a folder may hold one for each seed.
  ///
  /// - Throws: Every problem of the side's files, and a side whose runs are not told apart.
  init(
    _ paths: [String], areSeeds: Bool, _ arguments: ComparisonArguments, _ settings: Settings
  ) throws(InvalidInput) {
    if paths.count == 1, let stored = try Self.stored(paths[0]) {
      (model, files) = stored
      return
    }
    let paths = areSeeds || arguments.asSeeds ? try Inputs.seeds(paths) : paths
    try Self.refuseStored(among: paths)
    var options = arguments.reading(settings)
    options.asSeeds = arguments.asSeeds || paths.count > 1
    let log: TrainingLog
    do throws(InvalidInput) {
      log = try LogReader.read(
        try Inputs.logs(paths, orElse: Self.namingSeeds).sources, options: options)
    } catch {
      throw Self.pointingAtDiagnoses(error)
    }
    // Several logs are seeds; several runs in one log may be anything.
    guard arguments.asSeeds || log.runs.count <= paths.count else {
      throw InvalidInput(.severalComparedRuns(of: log, in: paths))
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

  private static let namingSeeds = "name the folder behind --a or --b, as seeds of one model"

  /// - Throws: Diagnoses among several inputs of a side, which are read as seeds.
  private static func refuseStored(among paths: [String]) throws(InvalidInput) {
    guard paths.count > 1 else { return }
    let diagnoses = paths.filter {
      FilePath.fileExtension($0).lowercased() == "json" && DiagnosisPaths.isDiagnosis($0)
    }
    guard !diagnoses.isEmpty else { return }
    throw InvalidInput(
      diagnoses.map { path in
        InputProblem(
          code: "other-file", message: "expected the log of a seed, found a diagnosis",
          at: InputLocation(file: path),
          hint: "name the logs of the seeds, or one diagnosis alone for the side")
      })
  }

  /// The same problems; a folder that holds no log, but diagnoses, names these.
  private static func pointingAtDiagnoses(_ error: InvalidInput) -> InvalidInput {
    InvalidInput(
      error.problems.map { problem in
        guard ["no-log-in-folder", "other-file"].contains(problem.code),
          let path = problem.location?.file
        else { return problem }
        let folder = FolderListing.isFolder(path) ? path : FilePath.folder(of: path)
        guard let found = try? DiagnosisPaths.diagnoses(below: folder) else { return problem }
        var problem = problem
        problem.hint =
          "to compare what is stored, "
          + (found.count == 1
            ? "name '\(found[0])'" : "name one of \(Spelling.quotedList(found))")
        return problem
      })
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
    of log: TrainingLog, in paths: [String]
  ) -> InputProblem {
    let names = log.runs.map(\.name)
    // Only of a log that starts again the last run is chosen.
    let joining =
      log.isChoiceOpen ? "" : "--join-restarts reads them as one training that was resumed, "
    return InputProblem(
      code: "several-runs",
      message:
        "\(Spelling.quotedList(paths)) \(paths.count == 1 ? "holds" : "hold") \(names.count) runs: "
        + Spelling.quotedList(names),
      hint: joining
        + "--as-seeds reads them as seeds of one model; else give each model a file of its own")
  }
}

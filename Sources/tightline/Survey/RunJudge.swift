import CurveAnalysis
import CurveIngestion
import CurveModel

/// A run that was found → its rows.
struct RunJudge: Sendable {
  var reading = ReadingOptions()
  var analysis = AnalysisOptions()
  var baselines: [Baseline] = []
  /// Whether a baselines.csv beside a run counts as well.
  var usesLocalBaselines = false

  /// Everything that the rows depend on beside the logs.
  var key: String {
    var reading = reading
    reading.digestsSmallFiles = true
    return "\(Tightline.version) \(reading) \(analysis) \(baselines) \(usesLocalBaselines)"
  }

  /// One row, several where the files hold several runs, and none for files that are no logs.
  ///
  /// `memory` is what earlier runs left to know.
  func judged(_ found: FoundRun, memory: AnalysisMemory) -> JudgedRun {
    var judged = JudgedRun(logs: found.logs, stamps: [], digests: [], rows: [])
    do throws(InvalidInput) {
      let (baselines, local) = try allBaselines(of: found)
      let sources = try sources(of: found)
      // As they were opened: a file that changes meanwhile is read again next time.
      judged.stamps = sources.flatMap(\.parts).compactMap { ($0 as? FileSource)?.stamp }
      var log = try LogReader.read(sources, options: reading)
      guard !found.isRival || RivalFiles.holdsCurves(log) else { return judged }
      judged.digests = reading.digestsSmallFiles ? log.inspection.files.map(\.sha256) : []
      let settings = settings(of: found)
      log.takeEnd(statedIn: settings)
      judged.rows = Self.runs(of: log).map { run in
        var row = SurveyRow(
          run: Self.name(of: run, in: log, found), path: found.path,
          outcome: outcome(run, baselines, memory), settings: settings)
        row.name = Self.isOneOfSeveral(in: log) ? run.name : nil
        row.localBaselines = local
        return row
      }
    } catch {
      guard found.isKnown || !found.isRival && !FoundRun.isOther(found.path, error) else {
        return judged
      }
      judged.rows = [
        SurveyRow(
          run: found.name, path: found.path, outcome: .failed(SurveyFailure(error.problems)),
          settings: settings(of: found))
      ]
    }
    return judged
  }

  /// Where some runs of a file will be at a budget, by their names.
  func outlooks(
    of names: Set<String>, in found: FoundRun, budget: Double
  ) -> [(name: String, outlook: RunOutlook)] {
    var options = analysis
    // Runs of one place at 0 have no budget to double; what they lack is said all the same.
    options.forecastPlace = budget > 0 ? budget : nil
    do throws(InvalidInput) {
      let baselines = try allBaselines(of: found).rows
      let log = try LogReader.read(try sources(of: found), options: reading)
      var outlooks: [(name: String, outlook: RunOutlook)] = []
      for run in Self.runs(of: log) {
        let name = Self.name(of: run, in: log, found)
        guard names.contains(name) else { continue }
        let judgement = try Analyzer.judge(run, baselines: baselines, options: options)
        outlooks.append((name, RunOutlook(judgement.forecast)))
      }
      return outlooks
    } catch {
      // It could be judged a moment ago: the file has changed, and is no candidate any more.
      return []
    }
  }

  private static func runs(of log: TrainingLog) -> [TrainingRun] {
    log.isChoiceOpen ? log.runs : [log.chosen]
  }

  private static func name(
    of run: TrainingRun, in log: TrainingLog, _ found: FoundRun
  ) -> String {
    isOneOfSeveral(in: log) ? "\(found.name):\(run.name)" : found.name
  }

  private static func isOneOfSeveral(in log: TrainingLog) -> Bool {
    log.isChoiceOpen && log.runs.count > 1
  }

  private func outcome(
    _ run: TrainingRun, _ baselines: [Baseline], _ memory: AnalysisMemory
  ) -> SurveyRow.Outcome {
    do throws(InvalidInput) {
      let judgement = try Analyzer.judge(
        run, baselines: baselines, options: analysis, memory: memory)
      return .judged(SurveyJudgement(judgement))
    } catch {
      return .failed(SurveyFailure(error.problems))
    }
  }

  /// The rows that a run is held against, and the file in its own folder that some of them come from.
  private func allBaselines(
    of found: FoundRun
  ) throws(InvalidInput) -> (rows: [Baseline], local: String?) {
    guard usesLocalBaselines else { return (baselines, nil) }
    let path = FilePath.joined(found.folder, "baselines.csv")
    let source: any ByteSource
    do throws(InputProblem) {
      source = try FileSource.open(path)
    } catch {
      guard error.code == "file-not-found" else { throw InvalidInput(error) }
      return (baselines, nil)
    }
    return (baselines + (try BaselineReader.read(source).baselines), path)
  }

  /// What the path and the parameters files say; where both name a setting, the file counts.
  private func settings(of found: FoundRun) -> [RunSetting] {
    let fromPath = PathSettings.settings(of: found.name)
    return found.settingsFiles.isEmpty
      ? fromPath : SettingsFiles.settings(in: found.settingsFiles, besides: fromPath)
  }

  private func sources(of found: FoundRun) throws(InvalidInput) -> [any ByteSource] {
    try InvalidInput.wrapping { () throws(InputProblem) in
      try found.logs.map { log throws(InputProblem) in try FileSource.open(joining: log) }
    }
  }
}

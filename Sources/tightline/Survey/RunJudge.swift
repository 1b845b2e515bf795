import CurveAnalysis
import CurveIngestion
import CurveModel

/// A run that was found → its rows.
struct RunJudge: Sendable {
  var reading = ReadingOptions()
  var analysis = AnalysisOptions()
  var baselines: [Baseline] = []

  /// Problems that say that a file is no training log at all; without a tool's name on it, it is
  /// then something else that happens to lie there.
  private static let otherFileCodes: Set = [
    "not-a-training-log", "not-a-table", "other-file", "empty-file", "header-only", "binary-file",
  ]

  /// One row, several where the files hold several runs, and none for files that are no logs.
  func rows(_ found: FoundRun) -> [SurveyRow] {
    do throws(InvalidInput) {
      let log = try LogReader.read(try sources(of: found), options: reading)
      let runs = log.isChoiceOpen ? log.runs : [log.chosen]
      return runs.map { run in
        SurveyRow(
          run: runs.count > 1 ? "\(found.name):\(run.name)" : found.name, path: found.path,
          outcome: outcome(run))
      }
    } catch {
      if !found.isKnown, error.problems.allSatisfy({ Self.otherFileCodes.contains($0.code) }) {
        return []
      }
      return [
        SurveyRow(
          run: found.name, path: found.path, outcome: .failed(SurveyFailure(error.problems)))
      ]
    }
  }

  private func outcome(_ run: TrainingRun) -> SurveyRow.Outcome {
    do throws(InvalidInput) {
      return .judged(
        SurveyJudgement(try Analyzer.judge(run, baselines: baselines, options: analysis)))
    } catch {
      return .failed(SurveyFailure(error.problems))
    }
  }

  private func sources(of found: FoundRun) throws(InvalidInput) -> [any ByteSource] {
    do throws(InputProblem) {
      var sources: [any ByteSource] = []
      for log in found.logs {
        var parts: [any ByteSource] = []
        for file in log { parts.append(try FileSource.open(file)) }
        sources.append(parts.count == 1 ? parts[0] : JoinedSource(parts))
      }
      return sources
    } catch {
      throw InvalidInput(error)
    }
  }
}

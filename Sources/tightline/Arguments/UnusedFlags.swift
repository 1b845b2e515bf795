import CurveAnalysis
import CurveIngestion
import CurveModel

/// Flags that change nothing about what is asked for.
enum UnusedFlags {
  /// A doubt about a number of examples beside a metric whose error it does not tell.
  static func doubts(_ settings: Settings, judgedIn metric: Metric) -> [InputProblem] {
    guard case .flag(let name) = settings.validationSize.origin, !metric.isProportion else {
      return []
    }
    return [
      InputProblem(
        code: "unused-flag",
        message:
          "\(name) is not used: only the error of a share follows from a number of examples, and "
          + "'\(metric.name)' is none")
    ]
  }

  /// Doubts about flags that join or average several runs, where the log holds one that goes through.
  static func doubts(_ reading: ReadingArguments, in log: TrainingLog) -> [InputProblem] {
    func unused(_ name: String, _ why: String) -> InputProblem {
      InputProblem(code: "unused-flag", message: "\(name) is not used: \(why)")
    }
    var doubts: [InputProblem] = []
    if reading.asSeeds, log.runs.count == 1 {
      doubts.append(unused("--as-seeds", "the input holds a single run"))
    }
    if reading.joinRestarts, !log.inspection.files.contains(where: \.joinsRestarts) {
      doubts.append(unused("--join-restarts", "nothing in the log starts again"))
    }
    return doubts
  }

  /// A doubt about flags that say how to read or judge two diagnoses that were judged already.
  static func doubts(besideStored settings: Settings, _ readingFlags: [String]) -> [InputProblem] {
    var names = readingFlags
    func add<Value>(_ setting: Effective<Value>) {
      if case .flag(let name) = setting.origin { names.append(name) }
    }
    add(settings.baselines)
    add(settings.metric)
    add(settings.direction)
    add(settings.policy)
    add(settings.tolerance)
    add(settings.validationSize)
    guard !names.isEmpty else { return [] }
    return [
      InputProblem(
        code: "unused-flag",
        message:
          "\(Spelling.list(names)) \(names.count == 1 ? "is" : "are") not used: both models are "
          + "stored diagnoses, which were judged when they were written",
        hint: "compare the logs to judge them anew")
    ]
  }
}

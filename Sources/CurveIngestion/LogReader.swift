import CurveModel

/// Training logs → runs, with an account of how they were understood.
package enum LogReader {
  /// Reads one log, or several files that belong together.
  ///
  /// Where one file holds the training curve and another the validation curve, they become one
  /// run; otherwise every file has its own runs.
  ///
  /// - Throws: Every problem of every file; nothing is returned then.
  package static func read(
    _ sources: [any ByteSource], options: ReadingOptions = ReadingOptions()
  ) throws(InvalidInput) -> TrainingLog {
    precondition(!sources.isEmpty, "reading needs at least one input")
    var files: [FileReading] = []
    var problems: [InputProblem] = []
    for source in sources {
      do throws(InvalidInput) {
        files.append(try FileReading(source, options: options))
      } catch {
        problems += error.problems
      }
    }
    guard problems.isEmpty else { throw InvalidInput(problems) }
    let runs = RunPairing.runs(of: files)
    return TrainingLog(
      runs: runs, chosen: try chosen(from: runs, named: options.run),
      inspection: Inspection(files: files.map(\.inspection)))
  }

  private static func chosen(
    from runs: [TrainingRun], named name: String?
  ) throws(InvalidInput) -> TrainingRun {
    guard let last = runs.last else { preconditionFailure("a file that was read holds a run") }
    guard let name else { return last }
    guard let run = runs.first(where: { $0.name == name }) else {
      throw InvalidInput(.noSuchRun(name, known: runs.map(\.name)))
    }
    return run
  }
}

import CurveModel

/// Training logs → runs, with an account of how they were understood.
package enum LogReader {
  /// Reads one log, or several files that belong together.
  ///
  /// Where one file holds the training curve and another the validation curve, they become one
  /// run; otherwise every file has its own runs.
  ///
  /// - Throws: Columns of two metrics that the options name, or every problem of every file; nothing is
  ///   returned then.
  package static func read(
    _ sources: [any ByteSource], options: ReadingOptions = ReadingOptions()
  ) throws(InvalidInput) -> TrainingLog {
    precondition(!sources.isEmpty, "reading needs at least one input")
    try options.checkMetrics()
    var files: [FileReading] = []
    var problems: [InputProblem] = []
    let names = RunName.apart(sources.map(\.path))
    for (source, name) in zip(sources, names) {
      var options = options
      options.runName = name
      do throws(InvalidInput) {
        files.append(try FileReading(source, options: options))
      } catch {
        problems += error.problems
      }
    }
    guard problems.isEmpty else { throw InvalidInput(problems) }
    let validated = RunPairing.runs(of: files).map(TestAsValidation.settled)
    let runs = validated.map { BareCurves.settled(EarlyTests.settled($0)) }
    var inspection = Inspection(
      files: files.map { TestAsValidation.settled($0.inspection, by: runs) })
    inspection.files[0].warnings += [
      RunPairing.warning(on: files, of: runs), UnequalRows.warning(on: files, of: runs),
      EarlyTests.warning(about: validated),
    ].compactMap(\.self)
    let chosen = try chosen(from: runs, options: options)
    if !chosen.replicates.isEmpty, !inspection.files.isEmpty {
      inspection.files[0].series += chosen.series.map {
        InspectedSeries(run: chosen.name, series: $0)
      }
    }
    let isChosen = options.run != nil || options.asSeeds || runs.count == 1
    return TrainingLog(
      runs: runs, chosen: chosen,
      isChoiceOpen: !isChosen && !areRestarts(files, of: runs),
      inspection: inspection)
  }

  /// Whether the runs are one log that started again, in one file, or in a file for each split that starts again as often.
  private static func areRestarts(_ files: [FileReading], of runs: [TrainingRun]) -> Bool {
    files.allSatisfy { $0.areRestarts && $0.runs.count == runs.count }
  }

  private static func chosen(
    from runs: [TrainingRun], options: ReadingOptions
  ) throws(InvalidInput) -> TrainingRun {
    precondition(!runs.isEmpty, "a file that was read holds a run")
    if options.asSeeds, runs.count > 1 {
      do throws(InputProblem) {
        return try Replicates.mean(of: runs)
      } catch {
        throw InvalidInput(error)
      }
    }
    guard let name = options.run else { return Restarts.judged(among: runs) }
    guard let run = runs.first(where: { $0.name == name }) else {
      throw InvalidInput(.noSuchRun(name, known: runs.map(\.name)))
    }
    return run
  }
}

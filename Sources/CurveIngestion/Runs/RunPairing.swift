import CurveModel

/// Several files of one training → one run.
enum RunPairing {
  /// The runs of all files; those that complete one another become a single run.
  ///
  /// Files with one run each belong together, and runs of the same name in several files do.
  static func runs(of files: [FileReading]) -> [TrainingRun] {
    let runs = files.flatMap(\.runs)
    guard files.count > 1 else { return runs }
    if files.allSatisfy({ $0.runs.count == 1 }) {
      guard areOneRun(files), var run = merged(runs) else { return runs }
      if runs.contains(where: { $0.name != run.name }) {
        run.name = folderName(of: files) ?? RunName.of(files[0].inspection.path)
      }
      return [run]
    }
    // A run may miss from one chart: it was logged before, or only on training.
    let names = files.map { Set($0.runs.map(\.name)) }
    guard let first = names.first,
      names.dropFirst().allSatisfy({ !$0.isDisjoint(with: first) })
    else { return apart(files) }
    var order: [String] = []
    for run in runs where !order.contains(run.name) { order.append(run.name) }
    let pairs = order.map { name in
      let same = runs.filter { $0.name == name }
      return same.count == 1 ? same[0] : merged(same)
    }
    return pairs.contains { $0 == nil } ? apart(files) : pairs.compactMap(\.self)
  }

  /// The name of the run whose folder of metrics holds all files, one metric each; nil for other files.
  private static func folderName(of files: [FileReading]) -> String? {
    let folders = Set(files.map { MetricPath($0.inspection.path)?.run })
    guard folders.count == 1, let folder = folders.first ?? nil, !folder.isEmpty else { return nil }
    return RunName.of(folder)
  }

  /// Whether files of one run each may belong together.
  ///
  /// A curve of training completes one of validation. Files that each hold both curves of a metric of their
  /// own are charts of one run only where they lie in one folder and go equally far.
  private static func areOneRun(_ files: [FileReading]) -> Bool {
    let whole = files.filter { $0.runs.allSatisfy(isWhole) }
    guard whole.count > 1 else { return true }
    let ends = whole.flatMap(\.runs).compactMap { $0.series.compactMap(\.curve.x.last).max() }
    guard let least = ends.min(), let most = ends.max(), ends.count == whole.count else {
      return false
    }
    return Set(whole.map { folder(of: $0.inspection.path) }).count == 1
      && least >= shareOfLength * most
  }

  /// That files which each hold both curves of a metric were read as one run: they may be two.
  static func warning(on files: [FileReading], of runs: [TrainingRun]) -> ReadingWarning? {
    // Runs of one name in several files were joined by it.
    guard files.count > 1, runs.count == 1, files.allSatisfy({ $0.runs.count == 1 }) else {
      return nil
    }
    let whole = files.filter { $0.runs.contains(where: isWhole) }
    guard whole.count > 1 else { return nil }
    let names = whole.map { "'\(RunName.of($0.inspection.path))'" }
    return ReadingWarning(
      message:
        "\(names.joined(separator: ", ")) are read as metrics of one run, since they lie in one folder and go equally "
        + "far; judge them one by one if they are two")
  }

  /// Charts of one run are exported while it goes on, and validation ends before training.
  private static let shareOfLength = 0.9

  /// Whether a run holds training and validation of one metric.
  private static func isWhole(_ run: TrainingRun) -> Bool {
    let known = run.series.filter { $0.split != .unknown }
    return known.contains { one in
      one.split == .train && known.contains { $0.metric == one.metric && $0.split != .train }
    }
  }

  private static func folder(of path: String) -> Substring {
    path.lastIndex(of: "/").map { path[..<$0] } ?? ""
  }

  /// The runs of all files; names that several of them use begin with the file's.
  private static func apart(_ files: [FileReading]) -> [TrainingRun] {
    let names = RunName.apart(files.map(\.inspection.path))
    return zip(files, names).flatMap { file, name in
      let others = files.filter { $0.inspection.path != file.inspection.path }
      return file.runs.map { run in
        guard others.contains(where: { $0.runs.contains { $0.name == run.name } }) else {
          return run
        }
        var run = run
        run.name = "\(name):\(run.name)"
        return run
      }
    }
  }

  /// One run with the curves of all; nil when they hold the same curve twice, or only one split.
  private static func merged(_ runs: [TrainingRun]) -> TrainingRun? {
    guard let first = runs.first, runs.allSatisfy({ $0.axis.kind == first.axis.kind }) else {
      return nil
    }
    let series = runs.flatMap(\.series)
    let places = series.map { [MetricName.key($0.metric), $0.split.rawValue] }
    guard Set(places).count == places.count, Set(series.map(\.split)).count > 1 else { return nil }
    return TrainingRun(
      name: first.name, axis: first.axis, series: UnequalRows.spread(series, on: first.axis),
      learningRate: runs.lazy.compactMap(\.learningRate).first)
  }
}

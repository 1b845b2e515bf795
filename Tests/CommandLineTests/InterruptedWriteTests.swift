import Foundation
import TestSupport
import Testing

/// A run that is stopped leaves the reports of the last one, or all of its own.
@Suite("Interrupted writes", .serialized) struct InterruptedWriteTests {
  /// How often a run is stopped; each time a bit later, and every second time in the very moment
  /// in which the first temporary file is seen.
  private static let rounds = 24

  private enum Outcome: Equatable {
    case old, new, mixed
  }

  /// Stops a run of the new reports over the old ones, and tells which ones lie there then.
  private func stopped(
    with stop: Int32, after delay: Double?, in reports: WrittenReports
  ) throws -> Outcome {
    try reports.restoreOld()
    let process = try reports.start()
    if let delay {
      usleep(UInt32(delay * 1e6))
    } else {
      while process.isRunning && !reports.hasTemporaryFile { usleep(200) }
    }
    kill(process.processIdentifier, stop)
    process.waitUntilExit()
    let now = try reports.contents()
    return now == reports.old ? .old : now == reports.new ? .new : .mixed
  }

  private func outcomes(of stop: Int32, in reports: WrittenReports) throws -> [Outcome] {
    let clock = ContinuousClock()
    let whole = try clock.measure {
      try reports.start().waitUntilExit()
    }
    return try (0..<Self.rounds).map { round in
      let share = Double(round) / Double(Self.rounds) * (whole / .seconds(1))
      return try stopped(with: stop, after: round.isMultiple(of: 2) ? share : nil, in: reports)
    }
  }

  @Test(
    "a run that is told to stop leaves one whole set and no temporary file",
    arguments: [
      SIGTERM, SIGINT, SIGHUP,
    ])
  func toldToStop(_ stop: Int32) throws {
    let reports = try WrittenReports()
    let outcomes = try outcomes(of: stop, in: reports)
    #expect(!outcomes.contains(.mixed), "\(outcomes)")
    #expect(outcomes.contains(.old) && outcomes.contains(.new), "\(outcomes)")
    #expect(!reports.hasTemporaryFile)
  }

  /// Nothing can hold a kill back, so it strikes before each rename in turn, and after the last.
  @Test(
    "a run that is killed at any rename leaves a report with the charts of its own run, all files whole"
  )
  func killed() throws {
    guard let trap = try RenameTrap() else { return }
    let reports = try WrittenReports()
    var sawOld = 0
    var sawHidden = 0
    for number in 1...20 {
      try reports.restoreOld()
      let result = try reports.replace(after: trap.commands(at: number))
      let (report, charts) = try reports.pair()
      let old = reports.old["r.md"].map { report == $0 } ?? false
      if report != reports.new["r.md"], !old { sawHidden += 1 }
      sawOld += old ? 1 : 0
      #expect(charts == (old ? reports.oldCharts : reports.newCharts), "killed at rename \(number)")
      for (name, text) in try reports.contents() where name != "r.md" {
        #expect(text == reports.old[name] || text == reports.new[name], "\(name)")
      }
      guard result.status == 0 else { continue }
      #expect(sawOld > 0 && sawHidden > 0 && number > 4)
      #expect(try reports.contents() == reports.new && !reports.hasTemporaryFile)
      return
    }
    Issue.record("more renames than expected")
  }
}

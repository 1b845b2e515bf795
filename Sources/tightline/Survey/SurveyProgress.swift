import CurveModel
import Dispatch
import Glibc
import Synchronization

/// How far a survey has come, on one line of standard error: only on a terminal, and only when it
/// takes more than a second.
final class SurveyProgress: Sendable {
  private let isShown: Bool
  private let start = ContinuousClock.now
  private let total = Atomic(0)
  private let done = Atomic(0)
  private let current = Mutex("")
  private let hasEnded = Atomic(false)
  private let hasDrawn = Atomic(false)
  /// Wakes the line between two looks, to end at once.
  private let wake = DispatchSemaphore(value: 0)
  private let stopped = DispatchSemaphore(value: 0)

  private static let patience = Duration.seconds(1)
  private static let interval = 0.1

  /// Begins to look, unless there is no terminal or nothing is to be shown.
  init(isQuiet: Bool) {
    isShown = !isQuiet && isatty(2) == 1
    guard isShown else { return }
    DispatchQueue(label: "progress").async { [self] in
      while wake.wait(timeout: .now() + Self.interval) == .timedOut { draw() }
      stopped.signal()
    }
  }

  /// Begins a stage of so many runs.
  func begin(_ count: Int) {
    total.store(count, ordering: .relaxed)
    done.store(0, ordering: .relaxed)
  }

  /// Notes that a run is done.
  func finish(_ name: String) {
    done.add(1, ordering: .relaxed)
    guard isShown else { return }
    current.withLock { $0 = name }
  }

  /// Takes the line away again.
  func end() {
    guard isShown, !hasEnded.exchange(true, ordering: .relaxed) else { return }
    wake.signal()
    stopped.wait()
    if hasDrawn.load(ordering: .relaxed) { StandardError.write("\r\u{1B}[K") }
  }

  private func draw() {
    let elapsed = ContinuousClock.now - start
    guard elapsed >= Self.patience else { return }
    hasDrawn.store(true, ordering: .relaxed)
    let line = Self.line(
      done: done.load(ordering: .relaxed), total: total.load(ordering: .relaxed),
      seconds: elapsed / .seconds(1), current: current.withLock { $0 })
    let width = TerminalProbe.columns(descriptor: 2)
    StandardError.write("\r\u{1B}[K" + String(line.prefix(width - 1)))
  }

  /// The line: count, rate, time left and the run that was finished last.
  static func line(done: Int, total: Int, seconds: Double, current: String) -> String {
    guard total > 0 else { return "looking for runs" }
    let rate = Double(done) / max(seconds, 0.001)
    let left = rate > 0 ? Int((Double(total - done) / rate).rounded(.up)) : 0
    let time = left >= 60 ? "\(left / 60) min \(left % 60) s left" : "\(left) s left"
    return "\(done) of \(total) runs, \(Int(rate)) a second, \(time)  \(PathText.shown(current))"
  }
}

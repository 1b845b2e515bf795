import ArgumentParser
import Glibc

/// What the process tells its caller, as ruff and grep have it.
enum ExitStatus: Int32 {
  /// The work was done, whatever the verdict.
  case done = 0
  /// `gate` found a verdict that was named.
  case gateClosed = 1
  /// The work could not be done: usage, input, output.
  case failed = 2

  static func leave(with status: ExitStatus) -> Never {
    exit(status.rawValue)
  }
}

/// A command ends with exit status 1: only `gate` throws it.
struct GateClosed: Error {}

/// A command that says as JSON what is wrong, where its result would have been JSON.
protocol FormattedCommand: ParsableCommand {
  var failsInJSON: Bool { get }
}

import ArgumentParser
import CurveModel
import Glibc

/// The command line: what each verb does stands in its own file under `Commands/`.
@main
struct Tightline: ParsableCommand {
  static let version = "0.1.0"

  static let configuration = CommandConfiguration(
    commandName: "tightline",
    abstract: "Tells a machine-learning team, after each training run, what to do next.",
    usage: """
      tightline diagnose CURVES… [-b baselines.csv] [-o report.md]
      tightline gate diagnosis.json --fail-on VERDICT,…
      tightline metrics VALUES.csv [--optimize METRIC] [--at-least METRIC=X]
      """,
    discussion: """
      Learning curves alone do not tell underfitting from overfitting: the tightest baseline does. \
      Tightline reads the log that the training framework wrote and the baselines you know, decides, \
      and lists the next steps in order.

      EXAMPLES:
        tightline diagnose training.csv
        tightline baseline init training.csv
        tightline diagnose training.csv -b baselines.csv -o report.md
        tightline compare old/metrics.csv new/metrics.csv -b baselines.csv
        tightline gate diagnosis.json --fail-on diverged,not-learning
        tightline survey runs/ -b baselines.csv
        tightline baseline measure linear train.csv val.csv --metric val_error
        tightline inspect training.csv
        tightline metrics models.csv --optimize precision --at-least recall=0.6
        tightline explain avoidable-bias

      EXIT STATUS:
        0  the work was done, whatever the verdict
        1  gate found a named verdict
        2  the work could not be done; the message says why
      """,
    version: version,
    subcommands: [
      Diagnose.self, SurveyCommand.self, Stream.self, Compare.self, History.self, Gate.self,
      BaselineCommand.self, Metrics.self, Inspect.self, Explain.self, Rules.self,
    ])

  @Flag(help: "Print the path of the file to include in a Makefile, tightline.mk.")
  var printMakefile = false

  func run() throws {
    guard printMakefile else { throw CleanExit.helpRequest(self) }
    let path = try MakefileFragment.path(executable: MakefileFragment.runningExecutable)
    // As make reads it behind 'include', where a space would end the name.
    try StandardOutput.write(path.map { $0 == " " ? "\\ " : String($0) }.joined() + "\n")
  }

  /// Runs the tool on the process's arguments and leaves with its exit status.
  static func main() {
    // A closed pipe, or a file beyond the user's limit, is then an error of the write, not a death
    // without a word.
    _ = signal(SIGPIPE, SIG_IGN)
    _ = signal(SIGXFSZ, SIG_IGN)
    ExitStatus.leave(with: run(Array(CommandLine.arguments.dropFirst())))
  }
}

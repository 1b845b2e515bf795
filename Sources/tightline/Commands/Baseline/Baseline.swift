import ArgumentParser

struct BaselineCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "baseline",
    abstract: "Begin, check and measure the baselines that runs are held against.",
    usage: """
      tightline baseline measure KIND … [-o baselines.csv]
      """,
    discussion: """
      EXAMPLES:
        tightline baseline measure mean-predictor train.csv val.csv --metric error
      """,
    subcommands: [BaselineInit.self, BaselineCheck.self, BaselineMeasure.self])
}

struct BaselineMeasure: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "measure",
    abstract: "Measure a baseline from label files and write its row.",
    usage: "tightline baseline measure KIND … --metric METRIC [-o baselines.csv]",
    discussion: """
      The row is found by kind, name, metric and split: measuring again renews it, and every other \
      byte of the file stays as it is. With -o - it goes to standard output.

      EXAMPLES:
        tightline baseline measure mean-predictor train.csv val.csv --metric val_error
      """,
    subcommands: [
      MeasureMeanPredictor.self, MeasureLinear.self, MeasureHuman.self, MeasureScripted.self,
    ])
}

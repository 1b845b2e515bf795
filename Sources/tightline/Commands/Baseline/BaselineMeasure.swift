import ArgumentParser

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
        tightline baseline measure linear data.csv --target price --metric rmse
        tightline baseline measure human annotations.csv --metric accuracy --format json
        tightline baseline measure scripted val.csv --metric acc -o - -- python3 rules.py
      """,
    subcommands: [
      MeasureMeanPredictor.self, MeasureLinear.self, MeasureHuman.self, MeasureScripted.self,
    ])
}

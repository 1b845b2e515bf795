import ArgumentParser

struct BaselineCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "baseline",
    abstract: "Begin, check and measure the baselines that runs are held against.",
    usage: """
      tightline baseline init LOG [-o baselines.csv]
      tightline baseline measure KIND FILES --metric METRIC [-o baselines.csv]
      tightline baseline check [baselines.csv] [--curves LOG]
      """,
    discussion: """
      EXAMPLES:
        tightline baseline init log.csv
        tightline baseline measure mean-predictor train.csv val.csv --metric val_error
        tightline baseline measure linear train.csv val.csv --metric val_error
        tightline baseline measure human annotations.csv --gold gold.csv --metric val_error
        tightline baseline measure scripted val.csv --metric val_error -- python3 rules.py
        tightline baseline check --curves log.csv
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
        tightline baseline measure linear data.csv --target price --metric rmse
        tightline baseline measure human annotations.csv --metric accuracy --format json
        tightline baseline measure scripted val.csv --metric acc -o - -- python3 rules.py
      """,
    subcommands: [
      MeasureMeanPredictor.self, MeasureLinear.self, MeasureHuman.self, MeasureScripted.self,
    ])
}

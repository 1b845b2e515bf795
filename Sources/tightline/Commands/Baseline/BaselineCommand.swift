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

import ArgumentParser
import BaselineMeasurement
import CurveIngestion
import CurveModel

extension HumanLevel.Voice: ExpressibleByArgument {}

struct MeasureHuman: FormattedCommand {
  static let configuration = CommandConfiguration(
    commandName: "human",
    abstract: "What people score, from their labels.",
    usage: """
      tightline baseline measure human ANNOTATIONS [--gold GOLD] [<options>]
      """,
    discussion: """
      ANNOTATIONS holds one label a row: item,annotator,label and, where known, grade (crowd, \
      domain-expert, specialist); or one item a row with a column an annotator: \
      item,annotator1,annotator2. GOLD holds the true labels: item,label. Single annotators and their \
      majority become a row each, for each grade where grades are given. Without GOLD every annotator \
      is held against the consensus of the others. Intervals come from a bootstrap over items.

      EXAMPLES:
        tightline baseline measure human annotations.csv --gold gold.csv --metric val_error
        tightline baseline measure human annotations.csv --metric accuracy --format json
        tightline baseline measure human a.csv --gold g.csv --metric mae --voice majority
      """)

  @Argument(help: "Labels of people (CSV and kin): item,annotator,label[,grade].")
  var annotations: String

  @Option(help: "True labels: item,label.")
  var gold: String?

  @Option(help: "Only a single annotator (single) or all together (majority); default: both.")
  var voice: HumanLevel.Voice?

  @Option(help: "Column of the items.")
  var item: String?

  @Option(help: "Column of the annotators.")
  var annotator: String?

  @Option(help: "Columns that hold the labels of one annotator each, separated by commas.")
  var annotators: String?

  @Option(help: "Column of the labels.")
  var target: String?

  @Option(help: "Column of the annotators' grades.")
  var grade: String?

  @Option(help: "Class that F1 asks about, where custom does not tell.")
  var positive: String?

  @OptionGroup var delimiter: DelimiterOption

  @OptionGroup var row: MeasuredRowArguments

  func validate() throws {
    try row.check()
    if let annotators, CommaList.words(annotators).count < 2 {
      throw ValidationError("--annotators expects two columns or more, separated by commas")
    }
    if annotators != nil, annotator ?? target ?? grade != nil {
      throw ValidationError(
        "--annotators is for one column an annotator: leave out --annotator, --target and --grade")
    }
    if row.name != nil, voice == nil {
      throw ValidationError("--name is for one row: choose it with --voice single or majority")
    }
  }

  var failsInJSON: Bool { row.format == .json }

  func run() throws {
    var tables: [LabelTable]?
    try row.run { metric throws(InvalidInput) in
      let paths = [annotations] + (gold.map { [$0] } ?? [])
      if tables == nil { tables = try LabelFiles.read(paths, delimiter: delimiter.byte) }
      return try measure(metric, tables ?? [])
    }
  }

  private func measure(
    _ metric: AskedMetric, _ tables: [LabelTable]
  ) throws(InvalidInput) -> Measured {
    let reading = try AnnotationReader.read(
      tables[0], gold: tables.count > 1 ? tables[1] : nil,
      columns: AnnotationReader.Columns(
        item: item, annotator: annotator, label: target, grade: grade,
        annotators: CommaList.words(annotators)),
      isNumeric: !metric.quantity.scoring.isClassification)
    let levels = try InvalidInput.wrapping { () throws(InputProblem) in
      try HumanLevel.measure(
        reading.annotations, metric: metric.quantity,
        voices: voice.map { [$0] } ?? HumanLevel.Voice.allCases, positive: positive)
    }
    let baselines = levels.map { level in
      metric.baseline(
        .human, level, name: name(of: level, among: levels.count),
        source: "labels of \(Targets.names(tables))", remarks: reading.remarks)
    }
    var files = tables.map(\.inspection)
    if let doubt = reading.doubt { files[files.count - 1].warnings.append(doubt) }
    return Measured(baselines: baselines, files: files)
  }

  /// The name that is asked for; rows of several grades need one each.
  private func name(of level: MeasuredLevel, among count: Int) -> String? {
    guard let name = row.name else { return nil }
    return count > 1 ? name + (level.grade.map { " (\($0))" } ?? "") : name
  }
}

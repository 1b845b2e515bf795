/// Every code of an error or a warning that is no doubt; a test holds it against those in the sources.
package enum ProblemCatalog {
  /// The pages, by what the problem is about.
  package static let groups: [(subject: String, pages: [ProblemPage])] = [
    ("Files and folders", FileProblems.pages),
    ("Training logs", LogProblems.pages),
    ("The metric that is judged", MetricProblems.pages),
    ("baselines.csv and levels", BaselineProblems.pages),
    ("baseline measure", LabelProblems.pages),
    ("metrics", ModelProblems.pages),
    ("compare, history, gate and survey", DiagnosisProblems.pages),
    ("stream", StreamProblems.pages),
    ("tightline.toml and the command line", CommandProblems.pages),
  ]

  package static var pages: [ProblemPage] { groups.flatMap(\.pages) }

  /// The page of a code; nil where no problem has it.
  static func page(of code: String) -> ProblemPage? { pages.first { $0.code == code } }
}

/// Problems with stored diagnoses and with what is compared, ranked or resumed.
enum DiagnosisProblems {
  static let pages: [ProblemPage] = [
    ProblemPage(
      "two-models", "compare takes two models, or several logs of each.",
      "Write compare A B, or compare --a A… --b B…."),
    ProblemPage(
      "different-metrics", "Two diagnoses are in different metrics.",
      "Judge both in one metric, with --metric."),
    ProblemPage(
      "different-axes", "Two curves run over different x-axes.",
      "Name columns over the same axis with --x."),
    ProblemPage(
      "different-baselines", "Two stored diagnoses were held against different baselines.",
      "Diagnose both against the same file, or compare the logs with -b."),
    ProblemPage(
      "no-common-split", "No split was measured in both models.", "Log validation in both."),
    ProblemPage(
      "not-a-diagnosis", "A stored diagnosis is expected, and the file is something else.",
      "Write one with: tightline diagnose LOG -o diagnosis.json."),
    ProblemPage(
      "incomplete-diagnosis", "A stored diagnosis lacks a field.",
      "Write it again with this version."),
    ProblemPage(
      "unknown-schema", "A stored diagnosis is of another version.",
      "Write it again with this version."),
    ProblemPage(
      "unknown-verdict", "A stored diagnosis holds a verdict that is not known.",
      "Write it again with this version."),
    ProblemPage(
      "no-diagnosis-in-folder", "No stored diagnosis lies in or below a folder.",
      "Write one there with: tightline diagnose LOG -o FOLDER/diagnosis.json."),
    ProblemPage(
      "not-a-state", "The file of --state is no state of a survey.", "Name another file."),
    ProblemPage(
      "unknown", "A run could not be judged, and no reason is known.",
      "Try 'tightline diagnose' on it, and report the fault."),
  ]
}

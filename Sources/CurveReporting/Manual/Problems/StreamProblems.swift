/// Problems with the lines of a stream.
enum StreamProblems {
  static let pages: [ProblemPage] = [
    ProblemPage("blank-line", "A line is blank.", "Write one JSON object on each line."),
    ProblemPage(
      "line-too-long", "A line is longer than the limit, and was passed over.",
      "Raise --max-line-bytes, or thin the curves out."),
    ProblemPage("not-utf-8", "A string is no valid UTF-8.", "Write the lines in UTF-8."),
    ProblemPage(
      "unknown-key", "A line, a curve or a baseline has a key that is none.",
      "Correct the key; what is only to be echoed belongs under 'meta'."),
    ProblemPage("duplicate-key", "A key is there twice.", "Remove one of the two."),
    ProblemPage("missing-key", "A key that is needed is not there.", "Add it."),
    ProblemPage(
      "no-curves", "A line holds no curves.", "Give 'train' and 'val', or 'curves', or 'path'."),
    ProblemPage(
      "several-forms", "A line holds its curves in two forms.",
      "Give 'train' and 'val', or 'curves', or 'path'."),
    ProblemPage(
      "unequal-lengths", "Lists that belong together are of different lengths.",
      "Write null where a value was not recorded."),
    ProblemPage(
      "steps-not-ascending", "The steps of a curve do not ascend.", "Sort its points by their step."
    ),
    ProblemPage(
      "curve-twice", "A line holds one curve twice.", "Give each metric and split one curve."),
  ]
}

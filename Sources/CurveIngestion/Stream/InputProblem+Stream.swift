import CurveModel

extension InputProblem {
  static var blankLine: InputProblem {
    InputProblem(
      code: "blank-line", message: "expected a JSON object, found a blank line",
      hint: "write one JSON object on each line")
  }

  /// A key that is not known; what to write for it, where that is not said, is the key that is spelled most alike.
  static func unknownKey(
    _ key: String, known: [String], in place: String, instead: String? = nil
  ) -> InputProblem {
    let what = "is only to be echoed belongs under 'meta'"
    let likely = instead ?? Spelling.suggestion(among: known, for: key)
    return InputProblem(
      code: "unknown-key", message: "'\(key)' is no key of \(place)",
      hint: likely.map { "\($0) What \(what)" } ?? "what \(what)")
  }

  static func duplicateKey(_ key: String) -> InputProblem {
    InputProblem(
      code: "duplicate-key", message: "the key '\(key)' is there twice",
      hint: "remove one of the two"
    )
  }

  static func missingKey(_ key: String, in place: String) -> InputProblem {
    InputProblem(
      code: "missing-key", message: "\(place) has no '\(key)'", hint: "add the key '\(key)'")
  }

  static var noCurves: InputProblem {
    InputProblem(
      code: "no-curves", message: "expected curves, found none",
      hint: "give 'train' and 'val', or 'curves', or 'path'")
  }

  /// Places that stand beside no curve of theirs: those of a form that has its own.
  static func placesWithoutCurves(beside form: String) -> InputProblem {
    InputProblem(
      code: "several-forms",
      message: "'step' has the places of 'train' and 'val', and the curves are given by '\(form)'",
      hint: form == "curves"
        ? "write 'step' beside the 'value' of each curve"
        : "leave 'step' out: a log has its own x-axis")
  }

  static var severalForms: InputProblem {
    InputProblem(
      code: "several-forms", message: "the curves are given in more than one form",
      hint: "give 'train' and 'val' (with 'step'), or 'curves', or 'path'")
  }

  static func unequalLengths(_ train: Int, _ validation: Int) -> InputProblem {
    InputProblem(
      code: "unequal-lengths",
      message: "expected as many validation as training values (\(train)), found \(validation)",
      hint:
        "write null where a value was not recorded, or give both under 'curves' with their steps")
  }

  static func unequalSteps(
    _ steps: Int, ofValues values: Int, of split: Split
  ) -> InputProblem {
    InputProblem(
      code: "unequal-lengths",
      message: "expected \(steps) \(split.rawValue) values for \(steps) steps, found \(values)",
      hint: values < steps
        ? "write null where a value was not recorded"
        : "give each value its step, or leave 'step' out to count the values from 0")
  }

  static var missingStep: InputProblem {
    InputProblem(
      code: "steps-not-ascending", message: "expected a step for each value, found null",
      hint: "null stands only for a value: write its step all the same, or leave both out")
  }

  static var noValues: InputProblem {
    InputProblem(
      code: "no-values", message: "expected values, found none",
      hint: "give every curve at least one value")
  }

  static func curveTwice(_ metric: String, _ split: Split) -> InputProblem {
    InputProblem(
      code: "curve-twice", message: "the \(split.rawValue) curve of '\(metric)' is there twice",
      hint: "give each metric and split one curve")
  }

  /// A line longer than the cap, whose bytes were passed over.
  package static func lineTooLong(atMost limit: Int) -> InputProblem {
    InputProblem(
      code: "line-too-long", message: "the line is longer than \(limit) bytes",
      hint: "raise --max-line-bytes, or thin the curves out")
  }
}

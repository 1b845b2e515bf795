import CurveModel

/// The class of two that a metric such as F1 asks about.
package enum PositiveClass {
  /// Pairs of labels, in lower case, of which the second is meant by custom.
  private static let customary: [Set<String>: String] = [
    ["0", "1"]: "1", ["-1", "1"]: "1", ["false", "true"]: "true", ["no", "yes"]: "yes",
    ["n", "y"]: "y", ["f", "t"]: "t", ["neg", "pos"]: "pos", ["negative", "positive"]: "positive",
    ["ham", "spam"]: "spam", ["normal", "anomaly"]: "anomaly",
    ["benign", "malignant"]: "malignant",
  ]

  /// Its place among the names; nil where neither the user nor custom names one.
  ///
  /// - Throws: A class that is not among the names.
  package static func place(
    in names: [String], stated: String?
  ) throws(InputProblem) -> Int? {
    if let stated {
      if let place = names.firstIndex(of: stated) { return place }
      if let number = Double(stated),
        let place = names.firstIndex(where: { Double($0) == number })
      {
        return place
      }
      throw InputProblem(
        code: "unknown-class", message: "there is no class '\(stated)'",
        at: InputLocation(file: "--positive"),
        hint: Spelling.suggestion(among: names, for: stated)
          ?? "the classes are \(Spelling.quotedList(names))")
    }
    guard let meant = customary[Set(names.map { $0.lowercased() })] else { return nil }
    return names.firstIndex { $0.lowercased() == meant }
  }

  static func unstated(_ names: [String], for metric: String) -> InputProblem {
    InputProblem(
      code: "positive-class-unstated",
      message: "'\(metric)' is about one class, and nothing says which of "
        + Spelling.quotedList(names),
      hint: names.count > 2
        ? "name it with --positive, or measure f1-macro over all classes"
        : "name it with --positive '\(names.last ?? "")'")
  }
}

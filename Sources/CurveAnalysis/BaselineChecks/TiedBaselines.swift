import CurveModel

/// Rows of one value among those that could be the tightest.
enum TiedBaselines: Doubt {
  static let documentation = DoubtDocumentation(
    code: "tie",
    summary: "Two baselines that could be the tightest have the same value on one split.",
    whyItMatters:
      "The report names one of them as the level the run is held against: the higher grade, else the row that comes "
      + "first. Often one of the two was copied by mistake.",
    whatToDo: "Check both values; if they are right, nothing is to be done.")

  /// One for each row that has the value of an earlier one.
  static func warnings(about candidates: [Baseline]) -> [InputProblem] {
    candidates.indices.compactMap { index in
      let row = candidates[index]
      guard
        let earlier = candidates[..<index].first(where: {
          $0.value == row.value && $0.isWrittenAsPercent == row.isWrittenAsPercent
            && ($0.split ?? .validation) == (row.split ?? .validation)
        })
      else { return nil }
      return warning(
        "'\(row.name)' has the value of '\(earlier.name)' on line "
          + "\(earlier.location?.line ?? 0)",
        at: row.location, hint: "the higher grade counts, or the row that comes first")
    }
  }
}

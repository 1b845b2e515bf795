import CurveModel

/// Seeds that end before others, and the mean with them.
package enum ShortSeeds: DiagnosisDoubt {
  package static let documentation = DoubtDocumentation(
    code: "short-seeds",
    summary:
      "Some seeds end before others, and the mean of all goes up to the end of the shortest.",
    whyItMatters:
      "What the longer ones did afterwards is not judged: a seed that crashed early cuts off all of them.",
    whatToDo: "Train all seeds for as long, or leave the short ones out.")

  /// Seeds that are named in full.
  private static let mostNamed = 8

  package static func warnings(about run: DiagnosedRun) -> [InputProblem] {
    let name = run.metric.name
    let ends = run.seeds.compactMap { seed in
      seed.series.filter { $0.metric == name && $0.split != .unknown }.compactMap(\.curve.x.last)
        .max().map { (seed: seed.name, place: $0) }
    }
    guard let longest = ends.map(\.place).max() else { return [] }
    let short = ends.filter { $0.place < longest }.sorted { $0.place < $1.place }
    guard let first = short.first else { return [] }
    let word = run.placeWord
    let named = short.map { "'\($0.seed)' at \(DecimalText.place($0.place))" }
    let shown =
      named.count > mostNamed
      ? named.prefix(mostNamed).joined(separator: ", ") + " and \(named.count - mostNamed) more"
      : Spelling.list(named)
    return [
      warning(
        "\(short.count) of \(ends.count) seeds \(short.count == 1 ? "ends" : "end") before \(word) "
          + "\(DecimalText.place(longest)): \(shown); the mean goes up to \(word) "
          + "\(DecimalText.place(first.place)), and levels are judged up to there",
        hint: "train all seeds for as long, or leave the short ones out")
    ]
  }
}

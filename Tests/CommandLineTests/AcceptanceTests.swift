import Foundation
import Testing

/// The decision's acceptance cases 1–34, through the whole tool, each also mirrored to a metric that
/// improves upwards (case 33).
@Suite struct AcceptanceTests {
  private static func error(
    _ id: String, _ train: Double?, _ validation: Double?, _ rows: [AcceptanceCase.Row],
    scatter: (Double, Double) = (0, 0), primary: String, secondary: [String] = []
  ) -> AcceptanceCase {
    AcceptanceCase(
      id: id, train: train.map { .settling(from: 90, to: $0, scatter: scatter.0) },
      validation: validation.map { .settling(from: 92, to: $0, scatter: scatter.1) }, rows: rows,
      primary: primary, secondary: secondary)
  }

  private static func human(_ value: Double) -> AcceptanceCase.Row {
    .init(kind: "human", value: value)
  }
  private static func linear(_ value: Double) -> AcceptanceCase.Row {
    .init(kind: "linear", value: value)
  }
  private static func mean(_ value: Double) -> AcceptanceCase.Row {
    .init(kind: "mean-predictor", value: value)
  }

  static let cases: [AcceptanceCase] = {
    var all = plain
    all.append(
      changed(
        error("2", 36, 41, [human(35), mean(99.9)], primary: "overfitting")
      ) {
        $0.flips = [34.3, 39.8, 42.2]
      })
    all.append(
      changed(error("13", 0.1, 5.5, [human(5), mean(50)], primary: "at-baseline")) {
        $0.findings = ["gap-dominates"]
      })
    all.append(
      changed(
        error(
          "15", 0.1, 3.5, [human(6), mean(90)], primary: "baseline-beaten",
          secondary: ["overfitting"])
      ) { $0.firstStep = "check-for-leak" })
    all.append(
      changed(
        error(
          "16", 1, 8, [linear(20), mean(50)], primary: "baseline-beaten", secondary: ["overfitting"]
        )
      ) {
        $0.firstStep = "find-tighter-baseline"
        $0.absentSteps = ["check-for-leak"]
      })
    all.append(
      changed(error("17", 30, 21, [human(20), mean(90)], primary: "at-baseline")) {
        $0.findings = ["validation-below-train"]
      })
    all.append(
      changed(error("18", 40, 30, [human(20), mean(90)], primary: "underfitting")) {
        $0.firstStep = "evaluate-train-in-eval-mode"
        $0.confidences = ["low"]
      })
    all.append(
      changed(error("20", 28, 32, [human(20)], scatter: (8, 13), primary: "undecided")) {
        $0.leans = "underfitting"
      })
    all.append(
      changed(
        error(
          "21", 6, 7, [.init(kind: "human", value: 3.5, extra: ["n": "40"]), mean(62)],
          primary: "undecided")
      ) {
        $0.leans = "underfitting"
        $0.firstStep = "measure-baseline-on-more"
      })
    all.append(
      changed(error("25", 3.2, 3.5, [mean(3), human(5)], primary: "undecided")) {
        $0.findings = ["metric-does-not-separate"]
        $0.firstStep = "choose-another-metric"
      })
    all.append(
      changed(
        error(
          "26a", 25, 26, [linear(20), mean(50)], primary: "underfitting", secondary: ["overfitting"]
        )
      ) {
        $0.findings = ["train-worse-than-linear"]
        $0.firstStep = "overfit-one-batch"
      })
    all.append(
      changed(error("26b", 5, 25, [linear(20), mean(50)], primary: "overfitting")) {
        $0.findings = ["validation-worse-than-linear"]
        $0.absentFindings = ["train-worse-than-linear"]
        $0.firstStep = "more-data"
      })
    all.append(
      changed(
        error(
          "34", 7, 8, [human(10), .init(kind: "requirement", value: 5), mean(50)],
          primary: "baseline-beaten", secondary: ["overfitting"])
      ) {
        $0.requirement = ("missed", "underfitting")
      })
    all.append(
      changed(error("28b", 30, nil, [human(5), mean(50)], primary: "underfitting")) {
        $0.confidences = ["medium", "low"]
      })
    return all + losses + shapes
  }()

  /// Cases that are levels in, verdicts out.
  private static let plain = [
    error("1", 36, 41, [human(35)], scatter: (0.35, 0.5), primary: "overfitting"),
    error("3", 36, 41, [linear(37)], scatter: (0.35, 0.5), primary: "overfitting"),
    error(
      "4a", 36, 41, [human(21)], scatter: (0.35, 0.5), primary: "underfitting",
      secondary: ["overfitting"]),
    error(
      "4b", 36, 41, [human(21), mean(99.9)], scatter: (0.35, 0.5), primary: "underfitting",
      secondary: ["overfitting"]),
    error("5", 36, 41, [mean(99.9)], scatter: (0.35, 0.5), primary: "no-baseline"),
    error("6", 1, 11, [human(0), mean(50)], primary: "overfitting"),
    error("7", 15, 16, [human(0), mean(50)], primary: "underfitting"),
    error("8", 15, 30, [human(0), mean(50)], primary: "underfitting", secondary: ["overfitting"]),
    error("9", 15, 30, [human(14), mean(50)], primary: "overfitting", secondary: ["underfitting"]),
    error("10a", 8, 10, [human(1), mean(50)], primary: "underfitting", secondary: ["overfitting"]),
    error("10b", 8, 10, [human(7.5), mean(50)], primary: "overfitting"),
    error("11a", 0.7, 0.8, [human(0.5), mean(50)], primary: "at-baseline"),
    error("11b", 0.4, 0.9, [human(0), mean(50)], primary: "at-baseline"),
    error("12", 2, 2.5, [human(0.2), mean(90)], primary: "underfitting"),
    error("14", 0.1, 12, [human(5), mean(50)], primary: "overfitting"),
    error(
      "19a", 36, 56, [human(34), mean(99.9)], primary: "overfitting", secondary: ["underfitting"]),
    error("19b", 7, 9, [human(5), mean(90)], primary: "underfitting", secondary: ["overfitting"]),
    error("27a", 5, 40, [], primary: "no-baseline", secondary: ["overfitting"]),
    error("27b", 36, 41, [], primary: "no-baseline"),
    error("28a", nil, 5.2, [human(5), mean(50)], primary: "at-baseline"),
  ]

  private static let losses = [
    AcceptanceCase(
      id: "22", metric: "logloss", train: .settling(from: 2.3, to: 0.01),
      validation: .settling(from: 3.5, to: 2.9), rows: [linear(0.2), mean(2.303)],
      primary: "overfitting", findings: ["validation-worse-than-trivial"]),
    AcceptanceCase(
      id: "24a", metric: "loss", train: .settling(from: 10.8, to: 3.2),
      validation: .settling(from: 10.8, to: 3.3),
      rows: [.init(kind: "scripted", value: 3), mean(10.82)],
      primary: "underfitting"),
    AcceptanceCase(
      id: "24b", metric: "mse", train: .settling(from: 600, to: 0.3),
      validation: .settling(from: 600, to: 0.5), points: 160, rows: [human(0.1)],
      primary: "underfitting", secondary: ["overfitting"]),
    AcceptanceCase(
      id: "30", metric: "loss", train: .values([0.30, 0.18, 0.12]),
      validation: .values([0.24, 0.22, 0.23]), rows: [human(0.20), mean(0.69)],
      primary: "overfitting", confidences: ["low", "medium"]),
  ]

  /// Cases that live from the shape of the curves.
  private static let shapes: [AcceptanceCase] = {
    let flat = AcceptanceCase.Curve.settling(from: 7.8, to: 7.8, scatter: 0.02)
    let broken =
      AcceptanceCase.Curve.settling(from: 90, to: 7).values(points: 95)
      + [Double](repeating: .nan, count: 10)
    var gaps = AcceptanceCase.Curve.settling(from: 90, to: 9).values(points: 60)
    gaps[20] = .nan
    gaps[41] = .nan
    let climbing = (0..<60).map { (index: Int) -> Double in
      let epoch = Double(index)
      return index < 12 ? 2 - epoch / 12 : 1 + (epoch - 12) / 60
    }
    let shares = [20, 25, 31, 36, 40, 44, 46, 48, 48, 49, 49, 50, 49, 49, 49, 49, 49, 49, 49, 49]
    return [
      AcceptanceCase(
        id: "23", train: .settling(from: 90, to: 3.4), validation: .settling(from: 90, to: 26.2),
        loss: (.settling(from: 2, to: 0.1), .values(climbing)), rows: [human(6), mean(90)],
        primary: "overfitting", secondary: [], findings: ["loss-turned-up-metric-did-not"]),
      AcceptanceCase(
        id: "29", train: flat, validation: flat, rows: [human(7.5), mean(50)],
        primary: "at-baseline"),
      AcceptanceCase(
        id: "31a", train: .values(broken),
        validation: .values(
          AcceptanceCase.Curve.settling(from: 90, to: 9).values(points: 95)
            + [Double](repeating: .nan, count: 10)), rows: [human(5), mean(90)],
        primary: "diverged",
        secondary: ["underfitting"], findings: ["diverged"], firstStep: "find-first-bad-step"),
      AcceptanceCase(
        id: "31b", train: .settling(from: 90, to: 7), validation: .values(gaps),
        rows: [human(5), mean(90)], primary: "underfitting", secondary: ["overfitting"],
        absentFindings: ["diverged"]),
      AcceptanceCase(
        id: "32",
        train: .values(
          shares.indices.map { (epoch: Int) -> Double in 2.4 + 40 * exp(-Double(epoch)) }),
        validation: .values(
          shares.map { (correct: Int) -> Double in 100 * (1 - Double(correct) / 53) }),
        rows: [human(5), mean(50)], primary: "undecided", firstStep: "more-validation-examples"),
    ]
  }()

  private static func changed(
    _ value: AcceptanceCase, _ change: (inout AcceptanceCase) -> Void
  ) -> AcceptanceCase {
    var value = value
    change(&value)
    return value
  }

  @Test("an acceptance case of the decision", arguments: cases + cases.map(\.mirrored))
  func accepts(_ expected: AcceptanceCase) throws {
    let result = try expected.result()
    let verdict = result["verdict"] as? [String: Any] ?? [:]
    #expect(verdict["primary"] as? String == expected.primary)
    #expect(verdict["secondary"] as? [String] == expected.secondary)
    #expect(verdict["leans"] as? String == expected.leans || expected.leans == nil)
    let names = (result["findings"] as? [[String: Any]] ?? []).compactMap { $0["rule"] as? String }
    #expect(Set(expected.findings).subtracting(names).isEmpty, "\(names)")
    #expect(Set(expected.absentFindings).isDisjoint(with: names), "\(names)")
    let steps = (result["next_steps"] as? [[String: Any]] ?? []).compactMap { $0["id"] as? String }
    if let first = expected.firstStep { #expect(steps.first == first) }
    #expect(Set(expected.absentSteps).isDisjoint(with: steps))
    if !expected.confidences.isEmpty {
      #expect(expected.confidences.contains(verdict["confidence"] as? String ?? ""))
    }
    if let requirement = expected.requirement {
      let stated = result["requirement"] as? [String: Any] ?? [:]
      #expect(stated["status"] as? String == requirement.status)
      #expect(stated["verdict_against_it"] as? String == requirement.verdict)
    }
    try checkFlips(expected, result)
  }

  private func checkFlips(_ expected: AcceptanceCase, _ result: [String: Any]) throws {
    guard let flips = expected.flips else { return }
    let bands = result["flip_points"] as? [[String: Any]] ?? []
    let borders = bands.dropFirst().compactMap { $0["baseline_from"] as? Double }
    let scale = expected.metric == "error" ? 1.0 : 0.01
    try #require(borders.count == flips.count)
    for (border, flip) in zip(borders, flips) { #expect(abs(border - flip) < 0.06 * scale) }
  }
}

import Foundation
import TestSupport
import Testing

/// What a reviewer stumbles over: names nobody explains, numbers in mixed forms, levels of two kinds.
@Suite struct ReportWordsTests {
  private func report(_ log: String, baselines: String, _ more: [String] = []) throws -> String {
    let scratch = try Scratch()
    try scratch.write(log, to: "log.csv")
    try scratch.write(baselines, to: "b.csv")
    let result = try Binary.run(
      ["diagnose", "log.csv", "-b", "b.csv", "-q", "-o", "r.md"] + more, in: scratch.folder)
    try #require(result.status == 0, "\(result.errors)")
    return try scratch.read("r.md")
  }

  /// Training falls, validation turns up; the same scatter every time.
  private func turnedUp(scale: Double) -> String {
    "epoch,train_loss,val_loss\n"
      + (1...40).map { epoch in
        let noise = 0.01 * sin(Double(epoch * epoch) * 12.9898)
        let train = 0.1 + 2 * exp(-Double(epoch) / 8) + noise
        let validation =
          0.5 + 2 * exp(-Double(epoch) / 4) + 0.02 * Double(max(epoch - 20, 0)) - noise
        return "\(epoch),\(scale * train),\(scale * validation)\n"
      }.joined()
  }

  private func section(_ name: String, of report: String) -> Substring {
    report.components(separatedBy: "## \(name)\n").last?.components(separatedBy: "\n## ").first?[
      ...]
      ?? ""
  }

  @Test("every name in the evidence is explained among the terms, and no number is said twice")
  func evidenceNames() throws {
    let report = try report(turnedUp(scale: 1), baselines: "kind,value\nhuman,0.3\n")
    let evidence = section("Evidence", of: report)
    let names = evidence.matches(of: /`([a-z-]+)`/).map { String($0.1) }
    #expect(names.contains("validation-turned-up") && names.contains("noise-range"))
    #expect(!names.contains("tolerance") && !names.contains("generalization-gap"))
    let terms = section("Terms", of: report).lowercased()
    for name in names {
      let words = name.replacing("-", with: " ")
      #expect(terms.contains("- `\(name)`: ") || terms.contains("- **\(words)**: "), "\(name)")
    }
  }

  @Test("levels, differences and errors of a run share one power of ten", arguments: [1e7, 1e-7])
  func scale(_ scale: Double) throws {
    let report = try report(
      turnedUp(scale: scale), baselines: "kind,value\nhuman,\(0.3 * scale)\nlinear,\(1.2 * scale)\n"
    )
    let suffix = scale > 1 ? "M" : "e-"
    let breakdown = section("Breakdown", of: report).replacing("\u{2060}", with: "")
    let numbers = breakdown.matches(of: /-?\d[\d.]*(e-\d+|M)?/)
      .filter { $0.0 != "95" && $0.0.contains(".") }
    #expect(numbers.count > 10)
    #expect(numbers.allSatisfy { $0.0.contains(suffix) }, "\(numbers.map(\.0))")
    #expect(Set(numbers.map { $0.1.map(String.init) ?? "" }).count == 1)
  }

  @Test("a smoothed end and a recorded end say which they are")
  func ends() throws {
    let report = try report(turnedUp(scale: 1), baselines: "kind,value\nhuman,0.3\n")
    #expect(
      report.contains("First step: Keep the best checkpoint, not the last one.** Smoothed val"))
    #expect(report.contains("| Recorded last |"))
    #expect(report.contains("the best point of the [smoothed](#terms) validation curve"))
  }

  @Test("over training-set size nothing is smoothed, and training longer has another reason")
  func sizes() throws {
    let rows = [100, 200, 500, 1000, 2000, 5000, 10000].map { size in
      "\(size),\(12 - 40 / Double(size).squareRoot()),\(10 + 300 / Double(size).squareRoot())\n"
    }
    let report = try report(
      "n_examples,train_error,val_error\n" + rows.joined(), baselines: "kind,value\nhuman,9\n")
    #expect(report.contains("**Underfitting") || report.contains("**[Underfitting](#terms)"))
    #expect(!report.contains("smoothed"))
    #expect(report.contains("**Train longer**: a longer run shows whether"))
  }

  @Test("a bigger model is told to a run that settled with what it settled at")
  func settled() throws {
    let rows = (1...60).map { epoch in
      let (fall, noise) = (exp(-Double(epoch) / 3), 0.1 * sin(Double(epoch * epoch) * 12.9898))
      return "\(epoch),\(30 + 60 * fall + noise),\(31 + 60 * fall - noise)\n"
    }
    let report = try report(
      "epoch,train_error,val_error\n" + rows.joined(), baselines: "kind,value\nhuman,9\n")
    #expect(
      report.contains(
        /First step: Make the model bigger.*kept their levels from epoch \d+ on, so time alone/))
  }

  @Test("a lone value has one caveat, and no sign that nothing uses is explained")
  func loneValue() throws {
    let report = try report(
      "epoch,train_error,val_error\n1,36,41\n", baselines: "kind,value\nhuman,35\n")
    #expect(report.contains("its probability would be 34 %"))
    #expect(!report.contains("shorter curve.") && !report.contains("±"))
    // The verdict is that of the levels as they stand, and so is the first step; how sure it is, comes second.
    #expect(report.contains("1. **Add training data**") && report.contains("2. **Repeat the run"))
  }

  @Test("what steps gain at most stands once where neighbours gain the same")
  func gains() throws {
    let rows = (1...60).map { epoch in
      let (fall, noise) = (exp(-Double(epoch) / 6), 0.1 * sin(Double(epoch * epoch) * 12.9898))
      return "\(epoch),\(9.5 + 60 * fall + noise),\(31 + 40 * fall - noise)\n"
    }
    let report = try report(
      "epoch,train_error,val_error\n" + rows.joined(), baselines: "kind,value\nhuman,9\n")
    let gains = report.split(separator: "\n").filter { $0.contains(" · costs ") }
      .map { line in line.split(separator: " · ").first { $0.hasPrefix("gains at most") } }
    #expect(gains.count > 4 && gains[0] != nil, "\(report)")
    for (gain, next) in zip(gains, gains.dropFirst()) {
      #expect(gain == nil || gain != next, "\(gains)")
    }
    #expect(gains.contains(nil))
  }

  @Test("a run that reached its baseline and lost it again says so")
  func worseAgain() throws {
    func reach(_ end: Double) throws -> String {
      let rows = (0..<40).map { epoch in
        let turned = max(Double(epoch) - 20, 0) * end
        return
          "\(epoch),\(0.1 + 0.8 * exp(-Double(epoch) / 5)),\(0.2 + 0.7 * exp(-Double(epoch) / 5) + turned)\n"
      }
      return try report(
        "epoch,train_loss,val_loss\n" + rows.joined(), baselines: "kind,value\nhuman,0.25\n")
    }
    let again = "already, but the last value is worse again"
    #expect(try reach(0.01).contains(again))
    #expect(try !reach(0).contains(again))
  }
}

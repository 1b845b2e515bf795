import Foundation
import TestSupport
import Testing

/// The exhibit: the same curves, three baselines, three different next steps.
@Suite struct LectureTests {
  static let baselines = ["human-35", "human-21", "mean-predictor"]

  private func outputs(for baseline: String) throws -> Scratch {
    let scratch = try Scratch()
    for name in ["curves", baseline] {
      let text = try String(
        contentsOf: Project.folder.appending(path: "fixtures/lecture/\(name).csv"), encoding: .utf8)
      try scratch.write(text, to: "\(name).csv")
    }
    let reports = ["md", "html", "json", "txt"].flatMap { ["-o", "\(baseline).\($0)"] }
    let result = try Binary.run(
      ["diagnose", "curves.csv", "-b", "\(baseline).csv", "--quiet"] + reports, in: scratch.folder)
    #expect(result.status == 0, "\(result.errors)")
    #expect(result.output.isEmpty)
    return scratch
  }

  @Test("the reports are those in fixtures/golden/lecture", arguments: baselines)
  func golden(_ baseline: String) throws {
    let scratch = try outputs(for: baseline)
    for name in [".md", ".svg", "-verdicts.svg", ".html", ".json", ".txt"].map({ baseline + $0 }) {
      let difference = Golden.difference(
        between: try scratch.read(name), and: "lecture/\(name)")
      #expect(difference == nil, "\(difference ?? "")")
    }
  }

  @Test("the same input gives the same bytes", arguments: baselines)
  func deterministic(_ baseline: String) throws {
    let first = try outputs(for: baseline)
    let second = try outputs(for: baseline)
    for name in first.names { #expect(try first.read(name) == second.read(name)) }
  }

  @Test("each baseline leads to another verdict and another first step")
  func differ() throws {
    var firsts: [String] = []
    var verdicts: [String] = []
    for baseline in Self.baselines {
      let text = try outputs(for: baseline).read("\(baseline).json")
      let json = try #require(
        try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
      let steps = try #require(json["next_steps"] as? [[String: Any]])
      firsts.append(try #require(steps.first?["id"] as? String))
      verdicts.append(try #require((json["verdict"] as? [String: Any])?["primary"] as? String))
    }
    #expect(verdicts == ["overfitting", "underfitting", "no-baseline"])
    #expect(Set(firsts).count == 3)
  }
}

import CurveModel
import FoundationEssentials
import Testing

@testable import CurveAnalysis
@testable import CurveReporting

/// What CI servers read: annotations, code quality, the marker of a comment.
@Suite("Formats for CI servers")
struct ServerFormatTests {
  private func contents(_ format: any ReportFormat.Type, _ report: Report) -> String {
    format.render(report, as: .stdout(Terminal()))[0].contents
  }

  /// A workflow command as the runner of GitHub Actions takes it apart: `::name k=v,k=v::message`,
  /// with %25, %0D, %0A, %3A and %2C decoded.
  private func parsed(_ line: String) throws -> (
    name: String, properties: [String: String], message: String
  ) {
    let match = try #require(line.wholeMatch(of: /::([a-z]+) ([^\n]*?)::([^\n]*)\n/))
    func decoded(_ text: some StringProtocol) -> String {
      var text = String(text)
      for (code, character) in [
        ("%3A", ":"), ("%2C", ","), ("%0D", "\r"), ("%0A", "\n"), ("%25", "%"),
      ] {
        text = text.replacing(code, with: character)
      }
      return text
    }
    var properties: [String: String] = [:]
    for part in match.2.split(separator: ",") {
      let sides = part.split(separator: "=", maxSplits: 1)
      properties[String(sides[0])] = sides.count > 1 ? decoded(sides[1]) : ""
    }
    return (String(match.1), properties, decoded(match.3))
  }

  @Test("an annotation is one command with a title, a file and the verdict")
  func annotation() throws {
    let (name, properties, message) = try parsed(
      contents(GitHubAnnotations.self, Sample.overfitting))
    #expect(name == "warning")
    #expect(properties["title"] == "tightline: overfitting (lecture)")
    #expect(properties["file"] == "curves.csv")
    #expect(message.hasPrefix("Overfitting: validation (41.0 %) is 5.0 points above"))
    #expect(message.hasSuffix("First step: Get more training data."))
  }

  @Test("hostile names neither end an annotation nor add a property")
  func hostileAnnotation() throws {
    let text = "a::b,line=3,file=x%0A::error::boo\n::error::bang %25 \r::stop-commands::x"
    let (name, properties, _) = try parsed(
      contents(GitHubAnnotations.self, Sample.hostile(text)))
    #expect(name == "warning")
    #expect(Set(properties.keys) == ["title", "file"])
    #expect(
      contents(GitHubAnnotations.self, Sample.hostile(text)).split(separator: "\n").count == 1)
  }

  private struct Issue: Decodable {
    struct Location: Decodable {
      struct Lines: Decodable { var begin: Int }
      var path: String
      var lines: Lines
    }
    var type, description, check_name, fingerprint, severity: String
    var categories: [String]
    var location: Location
  }

  @Test("code quality has the keys and the severities that GitLab knows, each fingerprint once")
  func codeQuality() throws {
    for report in Sample.all.map(\.report) + [Sample.hostile()] {
      let text = contents(GitLabCodeQuality.self, report)
      let issues = try JSONDecoder().decode([Issue].self, from: Data(text.utf8))
      let severities: Set = ["info", "minor", "major", "critical", "blocker"]
      #expect(
        issues.allSatisfy { severities.contains($0.severity) && $0.location.lines.begin >= 1 })
      #expect(issues.allSatisfy { !$0.description.isEmpty && $0.fingerprint.count == 16 })
      #expect(Set(issues.map(\.fingerprint)).count == Set(issues.map(\.check_name)).count)
    }
  }

  @Test("what is wrong with a baseline is shown at its row, the requirement at its own")
  func rows() throws {
    var report = Sample.overfitting
    var diagnosis = report.diagnosis
    diagnosis.tightestBaseline?.baseline.location = InputLocation(file: "levels.csv", line: 3)
    diagnosis.findings = [
      Finding(
        rule: "baseline-worse-than-floor", severity: .bug, summary: "worse", measurements: []),
      Finding(
        rule: "gap-dominates", severity: .important, summary: "mostly gap", measurements: []),
    ]
    for index in diagnosis.baselines.indices
    where diagnosis.baselines[index].baseline.kind == .requirement {
      diagnosis.baselines[index].baseline.location = InputLocation(file: "levels.csv", line: 7)
    }
    report.diagnosis = diagnosis
    let text = contents(GitLabCodeQuality.self, report)
    let issues = try JSONDecoder().decode([Issue].self, from: Data(text.utf8))
    #expect(issues.map(\.location.path) == ["curves.csv", "levels.csv", "curves.csv"])
    #expect(issues.map(\.location.lines.begin) == [1, 3, 1])
    let tests = contents(JUnitReport.self, report)
    #expect(tests.contains(#"name="validation follows training" file="curves.csv" time="0">"#))
    #expect(
      tests.contains(#"name="the requirement is met" file="levels.csv" line="7" time="0">"#))
  }

  @Test("a fingerprint stays when only the numbers change, and differs between runs")
  func fingerprint() throws {
    func fingerprint(_ report: Report) throws -> String {
      let text = contents(GitLabCodeQuality.self, report)
      return try JSONDecoder().decode([Issue].self, from: Data(text.utf8))[0].fingerprint
    }
    var other = Sample.overfitting
    other.diagnosis.verdict.summary = VerdictSentence(.overfitting, "by another amount.")
    #expect(try fingerprint(other) == fingerprint(Sample.overfitting))
    other.diagnosis.run.name = "second"
    #expect(try fingerprint(other) != fingerprint(Sample.overfitting))
    // The reference value of FNV-1a for "a", before the byte that ends a text.
    #expect(Fingerprint.hexadecimal(of: []) == "cbf29ce484222325")
  }

  @Test("the marker of a comment is one harmless line, the same for the same run")
  func marker() {
    for name in ["curves", "--> <b>", "", String(repeating: "x-", count: 5_000), "über/läufe"] {
      var report = Sample.overfitting
      report.diagnosis.run.name = name
      let marker = CommentReport.marker(of: report)
      #expect(marker.wholeMatch(of: /<!-- tightline:[a-z0-9-]{16,95} -->/) != nil, "\(marker)")
      #expect(!marker.dropFirst(4).dropLast(3).contains("--"), "\(marker)")
    }
  }

  @Test("a comment shows the first of thousands of baselines and counts the rest")
  func manyBaselines() throws {
    var report = Sample.overfitting
    let judgement = try #require(report.diagnosis.baselines.first)
    report.diagnosis.baselines = Array(repeating: judgement, count: 3_000)
    let comment = contents(CommentReport.self, report)
    #expect(comment.utf8.count <= CommentReport.limit / 2)
    #expect(
      comment.contains("2988 more baselines") && comment.contains("and 2948 more in the full"))
    #expect(!comment.contains("too long for a comment"))
  }

  @Test(
    "a section that is too long for a comment leaves its room to those behind it, and is missed")
  func longComment() throws {
    var report = Sample.overfitting
    var step = try #require(report.diagnosis.nextSteps.first)
    step.why = String(repeating: "because ", count: 120)
    report.diagnosis.nextSteps = (0..<200).map { number in
      var other = step
      other.id = "step-\(number)"
      return other
    }
    let comment = contents(CommentReport.self, report)
    #expect(comment.utf8.count <= CommentReport.limit)
    #expect(comment.contains("too long for a comment"))
    #expect(comment.contains("#### Breakdown") && comment.contains("<summary>Evidence</summary>"))
  }

  @Test("a secondary verdict fails no test, and is told in the output of one")
  func secondaryVerdict() {
    var report = Sample.overfitting
    report.diagnosis.verdict.primary = .underfitting
    report.diagnosis.verdict.secondary = [.overfitting]
    let suite = contents(JUnitReport.self, report)
    #expect(suite.contains("<failure type=\"underfitting\""))
    #expect(!suite.contains("<failure type=\"overfitting\""))
    #expect(suite.contains("      <system-out>Secondary verdict: overfitting. "))
    report.diagnosis.verdict.primary = .noBaseline
    let open = contents(JUnitReport.self, report)
    #expect(!open.contains("<failure type=\"overfitting\""))
    #expect(open.contains("<skipped message=\"Secondary verdict: overfitting. "))
  }

  @Test("a run always has the same questions, and an open verdict answers none of its own")
  func questions() {
    for report in Sample.all.map(\.report) {
      let names = DiagnosisChecks.all(of: report).map(\.name)
      #expect(names.prefix(4).count == 4 && Set(names).count == names.count)
    }
    let open = DiagnosisChecks.all(of: Sample.noBaseline)
    #expect(
      open.allSatisfy { check in
        if case .failed = check.outcome { return false }
        return true
      })
  }
}

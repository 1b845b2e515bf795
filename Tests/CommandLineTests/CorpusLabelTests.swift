import Foundation
import TestSupport
import Testing

/// Findings against a careful reader's judgement of real logs, which a clone does not have; what a word
/// means in findings is read from docs/findings.md.
struct CorpusLabelTests {
  struct Judgement: Sendable, CustomTestStringConvertible {
    var path: String
    var words: [String]
    var isAmbiguous: Bool

    var testDescription: String { path }
  }

  struct Meaning: Sendable {
    var agrees: Set<String>
    var contradicts: Set<String>
  }

  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  static let corpus: URL? = {
    let named = ProcessInfo.processInfo.environment["TIGHTLINE_SHARED"]
    let shared = [named, root.appending(path: "../shared").path].compactMap(\.self)
    return shared.map { URL(filePath: $0).appending(path: "corpus") }
      .first { FileManager.default.fileExists(atPath: $0.appending(path: "LABELS.md").path) }
  }()

  @Test("every word of the mapping names rules that exist")
  func mapping() throws {
    let meanings = try Self.meanings()
    #expect(meanings.count >= 8)
    let rules = try Binary.run(["rules", "--format", "json"]).output
    for name in meanings.values.flatMap({ $0.agrees.union($0.contradicts) }) {
      #expect(rules.contains("\"\(name)\""), "\(name)")
    }
  }

  @Test(
    "all but two of the unambiguous judgements are agreed with",
    .enabled(if: corpus != nil, "the corpus is not beside this project"))
  func agreement() throws {
    let corpus = try #require(Self.corpus)
    let meanings = try Self.meanings()
    let sure = try Self.judgements(corpus).filter { !$0.isAmbiguous }
    var missed: [String] = []
    for judgement in sure {
      let findings = try Self.findings(corpus.appending(path: "files/\(judgement.path)"))
      let known = judgement.words.compactMap { meanings[$0] }
      let isContradicted = known.contains { !$0.contradicts.isDisjoint(with: findings) }
      let isAgreed = known.contains { $0.agrees.isEmpty || !$0.agrees.isDisjoint(with: findings) }
      if isContradicted || !isAgreed {
        missed.append("\(judgement.words) \(judgement.path): \(findings.sorted())")
      }
    }
    #expect(sure.count >= 29)
    #expect(missed.count <= 2, "\(missed)")
  }

  private static func findings(_ file: URL) throws -> Set<String> {
    for metric in [["--metric", "loss"], []] {
      let arguments = ["diagnose", file.path, "--format", "json"] + metric
      let result = try Binary.run(arguments)
      guard result.status == 0 else { continue }
      let object = try JSONSerialization.jsonObject(with: Data(result.output.utf8))
      let findings = (object as? [String: Any])?["findings"] as? [[String: Any]] ?? []
      return Set(findings.compactMap { $0["rule"] as? String })
    }
    return []
  }

  private static func meanings() throws -> [String: Meaning] {
    let text = try String(contentsOf: root.appending(path: "docs/findings.md"), encoding: .utf8)
    var meanings: [String: Meaning] = [:]
    for cells in rows(of: text) where cells.count == 3 && cells[0] != "word" && cells[0] != "---" {
      let names = cells.map { cell in
        Set(cell.split(separator: " ").filter { $0.hasPrefix("`") }.map { $0.filter { $0 != "`" } })
      }
      meanings[cells[0]] = Meaning(agrees: names[1], contradicts: names[2])
    }
    return meanings
  }

  private static func judgements(_ corpus: URL) throws -> [Judgement] {
    let text = try String(contentsOf: corpus.appending(path: "LABELS.md"), encoding: .utf8)
    return rows(of: text).compactMap { cells in
      guard cells.count > 10, Int(cells[0]) != nil,
        let path = cells[1].split(separator: "`").first
      else { return nil }
      let words = cells[9].filter { $0 != "*" }.split(separator: ";").map { word in
        word.prefix { $0 != "(" }.trimmingCharacters(in: .whitespaces)
      }
      return Judgement(
        path: String(path), words: words,
        isAmbiguous: cells[10].lowercased().contains("ambiguous"))
    }
  }

  /// The cells of a text's table rows.
  private static func rows(of text: String) -> [[String]] {
    text.split(separator: "\n").filter { $0.hasPrefix("|") }.map { line in
      line.dropFirst().dropLast().split(separator: "|", omittingEmptySubsequences: false)
        .map { $0.trimmingCharacters(in: .whitespaces) }
    }
  }
}

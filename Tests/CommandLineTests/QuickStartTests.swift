import Foundation
import TestSupport
import Testing

/// Every command of docs/quick-start.md, on logs that the frameworks themselves wrote.
@Suite struct QuickStartTests {
  /// One framework: what its commands read, and the commands.
  struct Section: Sendable, CustomTestStringConvertible {
    var title: String
    /// Files by the names that the commands know them by, and where they lie in the project.
    var files: [(name: String, source: String)]
    var commands: [String]
    var testDescription: String { title }
  }

  static let sections: [Section] = {
    let url = Project.folder.appending(path: "docs/quick-start.md")
    let text = (try? String(contentsOf: url, encoding: .utf8)) ?? ""
    return text.components(separatedBy: "\n## ").dropFirst().map { part in
      let lines = part.components(separatedBy: "\n")
      let comment = lines.first { $0.hasPrefix("<!-- ") } ?? ""
      let files = comment.dropFirst(5).dropLast(4).components(separatedBy: "; ").map { file in
        let words = file.components(separatedBy: ": ")
        return (name: words[0], source: words.last ?? "")
      }
      return Section(
        title: lines[0], files: files, commands: lines.filter { $0.hasPrefix("tightline ") })
    }
  }()

  @Test("every framework that is promised has its three lines")
  func complete() {
    let expected = [
      "Keras", "Lightning", "Hugging Face Trainer", "Ultralytics", "XGBoost", "LightGBM",
      "CatBoost", "scikit-learn", "MLflow", "TensorBoard", "Weights & Biases",
    ]
    #expect(Self.sections.map(\.title) == expected)
    for section in Self.sections { #expect(section.commands.count == 2, "\(section.title)") }
  }

  @Test("the commands do what they say", arguments: sections)
  func commands(_ section: Section) throws {
    let scratch = try Scratch()
    for file in section.files {
      let target = scratch.folder.appending(path: file.name)
      try FileManager.default.createDirectory(
        at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
      try FileManager.default.copyItem(at: Project.folder.appending(path: file.source), to: target)
    }
    for command in section.commands {
      let words = command.split(separator: " ").map(String.init)
      let result = try Binary.run(Array(words.dropFirst()), in: scratch.folder)
      #expect(result.status == 0, "\(command): \(result.errors)")
    }
    let stored = try scratch.read("diagnosis.json")
    let parsed = try JSONSerialization.jsonObject(with: Data(stored.utf8))
    let verdict = (parsed as? [String: Any])?["verdict"] as? [String: Any]
    let primary = verdict?["primary"] as? String
    if section.commands[0].contains(" -b ") { #expect(primary != "no-baseline") }
    #expect(try scratch.read("report.md").contains("## Reproduction"))
  }
}

import FoundationEssentials

/// Comparison of a text with a file that was reviewed; `UPDATE_GOLDEN=1` rewrites the files.
package enum Golden {
  /// What differs between the text and the file; nil when they are equal or the file was rewritten.
  ///
  /// The name is the path of the file below `fixtures/golden/`.
  package static func difference(between text: String, and name: String) -> String? {
    let file = folder.appending(path: name)
    if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
      return rewrite(file, with: text)
    }
    guard let data = try? Data(contentsOf: file),
      let expected = String(data: data, encoding: .utf8)
    else { return "\(file.path) is missing; UPDATE_GOLDEN=1 writes it" }
    guard expected != text else { return nil }
    return "\(name) differs; UPDATE_GOLDEN=1 accepts the new text\n"
      + firstDifferences(expected: expected, actual: text)
  }

  /// `fixtures/golden` in the package this file belongs to.
  private static var folder: URL {
    URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "fixtures/golden")
  }

  private static func rewrite(_ file: URL, with text: String) -> String? {
    do {
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
      return nil
    } catch {
      return "cannot write \(file.path): \(error)"
    }
  }

  /// The first lines that differ, expected with a minus and actual with a plus.
  package static func firstDifferences(
    expected: String, actual: String, limit: Int = 5
  ) -> String {
    let old = expected.split(separator: "\n", omittingEmptySubsequences: false)
    let new = actual.split(separator: "\n", omittingEmptySubsequences: false)
    var lines: [String] = []
    for index in 0..<max(old.count, new.count) where lines.count < limit * 3 {
      let before = index < old.count ? old[index] : nil
      let after = index < new.count ? new[index] : nil
      guard before != after else { continue }
      lines.append("line \(index + 1):")
      lines += [before.map { "- \($0)" }, after.map { "+ \($0)" }].compactMap { $0 }
    }
    return lines.joined(separator: "\n")
  }
}

import CurveAnalysis
import CurveReporting
import Foundation
import TestSupport
import Testing

/// Every code that stands in brackets behind a message has a page.
@Suite struct ProblemCatalogTests {
  /// The codes in the source text, each with a file that has it.
  private static let inSources: [String: String] = {
    var codes = [
      // "missing-\(column)"
      "missing-split": "LevelReader.swift", "missing-value": "LevelReader.swift",
    ]
    let files = FileManager.default.enumerator(
      at: Project.folder.appending(path: "Sources"), includingPropertiesForKeys: nil)
    for case let file as URL in files ?? .init() where file.pathExtension == "swift" {
      guard file.deletingLastPathComponent().lastPathComponent != "Problems",
        let text = try? String(contentsOf: file, encoding: .utf8)
      else { continue }
      let stated = text.matches(
        of: /\bcode:\s*(?:\w+(?:\.\w+)*\s*\?\s*)?"([a-z0-9-]+)"(?:\s*:\s*"([a-z0-9-]+)")?/)
      for match in stated {
        for code in [match.1, match.2].compactMap(\.self) {
          codes[String(code)] = file.lastPathComponent
        }
      }
      // Functions that take the code first.
      for match in text.matches(of: /\b(?:report|problem)\(\s*"([a-z0-9-]+)",/) {
        codes[String(match.1)] = file.lastPathComponent
      }
      for match in text.matches(of: /\[([a-z]+(?:-[a-z0-9]+)+)\]\\n/) {
        codes[String(match.1)] = file.lastPathComponent
      }
    }
    return codes
  }()

  @Test("every code of the sources is explained, and no page is left over")
  func complete() {
    #expect(Self.inSources.count > 150)
    for (code, file) in Self.inSources.sorted(by: { $0.key < $1.key }) {
      #expect(Manual.page(named: code) != nil, "\(code) (\(file)) lacks a page in Manual/Problems")
    }
    for page in ProblemCatalog.pages {
      #expect(Self.inSources[page.code] != nil, "nothing has the code \(page.code)")
    }
  }

  @Test("every code that a test expects is explained")
  func expected() throws {
    let files = FileManager.default.enumerator(
      at: Project.folder.appending(path: "Tests"), includingPropertiesForKeys: nil)
    for case let file as URL in files ?? .init() where file.pathExtension == "swift" {
      let text = try String(contentsOf: file, encoding: .utf8)
      for match in text.matches(of: /(?:error|warning): [^\n]* \[([a-z]+(?:-[a-z0-9]+)+)\]/) {
        let code = String(match.1)
        #expect(Manual.page(named: code) != nil, "\(code) in \(file.lastPathComponent)")
      }
    }
  }

  @Test("a code is one name: no other page hides it")
  func distinct() {
    let codes = ProblemCatalog.pages.map(\.code)
    #expect(Set(codes).count == codes.count)
    for page in ProblemCatalog.pages {
      #expect(
        Manual.page(named: page.code)?.hasPrefix("\(page.code) (error or warning)\n\n  ") == true,
        "\(page.code)")
      #expect(page.summary.hasSuffix("."), "\(page.code)")
      #expect(page.whatToDo.hasSuffix("."), "\(page.code)")
    }
  }

  @Test("explain lists the codes, takes them with their brackets, and says what a slip meant")
  func explain() throws {
    let list = try Binary.run(["explain"])
    #expect(list.output.contains("\nerrors and warnings:\n"))
    for page in ProblemCatalog.pages { #expect(list.output.contains("\n  \(page.code)\n")) }
    let plain = try Binary.run(["explain", "file-not-found"])
    #expect(
      plain.output == """
        file-not-found (error or warning)

          A file that is named is not there.

        what to do

          Check the path and the folder the command runs in; where a name beside it
          differs by a slip, the hint has it.

        """)
    #expect(try Binary.run(["explain", "[file-not-found]"]).output == plain.output)
    let words = try Binary.run(["explain", "avoidable", "bias"])
    #expect(words.output.hasPrefix("avoidable bias (term)\n"))
    let slip = try Binary.run(["explain", "source-not-fuond"])
    #expect(slip.status == 2)
    #expect(slip.errors.hasSuffix("[unknown-name]\n  hint: did you mean 'source-not-found'?\n"))
  }

  @Test("the reference has every code")
  func reference() throws {
    let text = try Binary.run(["rules", "--format", "markdown"]).output
    for page in ProblemCatalog.pages { #expect(text.contains("| `\(page.code)` |")) }
  }
}

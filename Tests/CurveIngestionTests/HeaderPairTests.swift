import CurveIngestion
import CurveModel
import FoundationEssentials
import Testing

/// Pairs of headers that say training and validation of one metric, and those that do not.
struct HeaderPairTests {
  @Test("headers that say the two splits of one metric", arguments: try headers("paired"))
  func pairs(_ headers: [String]) throws {
    for order in [headers, headers.reversed()] {
      let log = try read(Self.table(order))
      try #require(log.chosen.series.count == 2)
      let train = try #require(log.chosen.series.first { $0.split == .train })
      let held = try #require(log.chosen.series.first { $0.split == .validation })
      #expect(train.metric == held.metric)
      #expect([train.column, held.column] == headers)
    }
  }

  @Test("headers that say two different things", arguments: try headers("unpaired"))
  func keepsApart(_ headers: [String]) throws {
    let log: TrainingLog
    do {
      log = try read(Self.table(headers))
    } catch {
      // A table without a curve is refused, which pairs nothing either.
      return #expect(error.problems.map(\.code) == ["not-a-training-log"])
    }
    let train = log.chosen.series.filter { $0.split == .train }.map(\.metric)
    let held = log.chosen.series.filter { $0.split == .validation }.map(\.metric)
    #expect(Set(train).isDisjoint(with: held))
  }

  private static func table(_ headers: [String]) -> String {
    let rows = (0..<12).map { "\($0),\(1 / Double($0 + 2)),\(1 / Double($0 + 3))\n" }
    let quoted = headers.map { "\"\($0)\"" }.joined(separator: ",")
    return "epoch,\(quoted)\n" + rows.joined()
  }

  private static func headers(_ name: String) throws -> [[String]] {
    let url = Fixture.root.appending(path: "fixtures/headers/\(name).txt")
    let lines = try String(contentsOf: url, encoding: .utf8).split(separator: "\n")
    return lines.map { $0.split(separator: "|").map(String.init) }
  }
}

import CurveIngestion
import CurveModel
import FoundationEssentials
import Testing

/// Real logs with hand-checked numbers, in a folder beside the project that a clone does not have.
struct CorpusTests {
  /// One row of the labels: points, first, last and smallest value on each split.
  struct Label: Sendable, CustomTestStringConvertible {
    var path: String
    var points: [Int]
    var train: [Double]
    var validation: [Double]

    var testDescription: String { path }
  }

  static let folder: URL? = {
    let named = ProcessInfo.processInfo.environment["TIGHTLINE_SHARED"]
    let shared = [named, Fixture.root.appending(path: "../shared").path].compactMap(\.self)
      .map { URL(filePath: $0).appending(path: "corpus") }
    return shared.first { FileManager.default.fileExists(atPath: $0.path) }
  }()

  static let labels: [Label] = {
    guard let folder,
      let text = try? String(contentsOf: folder.appending(path: "LABELS.md"), encoding: .utf8)
    else { return [] }
    return text.split(separator: "\n").compactMap { label(String($0)) }
  }()

  @Test(
    "labelled curves are read with the numbers that a careful reader found",
    .enabled(if: folder != nil, "the corpus is not beside this project"),
    arguments: labels)
  func agrees(_ label: Label) throws {
    let folder = try #require(Self.folder)
    let url = folder.appending(path: "files").appending(path: label.path)
    let source = BytesInMemory(path: label.path, bytes: [UInt8](try Data(contentsOf: url)))
    let run = try LogReader.read([source]).chosen
    // This log records the loss both by batch and, under a name of its own, by epoch.
    let metric = run.metrics.contains("loss_0") ? "loss_0" : "loss"
    let train = try #require(run.curve(of: metric, on: .train))
    let validation = try #require(run.curve(of: metric, on: .validation))
    #expect([train.count, validation.count] == label.points)
    #expect(isClose(Self.summary(train), label.train))
    #expect(isClose(Self.summary(validation), label.validation))
  }

  private static func summary(_ curve: LearningCurve) -> [Double] {
    [curve.y[0], curve.y[curve.count - 1], curve.finite.y.min() ?? .nan]
  }

  /// Labels have four significant digits.
  private func isClose(_ found: [Double], _ expected: [Double]) -> Bool {
    zip(found, expected).allSatisfy { abs($0 - $1) <= 6e-4 * abs($1) }
  }

  /// Labels of CSV files that hold one run; versions joined by git conflict markers are two for us.
  private static func label(_ line: String) -> Label? {
    let cells = line.split(separator: "|").map { $0.trimmingPrefix { $0 == " " } }
    guard cells.count > 9, Int(cells[0].filter(\.isNumber)) != nil, cells[1].hasPrefix("`"),
      cells[1].contains(".csv"), !line.contains("git conflict")
    else { return nil }
    let numbers = { (text: Substring) in
      text.split { !"0123456789.e-".contains($0) }.compactMap { Double($0) }
    }
    let train = numbers(cells[4])
    let smallest = numbers(cells[6])
    guard train.count == 3, let first = numbers(cells[5]).first, let minimum = smallest.first,
      let last = numbers(cells[7]).first
    else { return nil }
    return Label(
      path: cells[1].filter { $0 != "`" && $0 != " " }, points: numbers(cells[3]).map { Int($0) },
      train: train, validation: [first, last, minimum])
  }
}

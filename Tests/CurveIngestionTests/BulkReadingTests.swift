import CurveModel
import FoundationEssentials
import Glibc
import IngestionFuzzing
import TestSupport
import Testing

@testable import CurveIngestion

/// Large files go another way than small ones; both must read the same.
struct BulkReadingTests {
  /// Tables of all kinds of cells and lines, made up from a seed.
  private static func table(seed: UInt64, quotes: Bool) -> String {
    var random = SeededNumbers(seed: seed)
    let lineEnds = ["\n", "\r\n", "\n", "\r"]
    let lineEnd = lineEnds[Int(random.next() % 4)]
    let delimiter = [",", ";", "\t"][Int(random.next() % 3)]
    let cells = [
      "0.5", "-1e-3", "12", "", "NA", "nan", "inf", " 0.25", "+1.5", "train", "val", "[0.12]",
      "1e400",
      "tensor(0.5)", "0x1p3", "1_000", "-", "#", "x y", "0.123456789012345678",
    ]
    var text = ["step", "train_loss", "val_loss", "note"].joined(separator: delimiter) + lineEnd
    for row in 0..<120 {
      switch random.next() % 24 {
      case 0: text += lineEnd
      case 1: text += "# a comment\(lineEnd)"
      case 2: text += String(repeating: delimiter, count: 3) + lineEnd
      case 3:
        text += ["step", "train_loss", "val_loss", "note"].joined(separator: delimiter) + lineEnd
      case 4: text += "\(row)\(delimiter)0.5\(lineEnd)"
      case 5: text += "\(row)\(delimiter)0.5\(delimiter)1\(delimiter)\(delimiter)9\(lineEnd)"
      case 6: text += "<<<<<<< HEAD\(lineEnd)"
      default:
        var line = ["\(row)"] + (0..<3).map { _ in cells[Int(random.next() % UInt64(cells.count))] }
        if quotes, random.next() % 3 == 0 { line[3] = "\"a\(delimiter)\"\"b\"\"\(lineEnd)c\"" }
        text += line.joined(separator: delimiter) + lineEnd
      }
    }
    return random.next() % 2 == 0 ? text : text + "60\(delimiter)0.5"
  }

  @Test(
    "blocks of any size give the table that is read at once", arguments: 0..<200 as Range<UInt64>)
  func sameTable(seed: UInt64) throws {
    let text = Self.table(seed: seed, quotes: seed.isMultiple(of: 2))
    let delimiter = try #require(text.utf8.first { [UInt8(ascii: ","), 0x3B, 0x09].contains($0) })
    var whole = try CSVFile(BytesInMemory(path: "log.csv", text: text), delimiter: delimiter)
    let expected = try whole.table { _ in true }
    for blockSize in [300, 400, 1000] {
      var file = try CSVFile(
        BytesInMemory(path: "log.csv", text: text), delimiter: delimiter, blockSize: blockSize)
      try expectSame(file.table { _ in true }, expected)
      #expect(file.sha256 == whole.sha256)
      #expect(file.commentLines == whole.commentLines)
    }
  }

  private func expectSame(_ table: Table, _ expected: Table) {
    #expect(table.names == expected.names)
    #expect(table.rowCount == expected.rowCount)
    #expect(table.headerRepeats == expected.headerRepeats)
    #expect(table.otherLines == expected.otherLines)
    #expect(table.shortRows == expected.shortRows)
    #expect(table.longRows == expected.longRows)
    #expect(table.columns.map(\.words) == expected.columns.map(\.words))
    #expect(
      table.columns.map { $0.cells.map(\.bitPattern) }
        == expected.columns.map { $0.cells.map(\.bitPattern) })
  }

  @Test("what names say is found anew for a column of another name")
  func renamedColumn() throws {
    var table = try CSVFile(
      BytesInMemory(path: "log.csv", text: "n,loss\n1,0.5\n2,0.4\n"), delimiter: nil
    ).sample
    table.readHeader()
    #expect(!table.header.hasAxis)
    table.columns[0].name = "epoch"
    #expect(table.header.names == ["epoch", "loss"])
    #expect(table.header.hasAxis)
  }

  @Test("rows that run together behind a misplaced quote are refused, not lost")
  func misplacedQuotes() {
    let rows = (0..<40).map { "\($0),0.5,0.6,a" }
    let text =
      (["epoch,loss,val_loss,note"] + rows + [#"40,0.8,0.85,"x" y"#] + rows + [#"41,0.5,0.5,"d""#])
      .joined(separator: "\n") + "\n"
    for blockSize in [1 << 18, 256] {
      var options = ReadingOptions()
      options.blockSize = blockSize
      #expect(problems(in: text, options: options).map(\.code) == ["misplaced-quote"])
    }
  }

  @Test("a regular table gives the same runs as row by row")
  func sameRuns() throws {
    let rows = (0..<500).map { "\($0),\(1.0 / Double($0 + 1)),\($0 % 7 == 0 ? "0.5" : "")" }
    let text = "step,train_loss,val_loss\n" + rows.joined(separator: "\n") + "\n"
    let regular = try read(text)
    // A repeated header makes the table irregular, and changes nothing else.
    let irregular = try read("step,train_loss,val_loss\n" + text)
    #expect(regular.runs == irregular.runs)
  }

  @Test("numbers are those of strtod, bit for bit")
  func sameAsStrtod() {
    var random = SeededNumbers(seed: 1)
    for _ in 0..<20_000 {
      let value = Double(bitPattern: random.next())
      guard value.isFinite else { continue }
      let digits = "\(value)"
      let decimal =
        "\(Int64(bitPattern: random.next()) >> 20).\(random.next())e\(random.next() % 40)"
      for text in [digits, decimal] {
        let expected = unsafe strtod(text, nil)
        let value = DecimalNumber.value(of: Array(text.utf8)[...])
        #expect(value?.bitPattern == expected.bitPattern, "\(text)")
      }
    }
  }

  @Test(
    "the edges of numbers",
    arguments: [
      ("+1.5", 1.5), ("-0", -0.0), ("1e400", .infinity), ("-1e400", -.infinity), ("1e-400", 0),
      ("4.9e-324", .leastNonzeroMagnitude), ("1.", 1), (".5", 0.5), ("-.5", -0.5), ("1E5", 1e5),
      ("00012", 12),
      ("9007199254740993", 9_007_199_254_740_992),
      ("2.2250738585072011e-308", Double.leastNormalMagnitude.nextDown),
      (" 1", nil), ("1 ", nil), ("0x1p3", nil), ("1_000", nil), ("1,5", nil), ("nan", nil),
      ("nan(12)", nil), ("inf", nil), ("+", nil), ("+-1", nil), ("++1", nil), (".", nil),
      ("-.", nil),
      ("1e", nil), ("e5", nil), ("", nil), ("1..", nil), ("--1", nil),
    ] as [(String, Double?)])
  func edges(_ text: String, expected: Double?) {
    #expect(
      DecimalNumber.value(of: Array(text.utf8)[...])?.bitPattern == expected?.bitPattern)
  }

  @Test("what the fuzzer found stays read or refused", arguments: try fuzzed())
  func fuzzedInputs(_ name: String) throws {
    let file = Fixture.root.appending(path: "fixtures/fuzz").appending(path: name)
    FuzzedInput.read([UInt8](try Data(contentsOf: file)))
  }

  private static func fuzzed() throws -> [String] {
    let folder = Fixture.root.appending(path: "fixtures/fuzz")
    return try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
  }
}

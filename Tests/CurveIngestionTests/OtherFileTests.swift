import CurveIngestion
import CurveModel
import Testing

/// Files of other kinds, given by mistake.
struct OtherFileTests {
  @Test(
    "what the file is stands in the message",
    arguments: [
      ([0x1F, 0x8B, 0x08, 0, 0], "a gzip archive"),
      (Array("PK\u{3}\u{4}____xl/workbook.xml".utf8), "a spreadsheet"),
      (Array("PK\u{3}\u{4}____arr_0.npy".utf8), "an archive of NumPy arrays"),
      (Array("PK\u{3}\u{4}____archive/data.pkl".utf8), "a PyTorch checkpoint"),
      ([0x93] + Array("NUMPY".utf8), "a NumPy array"),
      (Array("PAR1".utf8), "a Parquet file"),
      ([0x80, 0x04, 0x95, 0], "a Python pickle"),
      ([0x89] + Array("HDF\r\n".utf8), "an HDF5 file"),
      ([0x89] + Array("PNG\r\n".utf8), "a PNG image"),
      (Array("%PDF-1.4".utf8), "a PDF document"),
      (Array("\n<!DOCTYPE html>\n<html>".utf8), "a web page"),
      (Array("<?xml version=\"1.0\"?>".utf8), "an XML document"),
      (Array("{\"cells\": [{\"cell_type\": \"code\"}], \"nbformat\": 4}".utf8), "a notebook"),
      ([0xFF, 0xFE, 0, 0, 0x61, 0, 0, 0], "text in UTF-32"),
    ] as [([UInt8], String)])
  func names(_ bytes: [UInt8], _ kind: String) {
    let error = #expect(throws: InvalidInput.self) {
      try LogReader.read([BytesInMemory(path: "log.csv", bytes: bytes)])
    }
    #expect(error?.problems.map(\.message) == ["expected a training log, found \(kind)"])
  }

  @Test("zero bytes in text are named with their place")
  func namesZeroBytes() {
    let found = problems(in: "epoch,loss\n0,1\n1,0.\u{0}\u{0}5\n").map(text)
    #expect(
      found == [
        "log.csv:3:5: expected text, found zero bytes in it, as a crash leaves them [binary-file] "
          + "hint: delete the zero bytes and what they cut in two"
      ])
  }

  @Test("column names in another encoding than UTF-8 are named as the reason")
  func namesEncoding() {
    let header: [UInt8] = [0xBC, 0xCC, 0x2C, 0xCB, 0xF0, 0xCA, 0xA7, 0x0A]
    let error = #expect(throws: InvalidInput.self) {
      try LogReader.read(
        [BytesInMemory(path: "log.csv", bytes: header + Array("0,1\n1,.5\n".utf8))])
    }
    #expect(
      error?.problems.map(\.message) == [
        "this is no training log as it is: it is not written in UTF-8, but probably in GB18030"
      ])
  }

  @Test("rows and headers longer than a block are read")
  func readsLongLines() throws {
    let blob = String(repeating: "x", count: 300_000)
    let rows = (0..<5).map { "\($0),\(9 - $0),\(10 - $0),\(blob)\n" }.joined()
    let log = try read("epoch,loss,val_loss,blob\n" + rows)
    #expect(log.y("loss", .train) == [9, 8, 7, 6, 5])
    let names = (0..<30_000).map { "parameter_\($0)" }.joined(separator: ",")
    let zeros = String(repeating: ",0", count: 30_000)
    let wide = try read(
      "epoch,loss,val_loss,\(names)\n"
        + (0..<5).map { "\($0),\(9 - $0),\(10 - $0)\(zeros)\n" }.joined())
    #expect(wide.y("loss", .validation) == [10, 9, 8, 7, 6])
  }

  @Test(
    "grouped digits on the x-axis are refused, not counted as rows",
    arguments: [
      ("step,loss,val_loss\n\"1,000\",.5,.6\n\"2,000\",.4,.5\n", "a comma"),
      ("step,loss,val_loss\n1'000,.5,.6\n2'000,.4,.5\n", "an apostrophe"),
      ("step,loss,val_loss\n500,.5,.6\n750,.5,.6\n1 000,.4,.5\n", "a blank"),
    ])
  func refusesGroupedPlaces(_ text: String, _ mark: String) {
    let found = problems(in: text)
    #expect(!found.isEmpty)
    #expect(
      found.allSatisfy { $0.message.hasSuffix("in column 'step' has \(mark) among its digits") })
  }

  @Test("decimal commas between commas are refused, for every number is cut in two")
  func refusesDecimalCommas() {
    let text = "epoch,loss,val_loss\n0,0,5,0,6\n1,0,4,0,5\n2,0,3,0,45\n"
    #expect(problems(in: text).map(\.code) == ["grouped-digits"])
  }

  @Test("Excel's line with the delimiter, typeset minus signs and blanks are read")
  func readsOfficeText() throws {
    let excel = try read("sep=;\nepoch;loss;val_loss\n0;0,5;0,6\n1;0,4;0,5\n")
    #expect(excel.y("loss", .validation) == [0.6, 0.5])
    let typeset = try read("epoch,loss,val_loss\n0,\u{2212}1.5,\u{A0}2\n1,\u{2212}2.5,1\n")
    #expect(typeset.y("loss", .train) == [-1.5, -2.5])
    #expect(typeset.y("loss", .validation) == [2, 1])
  }

  @Test(
    "tabs that stand behind another delimiter are blanks",
    arguments: [",\t", ", \t", ";\t"])
  func alignedByTabs(joint: String) throws {
    let rows = ["epoch!loss!val_loss", "0!1.1!1.2", "1!0.6!0.7", "2!0.4!0.55", "3!0.3!0.5"]
    let log = try read(rows.map { $0.replacing("!", with: joint) + "\n" }.joined())
    #expect(log.columns == ["train loss <loss>", "validation loss <val_loss>"])
    #expect(log.file.delimiter == (joint.first == "," ? "comma" : "semicolon"))
    #expect(log.y("loss", .train) == [1.1, 0.6, 0.4, 0.3])
  }

  @Test("tabs between cells that end in commas stay the delimiter")
  func commasInCells() throws {
    let log = try read("epoch,\tnote\tloss\n0\ta,\t1.1\n1\tb,\t0.6\n2\tc,\t0.5\n")
    #expect(log.file.delimiter == "tab")
  }
}

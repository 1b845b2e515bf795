import CurveModel
import Testing

@testable import CurveIngestion

/// Files in other encodings than UTF-8.
struct EncodingTests {
  /// "époque,perte entraînement,perte validation" in Windows-1252.
  private static let western: [UInt8] =
    [0xE9] + Array("poque,perte entra".utf8) + [0xEE] + Array("nement,perte validation\n".utf8)
  private static let rows = Array("0,4,5\n1,2,3\n2,1,2.5\n".utf8)
  /// "轮次,训练损失,验证损失" in GB18030.
  private static let chinese: [UInt8] =
    [0xC2, 0xD6, 0xB4, 0xCE, 0x2C, 0xD1, 0xB5, 0xC1, 0xB7, 0xCB, 0xF0, 0xCA, 0xA7, 0x2C]
    + [0xD1, 0xE9, 0xD6, 0xA4, 0xCB, 0xF0, 0xCA, 0xA7, 0x0A]

  private func read(
    _ bytes: [UInt8], path: String = "log.csv"
  ) throws(InvalidInput) -> TrainingLog {
    try LogReader.read([BytesInMemory(path: path, bytes: bytes)])
  }

  @Test("letters with accents in one byte are read, with a note")
  func western() throws {
    let log = try read(Self.western + Self.rows)
    #expect(log.y("perte", .train) == [4, 2, 1])
    #expect(log.y("perte", .validation) == [5, 3, 2.5])
    #expect(log.chosen.axis.column == "époque")
    #expect(log.warnings == ["the file is not written in UTF-8; it is read as Windows-1252"])
  }

  @Test("names in another encoding are refused with a command that converts them")
  func refused() {
    let error = #expect(throws: InvalidInput.self) {
      try read(Self.chinese + Self.rows, path: "runs/my log.csv")
    }
    #expect(
      error?.problems.map(text(of:)) == [
        "runs/my log.csv: this is no training log as it is: it is not written in UTF-8, but probably in "
          + "GB18030 [not-a-training-log] hint: convert it: iconv -f GB18030 -t UTF-8 'runs/my log.csv' "
          + "> 'utf8-my log.csv'"
      ])
    let russian: [UInt8] = [0xFD, 0xEF, 0xEE, 0xF5, 0xE0, 0x2C, 0xEF, 0xEE, 0xF2, 0xE5, 0xF0, 0xE8]
    let other = #expect(throws: InvalidInput.self) {
      try read(russian + Array("\n0,4\n1,3\n2,2\n".utf8))
    }
    #expect(other?.problems.first?.hint?.contains("-f WINDOWS-1251") == true)
  }

  @Test("where some names are read, the others are told")
  func partly() throws {
    let remark: [UInt8] = [0xB1, 0xB8, 0xD7, 0xA2]
    let log = try read(
      Array("epoch,loss,val_loss,".utf8) + remark + Array("\n0,4,5,x\n1,2,3,x\n2,1,2,x\n".utf8))
    #expect(log.y("loss", .validation) == [5, 3, 2])
    #expect(log.warnings.first?.contains("probably in GB18030, and some of its names") == true)
  }

  @Test("a text in UTF-8 that was cut amid characters stays one")
  func brokenUTF8() throws {
    let bar = Array("50%|\u{2588}\u{2588}\u{2588}|\n".utf8)
    let lines = (0..<6).flatMap { epoch in
      bar + Array("Epoch \(epoch) loss: 0.\(9 - epoch) val_loss: 0.\(9 - epoch)5\n".utf8)
    }
    let log = try read(lines + bar.dropLast(4), path: "train.log")
    #expect(log.chosen.curve(of: "loss", on: .train)?.count == 6)
    #expect(log.warnings.isEmpty)
  }

  @Test("a byte beyond ASCII is seen at any place")
  func beyondASCII() {
    for count in 0..<20 {
      let plain = [UInt8](repeating: 0x7F, count: count)
      #expect(plain[...].areASCII)
      for place in plain.indices {
        var other = plain
        other[place] = 0x80
        #expect(!other[...].areASCII)
      }
    }
  }

  @Test("a byte order mark hides no place on the first line of a console")
  func byteOrderMarkBeforePlace() throws {
    let text = (1...5).map { "E\($0)/500 | Loss:0.\(9 - $0) | ETA:9min\n" }.joined()
    let file = BytesInMemory(path: "train.log", text: "\u{FEFF}" + text)
    #expect(try LogReader.read([file]).x("loss", .train) == [1, 2, 3, 4, 5])
  }
}

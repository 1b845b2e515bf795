import CurveModel

/// Encodings of one country or of some: what a text that is not written in UTF-8 is most probably written in, by its
/// bytes beyond ASCII.
enum TextEncoding: Equatable {
  /// Windows-1252: letters with accents amid others, one byte each, "perte d'entraînement".
  case western
  /// Another one, by a name that `iconv` knows.
  case named(String)

  /// Nil for text in UTF-8 or ASCII, and for what is no text.
  static func guess(_ head: FileHead) -> TextEncoding? {
    var bytes = head.bytes[...]
    // Every file is asked, and nearly all are.
    guard !bytes.areASCII else { return nil }
    // A head may end amid a character.
    if !head.isWholeFile {
      while let last = bytes.last, last >= 0x80 { bytes.removeLast() }
    }
    return guess(bytes)
  }

  private static func guess(_ bytes: ArraySlice<UInt8>) -> TextEncoding? {
    guard bytes.allSatisfy(isOfText) else { return nil }
    let runs = bytes.split { $0 < 0x80 }
    // Where half is UTF-8 the rest of it is broken.
    guard !runs.isEmpty, 2 * runs.count(where: isUTF8) < runs.count else { return nil }
    if 2 * runs.count(where: { $0.count == 1 }) > runs.count {
      return isWestern(runs.joined()) ? .western : nil
    }
    let isPaired = { (run: ArraySlice<UInt8>) in
      run.count.isMultiple(of: 2) && run.allSatisfy { $0 >= 0xA1 && $0 < 0xFF }
    }
    return .named(runs.allSatisfy(isPaired) ? pairedEncoding(runs) : "WINDOWS-1251")
  }

  /// What Korean is written in has its syllables between B0 and C8 alone; Chinese goes on to F7.
  private static func pairedEncoding(_ runs: [ArraySlice<UInt8>]) -> String {
    let leads = runs.flatMap { run in
      stride(from: run.startIndex, to: run.endIndex, by: 2).map { run[$0] }
    }
    return leads.allSatisfy { (0xB0...0xC8).contains($0) } && leads.count > fewLeads
      ? "CP949" : "GB18030"
  }

  private static let fewLeads = 3

  private static func isOfText(_ byte: UInt8) -> Bool {
    byte >= 0x20 && byte != 0x7F || [0x09, 0x0A, 0x0D, 0x1B].contains(byte)
  }

  /// Whether bytes are letters of Windows-1252, or signs that stand beside them.
  private static func isWestern(_ bytes: some Sequence<UInt8>) -> Bool {
    bytes.allSatisfy { $0 >= 0xA0 && $0 != 0xD7 && $0 != 0xF7 || windows[Int($0 & 0x1F)] != 0 }
  }

  private static func isUTF8(_ run: ArraySlice<UInt8>) -> Bool {
    String(validating: run, as: UTF8.self) != nil
  }

  /// The text of bytes in Windows-1252.
  static func western(_ bytes: [UInt8]) -> String {
    var text = String.UnicodeScalarView()
    for byte in bytes {
      let code = (0x80...0x9F).contains(byte) ? windows[Int(byte & 0x1F)] : UInt32(byte)
      text.append(Unicode.Scalar(code) ?? "\u{FFFD}")
    }
    return String(text)
  }

  /// The characters from 80 to 9F; 0 where there is none.
  private static let windows: [UInt32] = [
    0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039,
    0x0152, 0, 0x017D, 0, 0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122,
    0x0161, 0x203A, 0x0153, 0, 0x017E, 0x0178,
  ]
}

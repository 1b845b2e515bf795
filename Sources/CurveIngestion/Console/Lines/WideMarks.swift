/// The punctuation of Chinese and Japanese, as wide as their characters: "训练损失：0.5，验证损失：0.6".
enum WideMarks {
  /// The byte that most of them begin with.
  static let lead: UInt8 = 0xEF

  private static let marks: [(wide: [UInt8], narrow: UInt8)] = [
    ("：", ":"), ("，", ","), ("、", ","), ("；", ";"), ("。", ";"), ("＝", "="), ("（", "("), ("）", ")"),
    ("【", "["), ("】", "]"), ("％", "%"), ("｜", "|"), ("／", "/"), ("　", " "),
  ].map { (Array($0.0.utf8), Array($0.1.utf8)[0]) }

  /// The line with the marks of ASCII; a comma gets a blank behind it, for it stands in no number.
  static func narrowed(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard line.holds(lead) || line.holds(0xE3) else { return line }
    var line = line
    for (wide, narrow) in marks where line.firstRange(of: wide) != nil {
      line = line.replacing(wide, with: narrow == UInt8(ascii: ",") ? [narrow, 0x20] : [narrow])
    }
    return line
  }
}

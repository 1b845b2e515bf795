import CurveModel

extension ColumnGrammar {
  /// What a name counts that says nothing else; the same as its meaning, but found at once.
  ///
  /// Every word of a console is looked up, and most are no names of columns.
  static func axis(alone name: String) -> Axis.Kind? {
    var letters: [UInt8] = []
    for byte in name.utf8 {
      switch byte {
      case 0x30...0x39, 0x61...0x7A: letters.append(byte)
      case 0x41...0x5A: letters.append(byte | 0x20)
      case 0x80...: return ColumnWords.axes[MetricName.words(name).joined()]
      default: continue
      }
    }
    guard letters.count <= longestAxis else { return nil }
    return ColumnWords.axes[String(decoding: letters, as: UTF8.self)]
  }

  private static let longestAxis = ColumnWords.axes.keys.map(\.utf8.count).max() ?? 0
}

/// How a line is written, beside what it says.
struct LineForm {
  /// Whether it is a progress bar of an epoch.
  let isBar: Bool
  /// Whether it is one that names no place.
  let isBarWithoutPlace: Bool
  /// Whether that is one of Lightning.
  let isLightning: Bool
  /// Whether it is a printed dictionary.
  let isDictionary: Bool
  /// Whether it begins with a star.
  let isStarred: Bool
  /// The times in it that name sets of data.
  let times: [ConsoleLine.Value]

  init(_ bytes: ArraySlice<UInt8>, of line: ConsoleLine) {
    isBar = line.place?.counter == .epoch && bytes.holds("%|")
    isBarWithoutPlace = line.place == nil && line.meter != nil && bytes.holds("%|")
    isLightning = isBar && bytes.holds("v_num=")
    isDictionary = bytes.starts(with: ConsoleLines.recordStart)
    isStarred = bytes.first { $0 > 0x20 } == UInt8(ascii: "*")
    times = isDictionary ? PrintedTimes.ofSets(bytes) : []
  }
}

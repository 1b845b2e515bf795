extension [Double] {
  /// Index of the lowest value, the first of equals; nil when there is none.
  var lowestIndex: Int? {
    guard let first else { return nil }
    var (lowest, least) = (0, first)
    // Without a branch: in a curve that falls, half of the values are lower than all before.
    for index in indices {
      let value = self[index]
      let isLower = value < least
      lowest = isLower ? index : lowest
      least = isLower ? value : least
    }
    return lowest
  }
}

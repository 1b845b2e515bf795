/// The middle of some values without sorting them all.
enum Median {
  /// The median, the mean of the two middle values of an even number; 0 of none.
  ///
  /// The values are left in another order.
  static func of(_ values: inout [Double]) -> Double {
    guard !values.isEmpty else { return 0 }
    let middle = values.count / 2
    let upper = select(middle, of: &values)
    guard values.count.isMultiple(of: 2) else { return upper }
    var lower = values[0]
    for value in values[..<middle] where value > lower { lower = value }
    return (lower + upper) / 2
  }

  /// The value that would stand at `rank` in order; smaller ones then stand before it (Hoare 1961).
  private static func select(_ rank: Int, of values: inout [Double]) -> Double {
    var (low, high) = (0, values.count - 1)
    while low < high {
      values.swapAt((low + high) / 2, high)
      let pivot = values[high]
      var place = low
      for index in low..<high where values[index] < pivot {
        values.swapAt(index, place)
        place += 1
      }
      values.swapAt(place, high)
      if place == rank { break }
      if place < rank { low = place + 1 } else { high = place - 1 }
    }
    return values[rank]
  }
}

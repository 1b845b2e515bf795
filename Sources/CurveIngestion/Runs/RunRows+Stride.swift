extension RunRows {
  /// Whether places that went back count from nothing in a larger stride than before: 10, 20, 30 behind 198, 199 are
  /// those of another training, not of one that was resumed at 10.
  func beginsStride(at index: Int, of rows: [Int]) -> Bool {
    guard let stride = place(of: rows[index]), stride > 0 else { return false }
    var next = stride
    for row in rows[(index + 1)...] {
      guard let place = place(of: row), place != next else { continue }
      guard place == next + stride else { return false }
      next = place
      if next == 3 * stride { break }
    }
    guard next == 3 * stride else { return false }
    var last: Double?
    for row in rows[..<index].reversed() {
      guard let place = place(of: row), place != last else { continue }
      if let last { return last - place > 0 && last - place < stride }
      last = place
    }
    return false
  }
}

/// How many lines have as many cells as the first one, under each of four delimiters; in one pass.
struct DelimiterTally {
  /// What stands on more lines tells nothing new.
  static let lineLimit = 200

  /// The delimiter on which most lines agree, the first of equals; nil when the first line has one
  /// cell under each.
  private(set) var best: UInt8?
  /// A later one on which as many agree, each with as many cells.
  private(set) var rival: UInt8?
  /// Lines that agree on it.
  private(set) var agreement = 0
  private(set) var lineCount = 0

  private var first = SIMD4<Int32>.zero
  private var agreements = SIMD4<Int32>.zero

  /// Counts in the first lines of a file, of which the last may be half a line.
  init(_ head: ArraySlice<UInt8>, of delimiters: SIMD4<UInt8>) {
    let places = Self.places(of: delimiters)
    // One by one, since a vector that is written at one place is stored and read again as a whole.
    var counts = InlineArray<4, Int32>(repeating: 0)
    var isQuoted = false
    var start = head.startIndex
    let (bytes, kinds) = (head.span, places.span)
    for offset in bytes.indices {
      let place = kinds[Int(bytes[offset])]
      if place == Self.other { continue }
      let index = head.startIndex + offset
      if place < 4 {
        if !isQuoted { counts[Int(place)] &+= 1 }
      } else if place == Self.lineEnd {
        take(head[start..<index], counts)
        if lineCount == Self.lineLimit { break }
        counts = InlineArray(repeating: 0)
        isQuoted = false
        start = index + 1
      } else {
        isQuoted.toggle()
      }
    }
    if lineCount < Self.lineLimit { take(head[start...], counts) }
    var cells: Int32 = 0
    for index in 0..<4 where first[index] > 0 {
      if Int(agreements[index]) > agreement {
        (best, rival, agreement) = (delimiters[index], nil, Int(agreements[index]))
        cells = first[index]
      } else if Int(agreements[index]) == agreement, first[index] == cells {
        rival = delimiters[index]
      }
    }
  }

  // What a byte is, beside the places 0 to 3 of the delimiters.
  private static let lineEnd: UInt8 = 4
  private static let quote: UInt8 = 5
  private static let other: UInt8 = 6

  /// What each byte is.
  @inline(__always)
  private static func places(of delimiters: SIMD4<UInt8>) -> InlineArray<256, UInt8> {
    var places = InlineArray<256, UInt8>(repeating: other)
    places[0x0A] = lineEnd
    places[0x0D] = lineEnd
    places[0x22] = quote
    for index in 0..<4 { places[Int(delimiters[index])] = UInt8(index) }
    return places
  }

  private mutating func take(_ line: ArraySlice<UInt8>, _ counts: InlineArray<4, Int32>) {
    guard !line.isEmpty, !Self.isAside(line) else { return }
    let counts = SIMD4(counts[0], counts[1], counts[2], counts[3])
    if lineCount == 0 { first = counts }
    lineCount += 1
    agreements.replace(with: agreements &+ 1, where: counts .== first)
  }

  /// Whether a line is a comment or one of git's conflict markers.
  static func isAside(_ line: ArraySlice<UInt8>) -> Bool {
    // "#", or one of "<=>"; nearly no line begins with these.
    guard let first = line.first, first == 0x23 || (0x3C...0x3E).contains(first) else {
      return false
    }
    return ["<<<<<<<", "=======", ">>>>>>>", "#"].contains { line.starts(with: $0.utf8) }
  }
}

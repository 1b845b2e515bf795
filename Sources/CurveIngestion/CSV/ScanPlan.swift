/// How the rows below a header are scanned.
struct ScanPlan: Sendable {
  let delimiter: UInt8
  let isStrict: Bool
  let allowsDecimalComma: Bool
  /// For each column of the header, whether its cells are kept.
  let keeps: [Bool]
  /// The first cell of the header.
  let opening: [UInt8]

  /// Number of kept columns.
  var slotCount: Int { keeps.count { $0 } }
  /// Whether runs of blanks separate cells.
  var collapsesBlanks: Bool { delimiter == DelimiterGuess.blank }
}

import CurveModel

/// A table in each epoch with a metric on each row and a split above each column: "METRIC | TRAIN | VALIDATION", below
/// it "Loss | 0.39 | 0.41".
///
/// AllenNLP has no name above those of the metrics: "Training | Validation", below it "loss | 0.51 | 0.54".
struct MetricRows: LineDialect {
  private var splits: [String] = []
  /// Where the names of metrics begin, behind what a logger writes before every row.
  private var start = 0

  mutating func plain(_ line: ArraySlice<UInt8>) -> String? {
    guard line.count <= Self.longest, line.holds(UInt8(ascii: "|")) || line.holds(0xE2) else {
      return nil
    }
    if Self.mayBeHeader(line), takeHeader(line) { return "" }
    return splits.isEmpty ? nil : row(line)
  }

  /// Whether the second half of a line has no digit, which other lines with bars do.
  private static func mayBeHeader(_ line: ArraySlice<UInt8>) -> Bool {
    !line.suffix(line.count / 2).reversed().contains { (0x30...0x39).contains($0) }
  }

  private mutating func takeHeader(_ line: ArraySlice<UInt8>) -> Bool {
    let parts = Self.parts(of: DrawnLine.scalars(line)[...])
    let names = parts.dropFirst().map(DrawnLine.text)
    if let first = parts.first, let (split, start) = Self.splitBehindGap(first),
      !names.isEmpty, names.allSatisfy(DrawnRow.namesSplit)
    {
      (splits, self.start) = ([split] + names, start)
      return true
    }
    guard names.count > 1, names.allSatisfy(DrawnRow.namesSplit), let corner = parts.first,
      let word = corner.split(separator: " ").last, !DrawnRow.namesSplit(DrawnLine.text(word)),
      DrawnRow.Cell(name: DrawnLine.text(word), text: "").axis == nil
    else { return false }
    (splits, start) = (names, word.startIndex)
    return true
  }

  /// The split that ends the first part of a header, and where the gap begins that stands above the names of metrics.
  private static func splitBehindGap(
    _ part: ArraySlice<Unicode.Scalar>
  ) -> (split: String, start: Int)? {
    guard let word = part.split(separator: " ").last else { return nil }
    let before = part[..<word.startIndex]
    let gap = before.reversed().prefix { $0 == " " }.count
    let split = DrawnLine.text(word)
    guard gap > 1, DrawnRow.namesSplit(split) else { return nil }
    return (split, word.startIndex - gap)
  }

  private func row(_ line: ArraySlice<UInt8>) -> String? {
    let scalars = DrawnLine.scalars(line)
    guard start < scalars.count else { return nil }
    let parts = Self.parts(of: scalars[start...]).map(DrawnLine.text)
    guard parts.count == splits.count + 1, let name = parts.first, DrawnRow.namesMetric(name),
      ColumnGrammar.metricColumn(name).split == nil
    else { return nil }
    let values = zip(splits, parts.dropFirst()).compactMap { split, value in
      DrawnRow.Cell.number(value).map { "\(split) \(name)=\($0)" }
    }
    return values.joined(separator: ", ")
  }

  /// What bars part, without those of a frame.
  private static func parts(
    of line: ArraySlice<Unicode.Scalar>
  ) -> [ArraySlice<Unicode.Scalar>] {
    let parts = line.split(omittingEmptySubsequences: false, whereSeparator: DrawnLine.isBar)
    let isEmpty = { (part: ArraySlice<Unicode.Scalar>) in part.allSatisfy { $0.value <= 0x20 } }
    let start = parts.first.map(isEmpty) ?? false ? parts.dropFirst() : parts[...]
    return Array(start.last.map(isEmpty) ?? false ? start.dropLast() : start)
  }

  private static let longest = 400
}

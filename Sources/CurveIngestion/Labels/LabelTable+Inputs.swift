import CurveModel

extension LabelTable {
  /// Rows of the table as comma-separated text with a header, without some columns.
  package func text(rows: [Int], without hidden: Set<Int>) -> [UInt8] {
    let shown = columns.indices.filter { !hidden.contains($0) }
    var bytes: [UInt8] = []
    func add(_ cell: ArraySlice<UInt8>, isLast: Bool) {
      let quote = UInt8(ascii: "\"")
      if cell.contains(where: { $0 == UInt8(ascii: ",") || $0 == quote || Block.isLineEnd($0) }) {
        bytes.append(quote)
        for byte in cell { bytes += byte == quote ? [quote, quote] : [byte] }
        bytes.append(quote)
      } else {
        bytes += cell
      }
      bytes.append(isLast ? UInt8(ascii: "\n") : UInt8(ascii: ","))
    }
    for index in shown { add(Array(columns[index].name.utf8)[...], isLast: index == shown.last) }
    for row in rows {
      for index in shown { add(columns[index][row], isLast: index == shown.last) }
    }
    return bytes
  }
}

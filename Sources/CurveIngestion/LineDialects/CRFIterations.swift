/// The iterations of CRF++, "iter=0 terr=0.95 serr=1.00 act=1234 obj=1234.56 diff=1.00": the errors of tokens and
/// sentences, and the objective, all of training.
struct CRFIterations: LineDialect {
  func plain(_ line: ArraySlice<UInt8>) -> String? {
    guard line.first == UInt8(ascii: "i"), line.starts(with: Self.start), line.holds(" terr="),
      line.holds(" obj=")
    else { return nil }
    let pairs = line.words.map { $0.split(separator: "=") }
    guard pairs.allSatisfy({ $0.count == 2 && Double($0[1]) != nil }) else { return nil }
    let values = Dictionary(pairs.map { ($0[0], $0[1]) }) { first, _ in first }
    guard let step = values["iter"], let error = values["terr"], let loss = values["obj"] else {
      return nil
    }
    return "step \(step): train loss=\(loss), train error=\(error)"
  }

  private static let start = Array("iter=".utf8)
}

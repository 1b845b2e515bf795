/// MACE's evaluations, in which nothing says that they are of the validation set.
///
/// ```
/// 2022-01-01 10:00:00.123 INFO: Epoch 2: head: default, loss=  0.1234, RMSE_E_per_atom=   10.12 meV, RMSE_F= 50.1 meV / A
/// ```
struct MACEEvaluations: LineDialect {
  func plain(_ line: ArraySlice<UInt8>) -> String? {
    guard line.holds("_per_atom="), line.holds("Epoch ") else { return nil }
    let text = String(decoding: line, as: UTF8.self)
    guard let start = text.firstRange(of: "Epoch "),
      let colon = text[start.upperBound...].firstIndex(of: ":"),
      let epoch = Int(text[start.upperBound..<colon])
    else { return nil }
    let values = text[colon...].split(separator: ",").compactMap { part -> String? in
      let halves = part.split(separator: "=")
      guard halves.count == 2, let name = halves[0].split(separator: " ").last,
        let value = halves[1].split(separator: " ").first, Double(value) != nil
      else { return nil }
      return "val \(name)=\(value)"
    }
    return "epoch \(epoch): \(values.joined(separator: ", "))"
  }
}

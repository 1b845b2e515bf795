import CurveModel

// How steps go on while epochs pass.
extension AxisChoice {
  /// Whether steps stay where they are while most epochs pass: "STEP 3: Training" heads a part of a program.
  func staysWhile(_ steps: Int, _ epochs: Int) -> Bool {
    var ends: [(epoch: Double, step: Double)] = []
    for row in trackRows {
      guard let step = Cell.number(table.columns[steps].cells[row]),
        let epoch = Cell.number(table.columns[epochs].cells[row])
      else { continue }
      if ends.last?.epoch == epoch { ends.removeLast() }
      ends.append((epoch, step))
    }
    let passed = zip(ends, ends.dropFirst()).filter { $0.epoch < $1.epoch }
    return passed.count(where: { $0.step == $1.step }) * 2 > passed.count
  }

  /// Whether steps go back only where the epoch is the first one again, as they do where a training that ended within its
  /// first epoch is followed by another.
  func beginAnew(_ steps: Int, with epochs: Int) -> Bool {
    var first: Double?
    var last = -Double.infinity
    var goesOn = false
    for row in trackRows {
      guard let step = Cell.number(table.columns[steps].cells[row]),
        let epoch = Cell.number(table.columns[epochs].cells[row])
      else { continue }
      first = first ?? epoch
      if step < last, epoch != first { return false }
      goesOn = goesOn || epoch != first
      last = step
    }
    return goesOn
  }
}

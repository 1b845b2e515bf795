import CurveModel

/// The keys of one line, as they are read.
struct StreamFields {
  private(set) var label: ArraySlice<UInt8>?
  private(set) var meta: ArraySlice<UInt8>?
  private(set) var path: String?
  private(set) var metric: String?
  private(set) var direction: MetricDirection?
  private(set) var train: JSONNumbers.List?
  private(set) var validation: JSONNumbers.List?
  private(set) var step: JSONNumbers.List?
  private(set) var curves: [StreamCurve]?
  private(set) var baselines: [Baseline] = []
  /// One bit for each key that was there.
  private var seen = 0

  enum Key: String, CaseIterable {
    case run, train, val, validation, step, baseline, baselines, curves, metric, direction, path,
      meta

    static let all = allCases
    static let names = all.map(\.rawValue)
  }

  /// How a line holds the x-axis, "epoch", or the curve of a column, "train_loss"; nil for another name.
  private static func instead(of name: String) -> String? {
    if ColumnGrammar.axis(named: name) != nil { return StreamCurve.stepsInstead }
    let column = ColumnGrammar.metricColumn(name)
    guard MetricFamily.of(column.metric) != nil else { return nil }
    let split = column.split == .validation ? Key.val : .train
    return "write \"\(split.rawValue)\":[…],\"metric\":\"\(column.metric)\" for it."
  }

  /// Reads the value of a key.
  mutating func read(
    _ name: String, _ scanner: inout LineScanner, _ numbers: inout JSONNumbers
  ) throws(InputProblem) {
    // The first keys are the most frequent ones.
    guard let index = Key.names.firstIndex(of: name) else {
      throw .unknownKey(name, known: Key.names, in: "a line", instead: Self.instead(of: name))
    }
    let bit = 1 << index
    guard seen & bit == 0 else { throw .duplicateKey(name) }
    seen |= bit
    if scanner.takesNull() { return }
    switch Key.all[index] {
    case .run: label = try scanner.label()
    case .train: train = try scanner.numbers(&numbers)
    case .val, .validation:
      guard validation == nil else { throw .duplicateKey("validation") }
      validation = try scanner.numbers(&numbers)
    case .step: step = try scanner.numbers(&numbers)
    case .baseline:
      baselines.append(
        Baseline(kind: .simpleModel, name: "baseline", value: try scanner.finiteNumber()))
    case .baselines:
      try scanner.list { (scanner) throws(InputProblem) in
        baselines.append(try StreamBaseline.read(&scanner))
      }
    case .curves:
      var list: [StreamCurve] = []
      try scanner.list { (scanner) throws(InputProblem) in
        list.append(try StreamCurve(&scanner, &numbers))
      }
      curves = list
    case .metric: metric = try scanner.string()
    case .direction: direction = try scanner.direction()
    case .path: path = try scanner.string()
    case .meta:
      var text: [UInt8] = []
      try scanner.copyValue(to: &text)
      meta = text[...]
    }
  }

  /// Refuses forms that contradict each other.
  func check() throws(InputProblem) {
    let isShort = train != nil || validation != nil
    let forms = [path != nil, curves != nil, isShort].count { $0 }
    guard forms <= 1 else { throw .severalForms }
    guard forms == 1 else { throw .noCurves }
    guard step == nil || isShort else {
      throw .placesWithoutCurves(beside: (path == nil ? Key.curves : .path).rawValue)
    }
    guard let train, let validation, step == nil, !train.values.isEmpty,
      !validation.values.isEmpty
    else { return }
    let counts = (train.values.count, validation.values.count)
    guard counts.0 == counts.1 else { throw .unequalLengths(counts.0, counts.1) }
  }
}

extension LineScanner {
  /// A label: a string or a number, as it is written.
  mutating func label() throws(InputProblem) -> ArraySlice<UInt8> {
    if peek() == UInt8(ascii: "\"") { return bytes[try stringRange()] }
    let start = position
    guard let word = try? word(), Self.isNumber(word) else {
      throw expectedValue("a string or a number", at: start)
    }
    return word
  }

  /// Passes over null where it is the next value.
  mutating func takesNull() -> Bool {
    guard peek() == UInt8(ascii: "n") else { return false }
    var ahead = self
    guard (try? ahead.word())?.elementsEqual("null".utf8) == true else { return false }
    self = ahead
    return true
  }

  mutating func finiteNumber() throws(InputProblem) -> Double {
    _ = peek()
    let start = position
    guard let word = try? word(), let value = JSONNumbers.number(word), value.isFinite else {
      throw expectedValue("a finite number", at: start)
    }
    return value
  }

  mutating func direction() throws(InputProblem) -> MetricDirection {
    _ = peek()
    let start = position
    let text = try string()
    guard let direction = MetricDirection(rawValue: text) else {
      throw InputProblem(
        code: "unknown-value", message: "'\(text)' is nothing that 'direction' takes",
        at: place(start),
        hint: Spelling.choice(among: MetricDirection.allCases.map(\.rawValue), for: text))
    }
    return direction
  }
}

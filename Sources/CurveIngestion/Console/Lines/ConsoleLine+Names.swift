import CurveModel

// What the words before a value, or before nothing, name.
extension ConsoleLine {
  /// Forgets a name that no number followed; one that is a split heads what follows.
  mutating func endName(isLast: Bool) {
    heading = headingOfName(isLast: isLast) ?? heading
    name = []
    isNamed = false
  }

  /// The split that a number is named by, with nothing else: "Epoch 3 | Train 4.5 | Val 2.8", but "train 600 val 100"
  /// counts examples.
  func bareSplit(of number: Double, before rest: ArraySlice<ConsoleTokens.Token>) -> String? {
    guard name.allSatisfy({ role(of: $0) != nil }) else { return nil }
    let isOpen = name.count == 1 && number != number.rounded()
    return isNamed || isOpen && !ConsoleName.isTime(before: rest) ? name.last : nil
  }

  /// Whether a line is about one class, "Class [frog] Accuracy: 83 %", "Category: name Accuracy 0.18".
  static func isOfClass(_ tokens: [ConsoleTokens.Token]) -> Bool {
    let place = tokens.firstIndex { token in
      // Behind the date and the level of a logger.
      guard case .word(let word) = token else { return false }
      return word.first?.isLetter ?? false && !ConsoleName.loggers.contains(word)
    }
    guard let place, case .word(let first) = tokens[place],
      ["class", "category"].contains(first.lowercased()), place + 2 < tokens.count,
      tokens[place + 1] == .open || tokens[place + 1] == .mark,
      case .word(let name) = tokens[place + 2]
    else { return false }
    return ColumnWords.roles[name.lowercased()] == nil && MetricFamily.of(name) == nil
  }

  /// Whether a score that the line has is named once more as a mean, which is that over the classes where the line is
  /// of no batch: "train acc: 0.8, train avg acc: 0.7".
  func isMeanOfClasses(_ named: String) -> Bool {
    !countsBatches && !hasMeter && values.contains { $0.name == named }
      && name.contains { ColumnWords.means.contains($0.lowercased()) }
      && MetricFamily.of(ColumnGrammar.metricColumn(named).metric)?.direction == .higher
  }

  /// Whether nothing but numbers follows, as in the rows of scikit-learn's report: "accuracy   0.64   100".
  func isReport(before rest: ArraySlice<ConsoleTokens.Token>) -> Bool {
    guard !isNamed, place == nil, values.isEmpty, !rest.isEmpty else { return false }
    return rest.allSatisfy { if case .number = $0 { true } else { false } }
  }

  /// The words of a split that are a whole name: "train", "on val".
  var splitAlone: String? {
    let splits = name.filter { role(of: $0) != nil }
    let isAlone = name.allSatisfy {
      role(of: $0) != nil || ColumnWords.joints.contains($0.lowercased())
    }
    return isAlone && !splits.isEmpty ? splits.joined(separator: " ") : nil
  }

  /// The words before a split at the end of the name: "loss" of "loss train" and "loss on train".
  var metricBeforeSplit: String? {
    guard let last = name.last, role(of: last) != nil else { return nil }
    var words = name.dropLast()
    while let joint = words.last, ColumnWords.joints.contains(joint.lowercased()) {
      words.removeLast()
    }
    let metric = words.joined(separator: " ")
    return DrawnRow.namesMetric(metric) ? metric : nil
  }

  /// The short word for a split that a metric follows by name: "tr: loss 0.9 acc 0.6".
  func shortHeading(of word: String) -> String? {
    guard name.count == 1, name[0].utf8.count == 2, DrawnRow.namesBareMetric(word) else {
      return nil
    }
    return ShortRoles.named(name[0])
  }

  func role(of word: String) -> String? {
    Self.split(word) ?? (hasShortRoles ? ShortRoles.named(word) : nil)
  }

  /// The split that is the first word of a name, without the point of a short form.
  func leadingRole(of column: String) -> String? {
    guard let first = column.split(separator: " ").first else { return nil }
    let word = String(first.last == "." ? first.dropLast() : first)
    return role(of: word) ?? Self.splitOfSet(word)
  }

  /// The first split that is named; what was evaluated, "Evaluation on the test set", where the first says no more.
  private var splitOfName: String? {
    guard let first = name.lazy.compactMap(role).first else {
      return name.lazy.compactMap(Self.splitOfSet).first
    }
    guard ColumnWords.evaluations.contains(first) else { return first }
    let words = MetricName.words(name.joined(separator: " "))
    let evaluated = words.firstIndex(of: first).flatMap {
      ColumnGrammar.evaluatedSet(in: words, from: $0)
    }
    return evaluated.map { words[$0.end - 1] } ?? first
  }

  private static let mostInHeading = 4

  /// "train loss: unknown" is no heading, "Test Error:" at the end of a line is one.
  func headingOfName(isLast: Bool) -> String? {
    guard name.count <= Self.mostInHeading || ConsoleName.isCaption(name),
      !ConsoleName.isProse(name),
      let split = splitOfName
    else { return nil }
    let others = name.filter { role(of: $0) == nil }
    // "loss 0.5 | train 2.1s | Acc 0.8": how long the training took.
    if !isNamed, !values.isEmpty, others.contains(where: ConsoleName.isDuration) { return nil }
    return isLast || MetricFamily.of(others.joined(separator: " ")) == nil ? split : nil
  }
}

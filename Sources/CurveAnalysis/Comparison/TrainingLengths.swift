import CurveModel

/// How long the two were trained, and whether either was stopped while it still improved.
extension ModelComparison {
  /// Runs that differ by less than this share of the longer one are of one length.
  static let equalLength = 0.1

  /// What the lengths leave open, in a sentence; nil where nothing.
  var lengths: String? {
    guard a.axis.isOfTime, !a.isSame(as: b) else { return nil }
    let improving = [("A", a), ("B", b)].filter { $0.1.isStillImproving }.map(\.0)
    let improved =
      improving.count == 2
      ? "both still improved at their end"
      : improving.first.map { "\($0) still improved at its end" }
    guard let ends = unequalEnds else {
      return improved.map { "\(Self.capitalized($0)): a longer run may change this." }
    }
    let word = Axis(kind: a.axis).word
    func end(of model: ComparedModel, _ trained: String, at place: Double) -> String {
      (model.verdict == .diverged ? "broke after" : trained)
        + " \(word) \(DecimalText.place(place))"
    }
    let first = end(of: a, "was trained until", at: ends.a)
    // The verb of the first goes for both.
    let second = end(of: b, a.verdict == .diverged ? "was trained until" : "until", at: ends.b)
    return "A \(first), B \(second)" + (improved.map { ", and \($0)" } ?? "")
      + ": the levels are not of equal training."
  }

  /// What to do where the worse of the two still improved, so that it may overtake.
  var openChallenge: String? {
    guard a.axis.isOfTime, let isBetter else { return nil }
    let (worse, name) = isBetter ? (a, "A") : (b, "B")
    guard worse.isStillImproving else { return nil }
    let who = a.isStillImproving && b.isStillImproving ? "both" : name
    let longer = [a, b].compactMap(\.trainedUntil).max()
    let end = longer.flatMap { $0 > worse.trainedUntil ?? $0 ? $0 : nil }
    guard let end, who == name else { return "train \(who) on before you choose" }
    let place = "\(Axis(kind: a.axis).word) \(DecimalText.place(end))"
    return "train \(name) on at least until \(place) before you choose"
  }

  private var unequalEnds: (a: Double, b: Double)? {
    guard let first = a.trainedUntil, let second = b.trainedUntil,
      abs(first - second) > Self.equalLength * max(abs(first), abs(second))
    else { return nil }
    return (first, second)
  }

  private static func capitalized(_ text: String) -> String {
    text.prefix(1).uppercased() + text.dropFirst()
  }
}

extension Axis.Kind {
  /// Whether it counts the time of one training, and not the sizes of several.
  fileprivate var isOfTime: Bool { self != .examples }
}

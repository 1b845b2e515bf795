import CurveModel

/// Two values behind the names of two splits, "train/val loss: 0.5/0.6", "train loss, val loss = 0.5, 0.6", "loss (train |
/// val) 0.5 | 0.6": the first belongs to the first, which would else have the name that stands right before it.
struct PairedValues {
  typealias Token = ConsoleTokens.Token

  /// The words of one split, and of the metric beside it.
  private struct Half {
    var split: Split
    var metric: String?
  }

  private let tokens: [Token]
  private var first: Half
  private var second: Half
  /// Where the two stand.
  private let range: Range<Int>

  /// The tokens with a name for each value of a pair, and other pairs of numbers that count nothing, "0.5/0.6", cut
  /// in two.
  static func told(in tokens: [Token]) -> [Token] {
    let tokens = named(tokens)
    guard tokens.contains(where: isOfNoCounts) else { return tokens }
    return tokens.flatMap { token in
      guard isOfNoCounts(token), case .fraction(let one, let other) = token else { return [token] }
      return [.number(one), .cut, .number(other)]
    }
  }

  private static func isOfNoCounts(_ token: Token) -> Bool {
    guard case .fraction = token else { return false }
    return !areWhole(token)
  }

  /// The tokens with each value behind a name of its own; as they are where no two splits are named together.
  static func named(_ tokens: [Token]) -> [Token] {
    guard tokens.indices.contains(where: { end(ofPairAt: $0, in: tokens) != nil }),
      let pair = Self(in: tokens)
    else { return tokens }
    return pair.named
  }

  private init?(in tokens: [Token]) {
    self.tokens = tokens
    for index in tokens.indices {
      guard case .word(let word) = tokens[index] else { continue }
      let (before, behind): (String, String)
      var (start, end) = (index, index + 1)
      if let slash = word.utf8.firstIndex(of: UInt8(ascii: "/")) {
        (before, behind) = (String(word[..<slash]), String(word[word.index(after: slash)...]))
      } else if let joint = Self.end(ofJointAt: index + 1, in: tokens), joint < tokens.count,
        case .word(let next) = tokens[joint]
      {
        (before, behind) = (word, next)
        end = joint + 1
      } else {
        continue
      }
      let left = Self.words(in: tokens[..<start].reversed()).reversed() + [before]
      let right = [behind] + Self.words(in: tokens[end...])
      guard let first = Self.half(left), let second = Self.half(right), first.split != second.split
      else { continue }
      start -= left.count - 1
      end += right.count - 1
      (self.first, self.second) = (first, second)
      range = start..<end
      return
    }
    return nil
  }

  /// The tokens with a name before each value of a pair; as they are where no pair of a known metric follows.
  private var named: [Token] {
    var named: [Token] = []
    var isNamed = false
    var index = 0
    while index < tokens.count {
      guard let end = Self.end(ofPairAt: index, in: tokens),
        let (start, metrics) = name(before: index)
      else {
        named.append(tokens[index])
        index += 1
        continue
      }
      named.removeLast(index - start)
      let (one, other) = Self.values(tokens[index..<end])
      for (split, metric, value) in [
        (first.split, metrics.0, one), (second.split, metrics.1, other),
      ] {
        named += [.word(split == .train ? "train" : split == .test ? "test" : "val")]
        named += metric.split(separator: " ").map { .word(String($0)) }
        named += [.mark, .number(value), .cut]
      }
      isNamed = true
      index = end
    }
    guard isNamed else { return tokens }
    return named.filter { if case .word(let word) = $0 { !isPair(word) } else { true } }
  }

  /// Whether a word is the two splits alone: "[train/val] loss: 0.5/0.6".
  private func isPair(_ word: String) -> Bool {
    guard range.count == 1, case .word(word) = tokens[range.lowerBound] else { return false }
    return word.contains("/")
  }

  /// The metrics of the values of a pair, and where their name begins; nil where they are none.
  private func name(before index: Int) -> (start: Int, metrics: (String, String))? {
    let between = tokens[..<index].reversed().prefix {
      $0 == .mark || $0 == .open || $0 == .close || $0 == .cut
    }
    let end = index - between.count
    // "train/val_loss [3/30]" counts.
    if between.contains(.open), Self.areWhole(tokens[index]) { return nil }
    if range.upperBound == end {
      guard let own = first.metric ?? second.metric ?? metricBefore(range.lowerBound) else {
        return nil
      }
      return (beginning, (first.metric ?? own, second.metric ?? own))
    }
    let words = Array(Self.words(in: tokens[..<end].reversed()).reversed())
    guard !words.isEmpty, let (metric, count) = Self.metric(atEndOf: words) else { return nil }
    let start = end - count
    // "Train/Val Acc" behind "Train/Val Loss: 0.5/0.6" says its splits once more.
    let isSaidAgain = start > 0 && Self.areSplits(tokens[start - 1])
    return (isSaidAgain ? start - 1 : start, (metric, metric))
  }

  /// Whether a word is two splits.
  private static func areSplits(_ token: Token) -> Bool {
    guard case .word(let word) = token else { return false }
    let halves = word.split(separator: "/")
    return halves.count == 2 && halves.allSatisfy { ShortRoles.split(ofName: String($0)) != nil }
  }

  /// The metric in whose brackets, or behind which, the two splits stand: "losses (train, val)".
  private func metricBefore(_ start: Int) -> String? {
    let outside = tokens[..<start].last == .open ? start - 1 : start
    let words = Array(Self.words(in: tokens[..<outside].reversed()).reversed())
    return Self.metric(atEndOf: words)?.metric
  }

  /// Where the names of the two begin, with the metric before their brackets.
  private var beginning: Int {
    guard first.metric == nil, second.metric == nil else { return range.lowerBound }
    let isInside = tokens[..<range.lowerBound].last == .open
    let outside = isInside ? range.lowerBound - 1 : range.lowerBound
    let words = Array(Self.words(in: tokens[..<outside].reversed()).reversed())
    return outside - (Self.metric(atEndOf: words)?.count ?? 0)
  }

  private static func metric(atEndOf words: [String]) -> (metric: String, count: Int)? {
    (1...3).lazy.filter { $0 <= words.count }.map { (words.suffix($0).joined(separator: " "), $0) }
      .last { DrawnRow.namesBareMetric($0.0) }
  }

  private static func half(_ words: [String]) -> Half? {
    let name = words.joined(separator: " ")
    guard let split = ShortRoles.split(ofName: name) else { return nil }
    let metric = ColumnGrammar.metricColumn(name).metric
    return Half(split: split, metric: MetricFamily.of(metric) == nil ? nil : metric)
  }

  private static func words(in tokens: some Sequence<Token>) -> [String] {
    var words: [String] = []
    for token in tokens {
      guard case .word(let word) = token, !isAnd(token), words.count < mostWords else { break }
      words.append(word)
    }
    return words
  }

  /// Where a pair of values ends that begins here: "0.5/0.6", "0.5, 0.6" and no third one.
  private static func end(ofPairAt index: Int, in tokens: [Token]) -> Int? {
    if case .fraction = tokens[index] { return index + 1 }
    guard case .number = tokens[index], let next = end(ofJointAt: index + 1, in: tokens),
      next < tokens.count, case .number = tokens[next]
    else { return nil }
    if let third = end(ofJointAt: next + 1, in: tokens), third < tokens.count,
      case .number = tokens[third]
    {
      return nil
    }
    return next + 1
  }

  /// Whether a second number with decimals stands behind a first, and no word for it.
  static func hasSecond(_ rest: ArraySlice<Token>) -> Bool {
    guard rest.first == .cut, case .number(let second) = rest.dropFirst().first,
      second != second.rounded()
    else { return false }
    switch rest.dropFirst(2).first {
    case nil, .cut, .close: return true
    default: return false
    }
  }

  /// Where a comma, a bar, a slash or an "and" ends that stands here.
  private static func end(ofJointAt index: Int, in tokens: [Token]) -> Int? {
    guard index < tokens.count, tokens[index] == .cut || isAnd(tokens[index]) else { return nil }
    return index + 1
  }

  private static func isAnd(_ token: Token) -> Bool {
    if case .word(let word) = token { word == "and" || word == "&" } else { false }
  }

  private static func areWhole(_ token: Token) -> Bool {
    guard case .fraction(let one, let other) = token else { return false }
    return one == one.rounded() && other == other.rounded()
  }

  private static func values(_ tokens: ArraySlice<Token>) -> (Double, Double) {
    if case .fraction(let one, let other) = tokens.first { return (one, other) }
    guard case .number(let one) = tokens.first, case .number(let other) = tokens.last else {
      return (.nan, .nan)
    }
    return (one, other)
  }

  private static let mostWords = 4
}

import CurveModel

/// What several annotators say together about an item.
struct Consensus {
  private let names: [String]
  private let values: [Double]?
  /// How often each label was given at all: it settles ties.
  private let frequency: [Int]
  private let isNumeric: Bool

  /// Where a metric takes numbers it is their mean, else the most frequent label.
  init(_ annotations: Annotations, isNumeric: Bool) {
    names = annotations.names
    values = annotations.values
    self.isNumeric = isNumeric
    var frequency = [Int](repeating: 0, count: annotations.names.count)
    for entry in annotations.entries { frequency[entry.label] += 1 }
    self.frequency = frequency
  }

  /// One answer: a number, or a label as its place.
  func answer(of labels: [Int]) -> (answer: Double, isTie: Bool)? {
    guard !labels.isEmpty else { return nil }
    if isNumeric {
      return (labels.reduce(0) { $0 + number($1) } / Double(labels.count), false)
    }
    var votes: [Int: Int] = [:]
    for label in labels { votes[label, default: 0] += 1 }
    let most = votes.values.max() ?? 0
    let tied = votes.keys.filter { votes[$0] == most }.sorted()
    let chosen = tied.max {
      frequency[$0] < frequency[$1] || frequency[$0] == frequency[$1] && $0 > $1
    }
    return chosen.map { (Double($0), tied.count > 1) }
  }

  /// A single label as an answer.
  func answer(of label: Int) -> Double { isNumeric ? number(label) : Double(label) }

  private func number(_ label: Int) -> Double { values?[label] ?? .nan }
}

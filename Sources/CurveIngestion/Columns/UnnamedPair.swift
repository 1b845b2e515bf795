import CurveModel

/// Two columns without names behind one that counts, told by what they do.
///
/// Two that start at the same height and fall are a loss on training and on validation, in the order in which scripts
/// write them; one that falls beside a share that rises is a loss beside its accuracy.
struct UnnamedPair {
  let tracks: [Layout.Track]
  let warning: ReadingWarning

  /// Fewer rows do not show what a column does.
  static let fewestRows = 5
  /// Two losses fall by so much of their first value each, by the mean of their last fifth; one beside a share that rises
  /// by less.
  static let leastFall = 0.2
  static let leastFallBesideShare = 0.05
  /// How many times as high one of two curves of one loss may start as the other.
  static let mostTimesAtStart = 2.0

  /// Nil where the columns could be anything.
  ///
  /// - Parameters:
  ///   - values: the columns that hold numbers, without the one that counts.
  ///   - table: where they stand.
  ///   - metric: the metric that the user or the file's name tells.
  ///   - split: the split that the file's name tells.
  init?(of values: [Int], in table: Table, metric: String?, split: Split?) {
    guard values.count == 2 else { return nil }
    let shapes = values.map { Shape(table.columns[$0].cells.compactMap(Cell.number)) }
    guard let first = shapes[0], let second = shapes[1], first.falls(by: Self.leastFallBesideShare)
    else {
      return nil
    }
    let names = values.map { "'\(table.columns[$0].name)'" }
    // "train_log" is the log of a training as well.
    if split != .validation, [first, second].allSatisfy({ $0.falls(by: Self.leastFall) }),
      first.startsNear(second)
    {
      tracks = zip(values, [Split.train, .validation]).map {
        Layout.Track(columns: [$0], metric: metric ?? "loss", split: $1)
      }
      warning = ReadingWarning(
        message:
          "the columns have no names: \(names[0]) is read as training and \(names[1]) as validation, since both "
          + "fall from the same height; if it is the other way round, say so: --train \(names[1]) "
          + "--validation \(names[0])")
    } else if second.isRisingShare {
      tracks = [
        Layout.Track(columns: [values[0]], metric: metric ?? "loss", split: split ?? .unknown)
      ]
      warning = ReadingWarning(
        message:
          "the columns have no names: \(names[0]), which falls, is read as the loss, and \(names[1]) as a score "
          + "beside it; if they are something else, name the curves with --train or --validation, and --metric"
      )
    } else {
      return nil
    }
  }

  /// What a column does from its first value to its last.
  private struct Shape {
    let start: Double
    /// Mean of the last fifth.
    let end: Double
    let extent: ClosedRange<Double>

    init?(_ values: [Double]) {
      guard values.count >= UnnamedPair.fewestRows, values.allSatisfy(\.isFinite),
        let least = values.min(), let most = values.max()
      else { return nil }
      let tail = values.suffix(max(values.count / 5, 1))
      start = values[0]
      end = tail.reduce(0, +) / Double(tail.count)
      extent = least...most
    }

    func falls(by share: Double) -> Bool {
      extent.lowerBound > 0 && end < (1 - share) * start
    }
    var isRisingShare: Bool { extent.lowerBound >= 0 && extent.upperBound <= 1 && end > start }

    func startsNear(_ other: Shape) -> Bool {
      max(start, other.start) <= UnnamedPair.mostTimesAtStart * min(start, other.start)
    }
  }
}

/// A word of the program's own that counts the batches of each epoch: "count: 50, loss: 228.9" below "train epoch: 3".
///
/// What tells it from a value is its course: it rises by the same number from line to line, and starts again with every
/// epoch where it started in the first, or goes on. By its course "Training steps: 3" behind an epoch is no number of all
/// its batches, either.
struct CountedBatches {
  /// What a word counted so far.
  private struct Course {
    var epoch: Double
    let first: Double
    var last: Double
    var stride: Double?
    var rises = 0
    var isSteady = true

    mutating func take(_ count: Double, in epoch: Double) {
      if epoch == self.epoch {
        let step = count - last
        isSteady = isSteady && step > 0 && step == stride ?? step
        stride = stride ?? step
        rises += 1
      } else {
        isSteady = isSteady && (count == first || count - last == stride)
        self.epoch = epoch
      }
      last = count
    }

    /// Counts begin at 0, at 1, or with their first stride.
    var isFound: Bool {
      isSteady && rises >= Self.leastRises && (first <= 1 || first == stride)
    }

    private static let leastRises = 4
  }

  /// The word whose counts are taken for steps.
  private let counter: String?
  private var courses: [String: Course] = [:]

  init(counter: String?) { self.counter = counter }

  /// The word that counts the batches by the lines so far, the first in their alphabet; nil where none does.
  var found: String? { courses.filter(\.value.isFound).keys.min() }

  /// A line with its count for a place, where counts are taken for places.
  func placed(_ line: ConsoleLine) -> ConsoleLine {
    guard let counter, let count = Self.count(on: line), count.name == counter else { return line }
    var line = line
    if line.place != nil {
      line.place?.other = count.value
      line.countsBatches = true
      return line
    }
    line.place = ConsolePlace(counter: .step, value: count.value)
    return line
  }

  /// Notes a line; `place` is where the training is, by this line or those above.
  mutating func note(_ line: ConsoleLine, at place: ConsolePlace?) {
    guard counter == nil, let count = Self.count(on: line), let place, place.counter == .epoch,
      place.share == nil
    else { return }
    if courses[count.name] == nil {
      guard courses.count < Self.mostWords else { return }
      courses[count.name] = Course(epoch: place.value, first: count.value, last: count.value)
    } else {
      courses[count.name]?.take(count.value, in: place.value)
    }
  }

  /// What may count batches on a line, and the word for it.
  private static func count(on line: ConsoleLine) -> (name: String, value: Double)? {
    line.place == nil ? line.leadingCount : line.place?.steps.map { ("steps", $0) }
  }

  private static let mostWords = 8
}

import CurveModel
import Dispatch
import Synchronization

/// A block of a file on its way from the reader to the table; one worker at a time has it.
final class BlockPlace: Sendable {
  struct Content {
    /// Number of the block in the file.
    var number = 0
    var block = Block()
    /// Its rows; nil when it depends on the blocks before.
    var rows: Result<RowChunk, CSVParser.Failure>?
  }

  let content = Mutex(Content())
}

/// Hands out the blocks of a file to several workers, in a bounded number of places.
final class BlockIntake: Sendable {
  private struct State {
    var reader: BlockReader
    var nextNumber = 0
    var isClosed = false
    var problem: InputProblem?
  }

  private let state: Mutex<State>
  private let free: Mutex<[BlockPlace]>
  private let freeCount: DispatchSemaphore

  init(_ reader: BlockReader, placeCount: Int) {
    state = Mutex(State(reader: reader))
    free = Mutex((0..<placeCount).map { _ in BlockPlace() })
    freeCount = DispatchSemaphore(value: placeCount)
  }

  /// What kept the file from being read to its end.
  var problem: InputProblem? { state.withLock { $0.problem } }

  /// The next block, as soon as a place is free; nil at the end of the file.
  func next() -> BlockPlace? {
    freeCount.wait()
    guard let place = free.withLock({ $0.popLast() }) else { return nil }
    if fill(place) { return place }
    giveBack(place)
    return nil
  }

  func giveBack(_ place: BlockPlace) {
    free.withLock { $0.append(place) }
    freeCount.signal()
  }

  /// Hands out nothing any more.
  func close() { state.withLock { $0.isClosed = true } }

  private func fill(_ place: BlockPlace) -> Bool {
    state.withLock { state in
      guard !state.isClosed else { return false }
      return place.content.withLock { content in
        do throws(InputProblem) {
          try state.reader.read(into: &content.block)
        } catch {
          state.problem = error
          state.isClosed = true
          return false
        }
        state.isClosed = content.block.isEmpty
        content.number = state.nextNumber
        state.nextNumber += 1
        return !state.isClosed
      }
    }
  }
}

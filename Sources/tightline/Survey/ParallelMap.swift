import Dispatch
import FoundationEssentials
import Synchronization

/// The same work on many elements, on several cores.
enum ParallelMap {
  /// Work is handed out in pieces: small enough that no core waits long for the last one, large
  /// enough that taking one costs nothing.
  private static let largestPiece = 64

  /// The results of `body` for each element, in the elements' order, by `jobs` workers.
  ///
  /// `makeState` makes what one worker keeps from element to element; `goesOn` is asked before every
  /// piece, and after a no the elements that are left have no result.
  static func map<Element: Sendable, Output: Sendable, State>(
    _ elements: [Element], jobs: Int, makeState: @Sendable () -> State,
    goesOn: @Sendable () -> Bool = { true },
    _ body: @Sendable (inout State, Element) -> Output
  ) -> [Output?] {
    let piece = max(1, min(largestPiece, elements.count / (8 * jobs)))
    let next = Atomic(0)
    let pieces = Mutex<[(start: Int, outputs: [Output])]>([])
    DispatchQueue.concurrentPerform(iterations: min(jobs, max(elements.count, 1))) { _ in
      var state = makeState()
      while goesOn() {
        let start = next.add(piece, ordering: .relaxed).oldValue
        guard start < elements.count else { return }
        let outputs = elements[start..<min(start + piece, elements.count)].map { element in
          body(&state, element)
        }
        pieces.withLock { $0.append((start, outputs)) }
      }
    }
    var outputs = [Output?](repeating: nil, count: elements.count)
    pieces.withLock { pieces in
      for (start, done) in pieces {
        for (offset, output) in done.enumerated() { outputs[start + offset] = output }
      }
    }
    return outputs
  }

  /// As many as there are cores for this process.
  static var cores: Int { ProcessInfo.processInfo.activeProcessorCount }
}

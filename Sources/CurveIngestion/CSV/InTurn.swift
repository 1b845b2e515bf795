import Synchronization

/// Results of several workers, taken one by one in the order in which the work was given out.
///
/// Nobody waits: whoever leaves the result whose turn it is takes it, and all that have gathered
/// behind it.
package final class InTurn<Result: Sendable>: Sendable {
  private struct State {
    var waiting: [Int: Result] = [:]
    var turn = 0
    var isTaking = false
  }

  private let state = Mutex(State())

  package init() {}

  /// Leaves the result of the work with this number, counted from 0.
  package func leave(_ result: Result, of number: Int, take: (Result) -> Void) {
    state.withLock { $0.waiting[number] = result }
    while let result = beginTurn() {
      take(result)
      state.withLock { $0.isTaking = false }
    }
  }

  /// The result whose turn it is; nil when it is not there yet, or another worker takes results.
  private func beginTurn() -> Result? {
    state.withLock { state in
      guard !state.isTaking, let result = state.waiting.removeValue(forKey: state.turn) else {
        return nil
      }
      state.turn += 1
      state.isTaking = true
      return result
    }
  }
}

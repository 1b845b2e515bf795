import CurveIngestion
import Dispatch
import Glibc
import Synchronization

/// Standard input to standard output by several workers: blocks of lines are read in turn, answered side
/// by side and written in their order.
enum StreamPipeline {
  /// What stopped the stream before its end; nil when every line was answered.
  enum Failure: Error {
    case input(Int32)
    case output(Int32)
  }

  /// Blocks that may be on their way, for each worker: one that is answered and one that waits for its
  /// turn to be written.
  private static let blocksPerWorker = 2

  /// Runs to the end of the input.
  ///
  /// - Throws: The first read or write that failed.
  static func run(
    _ blocks: LineBlocks, workers: Int, settings: StreamSettings
  ) throws(Failure) {
    let inTurn = InTurn<[UInt8]>()
    let onTheirWay = DispatchSemaphore(value: blocksPerWorker * workers)
    let failure = Mutex<Int32?>(nil)
    DispatchQueue.concurrentPerform(iterations: workers) { _ in
      var answers = LineAnswers(settings)
      while true {
        onTheirWay.wait()
        guard let block = blocks.next() else {
          onTheirWay.signal()
          return
        }
        inTurn.leave(answers.answer(block), of: block.number) { rows in
          defer { onTheirWay.signal() }
          guard failure.withLock({ $0 == nil }) else { return }
          guard let code = Descriptor.write(rows, to: 1) else { return }
          failure.withLock { $0 = code }
          blocks.close()
        }
      }
    }
    if let code = failure.withLock({ $0 }) { throw .output(code) }
    if let code = blocks.failure { throw .input(code) }
  }
}

import CurveModel
import Dispatch
import Synchronization

/// The rows of a large file, scanned in blocks on all cores, and its digest.
///
/// Every worker reads a block and scans it; then whoever has the block whose turn it is digests it
/// and adds its rows to the table. Memory holds two blocks a worker and nothing else of the file.
struct BulkRows {
  enum Outcome {
    case read(TableBuilder, sha256: String)
    /// A quote stands where none may.
    case refused
    case endsInsideQuote
  }

  private let plan: ScanPlan

  /// More would wait for the digest, which is computed block after block in a sixth of the time.
  private static let mostWorkers = 6

  init(_ plan: ScanPlan) { self.plan = plan }

  /// Scans everything and adds it to the builder.
  ///
  /// - Throws: An `InputProblem` when the file cannot be read.
  func scan(
    _ reader: BlockReader, into builder: consuming TableBuilder
  ) throws(InputProblem) -> Outcome {
    let plan = plan
    let intake = BlockIntake(reader, placeCount: 2 * Self.mostWorkers)
    let inTurn = InTurn<BlockPlace>()
    let rows = Mutex(CollectedRows(plan, consume builder))
    DispatchQueue.concurrentPerform(iterations: Self.mostWorkers) { _ in
      var scanner = InOrderRows(plan)
      while let place = intake.next() {
        let number = place.content.withLock { content in
          content.rows = content.block.isIndependent ? scanner.chunk(of: content.block) : nil
          return content.number
        }
        inTurn.leave(place, of: number) { place in
          let isRefused = rows.withLock { rows in
            place.content.withLock { content in
              rows.take(content.block, content.rows.take())
              return rows.failure != nil
            }
          }
          if isRefused { intake.close() }
          intake.giveBack(place)
        }
      }
    }
    if let problem = intake.problem { throw problem }
    return rows.withLock { $0.finish() }
  }
}

/// What became of the blocks so far, in the order of the file.
private struct CollectedRows: ~Copyable {
  private var builder: TableBuilder
  private var digest = Digest()
  /// Scans the blocks that depend on one another.
  private var inOrder: InOrderRows
  private(set) var failure: CSVParser.Failure?

  init(_ plan: ScanPlan, _ builder: consuming TableBuilder) {
    self.builder = consume builder
    inOrder = InOrderRows(plan)
  }

  mutating func take(_ block: Block, _ rows: Result<RowChunk, CSVParser.Failure>?) {
    guard failure == nil else { return }
    digest.update(block.contents)
    do throws(CSVParser.Failure) {
      if let rows {
        builder.take(try rows.get())
      } else {
        try inOrder.scan(block)
        builder.take(inOrder.takeChunk())
      }
    } catch {
      failure = error
    }
  }

  mutating func finish() -> BulkRows.Outcome {
    do throws(CSVParser.Failure) {
      if let failure { throw failure }
      try inOrder.finish()
      builder.take(inOrder.takeChunk())
    } catch {
      return error == .unterminatedQuote ? .endsInsideQuote : .refused
    }
    return .read(builder, sha256: digest.hexadecimal())
  }
}

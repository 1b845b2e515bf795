import CurveModel
import Dispatch
import Synchronization

/// The rows of a large file, scanned in blocks on all cores, and its digest.
///
/// Works in rounds: while the blocks of one round are scanned and digested, those of the next one
/// are read. Memory holds two rounds of blocks and nothing else of the file.
struct BulkRows: ~Copyable {
  /// A block and what became of it; only one job at a time writes to either.
  private final class Place: Sendable {
    let block = Mutex(Block())
    let chunk = Mutex<Result<RowChunk, CSVParser.Failure>?>(nil)
  }

  private final class Intake: Sendable {
    let reader: Mutex<BlockReader>
    let problem = Mutex<InputProblem?>(nil)
    let digest = Mutex(Digest())

    init(_ reader: BlockReader) { self.reader = Mutex(reader) }
  }

  static let blocksInRound = 8

  private let plan: ScanPlan
  private var inOrder: InOrderRows

  init(_ plan: ScanPlan) {
    self.plan = plan
    inOrder = InOrderRows(plan)
  }

  /// Scans everything and adds it to the builder.
  ///
  /// - Returns: The digest of the file; nil when a quote stands where none may.
  /// - Throws: An `InputProblem` when the file cannot be read, or `Ending.insideQuote`.
  mutating func scan(
    _ reader: BlockReader, into builder: inout TableBuilder
  ) throws(InputProblem) -> Outcome {
    let intake = Intake(reader)
    var current = Self.places()
    var next = Self.places()
    Self.fill(current, from: intake)
    while true {
      if let problem = intake.problem.withLock({ $0 }) { throw problem }
      if current.allSatisfy({ $0.block.withLock { $0.isEmpty } }) { break }
      work(on: current, reading: next, from: intake)
      for place in current {
        do throws(CSVParser.Failure) {
          try merge(place, into: &builder)
        } catch {
          return .refused
        }
      }
      swap(&current, &next)
    }
    do throws(CSVParser.Failure) {
      try inOrder.finish()
      builder.take(inOrder.takeChunk())
    } catch {
      return error == .unterminatedQuote ? .endsInsideQuote : .refused
    }
    return .read(sha256: intake.digest.withLock { $0.hexadecimal() })
  }

  enum Outcome {
    case read(sha256: String)
    case refused
    case endsInsideQuote
  }

  private static func places() -> [Place] {
    (0..<blocksInRound).map { _ in Place() }
  }

  private static func fill(_ places: [Place], from intake: Intake) {
    intake.reader.withLock { reader in
      for place in places {
        place.block.withLock { block in
          do throws(InputProblem) {
            try reader.read(into: &block)
          } catch {
            intake.problem.withLock { $0 = error }
          }
        }
      }
    }
  }

  private borrowing func work(on current: [Place], reading next: [Place], from intake: Intake) {
    let plan = plan
    DispatchQueue.concurrentPerform(iterations: current.count + 2) { job in
      switch job {
      case 0:
        Self.fill(next, from: intake)
      case 1:
        intake.digest.withLock { digest in
          for place in current { digest.update(place.block.withLock { $0 }.contents) }
        }
      default:
        let place = current[job - 2]
        let block = place.block.withLock { $0 }
        guard block.isIndependent else { return }
        let chunk = RowChunk.scanned(block, plan)
        place.chunk.withLock { $0 = chunk }
      }
    }
  }

  private mutating func merge(
    _ place: Place, into builder: inout TableBuilder
  ) throws(CSVParser.Failure) {
    if let chunk = place.chunk.withLock({ $0.take() }) {
      builder.take(try chunk.get())
    } else {
      try inOrder.scan(place.block.withLock { $0 })
      builder.take(inOrder.takeChunk())
    }
  }
}

/// Blocks that depend on one another, scanned by one parser.
private struct InOrderRows: ~Copyable {
  private var scanner: RowScanner
  private var blanks: BlankCollapser?

  init(_ plan: ScanPlan) {
    scanner = RowScanner(plan)
    blanks = plan.collapsesBlanks ? BlankCollapser() : nil
  }

  mutating func scan(_ block: Block) throws(CSVParser.Failure) {
    try scanner.scan(blanks.collapsed(block.lead[...]))
    try scanner.scan(blanks.collapsed(block.bytes[block.rows]))
  }

  mutating func finish() throws(CSVParser.Failure) {
    try scanner.finish()
  }

  mutating func takeChunk() -> RowChunk {
    scanner.takeChunk()
  }
}

extension RowChunk {
  /// The rows of a block that holds whole lines.
  fileprivate static func scanned(
    _ block: Block, _ plan: ScanPlan
  ) -> Result<RowChunk, CSVParser.Failure> {
    var rows = InOrderRows(plan)
    do throws(CSVParser.Failure) {
      try rows.scan(block)
      try rows.finish()
      return .success(rows.takeChunk())
    } catch {
      return .failure(error)
    }
  }
}

extension BlankCollapser? {
  /// The bytes with single blanks; unchanged when blanks separate nothing.
  fileprivate mutating func collapsed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    self?.collapsed(bytes)[...] ?? bytes
  }
}

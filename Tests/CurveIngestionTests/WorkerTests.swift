import CurveModel
import Dispatch
import Synchronization
import Testing

@testable import CurveIngestion

/// Blocks are scanned by several workers; nothing may depend on which of them is first.
struct WorkerTests {
  @Test("results are taken in the order in which the work was given out")
  func inTurn() {
    let turns = InTurn<Int>()
    let taken = Mutex<[Int]>([])
    DispatchQueue.concurrentPerform(iterations: 2000) { number in
      turns.leave(number * 10, of: number) { result in taken.withLock { $0.append(result) } }
    }
    #expect(taken.withLock { $0 } == (0..<2000).map { $0 * 10 })
  }

  @Test("a border of blocks at every place of a row changes nothing")
  func everyBorder() throws {
    let rows = (0..<60).map { "\($0),\(1.0 / Double($0 + 1)),\($0 % 7 == 0 ? "0.5" : ""),a" }
    let text = "step,train_loss,val_loss,note\n" + rows.joined(separator: "\n")
    var whole = try CSVFile(
      BytesInMemory(path: "log.csv", text: text), delimiter: UInt8(ascii: ","))
    let expected = try whole.table { $0 != 3 }
    for blockSize in 100..<200 {
      var file = try CSVFile(
        BytesInMemory(path: "log.csv", text: text), delimiter: UInt8(ascii: ","),
        blockSize: blockSize)
      let table = try file.table { $0 != 3 }
      #expect(file.sha256 == whole.sha256)
      #expect(table.columns[3].cells.isEmpty)
      for (column, known) in zip(table.columns, expected.columns).prefix(3) {
        #expect(column.cells.map(\.bitPattern) == known.cells.map(\.bitPattern))
        #expect(column.facts == ColumnFacts(of: column.cells), "blocks of \(blockSize)")
      }
    }
  }

  @Test(
    "the facts of two stretches are those of the whole",
    arguments: [
      [1, 2, 3, 4], [1, 2, 2, 3], [0.5, 1, 2], [3, 1, 2], [Cell.missing, 1, 2],
      [1, 2, Cell.missing],
      [Cell.word(0), 1, Cell.word(1)], [1, .nan, 2], [-.infinity, 1], [1, .infinity],
      [1e300, 2e300],
      [],
    ] as [[Double]])
  func facts(_ cells: [Double]) {
    let whole = ColumnFacts(of: cells)
    #expect(whole.numberCount == cells.count { Cell.number($0) != nil })
    #expect(whole.wordCount == cells.count { Cell.wordIndex($0) != nil })
    let numbers = cells.compactMap(Cell.number)
    #expect(whole.isWhole == numbers.allSatisfy { $0 == $0.rounded() })
    let ascends =
      cells.allSatisfy { $0.isFinite } && zip(cells, cells.dropFirst()).allSatisfy { $0 < $1 }
    #expect(whole.ascends == ascends)
    for cut in 0...cells.count {
      let parts = (ColumnFacts(of: cells[..<cut]), ColumnFacts(of: cells[cut...]))
      #expect(parts.0.followed(by: parts.1) == whole)
    }
  }

  @Test("an axis that ascends is judged as row by row")
  func ascendingAxis() throws {
    for cells in [[0, 1, 2, 5], [0.5, 1, 2], [3]] as [[Double]] {
      let known = try #require(AxisProgress(ascending: ColumnFacts(of: cells)))
      #expect(known == AxisProgress(cells) { _ in true })
    }
    #expect(AxisProgress(ascending: ColumnFacts(of: [1, 1])) == nil)
    #expect(AxisProgress(ascending: ColumnFacts(of: [] as [Double])) == nil)
  }

  @Test("changed cells are not described by what held before")
  func changedCells() {
    var column = Table.Column(name: "loss", cells: [1, 2])
    column.findFacts()
    column.cells[1] = Cell.missing
    #expect(column.facts == nil)
    #expect(column.numberCount == 1)
    #expect(!column.ascends)
  }
}

import CurveModel
import Testing

@testable import CurveIngestion

/// The error of each point of a curve over training-set size.
@Suite struct SpreadTests {
  private func validation(_ text: String) throws -> Series {
    let source = BytesInMemory(path: "log.csv", bytes: Array(text.utf8))
    let log = try LogReader.read([source])
    return try #require(log.runs.first?.series.first { $0.split == .validation })
  }

  @Test("a column of deviations and one of counts")
  func stated() throws {
    let series = try validation(
      "train_size,train_error,valid_error,valid_error_std,n\n16,0.1,0.4,0.05,25\n32,0.1,0.3,0.04,16\n"
        + "64,0.1,0.2,0.03,4\n")
    let spread = try #require(series.spread)
    let expected = [0.01, 0.01, 0.015]
    #expect(zip(spread.standardErrors, expected).allSatisfy { abs($0 - $1) < 1e-12 })
    #expect(spread.counts == [25, 16, 4])
  }

  @Test("a deviation without a count is taken for five folds, a standard error as it is")
  func uncounted() throws {
    let deviation = try validation(
      "train_size,train_score_mean,valid_score_mean,valid_score_std\n16,1,0.4,0.05\n32,1,0.5,0.05\n"
    )
    let error = try #require(deviation.spread?.standardErrors.first)
    #expect(abs(error - 0.05 / 5.0.squareRoot()) < 1e-12)
    let stated = try validation(
      "train_size,train_score,valid_score,valid_score_sem\n16,1,0.4,0.05\n32,1,0.5,0.05\n")
    #expect(stated.spread?.standardErrors == [0.05, 0.05])
  }

  @Test("repeats of one size, in rows or in columns, tell their own spread")
  func repeats() throws {
    let rows = try validation(
      "train_size,train_error,valid_error\n16,0,0.3\n16,0,0.5\n32,0,0.2\n32,0,0.4\n")
    let columns = try validation(
      "train_size,train_error_0,train_error_1,valid_error_0,valid_error_1\n16,0,0,0.3,0.5\n"
        + "32,0,0,0.2,0.4\n")
    for series in [rows, columns] {
      let spread = try #require(series.spread)
      #expect(spread.standardErrors.allSatisfy { abs($0 - 0.1) < 1e-12 })
      #expect(spread.counts == [2, 2])
      #expect(series.curve.y == [0.4, 0.30000000000000004])
    }
  }

  @Test("no spread over epochs, nor where a cell of it is missing or negative")
  func none() throws {
    let epochs = try validation(
      "epoch,train_error,valid_error,valid_error_std\n0,0.1,0.4,0.05\n1,0.1,0.3,0.04\n")
    #expect(epochs.spread == nil)
    for cell in ["", "-1", "nan"] {
      let series = try validation(
        "train_size,train_error,valid_error,valid_error_std\n16,0.1,0.4,0.05\n32,0.1,0.3,\(cell)\n")
      #expect(series.spread == nil)
      #expect(series.curve.count == 2)
    }
  }

  @Test("'size' is an axis only in a learning curve")
  func size() throws {
    let curve = try validation("size,train_error,valid_error\n16,0.1,0.4\n32,0.1,0.3\n64,0.1,0.2\n")
    #expect(curve.curve.x == [16, 32, 64])
    let beside = try validation("epoch,size,train_error,valid_error\n1,64,0.1,0.4\n2,128,0.1,0.3\n")
    #expect(beside.curve.x == [1, 2])
  }
}

import CurveIngestion
import CurveModel

/// What libFuzzer calls with every input: any bytes must give runs or problems, and nothing else.
///
/// Each input is read whole and in small blocks, as a log under several names, as baselines and as a
/// line of a stream.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ data: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  FuzzedInput.read(unsafe Array(UnsafeBufferPointer(start: data, count: count)))
  return 0
}

/// One input of the fuzzer, read in all the ways there are.
package enum FuzzedInput {
  /// Reads the bytes; returns when they were understood or refused.
  package static func read(_ bytes: [UInt8]) {
    for blockSize in [1 << 18, 512] {
      readLog(bytes, path: "run/metrics.csv", blockSize: blockSize)
    }
    readLog(bytes, path: "val_loss.txt", blockSize: 1 << 18)
    _ = try? BaselineReader.read(BytesInMemory(path: "baselines.csv", bytes: bytes))
    var reader = StreamReader(metric: nil)
    if let record = try? reader.record(in: bytes, at: bytes.indices) { check(record.run) }
  }

  private static func readLog(_ bytes: [UInt8], path: String, blockSize: Int) {
    var options = ReadingOptions()
    options.blockSize = blockSize
    guard let log = try? LogReader.read([BytesInMemory(path: path, bytes: bytes)], options: options)
    else { return }
    log.runs.forEach(check)
  }

  private static func check(_ run: TrainingRun) {
    for series in run.series {
      let x = series.curve.x
      precondition(x.allSatisfy(\.isFinite), "places must be finite")
      precondition(zip(x, x.dropFirst()).allSatisfy { $0 <= $1 }, "places must not descend")
    }
  }
}

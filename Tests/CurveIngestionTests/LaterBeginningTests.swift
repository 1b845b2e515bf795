import CurveIngestion
import CurveModel
import Testing

/// Logs that begin far down in their text.
struct LaterBeginningTests {
  /// Files are told by their first 4 kB here.
  private var options: ReadingOptions {
    var options = ReadingOptions()
    options.blockSize = 1 << 12
    return options
  }

  private let layers = (0..<400).map {
    "block\($0)_conv (Conv2D)   (None, 56, 56, 128)   147456   block\($0)_pool[0][0]\n"
  }.joined()

  private let epochs = (1...30).map {
    "Epoch \($0)/30\n - 341s - loss: 0.\(99 - $0) - val_loss: 0.\(99 - $0 / 2)\n"
  }.joined()

  @Test("a console is found behind hundreds of kilobytes of other lines")
  func consoleBehindLayers() throws {
    let log = try read(layers + epochs, path: "train.log", options: options)
    #expect(log.x("loss", .validation) == (1...30).map(Double.init))
    #expect(log.y("loss", .train)?.last == 0.69)
  }

  @Test("the same with colours")
  func coloured() throws {
    let log = try read(
      "\u{1B}[32mstart\u{1B}[0m\n" + layers + epochs, path: "train.log", options: options)
    #expect(log.y("loss", .train)?.count == 30)
  }

  @Test("a quote that nothing closes opens no cell of a table")
  func quoteBetweenLines() throws {
    let log = try read(
      layers + "    raise RuntimeError(\n  \"out of memory\n" + epochs, path: "train.log",
      options: options)
    #expect(log.x("loss", .validation) == (1...30).map(Double.init))
  }

  @Test("layers alone are no log")
  func layersAlone() {
    #expect(
      problems(in: layers, path: "train.log", options: options).map(\.code) == [
        "not-a-training-log"
      ])
  }
}

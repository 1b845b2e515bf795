import CurveIngestion
import CurveModel
import FoundationEssentials
import Testing

/// How a file is written changes nothing about what it holds.
struct PropertyTests {
  static let fixtures: [String] = {
    let folder = Fixture.root.appending(path: "fixtures/logs")
    let paths = (try? FileManager.default.subpathsOfDirectory(atPath: folder.path)) ?? []
    return paths.sorted().filter { path in
      !path.hasPrefix("look-alikes") && [".csv", ".tsv", ".txt"].contains { path.hasSuffix($0) }
    }
  }()

  /// Dialects in which the place of a column says what it is, or in which there is no header; and
  /// the one that adds columns up, where another order rounds differently.
  private static let fixedOrder: Set = [
    "single-curve", "size-header", "wandb-chart", "sb3-monitor", "fastai", "ultralytics",
  ]

  @Test(
    "line ends, a byte order mark and a missing last line end change no curve", arguments: fixtures)
  func ignoresEncoding(_ path: String) throws {
    let text = try contents(of: path)
    let expected = try curves(text, path: path)
    let plain = text.replacing("\r\n", with: "\n")
    #expect(!expected.isEmpty)
    #expect(try curves(plain.replacing("\n", with: "\r\n"), path: path) == expected)
    #expect(try curves(plain.replacing("\n", with: "\r\r\n"), path: path) == expected)
    #expect(try curves("\u{FEFF}" + plain.trimmingPrefix("\u{FEFF}"), path: path) == expected)
    let ended = plain.hasSuffix("\n") ? String(plain.dropLast()) : plain + "\n"
    #expect(try curves(ended, path: path) == expected)
  }

  @Test("the order of the columns and a further one change no curve", arguments: fixtures)
  func ignoresColumnOrder(_ path: String) throws {
    let text = try contents(of: path)
    let log = try read(text, path: path)
    guard !Self.fixedOrder.contains(log.file.dialect), !text.contains("\""),
      let delimiter = ["comma": ",", "tab": "\t", "semicolon": ";"][log.file.delimiter ?? ""]
    else { return }
    let expected = try curves(text, path: path)
    let lines = text.trimmingPrefix("\u{FEFF}").replacing("\r\n", with: "\n")
      .split(separator: "\n").map { $0.components(separatedBy: delimiter) }
    let reversed = lines.map { $0.reversed().joined(separator: delimiter) }
    #expect(try curves(reversed.joined(separator: "\n"), path: path) == expected)
    let wider = lines.enumerated().map { number, cells in
      (cells + [number == 0 ? "remark" : "fine"]).joined(separator: delimiter)
    }
    #expect(try curves(wider.joined(separator: "\n"), path: path) == expected)
  }

  private func contents(of path: String) throws -> String {
    let url = Fixture.root.appending(path: "fixtures/logs").appending(path: path)
    return try String(contentsOf: url, encoding: .utf8)
  }

  /// Every curve by run, metric and split; NaN is written out, since it equals nothing.
  private func curves(_ text: String, path: String) throws -> [String: String] {
    let log = try read(text, path: path)
    return log.runs.reduce(into: [:]) { curves, run in
      for series in run.series {
        curves["\(run.name) \(series.metric) \(series.split)"] =
          "\(series.curve.x) \(series.curve.y)"
      }
    }
  }
}

import CurveModel
import FoundationEssentials
import Testing

@testable import CurveAnalysis
@testable import CurveReporting

@Suite("Charts")
struct ChartTests {
  @Test("labels keep their distance, their order and the bounds")
  func labels() {
    let wanted = [10.0, 12, 11, 100, 99, 98, 97, 50]
    let placed = LabelPlacement.placed(
      wanted, sizes: Array(repeating: 10, count: wanted.count), within: (-5)...105)
    let sorted = placed.sorted()
    for (one, next) in zip(sorted, sorted.dropFirst()) { #expect(next - one >= 9.999) }
    #expect(sorted.first.map { $0 >= 0 } == true && sorted.last.map { $0 <= 100 } == true)
    #expect(placed[7] == 50)
    #expect(placed[0] < placed[2] && placed[2] < placed[1])
  }

  @Test("labels that do not all fit still never cover each other")
  func crowded() {
    let placed = LabelPlacement.placed(
      Array(repeating: 5, count: 30), sizes: Array(repeating: 10, count: 30), within: 0...100
    ).sorted()
    for (one, next) in zip(placed, placed.dropFirst()) { #expect(next - one >= 9.999) }
  }

  @Test("thinning keeps the extremes of a long curve and their places")
  func extremes() {
    var values = (0..<400_000).map { Double($0 % 100) }
    values[123_456] = 1e6
    values[354_321] = -1e6
    let curve = LearningCurve(x: values.indices.map(Double.init), y: values)
    let thinned = Downsampling.thinned(curve, columns: 400)
    #expect(thinned.count <= 1600)
    #expect(thinned.y.max() == 1e6 && thinned.y.min() == -1e6)
    #expect(thinned.x.first == 0 && thinned.x.last == 399_999)
    #expect(thinned.x == thinned.x.sorted())
  }

  /// What is drawn does not depend on the length (see the test above), so a tenth of what people log
  /// shows the same; `scripts/render-reports` draws three million points.
  @Test("a chart of many points is small and has its extremes and its gap")
  func manyPoints() throws {
    var values = (0..<300_000).map { 40 + Double($0 % 100) / 100 }
    values[123_456] = 95
    values[234_567] = 2
    for index in 10_000..<13_000 { values[index] = .nan }
    let curve = LearningCurve(x: values.indices.map(Double.init), y: values)
    var report = Sample.overfitting
    report.diagnosis.curves = JudgedCurves(train: curve, validation: nil)
    let chart = try #require(LineChart(report.diagnosis))
    let plot = SVGPlot(chart)
    let svg = SVGRenderer.render(chart)
    #expect(svg.utf8.count < 60_000)
    for (x, y) in [(123_456.0, 95.0), (234_567, 2)] {
      let (across, down) = (try #require(plot.x(x)), try #require(plot.y(y)))
      #expect(svg.contains("\(SVGText.number(across)) \(SVGText.number(down))"))
    }
    let line = try #require(svg.firstMatch(of: /<path class="train" d="([^"]*)"/)).1
    #expect(line.count { $0 == "M" } == 2)
  }

  @Test(
    "ticks stand at round numbers",
    arguments: [
      (0.0, 100.0, ["0", "20", "40", "60", "80", "100"]),
      (0.12, 0.31, ["0.15", "0.20", "0.25", "0.30"]),
      (-3.0, 3.0, ["-3", "-2", "-1", "0", "1", "2", "3"]),
      (0.0, 300_000.0, ["0", "50k", "100k", "150k", "200k", "250k", "300k"]),
      (0.0, 12_000.0, ["0", "2k", "4k", "6k", "8k", "10k", "12k"]),
    ] as [(Double, Double, [String])])
  func ticks(_ low: Double, _ high: Double, _ expected: [String]) {
    let scale = AxisScale(low: low, high: high, isLogarithmic: false)
    #expect(AxisTicks(scale, about: 6).ticks.map(\.label) == expected)
  }

  @Test("an axis has two ticks where it can: one shows no scale")
  func twoTicks() {
    let scale = AxisScale(low: 8, high: 36, isLogarithmic: false)
    #expect(AxisTicks(scale, about: 2).ticks.map(\.label) == ["10", "20", "30"])
    let epochs = AxisScale(low: 1, high: 1.5, isLogarithmic: false)
    #expect(AxisTicks(epochs, about: 4, wholeNumbers: true).ticks.map(\.label) == ["1"])
  }

  @Test("the logarithm is right", arguments: [1e-12, 1e-7, 0.5, 1, 2, 10, 12345.678, 1e12])
  func logarithm(_ value: Double) {
    let exponent = Double(DecimalText.decimalExponent(of: value))
    let fraction = Logarithm.base10(value) - exponent
    #expect(fraction > -1e-9 && fraction < 1)
    #expect(abs(Logarithm.base10(1000) - 3) < 1e-14)
  }

  @Test(
    "curves that hold anything but decent numbers still give a chart without NaN",
    arguments: [
      [1.0, 1, 1, 1], [.nan, 1, .nan, 2], [.infinity, 1, -.infinity, 2], [0, 0, 0, 0],
      [1e75, -1e75, 1e75, 5], [1e308, 1, 2, 3], [1e-307, 1e-300, 0, 1], [-1, -2, -3, -4],
    ] as [[Double]])
  func degenerate(_ values: [Double]) throws {
    var report = Sample.overfitting
    let curve = LearningCurve(x: values.indices.map(Double.init), y: values)
    report.diagnosis.curves = JudgedCurves(
      train: curve, validation: nil, smoothedTrain: nil, smoothedValidation: curve)
    let chart = try #require(LineChart(report.diagnosis))
    let block = MermaidRenderer.render(chart)?.components(separatedBy: "\n```").first ?? ""
    let drawing = SVGRenderer.render(chart) + block
    #expect(!drawing.contains("NaN") && !drawing.contains("∞") && !drawing.contains("inf"))
  }

  @Test("a start that towers over the levels is left out and said, never a late part")
  func start() throws {
    let chart = try #require(LineChart(Sample.overfitting.diagnosis))
    let start = try #require(chart.start)
    #expect(start.isAbove && start.value > chart.yScale.high)
    let svg = SVGRenderer.render(chart)
    #expect(svg.contains("↑ from \(start.text)") || svg.contains(start.sentence))
    let text = TextChart(chart, terminal: Terminal())?.lines.joined(separator: "\n") ?? ""
    #expect(text.contains("↑ from \(start.text)"))
    for curve in chart.curves {
      let late = zip(curve.raw.x, curve.raw.y).filter { chart.xScale.share(of: $0.0) ?? 0 >= 0.2 }
      #expect(late.allSatisfy { chart.yScale.contains($0.1) })
    }
    let plot = SVGPlot(chart)
    for place in SVGPath.data(chart.curves[0].line, in: plot).matches(of: /[ML][0-9.]+ ([0-9.]+)/) {
      #expect(plot.holds(try #require(Double(place.1))))
    }
  }

  @Test("a curve of few points that is judged as recorded shows them, and speaks of no smoothing")
  func recorded() throws {
    let curve = LearningCurve(x: [100, 200, 400, 800], y: [40, 30, 25, 22])
    var report = Sample.overfitting
    report.diagnosis.curves = JudgedCurves(train: nil, validation: curve, smoothedValidation: curve)
    let svg = SVGRenderer.render(try #require(LineChart(report.diagnosis)))
    #expect(svg.components(separatedBy: " r=\"3\"").count == 5)
    #expect(!svg.contains("Faint"))
  }

  @Test("every SVG is well-formed, hostile names included")
  func wellFormed() throws {
    for report in Sample.all.map(\.report) + [Sample.hostile()] {
      for figure in report.diagnosis.figures {
        let elements = try XMLStructure.elements(of: figure.svg)
        #expect(elements.prefix(3) == ["svg", "title", "desc"])
        let ours: Set = ["svg", "title", "desc", "style", "rect", "path", "circle", "text", "g"]
        #expect(Set(elements).isSubset(of: ours))
      }
    }
  }

  @Test("coordinates have at most two decimals")
  func decimals() throws {
    let chart = try #require(LineChart(Sample.overfitting.diagnosis))
    let svg = SVGRenderer.render(chart)
    #expect(svg.firstMatch(of: /\d\.\d{3,}/) == nil)
  }

  @Test("a Mermaid block stays within GitLab's limit and prints plain decimals only")
  func mermaid() throws {
    for report in Sample.all.map(\.report) + [Sample.hostile()] {
      let chart = try #require(LineChart(report.diagnosis))
      let block = try #require(MermaidRenderer.render(chart))
      let body = try #require(block.components(separatedBy: "\n```").first)
      #expect(body.count <= MermaidRenderer.limit)
      for line in body.split(separator: "\n") where line.contains("[") && line.contains("line") {
        let values = line.reversed().prefix { $0 != "[" }
        #expect(values.allSatisfy { "0123456789.,-]".contains($0) })
      }
    }
  }
}

import CurveModel
import Testing

@testable import CurveAnalysis

/// Long curves are measured in stretches on all cores, which may change nothing.
struct LongCurveTests {
  /// A quarter of a million points with spikes at some of them, also where blocks and stretches end.
  private static let spikes = [31, 4095, 32_767, 100_000, 250_000]
  private static let curve: LearningCurve = {
    let x = (0..<250_100).map(Double.init)
    let y = x.map { place in
      let level = 1 + 1 / (1 + place / 1000)
      let wave = place.truncatingRemainder(dividingBy: 3) * 0.001
      return level + wave + (spikes.contains(Int(place)) ? 5 : 0)
    }
    return LearningCurve(x: x, y: y)
  }()

  @Test("spikes are found wherever they stand")
  func spikesOfLongCurve() {
    #expect(LoneSpikes.indices(in: Self.curve) == Self.spikes)
  }

  @Test("a long curve becomes the means of its stretches")
  func means() {
    let curve = Self.curve
    let spikes = [0, 5, 32_767, 250_099]
    let shortened = LongCurve.shortened(curve, omitting: spikes)
    let length = (curve.count + LongCurve.mostPoints - 1) / LongCurve.mostPoints
    let count = (curve.count + length - 1) / length
    #expect(shortened.count == count)
    for mean in 0..<count {
      let points = (mean * curve.count / count)..<((mean + 1) * curve.count / count)
      let values = points.filter { !spikes.contains($0) }.map { curve.y[$0] }
      #expect(shortened.y[mean] == values.reduce(0, +) / Double(values.count))
    }
  }

  @Test("the unit of a long column is that of its finest value")
  func unit() {
    var values = (0..<200_000).map { Double($0 % 100) / 100 }
    #expect(Resolution.unit(of: values) == 0.01)
    values[150_000] = 0.125
    #expect(Resolution.unit(of: values) == 0.001)
    values[7] = .nan
    #expect(Resolution.unit(of: values) == 0.001)
  }

  @Test("a window is the same, wherever its search begins")
  func neighbouringWindows() {
    let x = (0..<200).map { Double($0 * $0 / 7) }
    let span = x[0]...x[199]
    let places = Places(x, span: span)
    for place in stride(from: -50, through: span.upperBound + 50, by: 37.5) {
      let window = { (neighbour: Range<Int>?) in
        places.window(around: place, width: 400, within: span, atLeast: 5, from: neighbour)
      }
      for neighbour in [0..<0, 0..<200, 100..<120, 200..<200] {
        #expect(window(neighbour) == window(nil))
      }
    }
  }
}

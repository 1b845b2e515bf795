import CurveModel
import Testing

@testable import CurveAnalysis
@testable import CurveReporting

/// Labels in drawings: none over another, none outside, none without its meaning.
@Suite("Labels of charts")
struct LabelTests {
  private var diagnoses: [Diagnosis] {
    (Sample.all.map(\.report) + [Sample.hostile()]).map(\.diagnosis) + moved
  }

  /// The crowded sample judged at every tenth of its curve, which moves brackets and their labels.
  private var moved: [Diagnosis] {
    (1...40).map { place in
      var diagnosis = Sample.crowded.diagnosis
      let x = Double(place)
      func level(_ curve: LearningCurve?) -> Double {
        curve.flatMap { Resampling.uniform($0, count: 1, from: x, to: x).first } ?? 0
      }
      diagnosis.judgedAt.x = x
      diagnosis.levels.train?.value = level(diagnosis.curves.smoothedTrain)
      diagnosis.levels.validation?.value = level(diagnosis.curves.smoothedValidation)
      return diagnosis
    }
  }

  @Test("no text covers another or leaves the canvas")
  func overlaps() {
    for diagnosis in diagnoses {
      for figure in diagnosis.figures {
        let (texts, canvas) = DrawnText.all(in: figure.svg)
        #expect(texts.count >= 5)
        for (index, one) in texts.enumerated() {
          #expect(canvas.holds(one.box), "'\(one.text)' leaves the canvas")
          for other in texts.dropFirst(index + 1) {
            #expect(!one.box.overlaps(other.box), "'\(one.text)' and '\(other.text)'")
          }
        }
      }
    }
  }

  @Test("a bracket's label keeps clear of curves and levels")
  func brackets() throws {
    for diagnosis in diagnoses {
      let chart = try #require(LineChart(diagnosis))
      let obstacles = SVGPlot(chart).obstacles
      let labels = Set(chart.brackets.flatMap { ["\($0.name) \($0.amount)", $0.name, $0.amount] })
      for drawn in DrawnText.all(in: SVGRenderer.render(chart)).texts
      where labels.contains(drawn.text) {
        #expect(obstacles.isFree(drawn.box, mayCrossGuides: true), "\(drawn.text)")
      }
    }
  }

  @Test("every difference is named, in the plot or below it")
  func differences() throws {
    for diagnosis in diagnoses {
      let chart = try #require(LineChart(diagnosis))
      let words = DrawnText.all(in: SVGRenderer.render(chart)).texts.map(\.text)
        .joined(separator: " ").lowercased()
      for bracket in chart.brackets { #expect(words.contains("\(bracket.name) \(bracket.amount)")) }
    }
  }

  @Test("a name of up to 60 characters stands in the chart in full")
  func fullNames() throws {
    var report = Sample.overfitting
    let name = "logistic regression on pixels after whitening, five folds"
    report.diagnosis.baselines[1].baseline.name = name
    let chart = try #require(LineChart(report.diagnosis))
    let words = DrawnText.all(in: SVGRenderer.render(chart)).texts.map(\.text)
      .joined(separator: " ")
    #expect(words.contains(name))
  }

  @Test("a text is broken between words, and only what does not fit is cut")
  func wrapping() {
    let lines = SVGText.wrapped("one two three four", width: 80, size: 16, lines: 9)
    #expect(lines.joined(separator: " ") == "one two three four")
    #expect(lines.allSatisfy { SVGText.width($0, size: 16) <= 80 })
    #expect(SVGText.wrapped("one two three four", width: 80, size: 16, lines: 1) == ["one tw…"])
    let long = SVGText.wrapped(String(repeating: "w", count: 40), width: 80, size: 16, lines: 9)
    #expect(long.joined() == String(repeating: "w", count: 40))
  }
}

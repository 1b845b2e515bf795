/// A drawing of the report, before any format draws it.
enum Figure {
  /// The learning curves with everything they are held against.
  case curves(LineChart)
  /// The verdict by where the tightest baseline lies.
  case verdicts(VerdictChart)

  /// The drawing in words and numbers, for those who cannot see it.
  var description: String {
    switch self {
    case .curves(let chart): chart.description
    case .verdicts(let chart): chart.description
    }
  }

  var kind: Kind {
    switch self {
    case .curves: .curves
    case .verdicts: .verdicts
    }
  }

  /// The drawing as a self-contained SVG file.
  var svg: String {
    switch self {
    case .curves(let chart): SVGRenderer.render(chart)
    case .verdicts(let chart): VerdictChartSVG.render(chart)
    }
  }
}

extension Figure {
  enum Kind: String, CaseIterable {
    case curves
    case verdicts

    /// What its file is called behind the report's own name.
    var suffix: String {
      switch self {
      case .curves: ""
      case .verdicts: "-verdicts"
      }
    }
  }
}

import CurveAnalysis

/// Colours that keep apart for colour-blind readers, light ones inline and dark ones in a style.
///
/// Light colours are presentation attributes because previewers such as librsvg know no variables
/// and would draw a black rectangle. On paper the light ones stay.
enum SVGPalette {
  static let fonts = "system-ui, -apple-system, Segoe UI, Helvetica, Arial, sans-serif"

  static func color(_ role: LineChart.Role) -> String {
    switch role {
    case .train: "#0969da"
    case .validation: "#bc4c00"
    case .tightest: "#1f2328"
    case .baseline: "#59636e"
    case .floor: "#59636e"
    case .requirement: "#8250df"
    }
  }

  /// Dashes that tell the lines apart without colour; nil for a solid line.
  static func dashes(_ role: LineChart.Role) -> String? {
    switch role {
    case .train, .validation: nil
    case .tightest: "9 4"
    case .baseline: "4 4"
    case .floor: "1 5"
    case .requirement: "9 4 2 4"
    }
  }

  /// On a dark screen, by the name of the role.
  static let dark = [
    "train": "#58a6ff", "validation": "#ffa657", "tightest": "#f0f6fc", "baseline": "#9198a1",
    "floor": "#9198a1", "requirement": "#d2a8ff",
  ]

  /// A verdict's band: underfitting in the colour of training, overfitting in that of validation.
  static func verdictColor(_ verdict: Verdict) -> String {
    switch verdict {
    case .underfitting: "#54aeff"
    case .overfitting: "#e8853c"
    case .atBaseline: "#afb8c1"
    case .baselineBeaten: "#57ab5a"
    case .undecided, .noBaseline, .notLearning, .diverged: "#d0d7de"
    }
  }

  static var style: String {
    let roles = LineChart.Role.allCases.compactMap { role in
      dark[role.rawValue].map { color in
        ".\(role.rawValue){stroke:\(color)}.\(role.rawValue)-fill{fill:\(color)}"
      }
    }
    let frame =
      ".background{fill:#0d1117}.grid{stroke:#30363d}.axis{stroke:#6e7681}.ink{fill:#f0f6fc}"
      + ".ink-line{stroke:#f0f6fc}.quiet{fill:#9198a1}.halo,.background-line{stroke:#0d1117}"
    return
      "<style>@media screen and (prefers-color-scheme:dark){\(frame)\(roles.joined())}</style>"
  }
}

import CurveModel

/// Text and numbers in SVG.
enum SVGText {
  /// What a piece of text is, for its colour.
  enum Role {
    case ink
    case quiet
    case of(LineChart.Role)

    var classes: String {
      switch self {
      case .ink: "ink"
      case .quiet: "quiet"
      case .of(let role): "\(role.rawValue)-fill"
      }
    }

    var color: String {
      switch self {
      case .ink: "#1f2328"
      case .quiet: "#59636e"
      case .of(let role): SVGPalette.color(role)
      }
    }
  }

  /// A coordinate with at most two decimals.
  static func number(_ value: Double) -> String {
    DecimalText.significant((value * 100).rounded() / 100, digits: 8)
  }

  /// A text element; `y` is its baseline.
  static func element(
    _ text: String, x: Double, y: Double, size: Int = SVGPlot.textSize, anchor: String = "start",
    role: Role, isBold: Bool = false
  ) -> String {
    let anchored = anchor == "start" ? "" : " text-anchor=\"\(anchor)\""
    let weight = isBold ? " font-weight=\"600\"" : ""
    let place = "x=\"\(number(x))\" y=\"\(number(y))\" font-size=\"\(size)\"\(anchored)\(weight)"
    return "<text class=\"\(role.classes)\" \(place) fill=\"\(role.color)\">"
      + XMLText.escaped(text, limit: 120) + "</text>"
  }

  /// How wide a text is at most in common fonts; characters beyond Latin count as wide ones.
  static func width(_ text: String, size: Int, isBold: Bool = false) -> Double {
    let regular = text.unicodeScalars.reduce(0.0) { width, scalar in
      let em =
        switch scalar {
        case "i", "j", "l", "t", "f", "r", "I", ".", ",", ":", ";", "'", "|", " ", "(", ")": 0.4
        case "m", "w", "M", "W", "%": 0.98
        case "A"..."Z": 0.72
        case "0"..."9": 0.64
        default: scalar.value < 0x1100 ? 0.615 : 1.05
        }
      return width + em * Double(size)
    }
    return isBold ? regular * 1.13 : regular
  }

  /// A text cut with "…" so that it is not wider than the room.
  static func fitted(
    _ text: String, width room: Double, size: Int, isBold: Bool = false
  ) -> String {
    var kept = text
    while width(kept, size: size, isBold: isBold) > room, kept.count > 1 {
      kept = String(kept.dropLast(kept.hasSuffix("…") ? 2 : 1)) + "…"
    }
    return kept
  }
}

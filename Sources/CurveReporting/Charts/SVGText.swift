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

  /// Distance between the baselines of two lines of one text.
  static let lineHeight = 19.0

  /// A coordinate with at most two decimals.
  static func number(_ value: Double) -> String {
    DecimalText.significant((value * 100).rounded() / 100, digits: 8)
  }

  /// A text element with its baseline at `y`.
  ///
  /// A halo keeps it readable where lines run behind it.
  static func element(
    _ text: String, x: Double, y: Double, size: Int = SVGPlot.textSize, anchor: String = "start",
    role: Role, isBold: Bool = false, hasHalo: Bool = false
  ) -> String {
    let anchored = anchor == "start" ? "" : " text-anchor=\"\(anchor)\""
    let weight = isBold ? " font-weight=\"600\"" : ""
    let halo =
      hasHalo
      ? " paint-order=\"stroke\" stroke=\"#ffffff\" stroke-width=\"4\" stroke-linejoin=\"round\""
      : ""
    let place = "x=\"\(number(x))\" y=\"\(number(y))\" font-size=\"\(size)\"\(anchored)\(weight)"
    let classes = role.classes + (hasHalo ? " halo" : "")
    return "<text class=\"\(classes)\" \(place) fill=\"\(role.color)\"\(halo)>"
      + XMLText.escaped(text, limit: 200) + "</text>"
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

  /// A text broken between words, and within those that are too wide, into lines that fit the room;
  /// only what does not fit `lines` lines is cut, with "…".
  static func wrapped(
    _ text: String, width room: Double, size: Int, isBold: Bool = false, lines limit: Int
  ) -> [String] {
    func fits(_ line: String) -> Bool { width(line, size: size, isBold: isBold) <= room }
    var lines: [String] = []
    var line = ""
    for word in text.split(separator: " ") {
      let joined = line.isEmpty ? String(word) : line + " " + word
      if fits(joined) {
        line = joined
        continue
      }
      if !line.isEmpty { lines.append(line) }
      line = String(word)
      while !fits(line), line.count > 1 {
        var head = line
        while !fits(head), head.count > 1 { head.removeLast() }
        lines.append(head)
        line = String(line.dropFirst(head.count))
      }
    }
    if !line.isEmpty { lines.append(line) }
    guard lines.count > limit, limit > 0 else { return lines }
    var last = lines[limit - 1] + "…"
    while !fits(last), last.count > 2 { last = last.dropLast(2) + "…" }
    if last.hasSuffix(" …") { last = last.dropLast(2) + "…" }
    return lines.prefix(limit - 1) + [last]
  }
}

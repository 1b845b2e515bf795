import Testing

@testable import CurveReporting

/// Text stands out from what is behind it, as WCAG 2.2 asks (4.5 to 1), in light and dark.
@Suite("Contrast")
struct ContrastTests {
  /// WCAG's relative luminance of "#rrggbb" or "#rgb".
  private func luminance(_ color: String) throws -> Double {
    var digits = Array(color.dropFirst())
    if digits.count == 3 { digits = digits.flatMap { [$0, $0] } }
    let parts = try [0, 2, 4].map { start -> Double in
      let value = Double(try #require(Int(String(digits[start..<(start + 2)]), radix: 16))) / 255
      return value <= 0.04045 ? value / 12.92 : power((value + 0.055) / 1.055)
    }
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
  }

  /// The power of 2.4, by Newton's method on its fifth root's twelfth power.
  private func power(_ base: Double) -> Double {
    var root = 0.5
    for _ in 0..<60 {
      root -= (root * root * root * root * root - base) / (5 * root * root * root * root)
    }
    return (0..<12).reduce(1.0) { power, _ in power * root }
  }

  private func contrast(_ one: String, _ other: String) throws -> Double {
    let (a, b) = (try luminance(one), try luminance(other))
    return (max(a, b) + 0.05) / (min(a, b) + 0.05)
  }

  @Test("black on white is 21 to 1")
  func reference() throws {
    #expect(abs(try contrast("#000", "#ffffff") - 21) < 0.01)
    #expect(abs(try contrast("#777777", "#fff") - 4.48) < 0.01)
  }

  @Test("the page's ink, quiet text and links, on page and shade")
  func page() throws {
    let themes = HTMLStyle.sheet.matches(of: /:root\{([^}]*)\}/).map { match in
      Dictionary(
        uniqueKeysWithValues: match.1.matches(of: /--([a-z]+):(#[0-9a-f]+)/).map {
          (String($0.1), String($0.2))
        })
    }
    #expect(themes.count == 2)
    for theme in themes {
      for ground in ["page", "shade"] {
        for text in ["ink", "quiet", "link"] {
          let pair = (try #require(theme[text]), try #require(theme[ground]))
          #expect(try contrast(pair.0, pair.1) >= 4.5, "\(text) on \(ground): \(pair)")
        }
      }
    }
  }

  @Test("every label of a chart", arguments: LineChart.Role.allCases)
  func chart(_ role: LineChart.Role) throws {
    #expect(try contrast(SVGPalette.color(role), "#ffffff") >= 4.5)
    #expect(try contrast(try #require(SVGPalette.dark[role.rawValue]), "#0d1117") >= 4.5)
  }
}

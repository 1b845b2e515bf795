import CurveAnalysis

/// The verdict by where the tightest baseline lies, drawn in characters.
enum VerdictStrip {
  /// Three lines or fewer: verdicts, the values at which they flip, the known levels; nil when they
  /// do not fit the width, counted in columns.
  static func lines(_ chart: VerdictChart, width: Int, usesUnicode: Bool) -> [String]? {
    let titles = chart.bands.map { $0.isHere ? $0.verdict.title.uppercased() : $0.verdict.title }
    let labels = chart.bounds.map(\.label)
    let cells = titles.indices.map { index in
      let before = index > 0 ? labels[index - 1].count : 0
      let after = index < labels.count ? labels[index].count : 0
      return max(titles[index].count + 2, (before + after) / 2 + 2)
    }
    let total = cells.reduce(0, +) + labels.count
    guard total <= width else { return nil }
    let bar = usesUnicode ? "│" : "|"
    let top = zip(titles, cells).map { centred($0, in: $1) }.joined(separator: bar)
    var flips = Array(repeating: Character(" "), count: total + 8)
    var place = -1
    for (label, cell) in zip(labels, cells) {
      place += cell + 1
      write(label, into: &flips, centre: place)
    }
    let arrow = usesUnicode ? "▲" : "^"
    let known = chart.marks.map { mark -> String in
      let band = chart.bands.firstIndex { mark.value < $0.high } ?? chart.bands.count - 1
      let centre = cells.prefix(band).reduce(band, +) + cells[band] / 2
      let label = PlainText.line(chart.label(mark))
      // The text goes to the left of its arrow where it would leave the width.
      if centre + 2 + label.columns <= width {
        return String(repeating: " ", count: centre) + "\(arrow) \(label)"
      }
      let kept =
        label.columns < centre ? label : label.cut(toColumns: max(centre, width - centre - 2))
      return kept.columns < centre
        ? String(repeating: " ", count: centre - kept.columns - 1) + "\(kept) \(arrow)"
        : String(repeating: " ", count: centre) + "\(arrow) \(kept)"
    }
    return ([top, String(flips)] + known).map(TextLayout.trimmed)
  }

  private static func centred(_ text: String, in width: Int) -> String {
    let left = (width - text.count) / 2
    return TextLayout.padded(String(repeating: " ", count: left) + text, to: width)
  }

  private static func write(_ text: String, into line: inout [Character], centre: Int) {
    let start = max(centre - text.count / 2, 0)
    for (offset, character) in text.enumerated() where start + offset < line.count {
      line[start + offset] = character
    }
  }
}

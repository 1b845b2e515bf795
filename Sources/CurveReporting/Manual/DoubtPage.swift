import CurveAnalysis

/// A doubt's manual page.
enum DoubtPage {
  /// The page for a terminal of 80 columns.
  static func text(_ page: DoubtDocumentation) -> String {
    [
      Manual.paragraph("\(page.code) (doubt)", [page.summary]),
      Manual.paragraph("why it matters", [page.whyItMatters]),
      Manual.paragraph("what to do", [page.whatToDo]),
    ].joined(separator: "\n")
  }
}

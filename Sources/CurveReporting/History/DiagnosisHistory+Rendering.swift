extension DiagnosisHistory {
  /// The history with a final newline.
  ///
  /// `width` is that of the terminal, if there is one; without Unicode it is drawn with letters.
  package func rendered(
    as format: SummaryFormat, width: Int? = nil, usesUnicode: Bool = true
  ) -> String {
    switch format {
    case .text: HistoryText.render(self, width: width, usesUnicode: usesUnicode)
    case .markdown: HistoryMarkdown.render(self)
    case .json: HistoryJSON.render(self)
    }
  }
}

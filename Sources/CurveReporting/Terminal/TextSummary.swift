import CurveAnalysis
import CurveModel

/// The lines of the terminal summary.
struct TextSummary {
  private let report: Report
  private let diagnosis: Diagnosis
  private let terminal: Terminal
  private let style: TerminalStyle
  private let text: MetricText

  /// Number of steps that are printed.
  private static let steps = 3
  /// Number of doubts, and of warnings about the files, that are printed in full.
  private static let doubts = 2
  private static let warnings = 3

  init(_ report: Report, terminal: Terminal) {
    self.report = report.tellingNonFiniteOnce(showsFindings: false)
    diagnosis = report.diagnosis
    self.terminal = terminal
    style = TerminalStyle(usesColor: terminal.usesColor)
    text = MetricText(report.diagnosis)
  }

  var lines: [String] {
    let waterfall = TextWaterfall.lines(diagnosis, terminal: terminal)
    let metrics = MetricPlanSection.lines(diagnosis, terminal: terminal)
    // What belongs together stands together: the whole is to fit one screen.
    let blocks = [
      verdict, doubts, previous, curves + numbers, waterfall, metrics, nextSteps,
      flips + forecast + notes,
    ].filter { !$0.isEmpty }
    return Array(blocks.joined(separator: [""]))
  }

  private var verdict: [String] {
    let primary = diagnosis.verdict.primary
    let word = "\(primary.symbol(usesUnicode: terminal.usesUnicode)) \(primary.title.uppercased())"
    let metric = PlainText.line(diagnosis.run.metric.name)
    let what = terminal.shown(
      "\(PlainText.line(diagnosis.run.name)): \(metric), \(diagnosis.directionPhrase)")
    let room = terminal.width - word.columns - 2
    let lines =
      what.columns <= room
      ? ["\(style.styled(word, primary.role))  \(what)"]
      : [style.styled(word, primary.role)] + wrapped([what], "  ")
    // The line above names the verdict.
    let sentences =
      [diagnosis.verdict.summary.statement] + diagnosis.standing
      + [diagnosis.missedRequirement ?? ""] + diagnosis.otherCaveats
    let said = sentences.filter { !$0.isEmpty }.map { clean($0.startingSentence.endingSentence) }
    return lines + wrapped(said, "  ")
  }

  private var doubts: [String] {
    let sentences = DoubtsSection.sentences(report, areShort: true)
    guard !sentences.isEmpty else { return [] }
    let shown = sentences.prefix(Self.doubts).flatMap { wrapped([clean($0)], "  ") }
    let more = sentences.count - Self.doubts
    return [style.styled(DoubtsSection.heading, .bold)] + shown
      + (more > 0 ? wrapped(["and \(more) more in the full report"], "  ") : [])
  }

  private var previous: [String] {
    guard let comparison = PreviousComparison(report) else { return [] }
    return [style.styled(PreviousSection.heading, .bold)]
      + wrapped([clean(comparison.sentences.joined(separator: " "))], "  ")
  }

  private var curves: [String] {
    LineChart(diagnosis).flatMap { TextChart($0, terminal: terminal) }?.lines ?? []
  }

  private var numbers: [String] {
    let seeds = SeedsSection.sentence(on: diagnosis).map { wrapped([$0], "  ") } ?? []
    return TextNumbers(diagnosis, terminal: terminal).lines + seeds
  }

  private var nextSteps: [String] {
    let steps = diagnosis.orderedSteps.prefix(Self.steps)
    guard !steps.isEmpty else { return [] }
    let lines = steps.enumerated().flatMap { index, step in
      let tried = step.wasTried ? " (already tried)" : ""
      let title = clean(step.title.startingSentence) + tried
      let titles = wrapped([title], "     ").map { style.styled(String($0.dropFirst(5)), .bold) }
      let numbered = titles.enumerated().map { line, text in
        (line == 0 ? "  \(index + 1). " : "     ") + text
      }
      // Only the first step is argued here; the full report has the other reasons.
      let why = clean(step.why.startingSentence.endingSentence)
      return index == 0 ? numbered + wrapped([why], "     ") : numbered
    }
    let sentence = clean(report.reproduction.tried.sentence)
    let tried = sentence.isEmpty ? [] : wrapped([sentence], "     ")
    return [style.styled("Next steps", .bold)] + lines + tried
  }

  private var forecast: [String] {
    wrapped([ForecastSection.summary(diagnosis)].compactMap { $0 }, "")
  }

  private var flips: [String] {
    let words = FlipBandText(diagnosis)
    let last = wrapped(
      [words.openVerdictInShort, FlipSection.last(of: diagnosis)].compactMap { $0 }, "")
    guard let chart = VerdictChart(diagnosis),
      let strip = VerdictStrip.lines(
        chart, width: terminal.width - 2, usesUnicode: terminal.usesUnicode)
    else { return wrapped([words.sentence], "") + last }
    let title = style.styled("Verdict by where the tightest baseline lies", .bold)
    return [title] + strip.map { "  " + terminal.shown($0) } + last
  }

  private var notes: [String] {
    let warnings = report.inspection.files.flatMap(\.placedWarnings)
    let more = warnings.count - Self.warnings
    let shown = warnings.prefix(Self.warnings).flatMap { warning in
      wrapped([clean("Note: \(warning.endingSentence)")], "")
    }
    let rest = more > 0 ? ["\(more) more notes on the files: see tightline inspect."] : []
    let written = terminal.writtenReports.map { PlainText.line($0, limit: 400) }
    let place = written.isEmpty ? "add -o report.md" : written.joined(separator: ", ")
    let steps = diagnosis.nextSteps.count - Self.steps
    let also = steps > 0 ? " with \(steps) more step\(steps == 1 ? "" : "s")" : ""
    return shown + rest + wrapped(["Full report\(also): \(place)"], "")
  }

  private func wrapped(_ sentences: [String], _ indentation: String) -> [String] {
    TextLayout.wrapped(
      terminal.shown(sentences.joined(separator: " ")), width: terminal.width,
      indentation: indentation)
  }

  private func clean(_ sentence: String) -> String {
    PlainText.line(sentence, limit: PlainText.sentenceLimit)
  }
}

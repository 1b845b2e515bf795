/// What would change the verdict: the verdict as a function of a hypothetical baseline.
package struct FlipPoints {
  var input: DecisionInput
  var trainError: Double
  var validationError: Double
  /// The range of baselines worth asking about, oriented; nil is an open end.
  var from: Double?
  var to: Double?
  /// The baseline of a run that is undecided: around it the bands are, too.
  var undecidedAt: Double?

  package init(
    input: DecisionInput, trainError: Double, validationError: Double, from: Double?, to: Double?
  ) {
    self.input = input
    self.trainError = trainError
    self.validationError = validationError
    self.from = from
    self.to = to
  }

  /// Steps of the first look; what is found between two of them is located by bisection, and the
  /// levels at which bands can be narrow are asked for by name.
  private static let steps = 2_000
  private static let bisections = 60

  /// Consecutive bands in ascending (oriented) order, each with one verdict.
  ///
  /// Borders come from the decision on point values with an exact baseline. A band in which no
  /// baseline would make its verdict probable enough is `undecided`.
  package func bands() -> [FlipBand] {
    let places = samplePlaces()
    guard let first = places.first, let last = places.last, first < last else { return [] }
    var bands: [FlipBand] = []
    var start = first
    var verdict = verdict(at: first)
    for (left, right) in zip(places, places.dropFirst()) {
      let next = self.verdict(at: right)
      guard next != verdict else { continue }
      let border = border(between: left, and: right, leaving: verdict)
      bands.append(FlipBand(from: start, to: border, verdict: verdict))
      start = border
      verdict = next
    }
    bands.append(FlipBand(from: start, to: last, verdict: verdict))
    let probable = merged(withoutPoints(bands, in: last - first).map(withProbableVerdict))
    return openEnds(merged(probable.flatMap(cutAroundUndecided)))
  }

  private func samplePlaces() -> [Double] {
    let levels = [input.train, input.validation, input.trivial].compactMap { $0 }
    guard let least = levels.min(), let most = levels.max() else { return [] }
    let reach = max(most - least, 0.5 * max(abs(least), abs(most)), 1e-9)
    let low = from ?? min(least - 4 * reach, to ?? .infinity)
    let high = to ?? max(most + 2 * reach, low)
    guard low < high else { return [] }
    let even = (0...Self.steps).map { low + (high - low) * Double($0) / Double(Self.steps) }
    let named = levels.filter { $0 > low && $0 < high }
    return (even + named).sorted()
  }

  private func verdict(at baseline: Double) -> Verdict {
    let input = at(baseline)
    let verdict = decide(input).primary
    return input.leaning(from: verdict) == nil ? verdict : .undecided
  }

  private func at(_ baseline: Double) -> DecisionInput {
    var hypothetical = input
    hypothetical.baseline = baseline
    hypothetical.knownLevels = input.trivial == nil ? baseline...baseline : nil
    return hypothetical
  }

  private func border(between left: Double, and right: Double, leaving verdict: Verdict) -> Double {
    var low = left
    var high = right
    for _ in 0..<Self.bisections {
      let middle = (low + high) / 2
      if self.verdict(at: middle) == verdict { low = middle } else { high = middle }
    }
    return high
  }

  private func withProbableVerdict(_ band: FlipBand) -> FlipBand {
    guard let from = band.from, let to = band.to, trainError > 0 || validationError > 0 else {
      return band
    }
    let inside = (1...7).map { from + (to - from) * Double($0) / 8 }
    let isProbable = inside.contains { self.isProbable(band.verdict, at: $0) }
    return isProbable ? band : FlipBand(from: from, to: to, verdict: .undecided)
  }

  private func isProbable(_ verdict: Verdict, at baseline: Double) -> Bool {
    let probabilities = VerdictProbabilities(
      at(baseline), trainError: trainError, validationError: validationError,
      baseline: UncertainLevel(baseline))
    return probabilities[verdict] >= VerdictJudge.leastProbability
  }

  /// The band that holds the baseline of an undecided run, with the stretch around it in which its
  /// verdict is not probable enough cut out.
  private func cutAroundUndecided(_ band: FlipBand) -> [FlipBand] {
    guard let place = undecidedAt, let from = band.from, let to = band.to, from < place, place < to,
      band.verdict != .undecided, !isProbable(band.verdict, at: place)
    else { return [band] }
    let start = edge(from: place, towards: from, of: band.verdict)
    let end = edge(from: place, towards: to, of: band.verdict)
    return [
      FlipBand(from: from, to: start, verdict: band.verdict),
      FlipBand(from: start, to: end, verdict: .undecided),
      FlipBand(from: end, to: to, verdict: band.verdict),
    ].filter { ($0.from ?? 0) < ($0.to ?? 0) }
  }

  /// Where the verdict becomes probable enough on the way to `far`; `far` where it never does.
  private func edge(from place: Double, towards far: Double, of verdict: Verdict) -> Double {
    let steps = (1...16).map { place + (far - place) * Double($0) / 16 }
    guard let index = steps.firstIndex(where: { isProbable(verdict, at: $0) }) else { return far }
    var (open, settled) = (index > 0 ? steps[index - 1] : place, steps[index])
    for _ in 0..<Self.bisections {
      let middle = (open + settled) / 2
      if isProbable(verdict, at: middle) { settled = middle } else { open = middle }
    }
    return settled
  }

  /// The bands without those that are a single baseline, which go to their neighbours.
  private func withoutPoints(_ bands: [FlipBand], in width: Double) -> [FlipBand] {
    var result: [FlipBand] = []
    var start: Double?
    for var band in bands {
      if let from = band.from, let to = band.to, to - from <= width * Self.leastShare {
        start = start ?? from
        if !result.isEmpty { result[result.count - 1].to = to }
        continue
      }
      if result.isEmpty { band.from = start ?? band.from }
      result.append(band)
    }
    return result
  }

  /// Less of all baselines is what bisection leaves of a point.
  private static let leastShare = 1e-12

  private func merged(_ bands: [FlipBand]) -> [FlipBand] {
    var result: [FlipBand] = []
    for band in bands {
      if let last = result.last, last.verdict == band.verdict {
        result[result.count - 1].to = band.to
      } else {
        result.append(band)
      }
    }
    return result
  }

  private func openEnds(_ bands: [FlipBand]) -> [FlipBand] {
    guard !bands.isEmpty else { return [] }
    var bands = bands
    if from == nil { bands[0].from = nil }
    if to == nil { bands[bands.count - 1].to = nil }
    return bands
  }
}

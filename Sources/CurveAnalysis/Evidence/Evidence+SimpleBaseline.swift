import CurveModel

extension Evidence {
  /// The tightest linear or scripted baseline that is better than `level` by more than the tolerance
  /// and the noise.
  func beatenBySimpleBaseline(_ level: Level) -> (baseline: Baseline, level: UncertainLevel)? {
    guard let best = selection.tightestSimple else { return nil }
    let entries = selection.entries
    guard let known = entries[best].level,
      UncertainLevel.difference(level.uncertain, known).low > 0,
      exceeds(level.value - known.value, tolerance ?? 0)
    else { return nil }
    return (entries[best].baseline, known)
  }
}

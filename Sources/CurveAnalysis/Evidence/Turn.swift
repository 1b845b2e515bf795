import CurveModel

/// Whether validation turned up, from both curves; read by every rule that depends on it.
///
/// A class, since every rule that asks for it would copy what it holds.
final class Turn: Sendable {
  let turn: TurnUp
  /// What training did since the best checkpoint; nil where it was not logged, or nothing rose since.
  let since: TrainingSince?

  /// The rise alone is more than noise, and of more validation examples than chance may turn.
  let isReal: Bool
  /// Such a rise while training did not get worse as well; or, beside a large gap that opened, a rise
  /// point by point, one far out of the scatter at the end, or a step up beside training that fell far.
  ///
  /// Always one of more validation examples than chance may turn.
  let isOverfitting: Bool

  /// Nil without validation, or with too little of it.
  init?(
    train: CurveEvidence?, validation: CurveEvidence?, ideal: Double?,
    sampling: ValidationSampling
  ) {
    guard let validation, let turn = TurnUp(of: validation.levels, ideal: ideal) else { return nil }
    func since(_ place: Double) -> TrainingSince? {
      train.flatMap {
        TrainingSince($0.levels, from: place, validation: turn.end, ideal: ideal)
      }
    }
    self.turn = turn
    self.since = turn.hasRisen ? since(turn.lowestX) : nil
    let isMoreThanChance = sampling.isMoreThanChance(turn.rise)
    isReal = turn.isReal && isMoreThanChance
    isOverfitting =
      isMoreThanChance
      // The smoothed best of a short run may lie behind the checkpoint, where little is left to fall.
      && (Self.isOverfitting(turn, self.since) { since(turn.bestX)?.wentOn ?? false }
        || turn.bestBeforeStep.flatMap(since)?.leftFarBehind ?? false)
  }

  private static func isOverfitting(
    _ turn: TurnUp, _ since: TrainingSince?, wentOnSinceCheckpoint: () -> Bool
  ) -> Bool {
    guard let since else { return turn.isReal }
    if turn.isReal { return since.wentOn || since.hadNothingLeft || wentOnSinceCheckpoint() }
    if since.openedGap, turn.isFar || turn.isSudden { return true }
    if turn.isClimbing && since.wentOnClearly || turn.isClimbingBriefly && since.leftFarBehind {
      return true
    }
    // A rise by far asks for less of a fall beside it.
    let isFar = turn.share > TurnUp.farShare && since.wentOn && since.hasLargeGap
    return (turn.isRising || turn.isClimbing) && (since.openedGap || isFar)
  }
}

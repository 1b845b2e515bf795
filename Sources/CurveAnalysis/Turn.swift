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
  /// point by point, or one far out of the scatter at the end.
  ///
  /// Always one of more validation examples than chance may turn.
  let isOverfitting: Bool

  /// Nil without validation, or with too little of it.
  init?(
    train: CurveEvidence?, validation: CurveEvidence?, ideal: Double?,
    sampling: ValidationSampling
  ) {
    guard let validation, let turn = TurnUp(of: validation.levels, ideal: ideal) else { return nil }
    let since = (turn.hasRisen ? train : nil).flatMap { train in
      TrainingSince(train.levels, from: turn.lowestX, validation: turn.end, ideal: ideal)
    }
    self.turn = turn
    self.since = since
    let isMoreThanChance = sampling.isMoreThanChance(turn.rise)
    isReal = turn.isReal && isMoreThanChance
    isOverfitting =
      isMoreThanChance
      && Self.isOverfitting(turn, since) {
        // The smoothed best of a short run may lie behind the checkpoint, where little is left to fall.
        train.flatMap {
          TrainingSince($0.levels, from: turn.bestX, validation: turn.end, ideal: ideal)
        }?.wentOn ?? false
      }
  }

  private static func isOverfitting(
    _ turn: TurnUp, _ since: TrainingSince?, wentOnSinceCheckpoint: () -> Bool
  ) -> Bool {
    guard let since else { return turn.isReal }
    if turn.isReal { return since.wentOn || since.hadNothingLeft || wentOnSinceCheckpoint() }
    if since.openedGap, turn.isFar || turn.isSudden { return true }
    // A rise by far asks for less of a fall beside it.
    let isFar = turn.share > TurnUp.farShare && since.wentOn && since.hasLargeGap
    return (turn.isRising || turn.isClimbing) && (since.openedGap || isFar)
  }
}

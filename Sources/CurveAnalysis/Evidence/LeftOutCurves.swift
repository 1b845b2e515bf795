/// What was logged in the judged metric and is left out of the judgement.
package struct LeftOutCurves: Hashable, Sendable {
  /// Why training is; nil where it is not.
  package var training: UnusableTraining?
  /// Whether the test set is, since it is validation once more.
  package var testRepeatsValidation = false
}

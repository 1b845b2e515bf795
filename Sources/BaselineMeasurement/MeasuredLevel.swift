import CurveModel

/// A level that was measured, with what there is to say about it.
package struct MeasuredLevel: Sendable {
  /// What was measured: "majority class", "ridge regression".
  package var name: String
  /// The grade of people.
  package var grade: String?
  package var score: MeasuredScore
  /// What was fitted, left out or assumed; each a sentence without a full stop.
  package var remarks: [String] = []
  package var details: [MeasuredDetail] = []

  package init(
    name: String, grade: String? = nil, score: MeasuredScore, remarks: [String] = [],
    details: [MeasuredDetail] = []
  ) {
    self.name = name
    self.grade = grade
    self.score = score
    self.remarks = remarks
    self.details = details
  }
}

/// What a row of a stream holds beyond the default, on request.
package enum StreamPart: String, CaseIterable, Sendable {
  case doubts
  case flipPoints = "flip-points"
  case forecast
  case levels
  case probabilities
  case steps
  case summary
}

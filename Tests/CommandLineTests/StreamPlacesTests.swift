import Foundation
import TestSupport
import Testing

/// What a line of a stream is told whose places cannot be used, through the binary.
@Suite struct StreamPlacesTests {
  struct Refusal: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var line: String
    var code: String
    var message: String
    var hint: String

    init(_ name: String, _ line: String, _ code: String, _ message: String, _ hint: String) {
      (testDescription, self.line) = (name, line)
      (self.code, self.message, self.hint) = (code, message, hint)
    }
  }

  static let refusals = [
    Refusal(
      "places alone", #"{"step":[1,2]}"#, "no-curves", "expected curves, found none",
      "give 'train' and 'val', or 'curves', or 'path'"),
    Refusal(
      "places beside a log", #"{"path":"log.csv","step":[1,2]}"#, "several-forms",
      "'step' has the places of 'train' and 'val', and the curves are given by 'path'",
      "leave 'step' out: a log has its own x-axis"),
    Refusal(
      "places beside curves", #"{"step":[1,2],"curves":[{"split":"val","value":[1,2]}]}"#,
      "several-forms",
      "'step' has the places of 'train' and 'val', and the curves are given by 'curves'",
      "write 'step' beside the 'value' of each curve"),
    Refusal(
      "an x-axis by another name", #"{"epoch":[1,2],"train":[1,2]}"#, "unknown-key",
      "'epoch' is no key of a line",
      "write \"step\":[…] for it. What is only to be echoed belongs under 'meta'"),
    Refusal(
      "an x-axis of a curve by another name",
      #"{"curves":[{"split":"val","epoch":[1,2],"value":[1,2]}]}"#, "unknown-key",
      "'epoch' is no key of a curve",
      "write \"step\":[…] for it. What is only to be echoed belongs under 'meta'"),
    Refusal(
      "a key like no other", #"{"owner":"me","train":[1,2]}"#, "unknown-key",
      "'owner' is no key of a line", "what is only to be echoed belongs under 'meta'"),
    Refusal(
      "fewer values than places", #"{"step":[1,2,3],"train":[1,2,3],"val":[1,2]}"#,
      "unequal-lengths", "expected 3 validation values for 3 steps, found 2",
      "write null where a value was not recorded"),
    Refusal(
      "more values than places", #"{"step":[1,2],"train":[1,2,3]}"#, "unequal-lengths",
      "expected 2 train values for 2 steps, found 3",
      "give each value its step, or leave 'step' out to count the values from 0"),
    Refusal(
      "a place that is not known", #"{"step":[1,null,3],"train":[1,2,3]}"#, "steps-not-ascending",
      "expected a step for each value, found null",
      "null stands only for a value: write its step all the same, or leave both out"),
    Refusal(
      "places that fall", #"{"step":[3,2,1],"train":[1,2,3]}"#, "steps-not-ascending",
      "expected finite steps in ascending order", "sort the points of the curve by their step"),
  ]

  @Test("says what to do with the places", arguments: refusals)
  func refuses(_ refusal: Refusal) throws {
    let result = try Binary.run(["stream"], input: refusal.line + "\n")
    #expect(result.status == 0)
    let row = try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any]
    let error = row?["error"] as? [String: Any]
    #expect(error?["code"] as? String == refusal.code)
    #expect(error?["message"] as? String == refusal.message)
    #expect(error?["hint"] as? String == refusal.hint)
  }
}

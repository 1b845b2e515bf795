import Foundation
import TestSupport
import Testing

/// The way from the tightest baseline to the test level, through the binary.
@Suite struct BreakdownTests {
  struct Outcome {
    var json: [String: Any]
    var primary: String { (json["verdict"] as? [String: Any])?["primary"] as? String ?? "" }
    var summary: String { (json["verdict"] as? [String: Any])?["summary"] as? String ?? "" }
    var findings: [String] { names(json["findings"], "rule") }
    var steps: [String] { names(json["next_steps"], "id") }
    var terms: [[String: Any]] {
      (json["breakdown"] as? [String: Any])?["terms"] as? [[String: Any]] ?? []
    }
    var notes: [String] { (json["breakdown"] as? [String: Any])?["notes"] as? [String] ?? [] }
    var sizes: [String] {
      terms.map { "\($0["name"] as? String ?? "") \(rounded($0["value"]))" }
    }

    private func names(_ list: Any?, _ key: String) -> [String] {
      (list as? [[String: Any]] ?? []).compactMap { $0[key] as? String }
    }

    private func rounded(_ value: Any?) -> Double {
      ((value as? Double ?? .nan) * 10).rounded() / 10
    }
  }

  private func diagnose(
    _ arguments: [String], baseline: String = "kind,value\nhuman,25\n", curves: String? = nil,
    levels: String? = nil
  ) throws -> Outcome {
    let scratch = try Scratch()
    try scratch.write(baseline, to: "b.csv")
    if let curves { try scratch.write(curves, to: "log.csv") }
    if let levels { try scratch.write(levels, to: "levels.csv") }
    let call = ["diagnose"] + (curves == nil ? [] : ["log.csv"]) + arguments
    let result = try Binary.run(call + ["-b", "b.csv", "--format", "json"], in: scratch.folder)
    try #require(result.status == 0, "\(result.errors)")
    let object = try JSONSerialization.jsonObject(with: Data(result.output.utf8))
    return Outcome(json: object as? [String: Any] ?? [:])
  }

  /// Curves that settle at the given percent errors, or at their mirror image as accuracies.
  private func curves(_ columns: [(String, Double)], mirrored: Bool = false) -> String {
    let names = columns.map { mirrored ? $0.0.replacing("error", with: "accuracy") : $0.0 }
    let rows = (0..<40).map { epoch in
      let cells = columns.map { column in
        let value = column.1 + (90 - column.1) * exp(-12 * Double(epoch) / 39)
        return "\(mirrored ? 1 - value / 100 : value)"
      }
      return ([String(epoch)] + cells).joined(separator: ",")
    }
    return ((["epoch"] + names).joined(separator: ",") + "\n") + rows.joined(separator: "\n") + "\n"
  }

  static let lecture = [
    "--level", "train=27", "--level", "train-val=29", "--level", "test-val=32", "--level",
    "test=34",
  ]
  static let lectureTerms = [
    "irreducible 25.0", "avoidable-bias 2.0", "variance 2.0", "distribution-shift 3.0",
    "validation-overfitting 2.0",
  ]

  @Test("the lecture's waterfall: 25, 27, 29, 32, 34 give 2, 2, 3, 2")
  func lectureWaterfall() throws {
    let outcome = try diagnose(["--metric", "error"] + Self.lecture)
    #expect(outcome.sizes == Self.lectureTerms)
    #expect(outcome.findings.contains("data-mismatch"))
    #expect(outcome.findings.contains("validation-overfitted"))
    #expect(outcome.summary.contains("most of that gap (3 points) is distribution shift"))
  }

  @Test("a drop within the error of the test set alone is none, whatever validation's error is")
  func errorOfTestAlone() throws {
    let levels = [
      "--metric", "error", "--level", "train=4%", "--level", "validation=5%", "--level",
    ]
    for (test, finding) in [
      ("test=7%,n=150", nil), ("test=7%,n=5000", "validation-overfitted"),
      ("test=3%,n=150", nil), ("test=3%,n=5000", "test-better-than-validation"),
    ] {
      let found = try diagnose(levels + [test]).findings.filter {
        ["validation-overfitted", "test-better-than-validation"].contains($0)
      }
      #expect(found == [finding].compactMap(\.self), "\(test)")
    }
  }

  @Test("a number of examples that tells no error is said to go unused")
  func unusedExamples() throws {
    let levels = ["--level", "train=0.2", "--level", "validation=0.32,n=500", "-q"]
    let loss = try Binary.run(["diagnose", "--metric", "loss"] + levels)
    #expect(loss.status == 0)
    #expect(
      loss.errors.contains("warning: the n of the level on validation is not used"),
      "\(loss.errors)")
    #expect(try Binary.run(["diagnose", "--metric", "error"] + levels).errors.isEmpty)
  }

  @Test("the same levels from a file, from the log, and partly from both")
  func sources() throws {
    let file = "split,value,n\ntrain,27%,\ntrain-dev,29%,\ntest-val,32%,2000\ntest,34%,2000\n"
    let fromFile = try diagnose(["--metric", "error", "--levels", "levels.csv"], levels: file)
    #expect(fromFile.sizes == Self.lectureTerms)
    let last = try #require(fromFile.terms.last)
    #expect((last["ci_low"] as? Double ?? 9) < 0 && (last["ci_high"] as? Double ?? 0) > 4)
    #expect(!fromFile.findings.contains("validation-overfitted"), "2 points of 2000 can be chance")

    let log = curves([
      ("train_error", 27), ("train_val_error", 29), ("val_error", 32), ("test_error", 34),
    ])
    #expect(try diagnose([], curves: log).sizes == Self.lectureTerms)
    let joined = log.replacing("train_val_error", with: "trainval_error")
    #expect(try diagnose([], curves: joined).sizes == Self.lectureTerms)
    let short = curves([("train_error", 27), ("val_error", 32)])
    let both = try diagnose(
      ["--level", "train-val=29%", "--level", "test=34%,n=90000"], curves: short)
    #expect(both.sizes == Self.lectureTerms)
    #expect(both.notes.contains { $0.hasPrefix("train-val and test were stated beside the log") })
  }

  @Test("beside a test-val level the steps against a shift lead where most of the gap is shift")
  func shiftLeads() throws {
    let arguments = ["--level", "train-val=29%,n=90000", "--level", "test-val=41%,n=90000"]
    let log = curves([("train_error", 26), ("val_error", 40)])
    let outcome = try diagnose(arguments, curves: log)
    #expect(outcome.primary == "overfitting")
    #expect(outcome.summary.contains("most of that gap"))
    #expect(outcome.steps.first == "collect-data-like-validation")
    let steps = outcome.json["next_steps"] as? [[String: Any]] ?? []
    let data = try #require(steps.first { $0["id"] as? String == "more-data" })
    #expect(
      (2.5...3.5).contains(data["at_most"] as? Double ?? .nan), "variance is all it can close")
    // With most of the gap up to train-val it is data that lead.
    let other = ["--level", "train-val=38%,n=90000", "--level", "test-val=41%,n=90000"]
    #expect(try diagnose(other, curves: log).steps.first == "more-data")
  }

  @Test("a shift beyond validation comes first where it is the largest part")
  func shiftBeyondValidation() throws {
    let log = curves([("train_error", 26), ("val_error", 30)])
    let first = try diagnose(["--level", "test-val=45%,n=90000"], curves: log).steps.first
    #expect(first == "collect-data-like-validation")
    #expect(try diagnose(["--level", "test-val=33%,n=90000"], curves: log).steps[0] == "more-data")
  }

  @Test("what meets the requirement on validation alone is not shipped")
  func missedInUse() throws {
    let log = curves([("train_error", 24.5), ("val_error", 25)])
    let rows = "kind,value\nhuman,25\nrequirement,28\n"
    func ships(_ level: String) throws -> Bool {
      try diagnose(["--level", level], baseline: rows, curves: log).steps.contains("ship")
    }
    #expect(try ships("test-val=26%,n=90000"))
    #expect(try !ships("test-val=40%,n=90000"))
    #expect(try !ships("test=40%,n=90000"))
  }

  @Test("mirrored to accuracy the terms and the findings are the same")
  func mirrored() throws {
    let log = curves(
      [("train_error", 27), ("train_val_error", 29), ("val_error", 32), ("test_error", 34)],
      mirrored: true)
    let outcome = try diagnose([], baseline: "kind,value\nhuman,0.75\n", curves: log)
    let values = outcome.terms.map { ((($0["value"] as? Double) ?? .nan) * 100).rounded() }
    #expect(values == [25, 2, 2, 3, 2])
    #expect(outcome.findings.contains("data-mismatch"))
    #expect(outcome.summary.contains("most of that gap"))
  }

  @Test(
    "Machine Learning Yearning: mismatch, bias and mismatch, variance",
    arguments: [
      ([1, 1.5, 10], "overfitting", true, "collect-data-like-validation"),
      ([10, 11, 20], "underfitting", true, "bigger-model"),
      ([1, 9, 10], "overfitting", false, "more-data"),
    ] as [([Double], String, Bool, String)], [false, true])
  func yearning(_ row: ([Double], String, Bool, String), mirrored: Bool) throws {
    let log = curves(
      [("train_error", row.0[0]), ("train_dev_error", row.0[1]), ("dev_error", row.0[2])],
      mirrored: mirrored)
    let outcome = try diagnose(
      [], baseline: "kind,value\nhuman,\(mirrored ? 1 : 0)\n", curves: log)
    #expect(outcome.primary == row.1)
    #expect(outcome.findings.contains("data-mismatch") == row.2)
    #expect(outcome.summary.contains("distribution shift") == row.2)
    #expect(outcome.steps.first == row.3)
    #expect(outcome.steps.contains("adapt-domain") == row.2)
  }

  @Test("a closing test row, as Lightning writes it, changes no verdict and ends the row of terms")
  func closingTestRow() throws {
    let train = (0..<30).map { 30 + 60 * exp(-Double($0) / 3) }
    let rows = train.enumerated().flatMap { epoch, value in
      ["\(epoch),\(epoch * 10 + 9),,\(value + 2),", "\(epoch),\(epoch * 10 + 9),\(value),,"]
    }
    let header = "epoch,step,train_err,val_err,test_err\n"
    let log = header + rows.joined(separator: "\n") + "\n"
    let closed = try diagnose([], curves: log + "30,300,,,36.5\n")
    #expect(try diagnose([], curves: log).primary == closed.primary)
    #expect(
      closed.terms.map { $0["name"] as? String ?? "" } == [
        "irreducible", "avoidable-bias", "variance + distribution-shift", "validation-overfitting",
      ])
    #expect(closed.findings.contains("validation-overfitted"))
    #expect(closed.notes.contains { $0.contains("cannot be separated without a train-val split") })
    #expect(closed.notes.contains { $0.contains("test was measured once (step 300)") })
  }

  @Test("at the baseline, a worse test set comes before shipping")
  func testBeforeShipping() throws {
    let log = curves([("train_error", 24.5), ("val_error", 25), ("test_error", 30)])
    let outcome = try diagnose([], curves: log)
    #expect(outcome.primary == "at-baseline")
    #expect(outcome.steps.first == "resample-validation")
  }

  @Test("the test level never changes the verdict")
  func testLevelIsNoVerdict() throws {
    let log = curves([("train_error", 36), ("val_error", 41)])
    let plain = try diagnose([], curves: log)
    for level in ["test=20", "test=60", "train-val=37", "test-val=70"] {
      let other = try diagnose(["--level", level], curves: log)
      #expect(other.primary == plain.primary, "\(level)")
      #expect(!other.terms.isEmpty, "\(level)")
    }
    #expect(plain.terms.isEmpty)
  }

  @Test(
    "what is wrong with a level is said",
    arguments: [
      (["--level", "test"], "not-a-level"),
      (["--level", "tset=0.3"], "unknown-split"),
      (["--level", "test=abc"], "not-a-number"),
      (["--level", "test=0.3,n=none"], "not-a-count"),
      (["--level", "test=0,34"], "not-a-count"),
      (["--level", "validation=41"], "level-is-logged"),
      (["--level", "test=0.4"], "percent-against-fraction"),
      (["--level", "test=40", "--level", "test=41"], "repeated-level"),
      (["--levels", "none.csv"], "file-not-found"),
    ])
  func mistakes(_ arguments: [String], code: String) throws {
    let scratch = try Scratch()
    try scratch.write(curves([("train_error", 36), ("val_error", 41)]), to: "log.csv")
    let result = try Binary.run(["diagnose", "log.csv"] + arguments, in: scratch.folder)
    #expect(result.status == 2)
    #expect(result.errors.contains("[\(code)]"), "\(result.errors)")
  }

  @Test("a levels file is read strictly, with places")
  func levelsFile() throws {
    let scratch = try Scratch()
    try scratch.write("split,value,n\ntrain,0.27,\ntets,0.3,\ntest,x,5\n", to: "levels.csv")
    let result = try Binary.run(
      ["diagnose", "--levels", "levels.csv", "--metric", "error"], in: scratch.folder)
    #expect(result.status == 2)
    #expect(result.errors.contains("levels.csv:3:1: error: 'tets' is no split [unknown-split]"))
    #expect(result.errors.contains("levels.csv:4:6: error: 'x' in column 'value' is not a number"))
    let unnamed = try Binary.run(["diagnose", "--level", "train=1"], in: scratch.folder)
    #expect(unnamed.status == 2 && unnamed.errors.contains("[unnamed-metric]"))
    let nothing = try Binary.run(["diagnose"], in: scratch.folder)
    #expect(nothing.status == 2 && nothing.errors.contains("expected a training log"))
  }
}

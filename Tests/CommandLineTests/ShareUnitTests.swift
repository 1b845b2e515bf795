import TestSupport
import Testing

/// In which unit the shares of a log are, and splits that do not share one.
@Suite struct ShareUnitTests {
  private func diagnose(
    _ header: String, _ rows: [(Double, Double)], baselines: String = "", format: String = "json"
  ) throws -> Binary.Result {
    let scratch = try Scratch()
    let lines = rows.enumerated().map { "\($0),\($1.0),\($1.1)\n" }
    try scratch.write("epoch,\(header)\n" + lines.joined(), to: "log.csv")
    try scratch.write("kind,value\n" + baselines, to: "b.csv")
    let given = baselines.isEmpty ? [] : ["-b", "b.csv"]
    return try Binary.run(
      ["diagnose", "log.csv", "--format", format] + given, in: scratch.folder)
  }

  private static let falling = [
    (1.2, 1.206), (1.02, 1.034), (0.75, 0.789), (0.46, 0.534), (0.26, 0.35), (0.13, 0.223),
    (0.08, 0.18), (0.058, 0.158), (0.053, 0.147), (0.05, 0.14),
  ]

  private static let spelledOut = ["wer", "CER", "per", "word_error_rate", "char_error"]

  @Test("an error rate that counts edits may begin above 1", arguments: spelledOut)
  func editRate(_ name: String) throws {
    let result = try diagnose(
      "train_\(name),val_\(name)", Self.falling, baselines: "human,5.8%\nmean-predictor,1.1\n")
    #expect(result.status == 0, "\(result.errors)")
    #expect(result.output.contains(#""unit": "fraction""#))
    #expect(result.output.contains(#""primary": "overfitting""#))
    #expect(result.errors.contains("goes from 0.05 to 1.21, which is read as fractions"))
    #expect(result.errors.contains("say so in the columns' names: 'train_\(name) (%)'"))
    let percent = try diagnose("train_\(name),val_\(name)", Self.falling, baselines: "human,5.8\n")
    #expect(percent.status == 2)
    #expect(percent.errors.contains("write '5.8%' if that is what is meant"))
    let stated = try diagnose("train_\(name) (%),val_\(name) (%)", Self.falling)
    #expect(stated.output.contains(#""unit": "percent""#))
    #expect(!stated.errors.contains("uncertain-unit"))
  }

  @Test("percentages of error rates stay percentages, and others may not exceed 1")
  func percentages() throws {
    func unit(_ header: String, _ factor: Double, plus shift: Double = 0) throws -> Binary.Result {
      try diagnose(
        header, Self.falling.map { ($0.0 * factor + shift, $0.1 * factor + shift) })
    }
    let hundred = try unit("wer,val_wer", 100)
    #expect(hundred.output.contains(#""unit": "percent""#))
    #expect(!hundred.errors.contains("uncertain-unit"))
    let good = try unit("wer,val_wer", 1, plus: 1.2)
    #expect(good.output.contains(#""unit": "percent""#))
    #expect(good.errors.contains("which is read as percent, since all of it is above 1"))
    #expect(try unit("error,val_error", 1).output.contains(#""unit": "percent""#))
  }

  private static let accuracy = [
    (22.0, 0.16), (60.0, 0.38), (80.0, 0.6), (95.0, 0.71), (100.0, 0.69),
  ]

  @Test("a fraction on one split and percent on the other is an error, with all others")
  func mixedSplits() throws {
    let result = try diagnose(
      "train_acc,val_acc", Self.accuracy, baselines: "human,98.5\nlinear,0.96\n", format: "text")
    #expect(result.status == 2)
    #expect(
      result.errors
        == """
        error: 'acc' is a fraction on validation ('val_acc', 0.16 to 0.71) but in percent on \
        training ('train_acc', 22 to 100) [percent-against-fraction]
          hint: log both in one unit; if these are percentages, say so in the column's name: \
        'val_acc (%)'
        b.csv:3:8: error: baseline 'linear' is 0.96, but the curve of 'acc' is in percent (0 to \
        100) [percent-against-fraction]
          hint: write '96%' if that is what is meant

        """)
    let swapped = try diagnose("val_acc,train_acc", Self.accuracy)
    #expect(swapped.errors.contains("'acc' is a fraction on training ('train_acc', 0.16 to 0.71)"))
    #expect(try diagnose("train_acc,val_acc (%)", Self.accuracy).status == 0)
    let errors = Self.accuracy.map { (101 - $0.0, 1.01 - $0.1) }.map { ($0.0, min($0.1, 1)) }
    #expect(try diagnose("train_error,val_error", errors).status == 2)
    #expect(try diagnose("val_error,train_error", errors).status == 2)
  }

  @Test(
    "small percentages on one split are believed",
    arguments: [
      ("train_error,val_error", [(0.8, 3.1), (0.5, 2.9), (0.3, 2.8), (0.1, 2.7)]),
      ("train_error,val_error", [(0.3, 8), (0.1, 8.2), (0.05, 8.1), (0.02, 8)]),
      ("train_error,val_error", [(0.2, 11)]),
      ("train_acc,val_acc", [(0.2, 0.1), (1.1, 0.4), (2, 0.6), (3, 0.9)]),
      ("train_acc,val_acc", [(20, 0.1), (60, 0.1), (90, 0.1), (100, 0.1)]),
    ] as [(String, [(Double, Double)])])
  func smallPercentages(_ header: String, _ rows: [(Double, Double)]) throws {
    let result = try diagnose(header, rows)
    #expect(result.status == 0, "\(result.errors)")
    #expect(result.output.contains(#""unit": "percent""#))
  }

  @Test("stated levels in two units are an error, unless they carry percent signs")
  func levels() throws {
    let scratch = try Scratch()
    func levels(_ train: String, _ validation: String) throws -> Binary.Result {
      try Binary.run(
        [
          "diagnose", "--metric", "error", "--level", "train=\(train)", "--level",
          "validation=\(validation)",
        ], in: scratch.folder)
    }
    let result = try levels("27", "0.32")
    #expect(result.status == 2)
    #expect(
      result.errors
        == """
        error: 'error' is a fraction on validation (0.32) but in percent on training (27) \
        [percent-against-fraction]
          hint: write '32%' and '27%' if that is what is meant

        """)
    try scratch.write("split,value\ntrain,27\nvalidation,0.32\n", to: "levels.csv")
    let file = try Binary.run(
      ["diagnose", "--metric", "error", "--levels", "levels.csv"], in: scratch.folder)
    #expect(
      file.errors.hasPrefix(
        "levels.csv:3:12: error: 'error' is a fraction on validation (0.32) but in percent on "))
    #expect(try levels("27%", "32%").status == 0)
    #expect(try levels("27%", "0.32%").status == 0)
    #expect(try levels("0.3", "3").status == 0)
  }

  @Test("values that no share can take are warned of")
  func impossible() throws {
    let result = try diagnose("acc,val_acc", [(0.5, -1), (0.8, 0.7), (0.9, 0.72), (0.92, 0.71)])
    #expect(result.status == 0)
    #expect(result.errors.contains("'val_acc' is -1 somewhere, which 'acc' cannot be"))
    #expect(result.errors.contains("leave the cell empty where nothing was measured"))
    let large = try diagnose("acc,val_acc", [(50, 40), (80, 70), (715, 72), (92, 71)])
    #expect(large.errors.contains("'acc' is 715 somewhere"))
    #expect(
      try !diagnose("ssim,val_ssim", [(-0.1, -0.2), (0.5, 0.4)]).errors.contains("somewhere"))
  }

  @Test("one value barely above 1 leaves fractions what they are, and is named")
  func barelyAboveOne() throws {
    let rows = [(0.4, 0.3), (0.7, 0.6), (0.9, 0.75), (0.99, 0.78), (0.998, 0.8), (1.0004, 0.8)]
    let result = try diagnose("acc,val_acc", rows, baselines: "human,0.94\nmean-predictor,0.1\n")
    #expect(result.output.contains(#""unit": "fraction""#))
    #expect(
      result.errors
        == """
        warning: 'acc' is 1.0004 at epoch 5, above 1; it is read as a fraction like the others \
        [above-one]
          hint: check how it is computed; if these are percentages, say so in the column's name: \
        'acc (%)'

        """)
    let error = try diagnose("error,val_error", rows.reversed(), baselines: "human,0.02\n")
    #expect(error.output.contains(#""unit": "fraction""#))
    #expect(error.errors.contains("'error' is 1.0004 at epoch 0, above 1"))
    // Percentages of a thousand classes at the beginning, as a baseline shows.
    let begun = try diagnose("acc,val_acc", rows, baselines: "published,76.1\n")
    #expect(begun.output.contains(#""unit": "percent""#))
    #expect(begun.errors == "")
    let stated = try diagnose("error (%),val_error (%)", rows.reversed())
    #expect(stated.output.contains(#""unit": "percent""#))
    #expect(stated.errors == "")
    let named = try diagnose("acc (%),val_acc (%)", rows)
    #expect(named.output.contains(#""unit": "percent""#))
    let far = try diagnose("acc,val_acc", rows.map { ($0.0 * 1.1, $0.1) })
    #expect(far.output.contains(#""unit": "percent""#))
    #expect(far.errors.contains("which is read as percent, since some of it is above 1"))
    #expect(far.errors.contains("check how those above 1 are computed"))
  }
}

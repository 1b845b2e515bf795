import TestSupport
import Testing

/// Seeds of which one is unlike the others.
@Suite struct SeedMixTests {
  /// Training and validation accuracies that rise towards 0.9, as fractions or in percent.
  private static func accuracy(
    _ epochs: Int, times factor: Double = 1, reaching level: Double = 0.9
  ) -> String {
    "epoch,train_acc,val_acc\n"
      + (0..<epochs).map { epoch in
        let share = level - (level - 0.1) / Double(epoch + 1)
        // A scatter that is always the same.
        let scatter = Double((epoch * 7) % 5 - 2) / 1000
        return "\(epoch),\(factor * (share + scatter)),\(factor * (share - 0.05 - scatter))\n"
      }.joined()
  }

  private func diagnose(
    _ logs: [String], baselines: String = "human,0.95\nmean-predictor,0.1\n"
  ) throws -> Binary.Result {
    let scratch = try Scratch()
    for (index, log) in logs.enumerated() { try scratch.write(log, to: "s\(index).csv") }
    try scratch.write("kind,value\n" + baselines, to: "b.csv")
    return try Binary.run(
      ["diagnose"] + logs.indices.map { "s\($0).csv" } + ["-b", "b.csv", "--as-seeds"],
      in: scratch.folder)
  }

  @Test("a seed in percent beside one in fractions is an error")
  func units() throws {
    let result = try diagnose([
      Self.accuracy(12), Self.accuracy(12, times: 100), Self.accuracy(12),
    ])
    #expect(result.status == 2)
    #expect(
      result.errors.contains(
        "error: 'acc' is a fraction in 's0' (0.052 to 0.7833) but in percent in 's1' (5.2 to 78.33): "
          + "their mean says nothing [percent-against-fraction]\n  hint: log all seeds in one unit; if "
          + "these are percentages, say so in the column's name: 'val_acc (%)'\n"
      ),
      "\(result.errors)")
    let percent = try diagnose(
      [Self.accuracy(12, times: 100), Self.accuracy(12, times: 90)], baselines: "human,95\n")
    #expect(percent.status == 0, "\(percent.errors)")
  }

  @Test("a comparison of two units says that the unit is what differs")
  func comparedUnits() throws {
    let scratch = try Scratch()
    try scratch.write(Self.accuracy(12), to: "a.csv")
    try scratch.write(Self.accuracy(12, times: 100), to: "b.csv")
    let result = try Binary.run(["compare", "a.csv", "b.csv"], in: scratch.folder)
    #expect(result.status == 2)
    #expect(
      result.errors
        == """
        error: A is judged in 'acc' as a fraction (higher is better), B in 'acc' in percent (higher \
        is better) [different-metrics]
          hint: bring both logs to one unit: fractions (0 to 1), or percent

        """)
  }

  @Test("seeds that end early are named")
  func short() throws {
    let result = try diagnose([Self.accuracy(30), Self.accuracy(20), Self.accuracy(17)])
    #expect(result.status == 0)
    #expect(
      result.errors
        == """
        warning: 2 of 3 seeds end before epoch 29: 's2' at 16 and 's1' at 19; the mean goes up to \
        epoch 16, and levels are judged up to there [short-seeds]
          hint: train all seeds for as long, or leave the short ones out

        """)
    #expect(try diagnose([Self.accuracy(20), Self.accuracy(20)]).errors == "")
  }

  @Test("a seed that crashed early is left out of the mean, and named")
  func crashed() throws {
    let scratch = try Scratch()
    for (index, epochs) in [30, 7, 30, 28].enumerated() {
      try scratch.write(Self.accuracy(epochs), to: "s\(index).csv")
    }
    let result = try Binary.run(
      ["diagnose", "s0.csv", "s1.csv", "s2.csv", "s3.csv", "--as-seeds", "--format", "json"],
      in: scratch.folder)
    #expect(result.output.contains(#""name": "mean of 3 runs""#))
    #expect(
      result.errors.hasPrefix(
        "warning: 1 of 4 seeds crashed or broke long before the others end: 's1' at 6; the verdict")
    )
    #expect(result.errors.contains("'s3' at 27; the mean goes up to epoch 27"))
  }

  @Test("a seed that never moved is left out of the mean, and named")
  func unmoved() throws {
    let stuck = "epoch,train_acc,val_acc\n" + (0..<20).map { "\($0),0.1,0.1\($0 % 3)\n" }.joined()
    let good = (0..<3).map { Self.accuracy(20, reaching: 0.88 + 0.01 * Double($0)) }
    let one = try diagnose([good[0], good[1], stuck, good[2]])
    #expect(
      one.errors.hasPrefix(
        "warning: 1 of 4 seeds learnt nothing while the others did: 's2'; the verdict"))
    #expect(one.output.contains("Over 3 seeds"), "\(one.output)")
    // Short runs whose levels lie apart have all moved, or none stands out.
    let apart = try diagnose([0.7, 0.86, 0.88, 0.9].map { Self.accuracy(20, reaching: $0) })
    #expect(!apart.errors.contains("unmoved-seeds"), "\(apart.errors)")
    let alike = ["0.90", "0.91", "0.93"].map { "epoch,val_acc\n1,\($0)1\n2,\($0)2\n3,\($0)1\n" }
    #expect(!(try diagnose(alike)).errors.contains("unmoved-seeds"))
  }

  @Test("a seed that broke or learnt nothing among others is named")
  func unlike() throws {
    let good = Self.accuracy(20)
    let broken =
      "epoch,train_acc,val_acc\n"
      + good.split(separator: "\n").dropFirst()
      .enumerated().map { $0 < 12 ? "\($1)\n" : "\($0),nan,nan\n" }.joined()
    let result = try diagnose([good, broken, good])
    #expect(
      result.errors
        == """
        warning: 1 of 3 seeds crashed or broke long before the others end: 's1' at 11; the verdict is \
        about the mean of the others [stopped-seeds]
          hint: look at its log there: what crashed or broke once may do so again

        """)
    let both = try diagnose([broken, good, broken])
    #expect(both.errors.contains("2 of 3 seeds diverged: 's0' and 's2'"), "\(both.errors)")
    let stuck = Self.accuracy(20, reaching: 0.1)
    let two = try diagnose([stuck, good, stuck])
    #expect(two.errors.contains("2 of 3 seeds did not learn: 's0' and 's2'"), "\(two.errors)")
    #expect(!(try diagnose([stuck, stuck])).errors.contains("unlike-seeds"))
  }
}

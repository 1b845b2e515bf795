import TestSupport
import Testing

/// Slips in logs and label files that the messages help out of.
@Suite struct ReadSlipTests {
  private func run(
    _ files: [String: String], _ arguments: [String]
  ) throws -> Binary.Result {
    let scratch = try Scratch()
    for (name, text) in files { try scratch.write(text, to: name) }
    return try Binary.run(arguments, in: scratch.folder)
  }

  @Test("misspelt splits are taken for what they may be")
  func misspelt() throws {
    let log = "epoch,trian_loss,vall_loss\n0,1,2\n1,.5,1\n2,.4,.8\n"
    let result = try run(["log.csv": log], ["diagnose", "log.csv"])
    #expect(result.status == 2)
    #expect(
      result.errors.contains(
        "did you mean training by 'trian_loss' and validation by 'vall_loss'? "
          + "Name them: --train 'trian_loss' --validation 'vall_loss'"))
    let named = try run(
      ["log.csv": log],
      ["diagnose", "log.csv", "--train", "trian_loss", "--validation", "vall_loss"])
    #expect(named.status == 0, "\(named.errors)")
    let others = try run(
      ["log.csv": "epoch,a_loss,b_loss\n0,1,2\n1,2,3\n"], ["diagnose", "log.csv"])
    #expect(!others.errors.contains("did you mean"))
  }

  @Test("of a misspelt split only what would work is proposed")
  func misspeltAlone() throws {
    func hint(_ header: String) throws -> String {
      let cells = header.split(separator: ",").indices
      let rows = (0..<3).map { row in
        "\(row)" + cells.map { ",0.\(5 + ($0 + row * row) % 4)" }.joined() + "\n"
      }
      let result = try run(
        ["log.csv": "epoch,\(header)\n" + rows.joined()], ["diagnose", "log.csv"])
      #expect(result.status == 2)
      return try #require(result.errors.split(separator: "hint: ").last.map(String.init))
    }
    #expect(
      try hint("trainn_acc,val_acc,val_f1")
        == "did you mean training by 'trainn_acc'? Name both: --train 'trainn_acc' --validation "
        + "'val_acc'\n")
    #expect(
      try hint("train_acc,vall_acc,val_f1,val_map")
        == "did you mean validation by 'vall_acc'? Name both: --train 'train_acc' --validation "
        + "'vall_acc'\n")
    #expect(
      try hint("acc,loss_x,vall_loss")
        == "did you mean validation by 'vall_loss'? Name it: --validation 'vall_loss'\n")
    // Training alone is not what was to be judged, "eval" is a word for validation, and "vfl" one of its own.
    for header in [
      "trian_loss,val_acc,val_f1", "eval_f1,ep_recall,eval_success",
      "train_vae_kl,train_wae_kl", "loss_vfl,loss_vfl_aux,val_f1,val_acc",
    ] {
      #expect(try hint(header).hasPrefix("choose the one to judge with --metric, as in --metric '"))
    }
  }

  @Test("a unit in brackets keeps its brackets", arguments: ["[nats]", "(nats)"])
  func brackets(_ unit: String) throws {
    let result = try run(
      ["log.csv": "epoch,train_loss \(unit),val_loss \(unit)\n0,1,2\n1,.5,1\n2,.4,.8\n"],
      ["diagnose", "log.csv"])
    #expect(result.output.contains("NO BASELINE  log: loss \(unit), lower is better"))
  }

  @Test("a log whose validation leaves training behind is asked about")
  func swapped() throws {
    func asked(_ header: String, _ pair: (Double) -> (Double, Double)) throws -> String {
      let rows = (0..<30).map { epoch in
        let (left, right) = pair(Double(epoch))
        return "\(epoch),\(left),\(right)\n"
      }
      return try run(
        ["log.csv": "epoch,\(header)\n" + rows.joined()], ["diagnose", "log.csv"]
      ).errors
    }
    let overfits = { (epoch: Double) in (2.2 / (1 + epoch / 3), 1 + 1.3 / (1 + epoch)) }
    let errors = try asked("val_loss,loss", overfits)
    #expect(
      errors.contains(
        "validation ('val_loss') is better than training ('loss') all along, and ever more so"))
    #expect(errors.contains("if so: --train 'val_loss' --validation 'loss'"))
    #expect(try asked("loss,val_loss", overfits).isEmpty)
    // Dropout keeps training above validation from the start on, and both go on falling.
    let dropout = { (epoch: Double) in (2.2 / (1 + epoch / 3), 1 / (1 + epoch / 3)) }
    #expect(try asked("loss,val_loss", dropout).isEmpty)
    let accuracy = { (epoch: Double) in (1 - 0.9 / (1 + epoch / 3), 0.62 - 0.55 / (1 + epoch)) }
    #expect(try asked("val_acc,acc", accuracy).contains("[swapped-curves]"))
  }

  @Test("an accuracy that names no split is asked for it, and judged in percent where it is said")
  func bareAccuracy() throws {
    let rows = (0..<20).map { "\($0),\(88 - 50 / Double($0 + 1))\n" }
    let files = ["log.csv": "epoch,acc\n" + rows.joined()]
    let asked = try run(files, ["diagnose", "log.csv"]).output
    #expect(asked.contains("does not say which split it was measured on"))
    let said = try run(files, ["diagnose", "log.csv", "--validation", "acc"]).output
    #expect(said.contains("85.5") && said.contains("%"))
  }

  @Test("what makes a verdict doubtful stands in the report, above everything it would change")
  func reported() throws {
    let rows = (0..<30).map { epoch in
      "\(epoch),\(2.2 / (1 + Double(epoch) / 3)),\(1 + 1.3 / (1 + Double(epoch)))\n"
    }
    let files = ["log.csv": "epoch,val_loss,loss\n" + rows.joined()]
    let page = try run(files, ["diagnose", "log.csv", "--format", "markdown"]).output
    let heading = try #require(page.firstRange(of: "## Check the input first"))
    #expect(page[heading.upperBound...].contains("is better than training ('loss') all along"))
    #expect(
      try heading.lowerBound < #require(page.firstRange(of: "## What would change")).lowerBound)
    let step = try #require(page.firstRange(of: "**First step: "))
    #expect(heading.upperBound < step.lowerBound)
    // Nothing but the verdict stands above it.
    let above = page[..<heading.lowerBound].split(separator: "\n").filter { !$0.hasPrefix(">") }
    #expect(above.count == 1, "\(above)")
    let comment = try run(files, ["diagnose", "log.csv", "--format", "comment"]).output
    #expect(
      try #require(comment.firstRange(of: "#### Check the input first")).upperBound
        < #require(comment.firstRange(of: "**First step: ")).lowerBound)
    let text = try run(files, ["diagnose", "log.csv"]).output
    let named = try #require(text.firstRange(of: "\nCheck the input first\n"))
    #expect(try named.upperBound < #require(text.firstRange(of: "\nNext steps\n")).lowerBound)
    #expect(!text.contains("--validation 'loss'"))
    let json = try run(files, ["diagnose", "log.csv", "--format", "json"]).output
    #expect(json.contains("\"swapped-curves\""))
  }

  @Test("a training that was resumed and counts from 0 can be joined")
  func joined() throws {
    func rows(_ range: Range<Int>) -> String {
      range.map { "\($0 - range.lowerBound),\(1 / Double($0 + 1)),\(1 / Double($0 + 1))\n" }
        .joined()
    }
    let log = "epoch,loss,val_loss\n" + rows(0..<10) + rows(10..<16)
    let apart = try run(["log.csv": log], ["diagnose", "log.csv", "--format", "json"])
    #expect(
      apart.errors.contains(
        "log.csv:12: warning: the file holds 2 runs, since epoch starts again; 'run 2' is judged; "
          + "choose another with --run, or join them with --join-restarts if one training was resumed"
      ))
    for flags in [[], ["--as-seeds"]] {
      let result = try run(
        ["log.csv": log], ["diagnose", "log.csv", "--format", "json", "--join-restarts"] + flags)
      #expect(result.status == 0, "\(result.errors)")
      #expect(result.errors.contains("log.csv:12: warning: epoch starts again here; the stretches"))
      #expect(result.output.contains(#""name": "log""#))
    }
    let inspected = try run(["log.csv": log], ["inspect", "log.csv", "--join-restarts"])
    #expect(inspected.output.contains("16"))
  }

  @Test("a column an annotator under any names: the hint helps")
  func annotators() throws {
    let files = [
      "ann.csv": "item,ann1,ann2,ann3\n"
        + (0..<20).map { "\($0),\($0 % 2),\($0 % 2),\($0 % 3 == 0 ? 1 : 0)\n" }.joined(),
      "gold.csv": "item,label\n" + (0..<20).map { "\($0),\($0 % 2)\n" }.joined(),
    ]
    let asked = [
      "baseline", "measure", "human", "ann.csv", "--gold", "gold.csv", "--metric", "val_error",
    ]
    let result = try run(files, asked)
    #expect(result.status == 2)
    #expect(
      result.errors.contains(
        "name it with --annotator; if each holds the labels of one annotator: --annotators "
          + "ann1,ann2,ann3\n"))
    let named = try run(files, asked + ["--annotators", "ann1,ann2,ann3"])
    #expect(named.status == 0, "\(named.errors)")
  }

  @Test("a rule that answers for the header is told so")
  func header() throws {
    let examples = "x,label\n" + (0..<9).map { "\($0),\($0 % 2)\n" }.joined()
    let result = try run(
      ["val.csv": examples],
      [
        "baseline", "measure", "scripted", "val.csv", "--metric", "val_error", "--shell",
        "sed s/.*/1/",
      ])
    #expect(result.status == 2)
    #expect(
      result.errors.contains("write none for the first line of the input, which is its header"))
  }
}

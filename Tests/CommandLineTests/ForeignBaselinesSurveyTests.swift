import TestSupport
import Testing

/// A survey of runs that log other metrics than its baselines are in.
@Suite struct ForeignBaselinesSurveyTests {
  @Test("they are judged without a baseline, and in doubt: a diverged one is not hidden")
  func judged() throws {
    let scratch = try Scratch()
    let losses = (1...12).map { 1.5 / Double($0) }
    func log(_ names: String, brokenFrom place: Int = 99) -> String {
      let rows = losses.enumerated().map { epoch, loss in
        let text = epoch >= place ? "nan" : "\(1 - loss / 2)"
        return "\(epoch),\(text),\(epoch >= place ? "nan" : "\(0.95 - loss / 2)")"
      }
      return names + "\n" + rows.joined(separator: "\n") + "\n"
    }
    try scratch.write(log("epoch,train_accuracy,val_accuracy"), to: "runs/a.csv")
    try scratch.write(log("epoch,train_loss,val_loss", brokenFrom: 8), to: "runs/b.csv")
    try scratch.write("kind,name,metric,value\nhuman,people,accuracy,0.97\n", to: "baselines.csv")
    let result = try Binary.run(
      ["survey", "runs", "-b", "baselines.csv", "--format", "ndjson"], in: scratch.folder)
    #expect(result.status == 0, "\(result.errors)")
    let rows = result.output.split(separator: "\n")
    let compared = try #require(rows.first { $0.contains("\"run\":\"a.csv\"") })
    let foreign = try #require(rows.first { $0.contains("\"run\":\"b.csv\"") })
    #expect(compared.contains("\"name\":\"people\"") && !compared.contains("not-compared"))
    #expect(foreign.contains("\"verdict\":\"diverged\"") && foreign.contains("not-compared"))
  }

  @Test("a row that another run is held against is in no doubt, one that none logs is")
  func shared() throws {
    let scratch = try Scratch()
    for (name, metric) in [("a", "loss"), ("b", "error"), ("c", "loss")] {
      let rows = (1...12).map { epoch in
        let level = 0.5 / Double(epoch)
        return "\(epoch),\(0.2 + level),\(0.3 + level)\n"
      }
      try scratch.write(
        "epoch,train_\(metric),val_\(metric)\n" + rows.joined(), to: "runs/\(name).csv")
    }
    let baselines =
      "kind,name,metric,value\nhuman,people,val_loss,0.1\nhuman,people,val_error,0.15\n"
    try scratch.write(baselines, to: "b.csv")
    try scratch.write(baselines + "human,people,val_f1,0.9\n", to: "more.csv")
    func doubted(_ file: String) throws -> Int {
      let result = try Binary.run(
        ["survey", "runs", "-b", file, "--format", "ndjson"], in: scratch.folder)
      #expect(result.status == 0, "\(result.errors)")
      let rows = result.output.split(separator: "\n")
      #expect(rows.count { $0.contains("\"name\":\"people\"") } == 3, "\(result.output)")
      return rows.count { $0.contains("not-compared") }
    }
    #expect(try doubted("b.csv") == 0)
    #expect(try doubted("more.csv") == 3)
  }
}

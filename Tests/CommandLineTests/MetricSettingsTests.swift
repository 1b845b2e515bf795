import Foundation
import TestSupport
import Testing

/// What `tightline metrics` takes from `tightline.toml`.
@Suite struct MetricSettingsTests {
  private static let models = "model,precision,recall,run time\na,0.9,0.5,80\nb,0.8,0.7,120\n"

  private func decide(
    _ settings: String, _ values: String = models, _ arguments: [String] = [],
    files: [String: String] = [:]
  ) throws -> [String: Any] {
    let scratch = try Scratch()
    try scratch.write(values, to: "runs/v.csv")
    try scratch.write(settings, to: "tightline.toml")
    for (name, text) in files { try scratch.write(text, to: name) }
    let call = ["metrics", "runs/v.csv", "--format", "json"] + arguments
    let result = try Binary.run(call, in: scratch.folder)
    try #require(result.status == 0, "\(result.errors)")
    let object = try JSONSerialization.jsonObject(with: Data(result.output.utf8))
    return object as? [String: Any] ?? [:]
  }

  /// What is required of each metric: "recall >= 0.6".
  private func required(_ json: [String: Any]) throws -> [String] {
    let models = try #require(json["models"] as? [[String: Any]])
    let metrics = try #require(models[0]["metrics"] as? [[String: Any]])
    return metrics.compactMap { metric in
      guard let level = metric["required"] as? Double else { return nil }
      return "\(metric["name"] ?? "") \(metric["comparison"] ?? "") \(level)"
    }
  }

  @Test("the requirements of the settings file above the values hold")
  func standing() throws {
    let settings = "[requirements]\nval_recall = \">=60%\"\n\"run time\" = \"<100\"\n"
    let json = try decide(settings)
    #expect(try required(json) == ["recall >= 0.6", "run time < 100.0"])
    let inputs = try #require(json["inputs"] as? [[String: Any]])
    #expect(inputs.map { $0["path"] as? String } == ["runs/v.csv", "tightline.toml"])
    #expect(inputs.allSatisfy { ($0["warnings"] as? [Any])?.isEmpty == true })
  }

  @Test("what the call, a row or the table requires overrules the file")
  func overruled() throws {
    let settings = "[requirements]\nrecall = 0.6\nprecision = 0.7\n"
    let flag = try decide(settings, Self.models, ["--at-least", "recall=0.8"])
    #expect(try required(flag) == ["precision >= 0.7", "recall >= 0.8"])
    let table = try decide(settings, Self.models + "requirement,,>0.65,\n")
    #expect(try required(table) == ["precision >= 0.7", "recall > 0.65"])
    let row = "kind,metric,value\nrequirement,recall,0.9\n"
    let rows = try decide(settings, Self.models, ["-b", "r.csv"], files: ["r.csv": row])
    #expect(try required(rows) == ["precision >= 0.7", "recall >= 0.9"])
    let none = try decide(settings, Self.models, ["--no-config", "--optimize", "recall"])
    #expect(try required(none).isEmpty)
  }

  @Test("the baselines that the file names count, and a row without a metric means the judged one")
  func baselines() throws {
    let settings = "baselines = \"b.csv\"\nmetric = \"recall\"\n[requirements]\nrecall = 0.1\n"
    let rows = "kind,metric,value\nhuman,,0.95\nrequirement,,0.75\n"
    #expect(try required(try decide(settings, files: ["b.csv": rows])) == ["recall >= 0.75"])
  }

  @Test("a requirement on a metric without values is left out, and that is said")
  func leftOut() throws {
    let settings = "[requirements]\nrecall = 0.6\nauc = 0.9\ntest_recall = 0.9\n"
    let json = try decide(settings)
    #expect(try required(json) == ["recall >= 0.6"])
    let inputs = try #require(json["inputs"] as? [[String: Any]])
    #expect(
      inputs[1]["warnings"] as? [String] == [
        "line 3: the requirement on 'auc' is left out: no column holds its values",
        "line 4: the requirement on 'recall' of split 'test' is left out: no column holds its values",
      ])
    let scratch = try Scratch()
    try scratch.write(Self.models, to: "v.csv")
    try scratch.write(settings, to: "tightline.toml")
    let text = try Binary.run(["metrics", "v.csv"], in: scratch.folder).output
    #expect(
      text.contains(
        "\nNote: tightline.toml:3: the requirement on 'auc' is left out: no column holds")
    )
    let shown = try Binary.run(["metrics", "v.csv", "--show-config"], in: scratch.folder)
    #expect(shown.output.contains("[requirements]\nrecall = \"0.6\""), "\(shown.output)")
  }
}

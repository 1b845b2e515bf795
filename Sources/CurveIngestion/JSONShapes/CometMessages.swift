import CurveModel

/// `messages.json` in the archive that Comet's `OfflineExperiment` leaves: a message a line, of which some log a metric.
///
/// `{"payload": {"context": "train", "metric": {"metricName": "loss", "metricValue": 1.0, "step": 0}}, "type":
/// "metric_msg"}`: the context says the split.
enum CometMessages: JSONShape {
  static let name = "comet"

  static func content(of document: JSONDocument) throws(InputProblem) -> RecordContent? {
    guard let records = document.records, let head = JSONRecords.head(of: document),
      head.contains(where: { metric(of: $0) != nil })
    else { return nil }
    return try JSONRecords.content(of: records.compactMap(value), in: document)
  }

  private static func metric(of message: JSONObject) -> JSONObject? {
    guard message["type"]?.text == "metric_msg" else { return nil }
    return message["payload"]?.object?["metric"]?.object
  }

  /// A record of one value; nil for messages without one, and for those that say how the machine is used.
  private static func value(in message: JSONObject) -> JSONObject? {
    guard let metric = metric(of: message), let name = metric["metricName"]?.text,
      let value = metric["metricValue"], !name.hasPrefix("sys.")
    else { return nil }
    let context = message["payload"]?.object?["context"]?.text
    let places = ["step", "epoch"].compactMap { place in
      metric[place]?.number.map { JSONObject.Field(name: place, value: .number($0)) }
    }
    let named = context.map { "\($0)/\(name)" } ?? name
    return JSONObject(
      fields: places + [JSONObject.Field(name: named, value: value)], offset: message.offset)
  }
}

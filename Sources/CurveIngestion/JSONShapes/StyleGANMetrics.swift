import CurveModel

/// StyleGAN's `metric-fid50k_full.jsonl`, which counts thousands of images in the names of its snapshots.
///
/// ```
/// {"results": {"fid50k_full": 12.3}, "metric": "fid50k_full", "snapshot_pkl": "network-snapshot-000200.pkl"}
/// ```
enum StyleGANMetrics: JSONShape {
  static let name = "stylegan-metrics"

  static func content(of document: JSONDocument) throws(InputProblem) -> RecordContent? {
    guard let records = document.records, let first = records.first,
      first["snapshot_pkl"] != nil, first["results"]?.object != nil
    else { return nil }
    let placed = records.compactMap { record -> JSONObject? in
      guard let results = record["results"]?.object, let place = record["snapshot_pkl"]?.text,
        let kimg = Double(place.split { !$0.isNumber }.last ?? "")
      else { return nil }
      let count = JSONObject.Field(name: "kimg", value: .number(kimg))
      let values = results.fields.map { field in
        JSONObject.Field(name: "val/\(metric(field.name))", value: field.value)
      }
      return JSONObject(fields: [count] + values, offset: record.offset)
    }
    return placed.isEmpty ? nil : try JSONRecords.content(of: placed, in: document)
  }

  /// The metric without how many images it is of: "fid" of "fid50k_full".
  private static func metric(_ name: String) -> String {
    name.hasPrefix("fid") ? "fid" : name
  }
}

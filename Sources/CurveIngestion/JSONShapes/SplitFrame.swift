import CurveModel

/// A data frame with its names apart from its rows, as pandas' `to_json(orient="split")` writes it.
enum SplitFrame: JSONShape {
  static let name = "json-frame"

  static func content(of document: JSONDocument) throws(InputProblem) -> RecordContent? {
    guard let object = document.object, let rows = object["data"]?.list,
      let names = object["columns"]?.list?.compactMap(\.text), !names.isEmpty,
      rows.allSatisfy({ $0.list?.count == names.count })
    else { return nil }
    let records = rows.compactMap(\.list).map { cells in
      JSONObject(
        fields: zip(names, cells).map { JSONObject.Field(name: $0, value: $1) },
        offset: object.offset)
    }
    return try JSONRecords.content(of: records, in: document)
  }
}

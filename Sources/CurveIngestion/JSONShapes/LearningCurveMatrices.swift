import CurveModel

/// What scikit-learn's `learning_curve` returns, as people dump it: `train_sizes`, and for each of them the scores of all
/// folds in `train_scores` and `test_scores`.
enum LearningCurveMatrices: JSONShape {
  static let name = "learning-curve"

  static func content(of document: JSONDocument) throws(InputProblem) -> RecordContent? {
    guard let object = document.object,
      let axis = object.fields.first(where: { ColumnGrammar.axis(named: $0.name) == .examples }),
      let sizes = axis.value.list, sizes.count > 1, sizes.allSatisfy({ $0.number != nil })
    else { return nil }
    let matrices = object.fields.compactMap { field in
      rows(of: field.value, sizes: sizes.count).map { (name: field.name, rows: $0) }
    }
    guard matrices.contains(where: { ListRows.isCurve($0.name) }) else { return nil }
    let records = sizes.indices.map { row in
      var fields = [JSONObject.Field(name: axis.name, value: sizes[row])]
      for (name, rows) in matrices {
        fields += rows[row].enumerated().map {
          JSONObject.Field(name: "\(name)_\($0.offset)", value: $0.element)
        }
      }
      return JSONObject(fields: fields, offset: object.offset)
    }
    return try JSONRecords.content(of: records, in: document)
  }

  /// The values for each size, which are the rows of a matrix or its columns; nil for anything else.
  private static func rows(of value: JSONNode, sizes: Int) -> [[JSONNode]]? {
    guard let list = value.list else { return nil }
    let rows = list.compactMap(\.list)
    guard let width = rows.first?.count, width > 0, rows.count == list.count,
      rows.allSatisfy({ $0.count == width })
    else { return nil }
    if rows.count == sizes { return rows }
    guard width == sizes else { return nil }
    return (0..<width).map { column in rows.map { $0[column] } }
  }
}

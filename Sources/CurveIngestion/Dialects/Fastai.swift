import CurveModel

/// fastai's CSVLogger: metrics without a prefix are measured on validation.
///
/// The header stands again before every fit, and the learning-rate finder leaves stubs with fewer
/// cells than the header, in which the time stands where the validation loss belongs.
enum Fastai: Dialect {
  static let name = "fastai"

  static func admits(names: [String], isWritten: Bool) -> Bool {
    let names = names.filter { name in
      !name.isEmpty && !ColumnWords.identifiers.contains(MetricName.words(name).joined())
    }
    return names.starts(with: ["epoch", "train_loss", "valid_loss"])
  }

  static func layout(of table: Table, options: ReadingOptions) throws(InputProblem) -> Layout {
    var wide = WideLayout(table, options: options, bareMetrics: .validation)
    var layout = try wide.finished()
    layout.dropsShortRows = true
    return layout
  }
}

import CurveAnalysis
import CurveModel

/// That a judged curve holds NaN or infinity is known to the doubts, to the findings and to who read the file. People
/// are told it once; JSON keeps its lists, each of which is read by itself.
extension Report {
  /// The same report for people: the doubt tells it, else the finding, where findings are shown, else the warning.
  func tellingNonFiniteOnce(showsFindings: Bool) -> Report {
    let told = splitsToldNonFinite(showsFindings: showsFindings)
    guard !told.isEmpty else { return self }
    var copy = self
    copy.diagnosis.findings.removeAll { isDoubted($0) }
    copy.inspection.files = inspection.files.map { file in
      // In a file of several runs nothing says which of them a warning is about.
      guard file.series.allSatisfy({ $0.run == diagnosis.run.name }) else { return file }
      let columns = file.series.map(\.series).filter {
        $0.metric == diagnosis.run.metric.name && told.contains($0.split)
      }.map(\.column)
      var file = file
      file.warnings.removeAll { $0.nonFiniteColumn.map(columns.contains) ?? false }
      return file
    }
    return copy
  }

  private var isValidationDoubted: Bool {
    doubts.contains { $0.code == ValidationNotFinite.documentation.code }
  }

  /// Whether a finding says no more than a doubt does.
  private func isDoubted(_ finding: Finding) -> Bool {
    isValidationDoubted && finding.rule == NonFiniteValues.documentation.name
      && finding.measurements.map(\.quantity) == [.validationPoints]
  }

  /// The judged splits of which a doubt or a finding says where they are no numbers.
  private func splitsToldNonFinite(showsFindings: Bool) -> Set<Split> {
    var splits: Set<Split> = isValidationDoubted ? [diagnosis.run.judgedSplit] : []
    for finding in diagnosis.findings {
      switch finding.rule {
      case NonFiniteValues.documentation.name where showsFindings:
        splits.formUnion(
          finding.measurements.map {
            $0.quantity == .trainingPoints ? .train : diagnosis.run.judgedSplit
          })
      // The verdict says it as well.
      case Diverged.documentation.name:
        let (train, validation) = (diagnosis.curves.train, diagnosis.curves.validation)
        guard let curve = train ?? validation,
          let first = curve.y.firstIndex(where: { !$0.isFinite }), curve.x[first] == finding.x
        else { continue }
        splits.insert(train == nil ? diagnosis.run.judgedSplit : .train)
      default: continue
      }
    }
    return splits
  }
}

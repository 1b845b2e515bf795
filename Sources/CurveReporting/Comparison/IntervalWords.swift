import CurveAnalysis

extension MeanDifference.Method {
  /// How the interval came about, for readers.
  var words: String {
    switch self {
    case .withinRun: "scatter within each run; how much repeated runs differ is not in it"
    case .welch: "Welch's t over the runs"
    case .pairedT: "paired t over runs of the same name"
    case .bootstrap: "bootstrap over the runs"
    }
  }
}

extension ProbabilityOfImprovement.Method {
  /// How the interval came about, for readers.
  var words: String {
    switch self {
    case .wilson: "share of the pairs, Wilson's interval"
    case .newcombe: "every run of B against every run of A, Newcombe's interval"
    case .bootstrap: "bootstrap over the runs"
    }
  }
}

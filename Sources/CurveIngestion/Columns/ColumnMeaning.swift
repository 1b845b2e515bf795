import CurveModel

/// What a column's header says about it.
enum ColumnMeaning: Hashable {
  /// How often a value of one metric is recorded.
  enum Grain: Hashable {
    case step
    case unstated
    case epoch
  }

  struct MetricColumn: Hashable {
    /// The name without split and grain, as written: "mAP50(B)"; empty when nothing is left.
    var metric: String
    /// The split the header names; nil when it names none.
    var split: Split?
    var grain: Grain
    /// The name without its split only, to tell "epoch_loss" from "loss_epoch".
    var spelling: String
    /// Equal for two spellings of one metric.
    var key: String
    /// Whether "epoch" or "step" stands before the metric, not behind it.
    var hasLeadingGrain: Bool
  }

  case axis(Axis.Kind)
  /// A column without a name, or a data frame's index.
  case index
  case metric(MetricColumn)
  /// Anything that is no curve, with what it is: a learning rate.
  case nuisance(IgnoredColumn.Reason)
}

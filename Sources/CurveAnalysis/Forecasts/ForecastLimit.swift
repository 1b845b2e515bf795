import CurveModel

/// Why a curve is not forecast.
package enum ForecastLimit: Error, Hashable, Sendable {
  case trainingBroke
  case validationBroke
  case lossIsBlind
  case tooFewPoints
  case startsTooLate
  case justFell
  case trainingOverSizes
  case scheduleEnded(RateSchedule)
  case tooFarAhead

  package var reason: String {
    switch self {
    case .trainingBroke:
      return "training broke, and a curve has no trend beyond a break"
    case .validationBroke:
      return "validation exploded, and a curve has no trend beyond that"
    case .lossIsBlind:
      return "a loss that is 0 throughout has no trend"
    case .tooFewPoints:
      return "a forecast needs at least \(SeenCurve.leastPoints) different places on the x-axis "
        + "beyond 0"
    case .startsTooLate:
      return "the log starts too late: a forecast needs a curve that ends at least "
        + "\(DecimalText.place(SeenCurve.leastGrowth)) times as far as it starts"
    case .justFell:
      return
        "the curve improved at once near its end, as after a lower learning rate: where it levels off does "
        + "not show yet"
    case .trainingOverSizes:
      return "training gets worse with more data; how much is not forecast"
    case .scheduleEnded(let schedule):
      return
        "the run ended at \(schedule.remainder): going on changes little, and a longer schedule is "
        + "another training"
    case .tooFarAhead:
      return
        "nothing is forecast beyond \(DecimalText.place(ReachTime.farthest)) times what was seen"
    }
  }
}

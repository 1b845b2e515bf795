import CurveModel

/// A line that names all of its values twice, first those of training and then those of validation: CenterNet's
/// "epoch: 5 |loss 1.2 | hm_loss 0.8 | time 10.1 | loss 1.4 | hm_loss 0.9 | time 1.0 |".
enum RepeatedNames {
  /// The values, the later ones under the split that their names leave out.
  static func told(
    _ values: [ConsoleLine.Value], among words: [String]
  ) -> [ConsoleLine.Value] {
    let half = values.count / 2
    guard half > 1, values.count == 2 * half,
      zip(values, values[half...]).allSatisfy({ $0.id == $1.id && $0.isBare }),
      Set(values[..<half].map(\.id)).count == half, models.isDisjoint(with: words)
    else { return values }
    return values[..<half]
      + values[half...].map { value in
        ConsoleLine.Value(name: "val \(value.name)", number: value.number)
      }
  }

  /// Models that are trained together, of which each has its losses.
  private static let models: Set = [
    "g", "d", "gen", "disc", "generator", "discriminator", "actor", "critic", "teacher", "student",
  ]
}

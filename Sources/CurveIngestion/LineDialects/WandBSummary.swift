/// What the client of Weights & Biases says below a training: "wandb: val/loss 0.856" repeats its last values, and the
/// history is drawn in blocks.
struct WandBSummary: LineDialect {
  mutating func plain(_ line: ArraySlice<UInt8>) -> String? {
    line.starts(with: Self.mark) ? "" : nil
  }

  private static let mark = Array("wandb: ".utf8)
}

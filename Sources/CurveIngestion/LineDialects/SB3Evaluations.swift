/// What Stable-Baselines3 says of an evaluation, "Eval num_timesteps=1000, episode_reward=106.33 +/- 63.41", in a log
/// whose frames say it as well, with more digits and in the names of the other values.
struct SB3Evaluations: LineDialect {
  private var hasFrames = false

  mutating func plain(_ line: ArraySlice<UInt8>) -> String? {
    if line.first == UInt8(ascii: "|"), line.holds("| time/") || line.holds("| eval/") {
      hasFrames = true
    }
    return hasFrames && line.starts(with: "Eval num_timesteps=".utf8) ? "" : nil
  }
}

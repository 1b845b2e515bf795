/// The command that a training was started with, as scripts echo it: "python train.py --epochs 30 --lr 0.1", or an
/// option a line, "--epochs 30 \".
///
/// Its numbers are settings, and "--epochs 1" is no first epoch.
struct EchoedCommands: LineDialect {
  mutating func plain(_ line: ArraySlice<UInt8>) -> String? {
    guard line.holds("--") else { return nil }
    let words = line.words
    let options = words.count { Self.isOption($0[...]) }
    guard options > 0 else { return nil }
    let isPart = words.last == "\\" || Self.isOption(words[0][...]) && words.count <= 2
    let isCommand = options > 1 || words.contains { $0.hasSuffix(".py") || $0.hasSuffix(".sh") }
    return isPart || isCommand ? "" : nil
  }

  /// Whether a word is "--epochs" or "--lr=0.1", and no rule of dashes around a heading.
  private static func isOption(_ word: Substring) -> Bool {
    let name = word.dropFirst(2)
    return word.hasPrefix("--") && name.first?.isLowercase ?? false && !word.hasSuffix("-")
      && name.prefix { $0 != "=" }.allSatisfy {
        $0.isLowercase || "-_.".contains($0) || $0.isNumber
      }
  }
}

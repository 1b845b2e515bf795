/// Kaldi's diagnostics of the networks that each iteration left, `compute_prob_valid.10.log` and its kin.
///
/// ```
/// # nnet3-chain-compute-prob exp/tdnn/10.mdl exp/tdnn/den.fst ark:exp/tdnn/egs/valid_diagnostic.cegs
/// LOG (nnet3-chain-compute-prob:PrintTotalStats():nnet-chain-diagnostics.cc:194) Overall log-probability for
/// 'output' is -0.0873 per frame, over 20000 frames.
/// ```
///
/// The command says which network was measured and on what; where lines of many such files were gathered, the name of
/// the file in front of each does. The combination of several networks, "final", is no iteration.
struct KaldiProbabilities: LineDialect {
  /// The iteration and the split of the lines that follow; nil where they are of none.
  private var place: (iteration: Int, split: String)?

  mutating func plain(_ line: ArraySlice<UInt8>) -> String? {
    if line.holds("compute-prob "), !line.holds("LOG (") {
      // Below that of the script the program says its command once more.
      if line.first == UInt8(ascii: "#") { place = Self.place(ofCommand: line.words) }
      return ""
    }
    let isOverall = line.holds("Overall ") && line.holds(" per frame")
    guard isOverall || line.holds("average probability is ") else { return nil }
    let text = String(decoding: line, as: UTF8.self)
    guard let place = Self.place(ofFile: text) ?? place else {
      return text.contains("compute-prob") || text.contains("compute_prob") ? "" : nil
    }
    let values = isOverall ? Self.overall(text) : Self.seen(line.words)
    return "iteration \(place.iteration): "
      + values.map { "\(place.split) \($0.name)=\($0.value)" }.joined(separator: ", ")
  }

  private typealias Value = (name: String, value: String)

  /// "Overall log-probability for 'output' is -0.10 + -0.008 = -0.11 per frame": what is behind the plus regularises.
  private static func overall(_ text: String) -> [Value] {
    guard let start = text.firstRange(of: "Overall ") else { return [] }
    let words = text[start.upperBound...].split(separator: " ")
    guard words.count > 4, words[1] == "for", words[3] == "is", Double(words[4]) != nil else {
      return []
    }
    let output = words[2].filter { $0 != "'" }
    let name = words[0] == "accuracy" ? "accuracy" : "log-likelihood"
    let measured = ["accuracy", "log-probability", "log-likelihood"].contains(words[0])
    guard measured else { return [] }
    return [(output == "output" ? name : "\(output) \(name)", String(words[4]))]
  }

  /// Reads "Saw 4000 examples, average probability is -2.4 and accuracy is 0.43 with total weight 4000".
  private static func seen(_ words: [String]) -> [Value] {
    zip(words, zip(words.dropFirst(), words.dropFirst(2))).compactMap { name, rest in
      guard rest.0 == "is", Double(rest.1) != nil else { return nil }
      return (name == "probability" ? "log-likelihood" : name, rest.1)
    }
  }

  private static func place(ofCommand words: [String]) -> (iteration: Int, split: String)? {
    let split = ["valid", "train"].first { split in
      words.contains { $0.contains("\(split)_diagnostic") }
    }
    let iteration = words.lazy.compactMap { word -> Int? in
      let name = word.split(separator: "/").last ?? ""
      guard let ending = endings.first(where: name.hasSuffix) else { return nil }
      return Int(name.dropLast(ending.count))
    }.first
    return iteration.flatMap { iteration in split.map { (iteration, $0) } }
  }

  /// Reads "exp/tdnn/log/compute_prob_valid.10.log:LOG ...".
  private static func place(ofFile text: String) -> (iteration: Int, split: String)? {
    guard let name = text.firstRange(of: "compute_prob_") else { return nil }
    let parts = text[name.upperBound...].prefix { $0 != ":" && $0 != " " }.split(separator: ".")
    guard parts.count == 3, parts[2] == "log", let iteration = Int(parts[1]),
      ColumnWords.roles[String(parts[0])] != nil
    else { return nil }
    return (iteration, String(parts[0]))
  }

  private static let endings = [".mdl", ".raw", ".nnet"]
}

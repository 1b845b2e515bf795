import CurveModel

extension Layout {
  /// Columns that differ by a number only ("train_score_0" to "_4", "split0_test_score" to
  /// "split4_…") are repeats of one curve.
  mutating func averageRepeats() {
    let base = { (track: Track) in
      let words = MetricName.words(track.metric)
      if words.last.map({ $0.allSatisfy(\.isNumber) }) == true {
        return words.dropLast().joined(separator: "_")
      }
      let first = words.first ?? ""
      let letters = first.prefix { $0.isLetter }
      let isRepeat =
        words.count > 1 && letters.count < first.count
        && ColumnWords.repeats.contains(String(letters))
        && first.dropFirst(letters.count).allSatisfy(\.isNumber)
      return isRepeat ? words.dropFirst().joined(separator: "_") : track.metric
    }
    var averaged: [Track] = []
    for track in tracks {
      let metric = base(track)
      if metric != track.metric,
        let same = averaged.firstIndex(where: { $0.metric == metric && $0.split == track.split })
      {
        averaged[same].columns += track.columns
        averaged[same].isMean = true
      } else {
        averaged.append(Track(columns: track.columns, metric: metric, split: track.split))
      }
    }
    tracks = averaged
  }
}

extension Layout {
  /// Says of columns that are left out as curves that they are read as the error of one.
  mutating func nameSpreads() {
    for index in ignored.indices {
      let words = MetricName.words(ignored[index].column)
      guard SpreadColumns.mayTell(words.joined(), words: words) else { continue }
      ignored[index].reason =
        .other(
          words.count > 1 ? "read as the error of another column" : "read as the number of repeats")
    }
  }
}

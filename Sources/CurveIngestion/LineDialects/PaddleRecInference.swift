/// What PaddleRec infers with the models that each epoch left, in the words of the training.
///
/// ```
/// load model epoch 15
/// epoch: 15, batch_id: 0, AUC: 0.930040,ACC: 0.899414, avg_reader_cost: 0.0005 sec
/// epoch: 15 done, AUC: 0.942075,ACC: 0.893734, epoch time: 71.35 s
/// ```
///
/// It is measured on the test data; what a batch had gives way to the mean.
struct PaddleRecInference: LineDialect {
  private var isInference = false

  mutating func plain(_ line: ArraySlice<UInt8>) -> String? {
    if line.holds("load model epoch ") {
      isInference = true
      return ""
    }
    // A training that follows in the same file prints its configuration first.
    if isInference, line.holds("train_batch_size") { isInference = false }
    guard isInference, let start = line.firstRange(of: Self.mark) else { return nil }
    let text = String(decoding: line[start.upperBound...], as: UTF8.self)
    guard let done = text.firstRange(of: " done, "), let epoch = Int(text[..<done.lowerBound])
    else {
      return text.contains("batch_id") ? "" : nil
    }
    let values = text[done.upperBound...].split(separator: ",").compactMap { part -> String? in
      let words = part.split { $0 == ":" || $0 == " " }
      guard words.count == 2, Double(words[1]) != nil else { return nil }
      return "test \(words[0])=\(words[1])"
    }
    return "epoch \(epoch): \(values.joined(separator: ", "))"
  }

  private static let mark = Array("epoch: ".utf8)
}

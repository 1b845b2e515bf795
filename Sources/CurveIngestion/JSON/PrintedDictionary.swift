import CurveModel

/// A dictionary that a program prints above the lines of its training: its settings, most often.
enum PrintedDictionary {
  /// Whether the text below the first values is that of a console: no JSON, however it begins.
  ///
  /// As long as fewer lines than values are none, they stand between records.
  static func heads(_ head: FileHead) -> Bool {
    var scanner = JSONScanner(head.bytes, from: head.bodyStart)
    var surplus = 0
    while surplus < enough {
      var ahead = scanner
      do throws(JSONScanner.Failure) {
        guard try ahead.next() != nil else { return false }
        scanner = ahead
        surplus += 1
      } catch {
        guard error.offset < head.bytes.count else { return false }
        guard surplus > 0 else { return ConsoleText.recognises(head) }
        scanner.skipLine()
        surplus -= 1
      }
    }
    return false
  }

  private static let enough = 4
}

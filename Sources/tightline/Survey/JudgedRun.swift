import CurveAnalysis
import CurveIngestion
import CurveModel

/// The rows of a found run, and the state of its files when they were read.
struct JudgedRun: Codable, Sendable {
  /// As in `FoundRun`; empty for a folder that could not be read.
  var logs: [[String]]
  var stamps: [FileStamp]
  /// SHA-256 of each log, where it was read to its end.
  var digests: [String]
  var rows: [SurveyRow]

  /// Whether the files are what they were.
  ///
  /// Size and time of the last change tell, unless the change is as young as the record itself (a
  /// clock ticks slower than a training writes), or the time alone differs: then the digest does.
  func isCurrent(recordedAt: Int) -> Bool {
    let now = logs.flatMap(\.self).compactMap(FileStamp.init(of:))
    guard now.count == stamps.count, zip(now, stamps).allSatisfy({ $0.size == $1.size }) else {
      return false
    }
    let youngest = recordedAt - 2_000_000_000
    if now == stamps, now.allSatisfy({ $0.changed < youngest }) { return true }
    return digests.count == logs.count && logs.map(Self.digest) == digests
  }

  private static func digest(of log: [String]) -> String {
    do throws(InputProblem) {
      return try Digest.hexadecimal(of: FileSource.open(joining: log))
    } catch {
      return ""
    }
  }
}

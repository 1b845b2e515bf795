import Glibc
import Synchronization

/// A request to stop, which long work looks out for and obeys in its own time.
enum Interruption {
  private static let request = Atomic<Int32>(0)
  private static let requests = [SIGINT, SIGTERM, SIGHUP]

  /// From now on a first request is only noted; a second one ends the process at once.
  static func watch() {
    for request in requests {
      _ = signal(request) { number in
        Interruption.request.store(number, ordering: .relaxed)
        _ = signal(number, SIG_DFL)
      }
    }
  }

  /// From now on a request ends the process.
  static func stopWatching() {
    for request in requests { _ = signal(request, SIG_DFL) }
  }

  static var isAsked: Bool { request.load(ordering: .relaxed) != 0 }

  /// Ends the process the way the request would have, so that shells and Make see it.
  static func obey() {
    let number = request.load(ordering: .relaxed)
    guard number != 0 else { return }
    _ = signal(number, SIG_DFL)
    raise(number)
  }
}

import Glibc
import Synchronization

/// A request to stop (SIGTERM, SIGINT, SIGHUP) that is obeyed once what was read is answered.
enum StopRequest {
  private static let requests = [SIGTERM, SIGINT, SIGHUP]
  private static let received = Atomic<Int32>(0)
  private static let pipeEnds = Pipe()

  /// A pipe that is readable as soon as a request came, for `poll`.
  private struct Pipe {
    var read: Int32 = -1
    var write: Int32 = -1

    init() {
      var ends: [Int32] = [-1, -1]
      let made = unsafe ends.withUnsafeMutableBufferPointer { ends in
        unsafe ends.baseAddress.map { unsafe pipe($0) }
      }
      guard made == 0 else { return }
      (read, write) = (ends[0], ends[1])
    }
  }

  /// From now on requests are remembered instead of ending the process.
  static func listen() {
    _ = pipeEnds.read
    // A supervisor may hold signals back in what it starts.
    var held = sigset_t()
    unsafe sigemptyset(&held)
    for request in requests { unsafe sigaddset(&held, request) }
    unsafe pthread_sigmask(SIG_UNBLOCK, &held, nil)
    for request in requests {
      _ = signal(request) { number in
        StopRequest.received.store(number, ordering: .relaxed)
        var byte: UInt8 = 0
        _ = unsafe Glibc.write(StopRequest.pipeEnds.write, &byte, 1)
      }
    }
  }

  static var wasReceived: Bool { received.load(ordering: .relaxed) != 0 }

  /// Waits until there is something to read; false when a request to stop came first.
  static func waitForInput(_ descriptor: Int32) -> Bool {
    var sources = [
      pollfd(fd: pipeEnds.read, events: Int16(POLLIN), revents: 0),
      pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0),
    ]
    while true {
      let count = unsafe sources.withUnsafeMutableBufferPointer { sources in
        unsafe poll(sources.baseAddress, nfds_t(sources.count), -1)
      }
      if wasReceived { return false }
      if count >= 0 || errno != EINTR { return true }
    }
  }

  /// Ends the process by the signal that asked for it, as if nobody had listened; returns when none did.
  static func obey() {
    let number = received.load(ordering: .relaxed)
    guard number != 0 else { return }
    end(by: number)
  }

  /// Ends the process by a signal.
  static func end(by number: Int32) {
    _ = signal(number, SIG_DFL)
    raise(number)
  }
}

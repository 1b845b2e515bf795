import Glibc

/// Requests to stop, held back while files are exchanged and obeyed right after.
struct HeldSignals {
  private static let requests = [SIGINT, SIGTERM, SIGHUP, SIGQUIT]
  private var before = sigset_t()

  init() {
    var held = sigset_t()
    unsafe sigemptyset(&held)
    for request in Self.requests { unsafe sigaddset(&held, request) }
    unsafe pthread_sigmask(SIG_BLOCK, &held, &before)
  }

  func release() {
    var mask = before
    unsafe pthread_sigmask(SIG_SETMASK, &mask, nil)
  }
}

import CurveModel
import Glibc

/// Another program, run to its end with bytes on its standard input.
struct ChildProgram {
  /// What the program wrote.
  struct Outcome {
    var output: [UInt8]
    /// The last lines of its standard error.
    var complaint: String
  }

  let arguments: [String]
  /// Seconds after which it is ended; nil for no limit.
  let timeLimit: Double?

  /// The command as the user would write it.
  var shown: String { ShellQuoting.command(arguments) }

  /// - Throws: A program that cannot be started, fails, is ended by a signal, or takes too long.
  func run(input: [UInt8]) throws(InputProblem) -> Outcome {
    let (ours, theirs) = try pipes()
    var process: pid_t = 0
    let code = unsafe spawn(&process, theirs)
    for descriptor in theirs { close(descriptor) }
    guard code == 0 else {
      for descriptor in ours { close(descriptor) }
      throw problem(
        "cannot-start", "cannot start '\(arguments[0])': \(errorText(code))",
        hint: "check the name and the search path; a shell line goes into --shell")
    }
    var exchange = Exchange(input: input, descriptors: ours, timeLimit: timeLimit)
    let isInTime = exchange.run()
    // Its children as well, which would keep the pipes open.
    if !isInTime { kill(-process, SIGKILL) }
    exchange.close()
    var status: Int32 = 0
    while unsafe waitpid(process, &status, 0) < 0, errno == EINTR {}
    let complaint = Self.lastLines(exchange.errors)
    guard isInTime else {
      throw problem(
        "too-slow", "the command was ended after \(DecimalText.significant(timeLimit ?? 0)) s",
        hint: "allow more with --time-limit" + said(complaint))
    }
    let signal = status & 0x7F
    guard signal == 0 else {
      throw problem(
        "command-failed", "the command was ended by signal \(signal)",
        hint: "run it by hand on the same input" + said(complaint))
    }
    let exit = (status >> 8) & 0xFF
    guard exit == 0 else {
      throw problem(
        "command-failed", "the command failed with exit status \(exit)",
        hint: "run it by hand on the same input" + said(complaint))
    }
    return Outcome(output: exchange.output, complaint: complaint)
  }

  private func said(_ complaint: String) -> String {
    complaint.isEmpty ? "" : "; it said: \(complaint)"
  }

  private func problem(_ code: String, _ message: String, hint: String) -> InputProblem {
    InputProblem(code: code, message: message, at: InputLocation(file: shown), hint: hint)
  }

  /// Our ends and the program's, in the order of input, output and errors.
  private func pipes() throws(InputProblem) -> (ours: [Int32], theirs: [Int32]) {
    var ours: [Int32] = []
    var theirs: [Int32] = []
    for isInput in [true, false, false] {
      var ends: [Int32] = [0, 0]
      guard unsafe pipe(&ends) == 0 else {
        throw problem(
          "cannot-start", "cannot start the command: \(errorText(errno))", hint: "try again")
      }
      // Ours must not stay open in the program, which would then wait for more input.
      for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
      ours.append(isInput ? ends[1] : ends[0])
      theirs.append(isInput ? ends[0] : ends[1])
    }
    return (ours, theirs)
  }

  /// Starts it in a process group of its own, with the signals that we ignore as they were.
  @unsafe private func spawn(_ process: inout pid_t, _ descriptors: [Int32]) -> Int32 {
    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    for (target, descriptor) in descriptors.enumerated() {
      unsafe posix_spawn_file_actions_adddup2(&actions, descriptor, Int32(target))
    }
    var attributes = posix_spawnattr_t()
    unsafe posix_spawnattr_init(&attributes)
    defer { unsafe posix_spawnattr_destroy(&attributes) }
    var signals = sigset_t()
    unsafe sigemptyset(&signals)
    unsafe sigaddset(&signals, SIGPIPE)
    unsafe sigaddset(&signals, SIGXFSZ)
    unsafe posix_spawnattr_setsigdefault(&attributes, &signals)
    unsafe posix_spawnattr_setpgroup(&attributes, 0)
    unsafe posix_spawnattr_setflags(
      &attributes, Int16(POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGDEF))
    var words = unsafe arguments.map { unsafe strdup($0) } + [nil]
    defer { unsafe words.forEach { unsafe free($0) } }
    return unsafe posix_spawnp(&process, arguments[0], &actions, &attributes, &words, environ)
  }

  private static func lastLines(_ bytes: [UInt8]) -> String {
    let text = String(decoding: bytes.suffix(2_000), as: UTF8.self)
    return text.split(whereSeparator: \.isNewline).suffix(3).joined(separator: " / ")
  }
}

/// Writes to a program while reading what it says, so that neither waits for the other.
private struct Exchange {
  private let input: [UInt8]
  private var written = 0
  /// Input, output, errors; −1 once closed.
  private var descriptors: [Int32]
  private let deadline: Double?
  private(set) var output: [UInt8] = []
  private(set) var errors: [UInt8] = []

  /// More of a program's complaints than this is not kept.
  private static let mostErrors = 1 << 16

  init(input: [UInt8], descriptors: [Int32], timeLimit: Double?) {
    self.input = input
    self.descriptors = descriptors
    deadline = timeLimit.map { Self.now() + $0 }
    // A program that reads slowly must not keep us from reading.
    _ = fcntl(descriptors[0], F_SETFL, O_NONBLOCK)
  }

  /// Until both outputs are closed; false when the time is up.
  mutating func run() -> Bool {
    if input.isEmpty { close(0) }
    while descriptors[1] >= 0 || descriptors[2] >= 0 {
      let wait = deadline.map { Int32(max(min(($0 - Self.now()) * 1000, 60_000), 0)) } ?? -1
      if let deadline, Self.now() >= deadline { return false }
      var polled = descriptors.enumerated().map { index, descriptor in
        pollfd(fd: descriptor, events: Int16(index == 0 ? POLLOUT : POLLIN), revents: 0)
      }
      guard unsafe poll(&polled, 3, wait) >= 0 || errno == EINTR else { return true }
      if polled[0].revents != 0 { write() }
      for index in 1...2 where polled[index].revents != 0 { read(index) }
    }
    return true
  }

  private mutating func write() {
    let count = unsafe input.withUnsafeBytes { buffer in
      unsafe Glibc.write(
        descriptors[0], buffer.baseAddress?.advanced(by: written),
        min(input.count - written, 65_536))
    }
    if count > 0 { written += count }
    // A program that needs no input may close it.
    if written == input.count || (count < 0 && errno != EAGAIN && errno != EINTR) { close(0) }
  }

  private mutating func read(_ index: Int) {
    var block = [UInt8](repeating: 0, count: 65_536)
    let count = unsafe block.withUnsafeMutableBytes { buffer in
      unsafe Glibc.read(descriptors[index], buffer.baseAddress, buffer.count)
    }
    if count < 0, errno == EINTR { return }
    guard count > 0 else { return close(index) }
    if index == 1 {
      output += block[..<count]
    } else {
      errors = (errors + block[..<count]).suffix(Self.mostErrors)
    }
  }

  private mutating func close(_ index: Int) {
    if descriptors[index] >= 0 { Glibc.close(descriptors[index]) }
    descriptors[index] = -1
  }

  mutating func close() { for index in 0...2 { close(index) } }

  private static func now() -> Double {
    var time = timespec()
    unsafe clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}

import Synchronization

/// What a function says about names, kept for the next file: the runs of a sweep repeat the same few
/// names thousands of times.
///
/// Only for pure functions. Names that are long are not kept, and those that are not ASCII by their bytes: equal
/// strings of other scripts can be written differently.
///
/// Public, as few types here: only their code is known to the compiler in other modules, and unspecialised a look-up
/// costs ten times as much. Enumerations are compared there through a table of functions unless they are public, too.
public final class NameMemo<Value: Sendable>: Sendable {
  @usableFromInline let known = Mutex<[String: Value]>([:])
  private let others = Mutex<[[UInt8]: Value]>([:])

  @usableFromInline static var mostNames: Int { 4096 }
  @usableFromInline static var longestName: Int { 64 }

  public init() {}

  /// The value of a name, found by `find` where it is not known yet.
  @inlinable
  public func value(of name: String, _ find: (String) -> Value) -> Value {
    guard name.utf8.count <= Self.longestName else { return find(name) }
    guard name.utf8Span.isKnownASCII else { return value(ofOther: name, find) }
    if let value = known.withLock({ $0[name] }) { return value }
    let value = find(name)
    known.withLock { known in
      if known.count < Self.mostNames { known[name] = value }
    }
    return value
  }

  /// The value of a name that is not ASCII, or not known to be.
  @usableFromInline
  func value(ofOther name: String, _ find: (String) -> Value) -> Value {
    let bytes = Array(name.utf8)
    if let value = others.withLock({ $0[bytes] }) { return value }
    let value = find(name)
    others.withLock { others in
      if others.count < Self.mostNames { others[bytes] = value }
    }
    return value
  }
}

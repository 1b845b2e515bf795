import Synchronization

/// What a function says about names, kept for the next file: the runs of a sweep repeat the same few
/// names thousands of times.
///
/// Only for pure functions. Names that are long or not ASCII are not kept: equal strings of other
/// scripts can differ in their bytes.
///
/// Public, as few types here: only their code is known to the compiler in other modules, and unspecialised a look-up
/// costs ten times as much. Enumerations are compared there through a table of functions unless they are public, too.
public final class NameMemo<Value: Sendable>: Sendable {
  @usableFromInline let known = Mutex<[String: Value]>([:])

  @usableFromInline static var mostNames: Int { 4096 }
  @usableFromInline static var longestName: Int { 64 }

  public init() {}

  /// The value of a name, found by `find` where it is not known yet.
  @inlinable
  public func value(of name: String, _ find: (String) -> Value) -> Value {
    guard name.utf8.count <= Self.longestName, name.utf8Span.isKnownASCII else {
      return find(name)
    }
    if let value = known.withLock({ $0[name] }) { return value }
    let value = find(name)
    known.withLock { known in
      if known.count < Self.mostNames { known[name] = value }
    }
    return value
  }
}

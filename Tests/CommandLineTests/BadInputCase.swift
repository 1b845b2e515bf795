import TestSupport
import Testing

/// A mistake that a user can make: it ends in exit status 2 and a message that says what to do, and
/// writes nothing.
struct BadInputCase: Sendable, CustomTestStringConvertible {
  var name: String
  var files: [String: String] = [:]
  var arguments: [String]
  var errors: String
  var testDescription: String { name }

  static let curves = "epoch,train_loss,val_loss\n0,1,2\n1,0.9,1.5\n2,0.8,1\n3,0.7,0.9\n"

  func check(sourceLocation: SourceLocation = #_sourceLocation) throws {
    let scratch = try Scratch()
    for (name, text) in files { try scratch.write(text, to: name) }
    let result = try Binary.run(arguments, in: scratch.folder)
    #expect(result.status == 2, sourceLocation: sourceLocation)
    #expect(result.errors == errors, sourceLocation: sourceLocation)
    #expect(result.output.isEmpty, sourceLocation: sourceLocation)
    #expect(
      scratch.names == files.keys.sorted(), "nothing is written", sourceLocation: sourceLocation)
  }
}

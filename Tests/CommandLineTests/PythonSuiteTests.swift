import Foundation
import TestSupport
import Testing

/// The suites in Python: the package, and the files for CI servers, both with this build.
@Suite(.enabled(if: OutsideCommand.isInstalled("python3"), "python3 is not installed"))
struct PythonSuiteTests {
  @Test("suites pass with this build", arguments: ["python/tests", "packaging/tests"])
  func suite(_ folder: String) throws {
    let call = ["TIGHTLINE=\(Binary.url.path)", "PYTHONDONTWRITEBYTECODE=1", "python3", "-m"]
    let result = try OutsideCommand.run(
      "env", call + ["unittest", "discover", "-s", folder], in: Project.folder)
    #expect(result.status == 0, "\(result.errors)")
    let skipped = result.errors.split(separator: "\n").last { $0.contains("skipped") }
    if let skipped { print("\(folder): \(skipped) (PyYAML is missing)") }
  }
}

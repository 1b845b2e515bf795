import FoundationEssentials
import Testing

@testable import CurveIngestion

@Test("every file in Dialects stands in the catalogue")
func catalogIsComplete() throws {
  let folder = Fixture.root.appending(path: "Sources/CurveIngestion/Dialects")
  let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    .filter { $0.hasSuffix(".swift") && $0 != "Dialect.swift" }
    .map { String($0.dropLast(".swift".count)) }
  #expect(files.sorted() == DialectCatalog.all.map { "\($0)" }.sorted())
}

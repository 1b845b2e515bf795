import FoundationEssentials
import Testing

@testable import CurveIngestion

struct CatalogTests {
  static let catalogs: [(folder: String, types: [String], besides: String)] = [
    ("Dialects", DialectCatalog.all.map { "\($0)" }, "Dialect"),
    ("Formats", LogFormatCatalog.all.map { "\($0)" }, "LogFormat"),
    ("JSONShapes", JSONShapeCatalog.all.map { "\($0)" }, "JSONShape"),
    ("LineDialects", LineDialectCatalog.all.map { "\($0)" }, "LineDialect"),
    ("FolderLayouts", FolderLayoutCatalog.all.map { "\($0)" }, "FolderLayout"),
  ]

  @Test("every dialect, format and shape stands in its catalogue", arguments: catalogs.indices)
  func isComplete(_ index: Int) throws {
    let catalog = Self.catalogs[index]
    let folder = Fixture.root.appending(path: "Sources/CurveIngestion/\(catalog.folder)")
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      .filter { $0.hasSuffix(".swift") }
      .map { String($0.dropLast(".swift".count)) }
      .filter { $0 != catalog.besides }
    #expect(files.sorted() == catalog.types.sorted())
  }
}

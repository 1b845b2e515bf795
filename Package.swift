// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "tightline",
  products: [
    .executable(name: "tightline", targets: ["tightline"])
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
  ],
  targets: [
    .systemLibrary(name: "CLibCSV", providers: [.apt(["libcsv-dev"])]),
    .systemLibrary(name: "CLibCrypto", providers: [.apt(["libssl-dev"])]),
    .systemLibrary(name: "CLibSQLite", providers: [.apt(["libsqlite3-dev"])]),
    .target(name: "CFastFloat"),
    .target(name: "CRowSink", dependencies: ["CFastFloat"]),
    // Settings are read once; small code serves better.
    .target(
      name: "CTOML",
      cxxSettings: [.unsafeFlags(["-Os"], .when(configuration: .release))]),
    .target(name: "CurveModel"),
    .target(
      name: "CurveIngestion",
      dependencies: [
        "CFastFloat", "CLibCSV", "CLibCrypto", "CLibSQLite", "CRowSink", "CTOML", "CurveModel",
      ]),
    // Eigen's kernels are vectorized and unrolled already; the compiler would do so to what is around them, for 40 kB.
    .target(
      name: "CLinearFit",
      cxxSettings: [
        .unsafeFlags(
          ["-fno-vectorize", "-fno-slp-vectorize", "-fno-unroll-loops"],
          .when(configuration: .release))
      ]),
    .target(name: "Resampling"),
    .target(name: "CurveAnalysis", dependencies: ["CurveModel", "Resampling"]),
    .target(
      name: "BaselineMeasurement", dependencies: ["CLinearFit", "CurveModel", "Resampling"]),
    .target(name: "CurveReporting", dependencies: ["CFastFloat", "CurveAnalysis", "CurveModel"]),
    .executableTarget(
      name: "tightline",
      dependencies: [
        "BaselineMeasurement", "CurveAnalysis", "CurveIngestion", "CurveModel", "CurveReporting",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]
    ),
    .target(name: "TestSupport", dependencies: ["CurveModel"], path: "Tests/TestSupport"),
    .testTarget(name: "CurveModelTests", dependencies: ["CurveModel"]),
    .testTarget(
      name: "CurveIngestionTests",
      dependencies: ["CurveIngestion", "CurveModel", "IngestionFuzzing", "TestSupport"]),
    .testTarget(
      name: "CurveAnalysisTests",
      dependencies: ["CurveAnalysis", "CurveModel", "Resampling", "TestSupport"]),
    .testTarget(
      name: "BaselineMeasurementTests",
      dependencies: ["BaselineMeasurement", "CurveModel", "Resampling", "TestSupport"]),
    .testTarget(
      name: "CurveReportingTests",
      dependencies: ["CurveAnalysis", "CurveModel", "CurveReporting", "TestSupport"]),
    .testTarget(
      name: "CommandLineTests",
      dependencies: [
        "tightline", "CurveAnalysis", "CurveModel", "TestSupport",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]
    ),
  ],
  swiftLanguageModes: [.v6],
  cxxLanguageStandard: .cxx17
)

// What libFuzzer calls; scripts/fuzz builds it, and nothing that ships depends on it.
package.targets.append(
  .target(
    name: "IngestionFuzzing", dependencies: ["CurveIngestion", "CurveModel"],
    path: "Tests/IngestionFuzzing"))
if Context.environment["TIGHTLINE_FUZZING"] != nil {
  package.products.append(
    .library(name: "IngestionFuzzing", type: .static, targets: ["IngestionFuzzing"]))
}

// Every Swift target is held to the same rules.
for target in package.targets
where target.type != .system
  && !["CFastFloat", "CLinearFit", "CRowSink", "CTOML"].contains(target.name)
{
  target.swiftSettings = [
    .treatAllWarnings(as: .error),
    .strictMemorySafety(),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
  ]
  // Small code serves better than fast code where reports are written once a run, and as well where logs are read: tables
  // take the same time, consoles a tenth more.
  if ["BaselineMeasurement", "CurveIngestion", "CurveModel", "CurveReporting", "tightline"]
    .contains(target.name)
  {
    target.swiftSettings?.append(.unsafeFlags(["-Osize"], .when(configuration: .release)))
  }
  // Nobody looks at fields by their names, but for the parser of arguments at its commands.
  if ["BaselineMeasurement", "CurveAnalysis", "CurveIngestion", "CurveModel", "CurveReporting"]
    .contains(target.name)
  {
    target.swiftSettings?.append(
      .unsafeFlags(["-Xfrontend", "-disable-reflection-metadata"], .when(configuration: .release)))
  }
}

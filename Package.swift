// swift-tools-version: 6.2
import PackageDescription

/// Every target of ours: each use of memory that the compiler cannot check is spelled out, and a warning stops the build.
let strict: [SwiftSetting] = [
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableExperimentalFeature("Lifetimes"),
]

let package = Package(
  name: "workforce-heatmaps",
  products: [
    .library(name: "Workforce", targets: ["Workforce", "Publishing"]),
    .executable(name: "heatmaps", targets: ["heatmaps"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-system", from: "1.8.1"),
  ],
  targets: [
    // The C libraries, and the typeface that is built into the program.
    .target(name: "CPNG", linkerSettings: [.linkedLibrary("png16"), .linkedLibrary("deflate")]),
    .systemLibrary(name: "CFreeType", pkgConfig: "freetype2", providers: [.apt(["libfreetype-dev"])]),
    .systemLibrary(name: "CHarfBuzz", pkgConfig: "harfbuzz", providers: [.apt(["libharfbuzz-dev"])]),
    .target(name: "CRoboto"),
    // The mathematics of C, which Swift has in no module that is the same on Linux and in a browser.
    .systemLibrary(name: "CMath"),
    // Vector instructions that Swift has not.
    .target(name: "CLanes"),
    // What is looked at before anything else of the program runs.
    .target(name: "CStart"),
    .systemLibrary(name: "CDeflate", pkgConfig: "libdeflate", providers: [.apt(["libdeflate-dev"])]),
    // Settings: a C++ library of headers alone, behind a face of C.
    .target(name: "CTOML"),

    // The product, each layer knowing only those above it in this list.
    .target(name: "Parallel", swiftSettings: strict),
    .target(name: "Tabular", dependencies: ["Parallel", "CLanes"], swiftSettings: strict),
    .target(
      name: "Spreadsheet", dependencies: ["Parallel", "Tabular", "CLanes", "CDeflate"], swiftSettings: strict),
    .target(name: "Statistics", dependencies: ["CMath", "Tabular"], swiftSettings: strict),
    .target(name: "Staffing", dependencies: ["Tabular", "Spreadsheet"], swiftSettings: strict),
    .target(
      name: "Extracts", dependencies: ["Parallel", "Tabular", "Spreadsheet", "Staffing", "CTOML"], swiftSettings: strict
    ),
    .target(name: "Reports", dependencies: ["Tabular", "Spreadsheet", "Staffing", "Extracts"], swiftSettings: strict),
    .target(
      name: "Measures", dependencies: ["Tabular", "Statistics", "Staffing", "Extracts"], swiftSettings: strict),
    .target(name: "Disclosure", dependencies: ["Statistics", "Staffing", "Measures"], swiftSettings: strict),
    .target(
      name: "Workforce",
      dependencies: [
        "Parallel", "Tabular", "Statistics", "Staffing", "Extracts", "Reports", "Measures", "Disclosure",
      ], swiftSettings: strict),
    .target(
      name: "HeatMapDrawing", dependencies: ["Parallel", "CMath", "CPNG", "CFreeType", "CHarfBuzz", "CRoboto"],
      swiftSettings: strict),
    .target(
      name: "Publishing",
      dependencies: [
        "Tabular", "Statistics", "Staffing", "Extracts", "Measures", "Disclosure", "Workforce", "HeatMapDrawing",
      ], swiftSettings: strict),
    .target(
      name: "Papers", dependencies: ["Tabular", "Spreadsheet", "HeatMapDrawing", "Publishing", "CDeflate"],
      swiftSettings: strict),
    .target(
      name: "Desk",
      dependencies: [
        "Parallel", "Tabular", "Spreadsheet", "Statistics", "Staffing", "Extracts", "Reports", "Measures", "Disclosure",
        "Workforce", "HeatMapDrawing", "Publishing", "Papers",
      ], swiftSettings: strict),
    // The engine of the page that scripts/page makes, where it is compiled to WebAssembly with what is in Wasm.
    .target(
      name: "Page",
      dependencies: [
        "Parallel", "Tabular", "Statistics", "Staffing", "Extracts", "Reports", "Measures", "Disclosure", "Workforce",
        "HeatMapDrawing", "Publishing", "Papers", "Desk",
      ],
      exclude: ["Web", "Wasm"], swiftSettings: strict),
    .executableTarget(
      name: "heatmaps",
      dependencies: [
        "Parallel", "Tabular", "Spreadsheet", "Statistics", "Staffing", "Extracts", "Reports", "Measures", "Disclosure",
        "Workforce", "HeatMapDrawing", "Publishing", "Papers", "Desk", "CStart",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "SystemPackage", package: "swift-system"),
      ],
      swiftSettings: strict),

    .executableTarget(
      name: "FuzzTabular", dependencies: ["Tabular"], path: "Tests/FuzzTabular", exclude: ["Corpus"],
      swiftSettings: strict),
    .executableTarget(
      name: "FuzzSpreadsheet", dependencies: ["Spreadsheet", "Tabular", "TestSupport"], path: "Tests/FuzzSpreadsheet",
      exclude: ["Corpus"],
      swiftSettings: strict),
    // Prints what a workbook holds, for scripts/check-workbooks and scripts/bench.
    .executableTarget(
      name: "ReadWorkbook", dependencies: ["Parallel", "Tabular", "Spreadsheet"], path: "Tests/ReadWorkbook",
      swiftSettings: strict),
    // What the tests share.
    .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: strict),
    .testTarget(name: "ParallelTests", dependencies: ["Parallel"], swiftSettings: strict),
    .testTarget(name: "TabularTests", dependencies: ["Tabular", "TestSupport"], swiftSettings: strict),
    .testTarget(
      name: "SpreadsheetTests", dependencies: ["Spreadsheet", "Tabular", "TestSupport"], swiftSettings: strict),
    .testTarget(
      name: "WorkforceTests",
      dependencies: [
        "Tabular", "Spreadsheet", "Statistics", "Staffing", "Extracts", "Measures", "Disclosure", "Workforce",
        "TestSupport",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "ReportsTests",
      dependencies: ["Tabular", "Spreadsheet", "Staffing", "Extracts", "Reports", "TestSupport"], swiftSettings: strict),
    .testTarget(
      name: "HeatMapDrawingTests", dependencies: ["HeatMapDrawing", "CPNG", "CRoboto", "TestSupport"],
      exclude: ["Goldens"], swiftSettings: strict),
    .testTarget(
      name: "PublishingTests",
      dependencies: [
        "Tabular", "Statistics", "Staffing", "Extracts", "Measures", "Disclosure", "Workforce",
        "HeatMapDrawing", "Publishing", "TestSupport",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "PapersTests",
      dependencies: [
        "Tabular", "Spreadsheet", "Staffing", "HeatMapDrawing", "Publishing", "Papers", "CDeflate", "TestSupport",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "PageTests",
      dependencies: ["Page", "Desk", "Publishing", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "DeskTests",
      dependencies: [
        "Tabular", "Staffing", "Extracts", "Reports", "Measures", "Disclosure", "Workforce", "HeatMapDrawing",
        "Publishing", "Papers", "Desk", "TestSupport",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "heatmapsTests",
      dependencies: [
        "heatmaps", "Desk", "Tabular", "Statistics", "Staffing", "Extracts", "Measures", "Disclosure", "TestSupport",
        .product(name: "SystemPackage", package: "swift-system"),
      ],
      swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6],
  cxxLanguageStandard: .cxx17
)

// What makes the documentation, which no other build need fetch: see scripts/document.
if Context.environment["HEATMAPS_DOCUMENTATION"] != nil {
  package.dependencies.append(.package(url: "https://github.com/swiftlang/swift-docc-plugin", from: "1.5.0"))
}

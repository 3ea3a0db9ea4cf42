// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "journey",
  products: [.executable(name: "journey", targets: ["journey"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.5.0"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.0.0"),
  ],
  targets: [
    // C: what Swift's importer leaves out, and files embedded in the program.
    .target(
      name: "CNcurses",
      linkerSettings: [.linkedLibrary("ncursesw"), .linkedLibrary("tinfo")]),
    .target(
      name: "EmbeddedThemes", path: "Themes", sources: ["embedded.c"], publicHeadersPath: "include"),
    .target(
      name: "EmbeddedSamples", path: "SampleJourneys", sources: ["embedded.c"],
      publicHeadersPath: "include"),

    .target(
      name: "EmbeddedPage", sources: ["embedded.c"], publicHeadersPath: "include"),
    .systemLibrary(name: "CExpat", providers: [.apt(["libexpat1-dev"])]),

    // What everything else is said with.
    .target(name: "Words"),

    // The document, from text to figures.
    .target(name: "JSONText", dependencies: ["Words"]),
    .target(name: "JourneyModel", dependencies: ["JSONText", "Words"]),
    .target(name: "JourneyStore", dependencies: ["JSONText", "JourneyModel", "Words"]),

    // Other programs' formats, in and out.
    .target(
      name: "JourneyExchange",
      dependencies: [
        "CExpat", "EmbeddedPage", "JSONText", "JourneyModel", "Words",
        .product(name: "Mustache", package: "swift-mustache"),
      ]),

    // The program: without a terminal, its settings, its terminal.
    .target(name: "Workbench", dependencies: ["JourneyModel", "Words"]),
    .target(name: "Settings", dependencies: ["JSONText", "Words", "Workbench", "EmbeddedThemes"]),
    .target(name: "Terminal", dependencies: ["CNcurses", "Workbench"]),
    .executableTarget(
      name: "journey",
      dependencies: [
        "EmbeddedSamples", "JSONText", "JourneyExchange", "JourneyModel", "JourneyStore", "Settings",
        "Terminal", "Words", "Workbench", .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),

    // Tests: one target a room, and the built program on a real pseudo-terminal.
    .systemLibrary(name: "CVterm", path: "Tests/CVterm", providers: [.apt(["libvterm-dev"])]),
    .target(name: "PseudoTerminal", dependencies: ["CVterm"], path: "Tests/PseudoTerminal"),
    .testTarget(name: "WordsTests", dependencies: ["Words"]),
    .testTarget(name: "JSONTextTests", dependencies: ["JSONText"]),
    .testTarget(name: "JourneyModelTests", dependencies: ["JSONText", "JourneyModel"]),
    .testTarget(
      name: "JourneyStoreTests", dependencies: ["JourneyStore", "JSONText", "EmbeddedSamples"]),
    .testTarget(
      name: "JourneyExchangeTests",
      dependencies: [
        "JourneyExchange", "JourneyModel", "JourneyStore", "EmbeddedSamples",
        .product(name: "Mustache", package: "swift-mustache"),
      ]),
    .testTarget(name: "SettingsTests", dependencies: ["Settings", "Workbench", "EmbeddedThemes"]),
    .testTarget(
      name: "WorkbenchTests",
      dependencies: ["Workbench", "JourneyStore", "Terminal", "Words", "EmbeddedSamples"],
      exclude: ["Golden"]),
    .executableTarget(
      name: "terminal-probe", dependencies: ["Terminal", "Workbench"], path: "Tests/TerminalProbe"),
    .testTarget(
      name: "TerminalTests", dependencies: ["PseudoTerminal", "Terminal", "Workbench", "terminal-probe"]),
    .testTarget(
      name: "EndToEndTests",
      dependencies: [
        "PseudoTerminal", "JSONText", "JourneyExchange", "JourneyModel", "JourneyStore", "journey",
      ],
      exclude: ["Golden"]),
    // What it makes, in the programs that it is made for: a browser, a spreadsheet, shells, man.
    .testTarget(
      name: "OtherProgramsTests",
      dependencies: [
        "JSONText", "JourneyExchange", "JourneyModel", "JourneyStore", "PseudoTerminal", "journey",
      ]),
    .executableTarget(
      name: "journey-benchmark",
      dependencies: [
        "JSONText", "JourneyExchange", "JourneyModel", "JourneyStore", "EmbeddedSamples", "PseudoTerminal",
        "Workbench",
      ],
      path: "Tests/Benchmark"),
    .executableTarget(
      name: "journey-fuzz",
      dependencies: [
        "JSONText", "JourneyExchange", "JourneyModel", "JourneyStore", "Settings", "Terminal", "Words",
        "Workbench", "EmbeddedSamples", "EmbeddedThemes",
      ],
      path: "Tests/Fuzz"),
  ],
  swiftLanguageModes: [.v6],
  // C23, for the embedding targets' `#embed`.
  cLanguageStandard: .gnu2x
)

/// Swift targets all get the same strictness; a warning nobody has to mend is one nobody reads.
let strict: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .strictMemorySafety(),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
  .enableUpcomingFeature("InferIsolatedConformances"),
  .enableUpcomingFeature("ImmutableWeakCaptures"),
]
let inC: Set = ["CExpat", "CNcurses", "CVterm", "EmbeddedPage", "EmbeddedSamples", "EmbeddedThemes"]
for target in package.targets where !inC.contains(target.name) {
  target.swiftSettings = (target.swiftSettings ?? []) + strict
}

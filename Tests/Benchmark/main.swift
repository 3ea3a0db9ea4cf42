// Measures how fast and how small the program is and prints a table.
//
//     swift build -c release --static-swift-stdlib --product journey
//     swift run -c release journey-benchmark [--program PATH] [MEASUREMENT…]
//
// The program is the one beside the benchmark unless `--program` names another. With names of measurements:
// those only.

import Glibc

if try CompanyMember.runIfAsked() { exit(0) }

let measurements: [any Measurement.Type] = [
  StartMeasurement.self, KeyMeasurement.self, BurstMeasurement.self, IdleMeasurement.self,
  DocumentMeasurement.self, WholeProgramMeasurement.self, RankingMeasurement.self, HoldMeasurement.self,
  FindingsMeasurement.self, PathMeasurement.self, EditMeasurement.self, JournalMeasurement.self,
  ExportMeasurement.self, ImportMeasurement.self,
]

let chosen = CommandLineWords.measurements
var table = FigureTable()
for measurement in measurements where chosen.isEmpty || chosen.contains(measurement.name) {
  do {
    for figure in try measurement.figures() { table.add(figure) }
  } catch {
    print("\(measurement.name): \(error)")
  }
}
print(table.text)

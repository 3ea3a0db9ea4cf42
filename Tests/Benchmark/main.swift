// Measures how fast the program's parts are and prints a table. With names behind it: those measurements only.

let measurements: [any Measurement.Type] = [RankingMeasurement.self, EditMeasurement.self]

let chosen = CommandLine.arguments.dropFirst()
var table = FigureTable()
for measurement in measurements where chosen.isEmpty || chosen.contains(measurement.name) {
  for figure in try measurement.figures() { table.add(figure) }
}
print(table.text)

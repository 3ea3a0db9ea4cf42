// Feeds everything that reads from outside with inputs nobody would write, and says which one broke it.
//
//     swift run -c release journey-fuzz [--target NAME]… [--count N] [--seed S] [--from I] [--seconds T]
//
// Every input follows from the seed and its number alone. What fails, or crashes, says with which options it
// is made again: `--target NAME --seed S --from I --count 1`.
import Glibc

/// One line adds a target.
let targets: [any FuzzTarget.Type] = [
  DocumentTarget.self, ScannerTarget.self, KeyTarget.self, ThemeTarget.self, ConfigurationTarget.self,
  CaptureTarget.self, KeySequenceTarget.self, TextTarget.self, WorkbenchTarget.self, DeedTarget.self,
  JournalTarget.self, MergeTarget.self, ImportTarget.self, ExportTarget.self,
]

guard let options = FuzzOptions(CommandLine.arguments.dropFirst(), known: targets.map { $0.name }) else {
  print(FuzzOptions.usage + "\nTargets: " + targets.map { $0.name }.joined(separator: " "))
  exit(64)
}
CrashNote.install()
var isSound = true
for type in targets where options.wants(type.name) {
  var run = FuzzRun(of: type.init(), options)
  isSound = run.go() && isSound
}
exit(isSound ? 0 : 1)

// A program of nothing but the terminal: it shows a fixed picture and, line by line, what it is told. The
// tests run it on a pseudo-terminal.
import Glibc
import Terminal

do {
  if CommandLine.arguments.contains("--input") { _ = TerminalScreen.readKeysFromControllingTerminal() }
  let flags = Set(CommandLine.arguments.dropFirst())
  let screen = try TerminalScreen(color: !flags.contains("--no-color"), mouse: !flags.contains("--no-mouse"))
  var probe = Probe(screen: screen)
  let end = probe.run()
  screen.close()
  if let end { endProcess(by: end) }
} catch {
  let message = Array("terminal-probe: \(error)\n".utf8)
  unsafe write(STDERR_FILENO, message, message.count)
  exit(2)
}

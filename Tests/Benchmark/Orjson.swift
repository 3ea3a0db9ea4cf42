/// orjson for Python, the fastest reader and writer of JSON there is for it.
enum Orjson {
  /// The interpreter that has it; nil if there is none.
  static let python: String? = {
    guard let python = Tool.find("python3"),
      let run = try? Tool.run([python, "-c", "import sys, orjson; print(sys.executable)"]), run.code == 0
    else { return nil }
    return run.output.split(separator: "\n").first.map(String.init)
  }()

  private static let options = "orjson.OPT_INDENT_2 | orjson.OPT_SORT_KEYS"

  /// A whole program that reads a file and writes it to another.
  static func program(_ path: String, writingTo target: String) -> [String]? {
    let script = """
      import orjson, sys
      value = orjson.loads(open(sys.argv[1], "rb").read())
      open(sys.argv[2], "wb").write(orjson.dumps(value, option=\(options)))
      """
    return python.map { [$0, "-c", script, path, target] }
  }

  /// Medians of nine, in milliseconds, measured within Python; nil if orjson is not installed.
  static func measure(_ path: String, writingTo target: String) throws -> (read: Double, write: Double)? {
    guard let python else { return nil }
    let script = """
      import orjson, statistics, sys, time
      reads, writes = [], []
      for _ in range(9):
          start = time.perf_counter()
          value = orjson.loads(open(sys.argv[1], "rb").read())
          middle = time.perf_counter()
          with open(sys.argv[2], "wb") as file:
              file.write(orjson.dumps(value, option=\(options)))
          writes.append(time.perf_counter() - middle)
          reads.append(middle - start)
      print(statistics.median(reads) * 1000, statistics.median(writes) * 1000)
      """
    let run = try Tool.run([python, "-c", script, path, target])
    let values = run.output.split(whereSeparator: \.isWhitespace).compactMap { Double($0) }
    guard run.code == 0, values.count == 2 else { return nil }
    return (values[0], values[1])
  }
}

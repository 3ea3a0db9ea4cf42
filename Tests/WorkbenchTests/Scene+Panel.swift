import Workbench

extension Scene {
  /// The box with that title, without what stands around it; empty if there is none.
  func panel(_ title: String) -> String {
    let rows = screen().split(separator: "\n", omittingEmptySubsequences: false).map(Array.init)
    let head = Array("┌─ \(title) ")
    for (row, line) in rows.enumerated() {
      for column in line.indices where line[column...].starts(with: head) {
        return box(in: rows[row...], from: column)
      }
    }
    return ""
  }

  private func box(in rows: ArraySlice<[Character]>, from column: Int) -> String {
    guard let first = rows.first, let last = first[column...].firstIndex(of: "┐") else { return "" }
    var lines: [String] = []
    for row in rows where row.count > last {
      lines.append(String(row[column...last]))
      if row[column] == "└" { break }
    }
    return lines.joined(separator: "\n")
  }
}

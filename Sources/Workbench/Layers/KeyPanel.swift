/// What may follow the first key of a sequence, shown while it is waited for.
enum KeyPanel {
  static func draw(on canvas: inout Canvas, in area: Area, _ workbench: Workbench) {}
}

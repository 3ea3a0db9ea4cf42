extension Workbench {
  mutating func handle(_ mouse: MouseEvent) {
    if case .press = mouse.action, mouse.at.row == 1, let kind = tab(at: mouse.at.column) {
      boardState.pressed = nil
      place.view = kind
      return
    }
    view.handle(mouse, in: &self)
  }
}

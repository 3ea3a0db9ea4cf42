import CVterm

/// Keys that are not characters.
package enum VirtualKey: Equatable, Sendable {
  case enter, tab, backspace, escape, up, down, left, right, insert, delete, home, end, pageUp, pageDown
  case function(Int)

  fileprivate var code: VTermKey {
    switch self {
    case .enter: VTERM_KEY_ENTER
    case .tab: VTERM_KEY_TAB
    case .backspace: VTERM_KEY_BACKSPACE
    case .escape: VTERM_KEY_ESCAPE
    case .up: VTERM_KEY_UP
    case .down: VTERM_KEY_DOWN
    case .left: VTERM_KEY_LEFT
    case .right: VTERM_KEY_RIGHT
    case .insert: VTERM_KEY_INS
    case .delete: VTERM_KEY_DEL
    case .home: VTERM_KEY_HOME
    case .end: VTERM_KEY_END
    case .pageUp: VTERM_KEY_PAGEUP
    case .pageDown: VTERM_KEY_PAGEDOWN
    case .function(let number): VTermKey(VTERM_KEY_FUNCTION_0.rawValue + UInt32(number))
    }
  }
}

package struct VirtualModifiers: OptionSet, Sendable {
  package let rawValue: UInt32
  package init(rawValue: UInt32) { self.rawValue = rawValue }
  package static let shift = VirtualModifiers(rawValue: 1)
  package static let alt = VirtualModifiers(rawValue: 2)
  package static let control = VirtualModifiers(rawValue: 4)
  fileprivate var code: VTermModifier { VTermModifier(rawValue) }
}

/// Buttons as terminals number them.
package enum VirtualButton: Int32, Sendable {
  case main = 1
  case middle, second, wheelUp, wheelDown
}

// What a person does at the terminal. The bytes wait in `takeOutput()`; libvterm itself keeps only few.
extension VirtualTerminal {
  package func press(_ key: VirtualKey, _ modifiers: VirtualModifiers = []) {
    unsafe vterm_keyboard_key(handle, key.code, modifiers.code)
    keepOutput()
  }

  package func press(_ character: Unicode.Scalar, _ modifiers: VirtualModifiers) {
    unsafe vterm_keyboard_unichar(handle, character.value, modifiers.code)
    keepOutput()
  }

  package func type(_ text: String) {
    for scalar in text.unicodeScalars { press(scalar, []) }
  }

  /// Pastes; between markers if the program asked for them. As terminals do, lines end in carriage returns.
  package func paste(_ text: String) -> [UInt8] {
    unsafe vterm_keyboard_start_paste(handle)
    let begin = takeOutput()
    unsafe vterm_keyboard_end_paste(handle)
    return begin + text.utf8.map { $0 == 0x0A ? 0x0D : $0 } + takeOutput()
  }

  package func moveMouse(row: Int, column: Int) {
    unsafe vterm_mouse_move(handle, Int32(row), Int32(column), VTERM_MOD_NONE)
    keepOutput()
  }

  /// Says nothing to a program that doesn't want to hear of the mouse.
  package func mouse(_ button: VirtualButton, down: Bool) {
    guard reportsMouse else { return }
    unsafe vterm_mouse_button(handle, button.rawValue, down, VTERM_MOD_NONE)
    keepOutput()
  }
}

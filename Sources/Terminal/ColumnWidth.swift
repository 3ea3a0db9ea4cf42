internal import CNcurses

/// The columns that a scalar takes in the terminal, as curses counts them: 0 for marks, 2 for wide ones,
/// negative for what can't be drawn.
package func columnWidth(_ scalar: Unicode.Scalar) -> Int { Int(cn_width(scalar.value)) }

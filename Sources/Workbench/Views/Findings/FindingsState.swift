/// What the view keeps between frames.
package struct FindingsState: Sendable {
}

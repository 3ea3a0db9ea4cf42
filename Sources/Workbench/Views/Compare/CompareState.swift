/// What the view keeps between frames.
package struct CompareState: Sendable {
}

/// What the view keeps between frames.
package struct PathState: Sendable {
}

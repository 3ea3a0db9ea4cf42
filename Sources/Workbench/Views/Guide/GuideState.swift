/// What the view keeps between frames.
package struct GuideState: Sendable {
}

/// What the view keeps between frames.
package struct PlanState: Sendable {
}

import JourneyModel
import Testing

@testable import JourneyExchange

/// Where friction points stand in the matrix.
@Suite struct MatrixPictureTests {
  private func drawn(_ journey: Journey, _ model: RankingModel = .impact) throws -> DrawnNode {
    try DrawnNode(MatrixPicture.drawing(of: Ranking(of: journey, model: model), in: Export(journey)).text)
  }

  private func spots(_ node: DrawnNode) -> [(x: Double, y: Double)] {
    node.all(ofClass: "point").compactMap { point in
      guard let circle = point.all(named: "circle").first else { return nil }
      return (circle.number("cx") ?? 0, circle.number("cy") ?? 0)
    }
  }

  @Test func pointsStandByImpactAndEffort() throws {
    var made = DrawnJourney()
    made.friction("Worst", 5, 5, 1)
    made.friction("Dear", 4, 5, 5)
    made.friction("Small", 1, 1, 3)
    let node = try drawn(made.journey)
    #expect(
      node.all(ofClass: "point").map(\.title) == [
        "1 Worst: impact 100.0, effort 1", "2 Dear: impact 80.0, effort 5", "3 Small: impact 4.0, effort 3",
      ])
    let spots = spots(node)
    #expect(spots.map(\.x) == [126, 622, 374])
    #expect(spots[0].y < spots[1].y && spots[1].y < 258 && spots[2].y > 258)
    #expect(
      node.lines.filter { ["quick wins", "big bets", "fill-ins", "time sinks"].contains($0) }.count == 4)
    #expect(node.description == "Quick wins: Worst. Big bets: Dear. Fill-ins: Small.")
  }

  /// The border belongs to the quick wins, and the circle stands on their side of it.
  @Test func theBorderIsHigh() throws {
    var made = DrawnJourney()
    var friction = FrictionPoint()
    (friction.title, friction.severity, friction.frequency) = ("On it", 5, 2)
    (friction.business, friction.effort) = (3, 3)
    made.add(friction)
    made.friction("Just below", 4, 3, 3)
    let node = try drawn(made.journey)
    #expect(node.all(ofClass: "point").first?.title == "1 On it: impact 50.0, effort 3")
    let spots = spots(node)
    #expect(spots[0].y < 258 - 11 && spots[1].y > 258 + 11)
  }

  @Test func thoseOfTheSameRatingsStandBesideEachOther() throws {
    var made = DrawnJourney()
    for number in 1...7 { made.friction("F\(number)", 3, 3, 2) }
    let node = try drawn(made.journey)
    let spots = spots(node)
    #expect(spots.count == 5 && Set(spots.map(\.y)).count == 1)
    let places = spots.map(\.x).sorted()
    #expect(zip(places, places.dropFirst()).allSatisfy { $1 - $0 >= 22 })
    let shared = node.all(ofClass: "point").filter { $0.lines == ["+3"] }
    #expect(shared.count == 1 && shared[0].title?.contains("7 F7") == true)
    #expect(node.all(ofClass: "entry").count == 7)
  }

  @Test func whatHasNoPlaceIsNamed() throws {
    var made = DrawnJourney()
    made.friction("No effort", 3, 3)
    made.friction("Nothing")
    let node = try drawn(made.journey)
    #expect(node.all(ofClass: "point").isEmpty)
    #expect(node.lines.contains("2 unplaced, impact or effort unknown: No effort and Nothing."))
  }

  @Test func theRankIsThatOfTheModel() throws {
    var made = DrawnJourney()
    made.friction("Unsure", 3, 3, 3)
    let node = try drawn(made.journey, .rice)
    #expect(node.lines.contains("The numbers are the ranks by RICE."))
    #expect(node.all(ofClass: "point").map(\.lines) == [["–"]])
  }

  @Test func thoseInFocusHaveAStar() throws {
    let node = try drawn(try SampleJourney.read("laptop"))
    let starred = node.all(ofClass: "point").filter { !$0.all(ofClass: "fill-star").isEmpty }
    #expect(starred.count == 2)
    #expect(node.description?.contains("In focus: Delivery cost appears only at checkout and") == true)
  }

  @Test func tooManyAreCounted() throws {
    var made = DrawnJourney()
    for number in 0..<DrawingLimit.ranks + 5 { made.friction("F\(number)", 3, 3, 2) }
    let node = try drawn(made.journey)
    #expect(node.all(ofClass: "entry").count == DrawingLimit.ranks)
    #expect(node.lines.contains("5 more friction points are not drawn."))
  }
}

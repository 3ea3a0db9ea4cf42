import JourneyModel
import JourneyStore
import Testing

/// The samples' figures, found by hand: counts read off the map, probabilities by solving the linear equations of
/// the paths in exact fractions, the most likely path by multiplying out every path.
@Suite struct SamplePaths {
  struct Expected: Sendable {
    let sample: String
    let persona: String
    /// Journey length, switches, switching frequency, lost contexts, minutes, loops, dead ends, length and share of
    /// the most likely path, conversion, leaving.
    let figures: [String]
    let path: [String]
  }

  static let expected = [
    Expected(
      sample: "laptop", persona: "nadia",
      figures: ["14", "17", "89 %", "35 %", "208 min", "2", "0", "8", "3.6 %", "17 %", "83 %"],
      path: [
        "web-search", "blog-post", "product-page", "reads-reviews", "tries-screen", "coupon-mail", "checkout",
        "order-confirmed",
      ]),
    Expected(
      sample: "laptop", persona: "tom",
      figures: ["12", "15", "100 %", "40 %", "132 min", "1", "0", "7", "11 %", "32–51 %", "49–68 %"],
      path: [
        "trade-letter", "business-page", "asks-in-store", "quote-mail", "calls-quote", "types-order",
        "invoice",
      ]),
    Expected(
      sample: "laptop", persona: "priya",
      figures: ["13", "13", "76 %", "23 %", "163 min", "2", "0", "8", "3.5 %", "14 %", "86 %"],
      path: [
        "unboxing-clip", "student-deal", "compares-in-app", "father-reads", "student-check", "coupon-site",
        "cart-on-phone", "instalments",
      ]),
    Expected(
      sample: "bank-account", persona: "amir",
      figures: ["13", "17", "85 %", "35 %", "213 min", "2", "0", "7", "2.4 %", "31 %", "69 %"],
      path: [
        "colleagues-chat", "eight-minutes", "asks-chat", "application-form", "video-check", "branch-papers",
        "account-number",
      ]),
    Expected(
      sample: "bank-account", persona: "jonas",
      figures: ["12", "11", "73 %", "36 %", "77 min", "1", "0", "5", "13 %", "35 %", "65 %"],
      path: ["payday-clip", "thirty-euros", "starts-again", "selfie", "code-text"]),
    Expected(
      sample: "fashion", persona: "camille",
      figures: ["13", "13", "72 %", "23 %", "112 min", "2", "0", "5", "14 %", "36 %", "64 %"],
      path: ["autumn-letter", "coat-search", "size-chart", "returns-page", "orders-two"]),
    Expected(
      sample: "fashion", persona: "ruth",
      figures: ["10", "9", "69 %", "67 %", "114 min", "0", "0", "4", "100 %", "100 %", "0 %"],
      path: ["quartet-tip", "calls-ahead", "fitting", "till-order"]),
    // Some never book and yet come to the examination, and how many leave after it is not recorded.
    Expected(
      sample: "visita", persona: "teresa",
      figures: ["12", "14", "78 %", "36 %", "338 min", "1", "0", "5", "8.1 %", "47 %", "45–53 %"],
      path: ["ambulatorio", "farmacista", "coda-telefono", "data-a-marzo", "sportello-ospedale"]),
    Expected(
      sample: "visita", persona: "samira",
      figures: ["11", "12", "86 %", "50 %", "355 min", "1", "0", "4", "15 %", "60 %", "40 %"],
      path: ["dottoressa", "gruppo-colleghe", "delega-rifiutata", "visita-fissata"]),
  ]

  @Test(arguments: expected) func figures(_ expected: Expected) throws {
    let journey = try JourneyReader.read(Documents.sample(expected.sample)).journey
    let graph = PathGraph(of: ID(expected.persona), on: .current, in: journey)
    let figures = PathFigures(of: graph)
    #expect(figures.all.map(\.text) == expected.figures)
    #expect(figures.likelyPath?.steps.map { graph.steps[$0].id.text } == expected.path)
  }

  /// To nine decimals, from the same equations.
  @Test(arguments: [
    ("laptop", "nadia", 0.1722948237047807), ("laptop", "priya", 0.1444943482956602),
    ("bank-account", "greta", 0.547924602739726), ("fashion", "camille", 0.3606613448932121),
    ("visita", "davide", 0.4472113351498638), ("visita", "teresa", 0.47022443064182196),
  ])
  func conversion(sample: String, persona: String, expected: Double) throws {
    let journey = try JourneyReader.read(Documents.sample(sample)).journey
    let number = try #require(journey.pathFigures(of: ID(persona), on: .current)[.conversion].value.number)
    #expect(abs(number - expected) < 1e-9)
  }
}

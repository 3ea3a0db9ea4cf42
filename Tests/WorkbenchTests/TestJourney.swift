@testable import JourneyModel

extension Journey {
  /// A small journey with something of everything.
  static let laptop: Journey = {
    var journey = Journey(title: "Buying a laptop across channels")
    journey.build(
      Persona.of("giulia", "Giulia") { $0.share = Quantity(0.6) },
      Persona.of("marco", "Marco") { $0.share = Quantity(0.4) })
    journey.build(
      Channel.of("website", "Website") { ($0.setting, $0.contact) = (.online, .direct) },
      Channel.of("app", "Mobile app") { ($0.setting, $0.contact) = (.online, .direct) },
      Channel.of("store", "Store") { ($0.setting, $0.contact) = (.offline, .direct) })
    journey.build(Lane.of("goals", "Goals"), Lane.of("quality", "Quality") { $0.laneKind = .rating })
    journey.build(
      Stage.of("awareness", "Awareness"), Stage.of("consideration", "Consideration"),
      Stage.of("purchase", "Purchase"), Stage.of("retention", "Retention"))
    journey.buildTouchpoints()
    journey.buildAnnotations()
    return journey
  }()

  private mutating func buildTouchpoints() {
    func at(
      _ id: String, _ title: String, _ persona: String, _ stage: String, _ channel: String, _ emotion: Int?
    )
      -> Touchpoint
    {
      var touchpoint = Touchpoint()
      (touchpoint.id, touchpoint.title) = (ID(id), title)
      (touchpoint.persona, touchpoint.stage, touchpoint.channel) = (ID(persona), ID(stage), ID(channel))
      touchpoint.emotion = emotion
      return touchpoint
    }
    build(
      at("blog-post", "Blog post", "giulia", "awareness", "website", 1),
      at("product-page", "Product page", "giulia", "consideration", "website", 0),
      at("reviews", "Reviews", "giulia", "consideration", "website", 2),
      at("wish-list", "Wish list", "giulia", "consideration", "app", -1),
      at("checkout", "Checkout", "giulia", "purchase", "website", -2),
      at("pick-up", "Pick up", "giulia", "purchase", "store", 1),
      at("shop-visit", "Shop visit", "marco", "awareness", "store", nil))
    var note = Note(persona: ID("giulia"), stage: ID("awareness"), lane: ID("goals"))
    note.text = "a laptop for nights"
    build(note)
    var way = Transition()
    (way.id, way.from, way.to, way.context) = (ID("t1"), ID("wish-list"), ID("checkout"), .lost)
    build(way)
  }

  private mutating func buildAnnotations() {
    var login = FrictionPoint()
    (login.id, login.title, login.touchpoints) = (
      ID("login-again"), "Login again on every device", [ID("checkout")]
    )
    (login.severity, login.frequency, login.business, login.effort) = (4, 4, 5, 2)
    (login.confidence, login.votes, login.category, login.owner) = (80, 7, "login", "checkout team")
    var wish = FrictionPoint()
    (wish.id, wish.title, wish.touchpoints) = (ID("wish-list-gone"), "Wish list is gone", [ID("wish-list")])
    (wish.severity, wish.frequency, wish.business, wish.effort, wish.votes) = (5, 3, 3, 3, 4)
    var price = FrictionPoint()
    (price.id, price.title, price.touchpoints) = (
      ID("prices"), "Prices without delivery", [ID("product-page")]
    )
    (price.frequency, price.business) = (4, 2)
    build(login, wish, price)
    var single = Opportunity()
    (single.id, single.title, single.frictions) = (
      ID("single-sign-on"), "Single sign-on", [ID("login-again")]
    )
    (single.customerValue, single.businessValue, single.effort, single.confidence) = (4, 5, 2, 80)
    build(single)
  }

  /// Puts records at the ends of their lists.
  mutating func build<Record: JourneyRecord>(_ records: Record...) {
    for record in records {
      let after = ids(of: Collection(of: Record.kind)).last
      do {
        _ = try apply(.insert(record, on: .current, after: after))
      } catch {
        preconditionFailure("\(error)")
      }
    }
  }
}

extension JourneyRecord where Self: Named {
  static func of(_ id: String, _ name: String, _ fill: (inout Self) -> Void = { _ in }) -> Self {
    var record = Self()
    record.id = ID(id)
    record.name = name
    fill(&record)
    return record
  }
}

/// Records whose name is called that.
protocol Named {
  var id: ID<Self> { get set }
  var name: String { get set }
}
extension Persona: Named {}
extension Channel: Named {}
extension Lane: Named {}
extension Stage: Named {}

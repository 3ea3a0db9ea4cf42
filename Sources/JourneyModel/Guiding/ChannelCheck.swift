import Words

/// Something that a channel should do, and what is wrong where it does not.
package struct ChannelCheck: Hashable, Sendable {
  private let english: Texts
  /// The key of the friction point's category; nil: none fits.
  package let category: String?

  private struct Texts: Hashable, Sendable {
    let should: String
    let friction: String
  }

  init(_ should: String, else friction: String, _ category: String? = nil) {
    (english, self.category) = (Texts(should: should, friction: friction), category)
  }

  /// What it should do: “Knows the basket that was filled in the app”.
  package var should: String { words(english.should) }
  /// The friction point where it does not, as a title: “The app's basket is not on the website”.
  package var friction: String { words(english.friction) }
}

/// The sorts of channels that there are checks for.
package enum ChannelSort: CaseIterable, Hashable, Sendable {
  case website, app, socialMedia, email, sms, store, service
  case wordOfMouth, reviews, darkSocial
  /// Channels that are none of these, by where they are and who speaks.
  case otherOnline, otherOffline, otherIndirect

  /// What the channel should do.
  package var checks: [ChannelCheck] {
    switch self {
    case .website: ChannelCheck.website
    case .app: ChannelCheck.app
    case .socialMedia: ChannelCheck.socialMedia
    case .email: ChannelCheck.email
    case .sms: ChannelCheck.sms
    case .store: ChannelCheck.store
    case .service: ChannelCheck.service
    case .wordOfMouth: ChannelCheck.wordOfMouth
    case .reviews: ChannelCheck.reviews
    case .darkSocial: ChannelCheck.darkSocial
    case .otherOnline: ChannelCheck.otherOnline
    case .otherOffline: ChannelCheck.otherOffline
    case .otherIndirect: ChannelCheck.otherIndirect
    }
  }

  /// What sort a channel is, by its name or else its id, in English or Italian; one that no word fits, by its
  /// setting and contact.
  package init(of channel: Channel) {
    self = Self.sort(IDRule.slug(channel.name)) ?? Self.sort(channel.id.text) ?? Self.other(channel)
  }

  private static func other(_ channel: Channel) -> ChannelSort {
    if channel.contact == .indirect { return .otherIndirect }
    return channel.setting == .offline ? .otherOffline : .otherOnline
  }

  /// What sort a name speaks of; nil if it says nothing.
  package init?(named name: String) {
    guard let sort = Self.sort(IDRule.slug(name)) else { return nil }
    self = sort
  }

  /// Where channels of this sort are; nil where some are here and some there.
  package var setting: Channel.Setting? {
    switch self {
    case .website, .app, .socialMedia, .email, .sms, .reviews, .darkSocial, .otherOnline: .online
    case .store, .wordOfMouth, .otherOffline: .offline
    case .service, .otherIndirect: nil
    }
  }

  /// Whether the brand speaks there itself.
  package var contact: Channel.Contact {
    switch self {
    case .wordOfMouth, .reviews, .darkSocial, .otherIndirect: .indirect
    default: .direct
    }
  }

  /// - Parameter slug: words with hyphens between them.
  private static func sort(_ slug: String) -> ChannelSort? {
    let text = "-" + slug + "-"
    return table.first { _, words in words.contains { text.contains("-" + $0 + "-") } }?.0
  }

  /// The first that fits counts: a “web shop” is a website before it is a shop.
  private static let table: [(ChannelSort, [String])] = [
    (
      .darkSocial,
      ["dark-social", "private-messages", "private-groups", "messaggi-privati", "gruppi", "gruppi-privati"]
    ),
    (
      .reviews,
      ["review", "reviews", "ratings", "recensione", "recensioni", "comparison-sites", "comparatori"]
    ),
    (
      .wordOfMouth,
      ["word-of-mouth", "mouth", "friends", "recommendation", "recommendations", "passaparola", "amici"]
    ),
    (.sms, ["sms", "text-message", "text-messages", "whatsapp", "messaggi", "push"]),
    (.email, ["e-mail", "email", "mail", "newsletter", "posta", "posta-elettronica", "pec"]),
    (
      .service,
      [
        "service", "support", "helpdesk", "help-desk", "call", "call-centre", "call-center", "hotline",
        "phone",
        "telephone", "chat", "chatbot", "assistenza", "servizio", "servizio-clienti", "telefono",
        "telefonico",
        "centralino", "numero-verde",
      ]
    ),
    (
      .socialMedia,
      [
        "social", "social-media", "instagram", "facebook", "tiktok", "youtube", "linkedin", "pinterest",
        "reti-sociali",
      ]
    ),
    (
      .website,
      [
        "website", "web", "site", "sito", "web-shop", "webshop", "online-shop", "online-store", "shop-online",
        "e-commerce", "ecommerce", "portal", "portale", "negozio-online", "landing-page",
      ]
    ),
    (.app, ["app", "apps", "mobile", "applicazione"]),
    (
      .store,
      [
        "store", "stores", "shop", "shops", "branch", "branches", "boutique", "outlet", "counter", "showroom",
        "negozio", "negozi", "punto-vendita", "filiale", "sportello", "agenzia", "reparto",
      ]
    ),
  ]
}

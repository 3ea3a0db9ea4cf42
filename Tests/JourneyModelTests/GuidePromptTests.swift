import Testing

@testable import JourneyModel

/// The questions of the phases, and what the channels should do.
@Suite struct GuidePromptTests {
  @Test(arguments: GuidePhase.Kind.allCases) func everyPhaseHasQuestions(phase: GuidePhase.Kind) {
    let questions = Questions.of(phase)
    #expect(questions.count >= 10)
    for question in questions { #expect(question.hasSuffix("?")) }
  }

  @Test func noQuestionIsAskedTwice() {
    let all = GuidePhase.Kind.allCases.flatMap(Questions.of)
    #expect(Set(all).count == all.count)
  }

  @Test(arguments: ChannelSort.allCases) func everyChannelHasChecks(sort: ChannelSort) {
    #expect(sort.checks.count >= 6)
    #expect(Set(sort.checks.map(\.should)).count == sort.checks.count)
    #expect(Set(sort.checks.map(\.friction)).count == sort.checks.count)
    for check in sort.checks {
      #expect(!check.should.isEmpty && !check.should.hasSuffix("."))
      #expect(!check.friction.isEmpty && !check.friction.hasSuffix("."))
      if let category = check.category { #expect(Vocabulary.category.contains(category), "\(category)") }
    }
  }

  @Test(arguments: [
    ("Website", ChannelSort.website), ("Sito web", .website), ("Online shop", .website),
    ("Web shop", .website),
    ("Negozio online", .website), ("Mobile app", .app), ("App mobile", .app), ("Social media", .socialMedia),
    ("Instagram", .socialMedia), ("E-mail", .email), ("Posta", .email), ("Newsletter", .email), ("SMS", .sms),
    ("Store", .store), ("Physical store", .store), ("Negozio", .store), ("Branch", .store),
    ("Sportello e reparto", .store), ("Customer service", .service), ("Servizio telefonico", .service),
    ("Assistenza", .service), ("Live chat", .service), ("Word of mouth", .wordOfMouth),
    ("Passaparola", .wordOfMouth), ("Reviews", .reviews), ("Recensioni", .reviews),
    ("Dark social", .darkSocial), ("Gruppi privati", .darkSocial),
  ])
  func channelsAreKnownByTheirNames(name: String, sort: ChannelSort) {
    var channel = Channel()
    (channel.id, channel.name) = (ID("x"), name)
    #expect(ChannelSort(of: channel) == sort)
  }

  @Test func anIdSaysWhatANameDoesNot() {
    var channel = Channel()
    (channel.id, channel.name) = (ID("physical-store"), "Milano Centrale")
    #expect(ChannelSort(of: channel) == .store)
  }

  @Test(arguments: [
    (
      Channel.Setting.online as Channel.Setting?, Channel.Contact.direct as Channel.Contact?,
      ChannelSort.otherOnline
    ),
    (.offline, .direct, .otherOffline), (.offline, .indirect, .otherIndirect),
    (.online, .indirect, .otherIndirect),
    (nil, nil, .otherOnline), (.offline, nil, .otherOffline),
  ])
  func othersAreKnownByWhereTheyAre(
    setting: Channel.Setting?, contact: Channel.Contact?, sort: ChannelSort
  ) {
    var channel = Channel()
    (channel.id, channel.name, channel.setting, channel.contact) = (ID("k"), "Kiosk", setting, contact)
    #expect(ChannelSort(of: channel) == sort)
  }

  /// “app” in “apparel” is no app.
  @Test func onlyWholeWordsCount() {
    var channel = Channel()
    (channel.id, channel.name, channel.setting) = (ID("a"), "Apparel storefront", .offline)
    #expect(ChannelSort(of: channel) == .otherOffline)
  }
}

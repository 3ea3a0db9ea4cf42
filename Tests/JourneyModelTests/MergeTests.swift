import JSONText
import JourneyModel
import Testing

/// What comes of two changes to one journey, rule by rule.
struct MergeTests {
  @Test(arguments: NamedMerge.fields + NamedMerge.removals + NamedMerge.orders)
  func comesOutAsItShould(some: NamedMerge) throws {
    let base = try richJourney()
    let (ours, theirs) = (try changed(base, some.ours), try changed(base, some.theirs))
    let merge = Merge(base: base, ours: ours, theirs: theirs)
    #expect(merge.conflicts.map(\.sentence) == some.conflicts)
    var taken = ours
    _ = try taken.apply(Change("", merge.edits))
    #expect(JourneyDifference(from: ours, to: taken).lines == some.takesIn)
  }

  /// Every record of every kind, and every one of its fields, is taken over where only theirs changed it.
  @Test(arguments: everyCollection) func everyFieldIsTakenOver(collection: Collection) throws {
    let base = try richJourney()
    let id = try #require(base.ids(of: collection).first)
    let reference = RecordReference(collection, id)
    for (key, kind) in fieldKinds(of: collection.kind) {
      guard let value = FieldSample.other(for: kind, than: base.value(of: reference, key)),
        let theirs = try? changed(base, [.set(.record(reference), field: key, to: value)])
      else { continue }
      let ours = try changed(base, [.set(.details, field: "scope", to: .text("Mine"))])
      let merge = Merge(base: base, ours: ours, theirs: theirs)
      #expect(merge.result.value(of: reference, key) == value, "\(key)")
      #expect(merge.conflicts.isEmpty)
      #expect(merge.result.details.scope == "Mine")
    }
  }

  /// Every record of every kind can be removed by one, and comes back if the other has changed it.
  @Test(arguments: everyCollection) func everyRecordIsRemovedOrKept(collection: Collection) throws {
    let base = try richJourney()
    let reference = RecordReference(collection, try #require(base.ids(of: collection).first))
    let removed = try changed(base, base.removal(of: reference))
    let touched = try changed(base, [.keep(.part(.record(reference)), key: "x", .bool(true))])
    let other = try changed(base, [.set(.details, field: "scope", to: .text("Mine"))])
    #expect(!Merge(base: base, ours: other, theirs: removed).result.contains(reference))
    for (ours, theirs) in [(removed, touched), (touched, removed)] {
      let merge = Merge(base: base, ours: ours, theirs: theirs)
      #expect(merge.result.contains(reference))
      #expect(merge.conflicts.contains { $0.matter == .removed && $0.reference == reference })
    }
  }

  @Test func whatIsBuiltInARemovedStageKeepsTheStage() throws {
    let base = try richJourney()
    let ours = try changed(base, base.removal(of: RecordReference(.stages(.current), "use")))
    let theirs = try changed(
      base, [.insert(touchpoint("a9", "anna", "use", "web"), on: .current, after: "a4")])
    let merge = Merge(base: base, ours: ours, theirs: theirs)
    #expect(merge.result.current.stages.contains(ID("use")))
    #expect(merge.result.current.touchpoints.contains(ID("a9")))
    #expect(!merge.result.current.touchpoints.contains(ID("a4")), "nobody has touched it")
    #expect(merge.conflicts.map(\.reference) == [RecordReference(.stages(.current), "use")])
  }

  @Test func aTransitionKeepsTheTouchpointsItNeeds() throws {
    let base = try richJourney()
    let ours = try changed(base, base.removal(of: RecordReference(.touchpoints(.current), "a4")))
    let theirs = try changed(base, [.insert(transition("t9", "a3", "a4"), on: .current, after: nil)])
    let merge = Merge(base: base, ours: ours, theirs: theirs)
    #expect(merge.result.current.transitions.contains(ID("t9")))
    #expect(merge.conflicts.map(\.reference) == [RecordReference(.touchpoints(.current), "a4")])
  }

  @Test func bothAddingOneIDAreOneRecord() throws {
    let base = try richJourney()
    var (mine, other) = (friction("new", at: ["a1"], ["severity": 2]), friction("new", at: ["a2"]))
    (mine.owner, other.owner, other.effort) = ("anna", "ben", 3)
    let ours = try changed(base, [.insert(mine, on: .current, after: nil)])
    let theirs = try changed(base, [.insert(other, on: .current, after: "f4")])
    let merge = Merge(base: base, ours: ours, theirs: theirs)
    let merged = try #require(merge.result.frictions[ID("new")])
    #expect((merged.owner, merged.severity, merged.effort) == ("anna", 2, 3))
    #expect(Set(merged.touchpoints.map(\.text)) == ["a1", "a2"])
    #expect(merge.conflicts.map(\.field) == ["owner"])
  }

  @Test func anIDThatTwoKindsTookIsAConflictWithTheWholeRecord() throws {
    let base = try richJourney()
    let ours = try changed(base, [.insert(friction("new", at: []), on: .current, after: nil)])
    var plan: Opportunity = make("new")
    plan.effort = 4
    let theirs = try changed(
      base,
      [
        .insert(plan, on: .current, after: nil),
        NamedMerge.set(.initiatives, "n1", "opportunities", .list(["o1", "new"])),
      ])
    let merge = Merge(base: base, ours: ours, theirs: theirs)
    #expect(merge.result.frictions.contains(ID("new")))
    let conflict = try #require(merge.conflicts.first { $0.matter == .record })
    #expect(conflict.theirsText(in: merge.result) == "Title “The new”, Effort 4")
    var decided = merge.result
    _ = try decided.apply(Change("", conflict.edits(taking: .theirs, in: decided)))
    #expect(decided.opportunities[ID("new")] == plan && !decided.frictions.contains(ID("new")))
  }

  @Test func aTransitionThatWouldCrossPersonasIsAConflictWithTheWholeRecord() throws {
    let base = try richJourney()
    let ours = try changed(
      base,
      base.removal(of: RecordReference(.transitions(.current), "t4")) + [
        NamedMerge.set(.touchpoints(.current), "a3", "persona", .text("ben"))
      ])
    let theirs = try changed(base, [.insert(transition("t9", "a1", "a3"), on: .current, after: nil)])
    let merge = Merge(base: base, ours: ours, theirs: theirs)
    #expect(!merge.result.current.transitions.contains(ID("t9")))
    #expect(merge.conflicts.map(\.matter) == [.record])
    #expect(merge.conflicts.first?.name == "The a1 → The a3")
  }

  @Test func longTextsInConflictAreShownFromWhereTheyDiffer() throws {
    let base = try richJourney()
    let start = String(repeating: "the same words ", count: 9)
    let ours = try changed(
      base, [NamedMerge.set(.touchpoints(.current), "a3", "title", .text(start + "here"))])
    let theirs = try changed(
      base, [NamedMerge.set(.touchpoints(.current), "a3", "title", .text(start + "there"))])
    let merge = Merge(base: base, ours: ours, theirs: theirs)
    let conflict = try #require(merge.conflicts.first)
    #expect(conflict.oursText(in: merge.result) == "“…ords the same words here”")
    #expect(conflict.theirsText(in: merge.result) == "“…ords the same words there”")
  }

  @Test func aTouchpointStaysWithThePersonaThatAWayOfOursNeeds() throws {
    let base = try richJourney()
    let ours = try changed(base, [.insert(transition("t9", "a1", "a3"), on: .current, after: nil)])
    let theirs = try changed(base, [NamedMerge.set(.touchpoints(.current), "a3", "persona", .text("ben"))])
    let merge = Merge(base: base, ours: ours, theirs: theirs)
    #expect(merge.result == changedDetails(ours, merge.conflicts))
    #expect(merge.conflicts.map(\.sentence) == ["touchpoint “The a3”: Persona was changed in two ways"])
    #expect(merge.conflicts.first?.theirsText(in: merge.result) == "“The ben”")
  }

  @Test func theIdealMapComesGoesAndStays() throws {
    let base = try richJourney()
    let away = try changed(base, base.removalOfIdeal)
    let touched = try changed(base, [NamedMerge.set(.stages(.ideal), "buy", "goal", .text("Joy"))])
    let noted = try changed(base, [NamedMerge.set(.frictions, "f3", "touchpoints", .list(["i1"]))])
    #expect(!Merge(base: base, ours: base, theirs: away).result.hasIdeal)
    for other in [touched, noted] {
      for (ours, theirs) in [(away, other), (other, away)] {
        let merge = Merge(base: base, ours: ours, theirs: theirs)
        #expect(merge.result.ideal == other.ideal)
        #expect(merge.conflicts.contains { $0.kind == "map" && $0.matter == .removed })
      }
    }
    let made = try changed(away, [.setIdeal(away.current)])
    #expect(Merge(base: away, ours: away, theirs: made).result.ideal == away.current)
  }

  /// The same conflict is not put in twice, and one that a side has decided is gone.
  @Test func openConflictsAreMergedToo() throws {
    let base = try richJourney()
    let some = NamedMerge.fields[2]
    let (ours, theirs) = (try changed(base, some.ours), try changed(base, some.theirs))
    let first = Merge(base: base, ours: ours, theirs: theirs).result
    let again = Merge(base: base, ours: first, theirs: theirs)
    #expect(again.result.details.conflicts.count == 1 && again.conflicts.isEmpty)
    let conflict = try #require(first.details.conflicts.first)
    var decided = first
    _ = try decided.apply(Change("", conflict.edits(taking: .theirs, in: first)))
    #expect(decided.frictions[ID("f1")]?.severity == 4)
    let last = Merge(base: first, ours: first, theirs: decided)
    #expect(last.result == decided && last.conflicts.isEmpty)
  }

  @Test func withoutABaseEverythingIsAdded() throws {
    let (ours, theirs) = (Journey(title: "Rich"), try richJourney())
    let merge = Merge(base: Journey(), ours: ours, theirs: theirs)
    #expect(merge.result == theirs && merge.conflicts.isEmpty)
  }

  /// Two records that exchange their ids can't be changed one step after the other.
  @Test func idsThatGoInCirclesStillComeOver() throws {
    let theirs = try frame(stage: "web", channel: "buy")
    let base = try frame(stage: "buy", channel: "web")
    #expect(Merge(base: base, ours: base, theirs: theirs).result == theirs)
  }

  private func frame(stage: String, channel: String) throws -> Journey {
    var journey = Journey(title: "Frame")
    try journey.add(make("anna", as: Persona.self), make(channel, as: Channel.self))
    try journey.add(make(stage, as: Stage.self))
    try journey.add(touchpoint("a1", "anna", stage, channel))
    return journey
  }

  private func changed(_ journey: Journey, _ edits: [Edit]) throws -> Journey {
    var journey = journey
    _ = try journey.apply(Change("", edits))
    return journey
  }

  private func changedDetails(_ journey: Journey, _ conflicts: [Conflict]) -> Journey? {
    try? changed(journey, [.set(.details, field: "conflicts", to: .conflicts(conflicts))])
  }
}

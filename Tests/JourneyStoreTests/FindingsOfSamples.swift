import JourneyModel
import JourneyStore
import Testing

/// What is missing in the samples, as it was looked up in their files by hand: codes with what they are about.
@Suite struct FindingsOfSamples {
  private func found(in name: String) throws -> [String] {
    let sample = try #require(Documents.samples.first { $0.name == name })
    let journey = try JourneyReader.read(sample.bytes).journey
    let findings = Findings(of: journey, today: CalendarDate("2026-11-20"))
    #expect(findings.dismissed.isEmpty && !findings.isCut)
    return findings.open.map { ([$0.code] + $0.about).joined(separator: " ") }
  }

  @Test func laptop() throws {
    #expect(
      try found(in: "laptop") == [
        "no-opportunity specs-missing", "no-opportunity delivery-window", "no-opportunity label-photos",
        "unrated delivery-window", "unrated label-photos", "no-plan coupon-refused",
        "loop product-page reads-reviews wish-list", "loop compares-in-app father-reads empty-shelf",
        "loop coupon-mail checkout", "loop calls-quote types-order", "loop coupon-site cart-on-phone",
        "exit trade-letter", "exit unboxing-clip", "exit student-deal", "no-baseline wasted-visits",
      ])
  }

  @Test func fashion() throws {
    #expect(
      try found(in: "fashion") == [
        "no-opportunity till-needs-e-mail", "no-opportunity drop-fatigue", "no-opportunity resale",
        "unrated two-policies-page", "unrated resale", "loop size-chart fit-reviews returns-page",
        "loop drop-page worn-photos", "loop return-refused return-call", "exit autumn-letter",
        "exit drop-story", "exit drop-page", "low-emotion angry-video", "no-ideal",
        "no-baseline csat-returns",
      ])
  }

  @Test func bankAccount() throws {
    #expect(
      try found(in: "bank-account") == [
        "no-opportunity branch-hours", "no-opportunity old-address", "no-opportunity adviser-changes",
        "no-opportunity voucher", "no-opportunity quiet-leaving", "no-friction monthly-founders",
        "unrated voucher", "unrated quiet-leaving", "assumed adviser-changes", "no-plan file-not-shared",
        "loop application-form video-check", "loop branch-papers where-is-it",
        "loop branch-again missing-page", "loop starts-again mother-at-branch", "exit payday-clip",
        "low-emotion adviser-gone", "no-ideal", "no-baseline nps-opening",
      ])
  }

  @Test func visita() throws {
    #expect(
      try found(in: "visita") == [
        "no-opportunity due-agende", "no-opportunity cassa-unica", "no-opportunity questionario",
        "unrated referto-oscuro", "unrated questionario", "no-plan urgenza-persa",
        "loop farmacista coda-telefono data-a-marzo", "loop moduli-delega delega-rifiutata codice-altrui",
        "loop accesso-identita scelta-posto", "no-ideal", "no-baseline fiducia",
      ])
  }
}

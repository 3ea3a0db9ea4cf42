import Words

// The phases in which one finds out: customers, touchpoints, behaviour.

extension GuideSurvey {
  // MARK: 1 Know the customers

  var customers: [GuideStep] {
    var wishes = Tally<ID<Persona>>()
    var shares = Tally<ID<Persona>>()
    var channels = Tally<ID<Persona>>()
    for persona in journey.personas {
      wishes.add(!persona.goals.isEmpty && !persona.needs.isEmpty, persona.id)
      shares.add(persona.share != nil, persona.id)
      channels.add(!persona.channels.isEmpty, persona.id)
    }
    return [
      GuideStep(
        words("Personas"), wishes.whole, at: wishes.whole == 0 ? .addPersona : .see(.personas)),
      GuideStep(words("Personas with goals and needs"), wishes, at: missing(wishes)).filling(
        "goals", "needs"),
      GuideStep(words("Personas with a share of customers"), shares, at: missing(shares)).filling("share"),
      GuideStep(words("Personas with preferred channels"), channels, at: missing(channels)).filling(
        "channels"),
      GuideStep(
        words("Sources of evidence, two at least"), sources.count, atLeast: 2,
        at: current.evidence.missing.map(GuideTarget.touchpoint) ?? emptyCell
      ).filling("evidence"),
    ]
  }

  private func missing(_ tally: Tally<ID<Persona>>) -> GuideTarget {
    tally.missing.map(GuideTarget.persona) ?? (tally.whole == 0 ? .addPersona : .see(.personas))
  }

  /// Where evidence anywhere in the document comes from.
  private var sources: Set<String> {
    var survey = current
    journey.frictions.visit { survey.add($0.evidence) }
    journey.opportunities.visit { survey.add($0.evidence) }
    return survey.sources
  }

  // MARK: 2 List the touchpoints

  var touchpoints: [GuideStep] {
    let stages = journey.current.stages.count
    let reached = min(current.stages.count, stages)
    let personas = journey.personas.count
    let met = min(current.personas.count, personas)
    let addOrSee = current.first == nil ? emptyCell : GuideTarget.see(.board)
    let hasIndirect = journey.channels.contains { $0.contact == .indirect }
    let hasDirect = journey.channels.contains { $0.contact != .indirect }
    let kinds = (hasIndirect ? 1 : 0) + (hasDirect ? 1 : 0)
    return [
      GuideStep(
        words("Stages, two at least"), stages, atLeast: 2, at: stages < 2 ? .addStage : .see(.board)),
      GuideStep(
        words("Channels, direct and indirect"), says: channelFigure,
        Enough.all.progress(kinds, of: 2), at: kinds < 2 ? .addChannel : .see(.board)),
      GuideStep(
        words("Personas with touchpoints"), met, of: personas, at: personas > met ? emptyCell : addOrSee),
      GuideStep(
        words("Stages with a touchpoint"), reached, of: stages, at: stages > reached ? emptyCell : addOrSee),
      GuideStep(
        words("Touchpoints in indirect channels"), current.indirect,
        at: current.indirect > 0 ? .see(.board) : indirectCell),
    ]
  }

  private var channelFigure: String {
    let indirect = journey.channels.count { $0.contact == .indirect }
    let direct = journey.channels.count - indirect
    return direct + indirect == 0 ? words("none") : words("%@ direct, %@ indirect", direct, indirect)
  }

  // MARK: 3 See the behaviour

  var behaviour: [GuideStep] {
    [
      GuideStep(
        words("Touchpoints with minutes spent"), current.minutes, .most, at: missing(current.minutes)
      ).filling("minutes"),
      GuideStep(
        words("Touchpoints with a frequency"), current.frequency, .most, at: missing(current.frequency)
      ).filling("frequency"),
      GuideStep(
        words("Touchpoints on a path"), current.onPath, .most,
        at: current.onPath.missing == nil && current.onPath.whole > 0 ? .see(.path) : nextWay),
      GuideStep(words("Ways with a share of customers"), current.shares, .most, at: missing(current.shares))
        .filling("share"),
      GuideStep(
        words("Conversions, small and large"), current.conversions,
        at: current.conversions > 0
          ? .see(.path) : current.first.map(GuideTarget.touchpoint) ?? emptyCell
      ).filling("conversion"),
      GuideStep(
        words("Touchpoints with the share who leave"), current.exit, .most, at: missing(current.exit)
      ).filling("exit"),
    ]
  }
}

import JourneyModel
import Words

/// Customer Journey Modelling Language 2.0 (SINTEF, https://cjml.no), an XML format.
///
/// No schema file is published. What is understood are the shapes that are: the example on cjml.no; what SINTEF's
/// editor and its converter from Excel write (`<CJML version="2.0">`); the older shape that names `JourneyOwner`,
/// `ActualJourneyCluster` and `refID`; and the flat one of the diagram generator.
///
///     CJML            version; plannedJourney, actualJourney (any number, also in …Cluster, or one's parts alone)
///     …Journey        journeyID, journeyTitle, journeyShortSummary, journeyLongSummary, journeyPhases, actors,
///                     touchpoints; journeyStatus, plannedReference, creator and the like
///     journeyPhase    phaseID, phaseName, phaseDescription
///     actors          endUser (or customer, patient, citizen …) and serviceProvider: actorID or actorIDref,
///                     actorName or companyName, providerType
///     touchpoints     plannedCommunicationPoint, actualCommunicationPoint, plannedAction, actualAction:
///                     touchpointID (`D…`: a deviation), belongsTo phaseIDref, compliance, initiator and receiver
///                     (refersTo actorIDref, initiatorLabel, receiverLabel), channel (channelName), message,
///                     timestamps (timeOriginated, timeReceived, timeConsumed, timeStarted, timeCompleted),
///                     touchpointDuration, touchpointExperience (experienceDescription, experienceRating), comment,
///                     category
///
/// Elements and attributes count the same; prefixes, capitals, hyphens and underscores in names don't count.
///
/// - An actual journey is what really happened: it belongs on the current map; a planned one on the ideal map. Where
///   a document has none of the kind that the map wants, the others are taken.
/// - An end user is a persona. A touchpoint is the initiator's if that is an end user, else the receiver's, else the
///   journey's first end user's; it is called by that side's label.
/// - Phases are stages, in the order in which touchpoints first belong to them: the tools write them in any order.
///   A touchpoint without one belongs to the one of the touchpoint before.
/// - Each touchpoint leads to the next, except to those that are `missing`.
/// - Ratings of experience 1–5 (very dissatisfied … very satisfied) are emotions −2 … +2.
/// - `missing` and `failing` touchpoints become friction points.
/// - The title is the journey's where nothing is on the map yet.
/// - All else stands in notes as `name: value`: the touchpoint's, or those of the journey's persona.
enum CJMLImporter: Importer {
  static func read(_ source: ImportSource, into draft: inout ImportDraft) throws(ImportProblem) {
    let (root, remark) = try XMLReader.read(source)
    draft.remark(remark)
    let reading = try CJMLReading(root)
    for remark in reading.remarks { draft.remark(remark) }
    var drafting = CJMLDrafting(chosen(from: reading.journeys, for: &draft))
    drafting.write(to: &draft)
  }

  /// The journeys of the kind that the map is for; all, if there are none of it.
  private static func chosen(from journeys: [CJMLJourney], for draft: inout ImportDraft) -> [CJMLJourney] {
    let isCurrent = draft.map == .current
    let wanted: CJMLJourney.Kind = isCurrent ? .actual : .planned
    let fitting = journeys.filter { $0.kind == nil || $0.kind == wanted }
    if fitting.isEmpty {
      let text =
        isCurrent
        ? words("there is no actual journey: what was planned is read as if it were the current map")
        : words("there is no planned journey: what really happened is read as if it were the ideal map")
      draft.remark(line: journeys[0].line, text)
      return journeys
    }
    for journey in journeys where journey.kind != nil && journey.kind != wanted {
      let text =
        isCurrent
        ? words("the planned journey %@ belongs on the ideal map and was left out", quoted(journey.label))
        : words("the actual journey %@ belongs on the current map and was left out", quoted(journey.label))
      draft.remark(line: journey.line, text)
    }
    return fitting
  }
}

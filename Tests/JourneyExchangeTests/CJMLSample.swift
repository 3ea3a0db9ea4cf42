import JourneyModel
import Testing

@testable import JourneyExchange

/// Documents of the shapes that tools for CJML write.
enum CJMLSample {
  /// As the example on cjml.no: the receiver is referred to by its name, not by its id.
  static let example = """
    <CJML version="2.0">
      <actualJourney>
        <journeyID>AJ1</journeyID>
        <actors>
          <endUser actorID="Carla"><actorName>Carla</actorName></endUser>
          <serviceProvider actorID="Company A"><companyName>Readers</companyName></serviceProvider>
        </actors>
        <touchpoints>
          <actualCommunicationPoint>
            <touchpointID>TP1</touchpointID>
            <initiator>
              <refersTo actorIDref="Carla"/>
              <initiatorLabel>Creates an account</initiatorLabel>
            </initiator>
            <receiver>
              <refersTo actorIDref="Readers"/>
              <receiverLabel>Account registered</receiverLabel>
            </receiver>
            <channel><channelName>Web</channelName></channel>
          </actualCommunicationPoint>
        </touchpoints>
      </actualJourney>
    </CJML>
    """

  /// As the converter from Excel writes it, with all that it knows, and a planned journey as of the editor.
  static let whole = """
    <?xml version="1.0" encoding="UTF-8"?>
    <!-- Produced by: a converter -->
    <CJML version="2.0">
    <plannedJourney>
    <journeyID>PJ1</journeyID>
    <journeyTitle>Buying a bike, as planned</journeyTitle>
    <actors><endUser actorID="Customer"/><serviceProvider actorID="Shop"/></actors>
    <touchpoints>
    <plannedAction><touchpointID>T1</touchpointID>
    <initiator><refersTo actorIDref="Customer"/><initiatorLabel>Compares bikes</initiatorLabel></initiator>
    </plannedAction>
    <plannedCommunicationPoint><touchpointID>T2</touchpointID>
    <initiator><refersTo actorIDref="Shop"/><initiatorLabel>Sends offer</initiatorLabel></initiator>
    <receiver><refersTo actorIDref="Customer"/><receiverLabel>Gets an offer</receiverLabel></receiver>
    <channel><channelName>email</channelName></channel>
    </plannedCommunicationPoint>
    </touchpoints>
    </plannedJourney>
    <actualJourney>
    <journeyID>AJ1</journeyID>
    <journeyTitle>Buying a bike</journeyTitle>
    <plannedReference>PJ1</plannedReference>
    <journeyPhases>
    <journeyPhase phaseID =" Order"><phaseName> Order</phaseName><phaseDescription></phaseDescription></journeyPhase>
    <journeyPhase phaseID =" Search"><phaseName> Search</phaseName>
    <phaseDescription>find the right one</phaseDescription></journeyPhase>
    </journeyPhases>
    <journeyShortSummary>From the first look to the first ride</journeyShortSummary>
    <journeyStatus>Completed</journeyStatus>
    <actors>
    <endUser actorID ="Ines"/>
    <serviceProvider actorID="Shop"><companyName>Wheel &amp; Deal</companyName>
    <providerType>retailer</providerType></serviceProvider>
    </actors>
    <touchpoints>
    <actualAction>
    <touchpointID>1</touchpointID>
    <belongsTo phaseIDref ="Search"></belongsTo>
    <initiator><refersTo actorIDref="Ines"/><initiatorLabel>Compares
        bikes</initiatorLabel></initiator>
    <comment></comment>
    <timestamps><timeStarted>2024-03-01T10:00:00</timeStarted>
    <timeCompleted>2024-03-01T10:45:30</timeCompleted></timestamps>
    </actualAction>
    <actualCommunicationPoint>
    <touchpointID>T2</touchpointID>
    <belongsTo phaseIDref ="Order"></belongsTo>
    <compliance>failing</compliance>
    <receiver><refersTo actorIDref="Ines"/><receiverLabel>Gets an offer</receiverLabel></receiver>
    <initiator><refersTo actorIDref="Shop"/><initiatorLabel>Sends offer</initiatorLabel></initiator>
    <channel><channelName>internetViaPC</channelName></channel>
    <message>Your bike is waiting</message>
    <comment>the link was dead</comment>
    <touchpointExperience><experienceDescription>annoyed</experienceDescription>
    <experienceRating>1</experienceRating></touchpointExperience>
    <category>sales</category>
    </actualCommunicationPoint>
    <actualCommunicationPoint>
    <touchpointID>T3</touchpointID>
    <belongsTo phaseIDref ="Order"/>
    <compliance>missing</compliance>
    <initiator><refersTo actorIDref="Shop"/><initiatorLabel>Sends reminder</initiatorLabel></initiator>
    <receiver><refersTo actorIDref="Ines"/><receiverLabel>Reminder</receiverLabel></receiver>
    <channel><channelName>sms</channelName></channel>
    </actualCommunicationPoint>
    <actualCommunicationPoint>
    <touchpointID>D4</touchpointID>
    <compliance>adhoc</compliance>
    <initiator><refersTo actorIDref="Ines"/><initiatorLabel>Calls the shop</initiatorLabel></initiator>
    <receiver><refersTo actorIDref="Shop"/><receiverLabel>undefined</receiverLabel></receiver>
    <channel><channelName>phone</channelName></channel>
    <touchpointDuration>PT1H30M</touchpointDuration>
    <touchpointExperience><experienceRating>4.0</experienceRating></touchpointExperience>
    </actualCommunicationPoint>
    </touchpoints>
    </actualJourney>
    </CJML>
    """

  /// The older shape, with capitals, clusters and `refID`.
  static let older = """
    <CJMLDocument xmlns="urn:example:cjml" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
      <ActualJourneyCluster>
        <ActualJourney>
          <JourneyTitle>Renewing a passport</JourneyTitle>
          <JourneyStatus><Ongoing/></JourneyStatus>
          <Actors>
            <EndUser refID="A1" isVirtual="false"><ActorName>Noor</ActorName>
              <ActorDescription>a citizen</ActorDescription></EndUser>
            <ServiceProvider refID="A2" isVirtual="false"><ActorName>Police</ActorName></ServiceProvider>
          </Actors>
          <Touchpoint touchpointID="TP1">
            <CommunicationPoint>
              <Initiator refID="A1"/><InitiatorLabel>Books a time</InitiatorLabel>
              <Receiver refID="A2"/><ReceiverLabel>Time booked</ReceiverLabel>
              <TouchpointStatus><Completed/></TouchpointStatus>
              <Channel isSynchronous="true"><ChannelName>telephone</ChannelName></Channel>
              <Message><MessageContent>Monday at nine</MessageContent></Message>
              <Timestamp><Completed>2022-05-02T08:30:00</Completed></Timestamp>
              <ActualExperience>quick</ActualExperience>
              <ActualExperienceRating>5</ActualExperienceRating>
            </CommunicationPoint>
          </Touchpoint>
        </ActualJourney>
      </ActualJourneyCluster>
    </CJMLDocument>
    """

  /// The flat shape of the diagram generator, which writes `undefined` where nothing was.
  static let flat = """
    <cjml>
        undefined<actor id='a1'><actorName>Sam</actorName><actorRole>Customer</actorRole></actor>
        <actor id='a2'><actorName>Cinema</actorName><actorRole>Service provider</actorRole></actor>
        undefined<touchpoint id='t1' type="action"><time>10:00</time>
          <initiator>a1</initiator><initiatorDescription>Reads the timetable</initiatorDescription></touchpoint>
        <touchpoint id='t2' type="communication"><time>10:20</time>
          <initiator>a1</initiator><initiatorDescription>Books seats</initiatorDescription>
          <receiver>a2</receiver><receiverDescription>Seats booked</receiverDescription>
          <channel>web</channel></touchpoint>
    </cjml>
    """

  static func read(
    _ text: String, into journey: Journey = Journey(), on map: MapKind = .current
  ) throws -> ImportDraft {
    try read(Array(text.utf8), into: journey, on: map)
  }

  static func read(
    _ bytes: [UInt8], into journey: Journey = Journey(), on map: MapKind = .current
  ) throws -> ImportDraft {
    var draft = ImportDraft(into: journey, on: map)
    try ImportFormat.cjml.read(ImportSource(bytes, named: "journey.xml"), into: &draft)
    return draft
  }
}

import Words

extension CJMLReading {
  static let touchpoints: Set = [
    "plannedcommunicationpoint", "actualcommunicationpoint", "communicationpoint", "plannedaction",
    "actualaction", "action", "touchpoint", "plannedtouchpoint", "actualtouchpoint",
  ]

  mutating func touchpoint(_ element: XMLElement) -> CJMLTouchpoint {
    var touchpoint = CJMLTouchpoint(line: element.line)
    if !Self.touchpoints.contains(element.key) { tellUnknown(element) }
    touchpoint.isAction = element.key.hasSuffix("action")
    for part in element.parts { read(part, into: &touchpoint) }
    if element.children.isEmpty, touchpoint.title.isEmpty { touchpoint.title = element.oneLine }
    touchpoint.notes += Self.strayText(in: element)
    return touchpoint
  }

  private mutating func read(_ part: XMLElement, into touchpoint: inout CJMLTouchpoint) {
    switch part.key {
    case "touchpointid", "id": touchpoint.id = part.oneLine
    case "touchpointtitle", "title", "name", "label": touchpoint.title = part.oneLine
    case "belongsto", "phase", "phaseref", "phaseidref", "stage":
      touchpoint.phase = part.value(of: "phaseidref", "phaseref", "idref", "refid", "ref") ?? part.oneLine
    case "initiator", "sender", "initiatorref": read(part, into: &touchpoint.initiator, &touchpoint.notes)
    case "receiver", "reciever", "recipient", "receiverref":
      read(part, into: &touchpoint.receiver, &touchpoint.notes)
    case "initiatorlabel", "initiatordescription", "senderlabel", "senderdescription":
      touchpoint.initiator.label = part.oneLine
    case "receiverlabel", "recieverlabel", "receiverdescription", "recipientlabel":
      touchpoint.receiver.label = part.oneLine
    case "communicationpoint", "action":
      if part.children.isEmpty { fallthrough }
      touchpoint.isAction = part.key == "action"
      for inner in part.parts { read(inner, into: &touchpoint) }
    default: readMore(part, into: &touchpoint)
    }
  }

  private mutating func readMore(_ part: XMLElement, into touchpoint: inout CJMLTouchpoint) {
    switch part.key {
    case "channel", "medium": readChannel(part, into: &touchpoint)
    case "channelname", "channelref", "channelidref": touchpoint.channel = part.oneLine
    case "compliance", "touchpointstatus", "touchpointcompliance", "status":
      readCompliance(part, into: &touchpoint)
    case "deviation", "isdeviation":
      touchpoint.isDeviation = ["true", "1", "yes"].contains(part.content.lowercased())
    case "touchpointexperience", "experience", "actualexperience", "experiencedescription":
      readExperience(part, into: &touchpoint)
    case "experiencerating", "actualexperiencerating", "rating", "emotion":
      if !part.content.isEmpty { touchpoint.rating = (part.content, part.line) }
    case "timestamps", "timestamp", "times":
      for time in part.parts { addTime(time, to: &touchpoint) }
      addTime(part, to: &touchpoint)
    case let key where Self.times.contains(key): addTime(part, to: &touchpoint)
    case "touchpointduration", "duration": touchpoint.duration = part.oneLine
    case "message": touchpoint.message = Self.texts(in: part).joined(separator: "\n")
    case "type", "touchpointtype": readType(part, into: &touchpoint)
    default: keep(part, known: Self.ofTouchpoints, in: &touchpoint.notes)
    }
  }

  private static let times: Set = [
    "timeoriginated", "timereceived", "timeconsumed", "timestarted", "timecompleted", "time", "deltatime",
  ]
  private static let ofTouchpoints: Set = [
    "comment", "category", "uncertainty", "object", "itsystem", "touchpointanalysis", "action",
    "communicationpoint",
  ]

  // MARK: Parts with parts

  private mutating func read(
    _ element: XMLElement, into side: inout CJMLTouchpoint.Side, _ notes: inout [String]
  ) {
    if element.children.isEmpty, !element.content.isEmpty { side.actor = element.oneLine }
    for part in element.parts {
      switch part.key {
      case "refersto", "actor":
        side.actor = part.value(of: "actoridref", "actorid", "actorref", "refid", "idref") ?? part.oneLine
      case "actoridref", "actorid", "actorref", "refid", "idref", "ref": side.actor = part.oneLine
      case "initiatorlabel", "receiverlabel", "recieverlabel", "label", "description":
        side.label = part.oneLine
      default: keep(part, known: [], in: &notes)
      }
    }
  }

  private mutating func readChannel(_ element: XMLElement, into touchpoint: inout CJMLTouchpoint) {
    let name = element.value(of: "channelname", "name", "title", "channelidref", "idref", "refid", "ref")
    touchpoint.channel = name ?? element.oneLine
    for part in element.parts
    where !["channelname", "name", "title", "channelidref", "idref", "refid", "ref"].contains(part.key) {
      touchpoint.notes += Self.flat(part, under: "channel.")
    }
  }

  private func readCompliance(_ element: XMLElement, into touchpoint: inout CJMLTouchpoint) {
    let mark = element.content.isEmpty ? element.children.first?.name ?? "" : element.content
    if touchpoint.compliance.isEmpty { touchpoint.compliance = mark }
    let lines = Self.flat(element)
    if lines != [element.name + ": " + mark] || touchpoint.compliance != mark { touchpoint.notes += lines }
  }

  private mutating func readExperience(_ element: XMLElement, into touchpoint: inout CJMLTouchpoint) {
    if element.children.isEmpty, !element.content.isEmpty {
      touchpoint.notes.append("experience: " + element.content)
    }
    for part in element.parts {
      switch part.key {
      case "experiencerating", "rating", "score":
        if !part.content.isEmpty { touchpoint.rating = (part.content, part.line) }
      case "experiencedescription", "description":
        if !part.content.isEmpty { touchpoint.notes.append("experience: " + part.content) }
      default: keep(part, known: [], in: &touchpoint.notes)
      }
    }
  }

  private func addTime(_ part: XMLElement, to touchpoint: inout CJMLTouchpoint) {
    if !part.content.isEmpty { touchpoint.times.append((part.name, part.content)) }
  }

  /// `action` and `communication` say what it is; other words, such as `threat`, are kept.
  private func readType(_ part: XMLElement, into touchpoint: inout CJMLTouchpoint) {
    let key = XMLElement.key(part.content)
    touchpoint.isAction = touchpoint.isAction || key == "action"
    if !["action", "communication", "communicationpoint", ""].contains(key) {
      touchpoint.notes.append("type: " + part.content)
    }
  }

  /// All texts in an element, without the names of what holds them.
  private static func texts(in element: XMLElement) -> [String] {
    (element.content.isEmpty ? [] : [element.content]) + element.parts.flatMap(texts)
  }
}

import Words
import JourneyModel

/// A field that a column of any table can be: what `Column=field` may name.
package struct CSVField: Hashable, Sendable {
  /// Where what a column says is put.
  enum Target: Hashable {
    case id, title, persona, stage, channel, notes
    /// A field of the touchpoint.
    case touchpoint(String)
    /// One or several friction points, each on a line of the cell or set apart by ` | `.
    case frictions
    /// A field of the row's friction points.
    case friction(String)
    case opportunities
    case opportunity(String)
    /// A field of the row's friction points or, where it has none, of its opportunities.
    case annotation(String)
  }

  package let name: String
  let target: Target
  private let english: String
  /// Headings that are taken for it, as `HeadingText` folds them; the best first.
  let headings: [String]

  /// What it is, in a few words.
  package var summary: String { words(english) }

  private init(_ name: String, _ target: Target, _ english: String, _ headings: String) {
    (self.name, self.target, self.english) = (name, target, english)
    self.headings = headings.split(separator: ",").map { String($0).trimmed }
  }

  /// The field of that name, capitals or not.
  package init?(named name: String) {
    let wanted = name.trimmed.lowercased()
    guard let field = Self.all.first(where: { $0.name.lowercased() == wanted }) else { return nil }
    self = field
  }

  /// In the order in which headings are tried.
  package static let all: [CSVField] = [
    CSVField(
      "title", .title, "what the touchpoint is called",
      """
      touchpoint, touch point, touchpoints, touchpoint title, punto di contatto, punti di contatto, title, titolo, step,
      journey step, passo, passaggio, interaction, interazione, activity, activities, attivita, task, moment, momento,
      action, customer action, azione, name, nome
      """),
    CSVField(
      "stage", .stage, "the stage it belongs to",
      "stage, journey stage, phase, journey phase, step group, stages, phases, fase, fasi, stadio, tappa, macrofase"
    ),
    CSVField(
      "persona", .persona, "whose touchpoint it is",
      """
      persona, personas, actor, actors, customer, customer type, customer segment, segment, user, who, cliente, attore,
      attori, utente, segmento, chi
      """),
    CSVField(
      "channel", .channel, "through which channel",
      "channel, channels, canale, canali, medium, media, touchpoint channel, mezzo, where, dove"),
    CSVField(
      "emotion", .touchpoint("emotion"), "how it feels: −2 … +2, 1 … 5, a word or a face",
      """
      emotion, emotions, mood, feeling, feelings, sentiment, emotional state, emozione, emozioni, umore, sentimento,
      stato d animo
      """),
    CSVField(
      "expectation", .touchpoint("expectation"), "how far it meets expectations, 1 … 5",
      "meets expectations, expectation, expectations, satisfaction, csat, aspettative, soddisfazione"),
    CSVField(
      "momentOfTruth", .touchpoint("momentOfTruth"), "whether it decides the outcome: yes or no",
      "moment of truth, mot, momento della verita, momento di verita"),
    CSVField(
      "device", .touchpoint("device"), "the device", "device, devices, dispositivo, dispositivi, apparecchio"),
    CSVField(
      "action", .touchpoint("action"), "what the customer does",
      "action, actions, customer action, customer actions, user action, doing, azione, azioni"),
    CSVField(
      "content", .touchpoint("content"), "content seen, or what is searched for",
      "content or search, content, content seen, search, query, contenuto, contenuti, ricerca"),
    CSVField(
      "minutes", .touchpoint("minutes"), "minutes spent",
      "minutes spent, minutes, mins, duration, time spent, time, minuti, durata, tempo"),
    CSVField(
      "times", .touchpoint("frequency"), "times per journey",
      "times per journey, times, number of times, volte, ripetizioni"),
    CSVField(
      "exit", .touchpoint("exit"), "the share who leave here, such as 0.34 or 34 %",
      """
      share who leave, exit, exits, exit rate, exit share, drop off, dropoff, drop off rate, drop out, abandonment,
      abandonment rate, abbandono, abbandoni, tasso di abbandono, uscita, uscite
      """),
    CSVField(
      "conversion", .touchpoint("conversion"), "micro or macro", "conversion, conversion type, conversione"),
    CSVField(
      "feedback", .touchpoint("feedback"), "whether feedback can be given here: yes or no",
      "feedback possible, feedback, riscontro"),
    CSVField(
      "evidence", .touchpoint("evidence"), "why it is believed: a source, or a note",
      "evidence, proof, evidenza, evidenze, prova, prove"),
    CSVField(
      "friction", .frictions, "friction points, a line or ` | ` between them",
      """
      friction point, friction points, friction, frictions, pain point, pain points, painpoint, painpoints, pain, pains,
      problem, problems, issue, issues, criticita, punto dolente, punti dolenti, problema, problemi, attrito, attriti
      """),
    CSVField(
      "category", .friction("category"), "the friction points' category",
      "category, friction category, categoria"),
    CSVField(
      "severity", .friction("severity"), "how much they hurt, 1 … 5", "severity, gravita, serieta"),
    CSVField(
      "frequency", .friction("frequency"), "how often they happen, 1 … 5", "frequency, how often, frequenza"),
    CSVField(
      "business", .friction("business"), "what they cost the business, 1 … 5",
      "cost to business, business, business impact, business cost, impact, impatto, costo per l azienda"),
    CSVField(
      "opportunity", .opportunities, "opportunities, a line or ` | ` between them",
      """
      opportunity, opportunities, idea, ideas, solution, solutions, improvement, improvements, opportunita, idee,
      soluzione, soluzioni, miglioramento, miglioramenti
      """),
    CSVField(
      "customerValue", .opportunity("customerValue"), "the opportunities' value to the customer, 1 … 5",
      "value to customer, customer value, valore per il cliente"),
    CSVField(
      "businessValue", .opportunity("businessValue"), "the opportunities' value to the business, 1 … 5",
      "value to business, business value, valore per l azienda"),
    CSVField(
      "effort", .annotation("effort"), "the effort to mend or to make it, 1 … 5",
      "effort to fix, effort, sforzo, impegno"),
    CSVField(
      "confidence", .annotation("confidence"), "how sure the ratings are, 0 … 100 %",
      "confidence, certainty, confidenza, sicurezza, fiducia"),
    CSVField("votes", .annotation("votes"), "votes cast", "votes, vote count, voti"),
    CSVField(
      "owner", .annotation("owner"), "who sees to it",
      "owner, owners, responsible, assignee, team, responsabile, responsabili, referente"),
    CSVField("status", .annotation("status"), "how it stands", "status, state, stato"),
    CSVField(
      "notes", .notes, "notes",
      """
      notes, note, comment, comments, remark, remarks, description, details, commento, commenti, descrizione, dettagli,
      osservazioni
      """),
    CSVField("id", .id, "the id of the touchpoint", "touchpoint id"),
  ]
}

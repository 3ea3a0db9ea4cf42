import Words

/// What to ask in each phase, for a group that works through them.
package enum Questions {
  /// In the order in which they are best asked.
  package static func of(_ phase: GuidePhase.Kind) -> [String] { english(phase).map { words($0) } }

  private static func english(_ phase: GuidePhase.Kind) -> [String] {
    switch phase {
    case .customers: customers
    case .touchpoints: touchpoints
    case .behaviour: behaviour
    case .current: current
    case .annotations: annotations
    case .ideal: ideal
    case .change: change
    }
  }

  private static let customers = [
    "Who is this, and in what situation do we meet: alone, at work, in a hurry, with children?",
    "What do they want to get done, and how will they know that it is done?",
    "What must not go wrong for them? What are they afraid of?",
    "How would they react to what we offer when they see it for the first time?",
    "What moves them to buy, what makes them hesitate, and who else decides?",
    "What keeps them with us afterwards, and what would make them leave?",
    "Where do they look first, and which words do they search for?",
    "Whom do they ask, and whom do they believe?",
    "Which channels do they like, which do they avoid, and why?",
    "On which devices, with how much time and how good a connection?",
    "What do they need to see, hear, read and use it: eyesight, hands, language, memory?",
    "What do they know already, and what did others teach them to expect?",
    "What annoys them about others in our field?",
    "How large a part of our customers is this, and how do we know?",
    "Which data say so: analytics, the CRM, surveys, orders, calls to service?",
    "What about this person have we only assumed?",
  ]

  private static let touchpoints = [
    "Where did the customer hear of us for the very first time?",
    "Where do they meet us without our doing: with friends, in reviews, in groups, in the press?",
    "What do they see, hold or hear between two contacts: parcels, invoices, tickets, signs?",
    "Which automatic messages do they get, and who wrote them?",
    "Where do they meet partners who act for us: carriers, fitters, franchises, market places?",
    "What happens after the purchase: delivery, first use, trouble, return, renewal, farewell?",
    "Which contacts do only few have, such as complaints or changes of address?",
    "Where does somebody of us talk with them without writing it down?",
    "Which contact have we forgotten because it belongs to another department?",
    "Are there contacts on the list that no customer has ever had?",
  ]

  private static let behaviour = [
    "How long do they stay in each channel, and is long good or bad there?",
    "How often do they come back before they decide?",
    "Where do they hesitate: which page, which question, which price?",
    "Which small steps foretell that they will buy?",
    "Which way do most of those take who reach the goal?",
    "Which way do those take who give up, where do they leave, and why?",
    "Where do they change the channel, and what do they have to tell again?",
    "Where do they go back and forth, or in circles?",
    "What do they use in ways that we did not mean?",
    "Which early signs tell that someone is about to leave?",
    "Which of these figures are measured, and which are guessed?",
  ]

  private static let current = [
    "What does the customer want in this stage, in their own words?",
    "What do they do, step by step, also when we are not there?",
    "What do they see and read, and is it what they came for?",
    "What do they think and say at this point?",
    "How do they feel, and what makes the difference?",
    "How good is the experience as a whole, from 1 to 5?",
    "What did they expect, and how far do we meet it?",
    "Where do they go from here, and what is carried along?",
    "Where could they stop, and where do they go instead?",
    "What has to happen behind the scenes for this to work?",
    "Do we describe what is, or what we wish to be?",
  ]

  private static let annotations = [
    "Walk the way yourself, as the customer, with your own money and telephone: where do you stop?",
    "What do people have to do twice, or tell twice?",
    "Where do two channels say different things: price, stock, rules, promises?",
    "Where does the way end with nothing to go on with?",
    "Where do they wait without knowing how long?",
    "What do they ask service again and again?",
    "What does this cost the customer, and what does it cost us?",
    "How often does it happen, and to whom?",
    "How do we know: has anyone counted it, or heard of it once?",
    "What would have to be true for this never to happen again?",
    "Which friction points have the same cause?",
    "Where do they come upon something good that hardly anyone finds?",
  ]

  private static let ideal = [
    "If it were easy, what would happen here?",
    "What does this contact know of the one before, and what does it hand on?",
    "What can we leave out altogether?",
    "What can be done once for all channels: one account, one basket, one balance of points?",
    "Which channel does this best, and does the customer find it there?",
    "What would this person tell a friend about?",
    "What can we say before they have to ask?",
    "Where can they tell us what they think, at the very moment?",
    "Does it still work for someone in a hurry, abroad, or with poor eyesight?",
    "Which opportunity comes true in this touchpoint?",
    "What would the worst moment look like as the best one?",
  ]

  private static let change = [
    "Which one or two friction points, if they were gone, would change most?",
    "Would another formula have chosen others, and how sure are we of the ratings?",
    "Who does it, with whom, and by when?",
    "Which figure should move, from what to what, and when will we look?",
    "What is the smallest version that can be tried with real customers?",
    "Who has to know before it changes: service, stores, partners?",
    "What do those say who use it, and those who work with it?",
    "What else has become better or worse because of it?",
    "What do we do if the figure does not move?",
    "When do we walk the whole journey again?",
  ]
}

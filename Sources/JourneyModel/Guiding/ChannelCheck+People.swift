// What the channels should do in which people meet people.

extension ChannelCheck {
  static let store = [
    ChannelCheck(
      "Staff see the customer's data, basket and wish list",
      else: "Staff do not see what the customer did online", "context"),
    ChannelCheck(
      "Takes back what was bought online", else: "Online purchases cannot be returned in the store", "policy"),
    ChannelCheck(
      "What was ordered online can be picked up, quickly and at a place one finds",
      else: "Picking up takes long or cannot be found", "delivery"),
    ChannelCheck(
      "Has what the website says it has", else: "The website says it is there, and it is not", "stock"),
    ChannelCheck(
      "Orders what is missing to the store or the home",
      else: "What is not there cannot be ordered in the store", "stock"),
    ChannelCheck(
      "Same prices and promotions as online", else: "The store does not honour the online price", "price"),
    ChannelCheck(
      "Points and vouchers count here too", else: "Points or vouchers do not count in the store", "policy"),
    ChannelCheck(
      "The receipt is kept with the account, also for guarantees",
      else: "Without the paper receipt nothing works", "context"),
    ChannelCheck(
      "Staff know what the campaign of the week promises",
      else: "Staff have not heard of the promotion", "policy"),
    ChannelCheck(
      "Can be reached and used with a wheelchair, a pram, poor hearing",
      else: "The store cannot be used by everyone", "other"),
    ChannelCheck(
      "Queues are short, or it is plain how long they take",
      else: "Waits in a queue without knowing how long", "speed"),
    ChannelCheck(
      "Asks how it was, and hands the answer on", else: "Nobody asks in the store how it was", "service"),
  ]

  static let service = [
    ChannelCheck(
      "Sees the whole history: orders, messages, visits, earlier calls",
      else: "Service does not see what happened before", "context"),
    ChannelCheck(
      "Nobody has to tell their story twice", else: "Has to repeat the story at every contact", "context"),
    ChannelCheck(
      "Whoever answers may act: refund, exchange, promise",
      else: "Whoever answers cannot decide anything", "service"),
    ChannelCheck(
      "Knows what the others have promised, and keeps to it",
      else: "What a colleague promised is not known", "policy"),
    ChannelCheck(
      "Says the same in person, in the chat and on the phone",
      else: "Every channel of service gives another answer", "policy"),
    ChannelCheck(
      "Changing from chat to phone goes on where one was",
      else: "Changing to the phone starts all over", "context"),
    ChannelCheck(
      "Says how long the wait is, and calls back", else: "Waits without knowing how long", "speed"),
    ChannelCheck(
      "A human being can be reached from any machine that answers",
      else: "No way past the machine to a human being", "dead-end"),
    ChannelCheck(
      "Proves who the customer is once, not at each step",
      else: "Has to identify themselves again and again", "login"),
    ChannelCheck(
      "Follows up until it is solved, without being asked",
      else: "Nobody follows up, the customer has to ask", "service"),
    ChannelCheck(
      "Is there at the hours when customers need it", else: "Service is closed when it is needed", "service"),
    ChannelCheck(
      "What is asked often reaches those who can change it",
      else: "The same question comes again and again", "product"),
  ]

  static let wordOfMouth = [
    ChannelCheck(
      "New customers are asked how they heard of us", else: "Nobody knows how customers heard of us", "other"),
    ChannelCheck(
      "There is something worth telling: a moment better than expected",
      else: "Nothing in the journey is worth telling", "product"),
    ChannelCheck(
      "Recommending is easy: a link, a card, a code",
      else: "Whoever wants to recommend has nothing to hand on", "dead-end"),
    ChannelCheck(
      "Thanks reach both who recommends and who comes",
      else: "Recommending goes without thanks", "service"),
    ChannelCheck(
      "Who was recommended is met as a guest of someone, not as a stranger",
      else: "A recommendation is not known in the store or online", "context"),
    ChannelCheck(
      "What people say to friends is true of every channel",
      else: "What friends said does not hold elsewhere", "policy"),
    ChannelCheck(
      "Disappointed customers are heard before they tell others",
      else: "The disappointed tell everyone but us", "service"),
  ]

  static let reviews = [
    ChannelCheck(
      "Reviews are answered, the bad ones first", else: "Bad reviews stay without an answer", "service"),
    ChannelCheck(
      "What reviews complain of reaches those who can change it",
      else: "The same complaint stands in review after review", "product"),
    ChannelCheck(
      "Customers are asked for a review once the thing has been used",
      else: "Asked for a review before it was used, or never", "recommendation"),
    ChannelCheck(
      "Reviews stand where one decides: on the page, at the shelf",
      else: "Reviews are missing where one decides", "context"),
    ChannelCheck(
      "Good and bad ones are shown, none are bought", else: "Reviews are not believed", "other"),
    ChannelCheck(
      "What is said of us elsewhere is right: hours, addresses, prices",
      else: "Other sites show wrong hours or prices", "price"),
    ChannelCheck(
      "Whoever reviewed hears what became of it", else: "Nobody hears what became of a review", "service"),
  ]

  static let darkSocial = [
    ChannelCheck(
      "Pages can be shared by private message with a picture, a title and a price",
      else: "A shared link shows nothing of what it is", "context"),
    ChannelCheck(
      "A shared link opens for whoever gets it, without a login",
      else: "A shared link ends at a login", "login"),
    ChannelCheck(
      "A shared basket or list can be looked at and bought together",
      else: "A basket cannot be shared", "context"),
    ChannelCheck(
      "Visits that come from nowhere are asked where they come from",
      else: "Nobody knows where visits without a source come from", "other"),
    ChannelCheck(
      "There is something to pass on: a guide, an answer, a code",
      else: "There is nothing that people want to pass on", "product"),
    ChannelCheck(
      "What is passed on stays true: links do not die, prices are dated",
      else: "Passed-on links are dead or out of date", "dead-end"),
  ]

  static let otherOnline = [
    ChannelCheck(
      "Knows who the customer is and what happened in the other channels",
      else: "The channel does not know what happened elsewhere", "context"),
    ChannelCheck("Needs no login of its own", else: "Needs another login", "login"),
    ChannelCheck(
      "Same prices, stock and rules as everywhere else", else: "Prices or rules differ here", "policy"),
    ChannelCheck(
      "Every page and message offers a way on", else: "The way ends here", "dead-end"),
    ChannelCheck("Fast, and usable on a telephone", else: "Slow or unusable on a telephone", "speed"),
    ChannelCheck("Leads to someone who can help", else: "No way to someone who can help", "service"),
    ChannelCheck(
      "Can be used by people who see, hear or move less well", else: "Not everyone can use it", "other"),
    ChannelCheck("Asks how it was", else: "Feedback cannot be given here", "service"),
  ]

  static let otherOffline = [
    ChannelCheck(
      "Whoever is there knows what the customer did before",
      else: "The customer has to begin at the beginning", "context"),
    ChannelCheck(
      "Same prices, stock and rules as online", else: "Other prices or rules than online", "policy"),
    ChannelCheck("Says what comes next, and where", else: "Nobody says what comes next", "dead-end"),
    ChannelCheck(
      "What is agreed on here is seen in the other channels",
      else: "What was agreed on here is not known elsewhere", "context"),
    ChannelCheck("Can be found, reached and used by everyone", else: "Not everyone can get there", "other"),
    ChannelCheck("Waiting times are short, or known", else: "Long waits without a word", "speed"),
    ChannelCheck("Whoever is there may decide something", else: "Nobody there may decide", "service"),
    ChannelCheck("Asks how it was", else: "Feedback cannot be given here", "service"),
  ]

  static let otherIndirect = [
    ChannelCheck(
      "Somebody of us knows what is said there", else: "Nobody knows what is said of us there", "other"),
    ChannelCheck("What is said there is right", else: "Wrong things are said there", "product"),
    ChannelCheck("We answer where we may", else: "Questions there stay without an answer", "service"),
    ChannelCheck(
      "Whoever comes from there finds what was spoken of",
      else: "Whoever comes from there finds something else", "context"),
    ChannelCheck(
      "We ask whether customers come from there", else: "Nobody asks whether customers come from there",
      "other"),
    ChannelCheck(
      "There is something to pass on", else: "There is nothing to pass on", "product"),
  ]
}

// What the channels should do in which the brand meets its customers on a screen.

extension ChannelCheck {
  static let website = [
    ChannelCheck(
      "Knows the basket and the wish list that were filled on another device",
      else: "Basket and wish list are gone on another device", "context"),
    ChannelCheck(
      "Knows what was bought before, in whatever channel",
      else: "The website does not know purchases from other channels", "context"),
    ChannelCheck(
      "One login for everything, and it stays logged in where that is safe",
      else: "Has to log in again on every device", "login"),
    ChannelCheck(
      "Shows what each store has in stock, today",
      else: "Stock shown online differs from the store", "stock"),
    ChannelCheck(
      "Same prices and promotions as in the store, or it says why not",
      else: "Prices differ between website and store", "price"),
    ChannelCheck(
      "Shows the whole price with delivery before the checkout",
      else: "Delivery costs appear only at the end", "price"),
    ChannelCheck(
      "A guest can buy without making an account", else: "Must make an account to buy", "login"),
    ChannelCheck(
      "Search forgives typing errors and understands the customers' words",
      else: "Search finds nothing for the words customers use", "dead-end"),
    ChannelCheck(
      "A page without results or stock offers a way on", else: "Nothing found, and no way on", "dead-end"),
    ChannelCheck(
      "Recommends what goes with a purchase, not the same thing again",
      else: "Is offered what was just bought", "recommendation"),
    ChannelCheck(
      "Fast on a telephone, and usable with one hand", else: "The website is slow on a telephone", "speed"),
    ChannelCheck(
      "Can be used with the keyboard, large print and a screen reader",
      else: "Cannot be used with large print or a screen reader", "other"),
    ChannelCheck(
      "The rules for returns stand where one decides to buy, and are the same everywhere",
      else: "Returns online and in the store follow different rules", "policy"),
  ]

  static let app = [
    ChannelCheck(
      "Same login and same basket as the website",
      else: "The app wants another login or shows another basket", "login"),
    ChannelCheck(
      "A link in an e-mail or message opens the very place in the app",
      else: "The link opens the app's front page", "context"),
    ChannelCheck("Works with a bad connection", else: "The app hangs with a bad connection", "speed"),
    ChannelCheck(
      "Can do all that the website can, or leads there without starting again",
      else: "The app cannot do it, and the website starts again", "dead-end"),
    ChannelCheck(
      "Notifies of what the customer is waiting for, and of little else",
      else: "Too many notifications that mean nothing", "recommendation"),
    ChannelCheck(
      "Helps in the store: list, stock, shelf, points, receipt",
      else: "The app is of no use in the store", "context"),
    ChannelCheck(
      "Asks for rights and data only where it is plain what for",
      else: "The app asks for data without saying why", "policy"),
    ChannelCheck(
      "One tap leads to a human being who sees where one got stuck",
      else: "No way from the app to someone who can help", "service"),
    ChannelCheck(
      "Updates lose nothing and do not log out", else: "An update logs out or loses data", "login"),
  ]

  static let socialMedia = [
    ChannelCheck(
      "Answers where it was asked, within the day", else: "Questions stay without an answer", "service"),
    ChannelCheck(
      "Links lead to the very thing that was shown",
      else: "The link leads to the front page, not to what was shown", "dead-end"),
    ChannelCheck(
      "Complaints reach service, with what was written",
      else: "Complaints are sent on to another channel to be told again", "context"),
    ChannelCheck(
      "What is promised holds in the store and on the website",
      else: "A promotion is not known in the store", "policy"),
    ChannelCheck(
      "What was bought is no longer advertised", else: "Sees advertising for what was bought",
      "recommendation"),
    ChannelCheck(
      "Shows real customers and real use", else: "Pictures promise more than the product holds", "product"),
    ChannelCheck(
      "One can buy or reserve without searching again",
      else: "Has to search again for what was shown", "context"),
    ChannelCheck(
      "Whoever answers may decide something", else: "Whoever answers cannot help", "service"),
  ]

  static let email = [
    ChannelCheck(
      "Knows what was bought, and where", else: "E-mails do not know purchases in the store", "context"),
    ChannelCheck(
      "A link opens what the message shows, with the price it shows",
      else: "The link opens something else than the message shows", "dead-end"),
    ChannelCheck(
      "Sends no offers for what was bought already", else: "Offers for what was bought already",
      "recommendation"),
    ChannelCheck(
      "Unsubscribing takes one step, and holds in every channel",
      else: "Unsubscribing is hard or does not hold", "policy"),
    ChannelCheck(
      "An answer to it reaches someone", else: "Answers go to an address that nobody reads", "service"),
    ChannelCheck(
      "Confirms orders and returns at once, with all that is needed in the store",
      else: "The confirmation is not enough to pick up or return", "context"),
    ChannelCheck(
      "Can be read on a telephone, and without its pictures",
      else: "The message cannot be read on a telephone", "speed"),
    ChannelCheck(
      "The frequency can be chosen", else: "Too many e-mails, all or none", "recommendation"),
    ChannelCheck(
      "Stays silent about offers while a complaint is open",
      else: "Gets advertising while a complaint is open", "context"),
  ]

  static let sms = [
    ChannelCheck("Says who sends it", else: "Nobody can tell who sent the message", "other"),
    ChannelCheck("Says it in a sentence or two", else: "Messages are too long or cut", "other"),
    ChannelCheck(
      "Only what is urgent or was asked for", else: "Messages come for things that can wait",
      "recommendation"),
    ChannelCheck(
      "One link that leads to the very thing, without a login",
      else: "The link in the message ends at a login", "login"),
    ChannelCheck(
      "Comes at a decent hour, in the customer's time and language",
      else: "Messages come at night or in the wrong language", "service"),
    ChannelCheck(
      "Comes in time to change something: the delivery, the appointment",
      else: "The message comes too late to change anything", "delivery"),
    ChannelCheck(
      "Can be answered, or says where to answer", else: "The message cannot be answered", "dead-end"),
    ChannelCheck(
      "STOP ends it, and the other channels know", else: "There is no way to end the messages", "policy"),
  ]
}

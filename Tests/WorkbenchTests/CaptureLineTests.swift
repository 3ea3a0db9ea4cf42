import JourneyModel
import Testing

@testable import Workbench

@Suite struct CaptureLineTests {
  @Test func everyMarkFillsItsField() {
    let line = CaptureLine("Login again on every device !4 ~3 $5 %2 #login @anna ^80", CaptureMark.friction)
    #expect(line.title == "Login again on every device")
    #expect(line["severity"] == .integer(4))
    #expect(line["frequency"] == .integer(3))
    #expect(line["business"] == .integer(5))
    #expect(line["effort"] == .integer(2))
    #expect(line["category"] == .text("login"))
    #expect(line["owner"] == .text("anna"))
    #expect(line["confidence"] == .integer(80))
    #expect(line.remarks.isEmpty)
  }

  @Test func whatWasUnderstoodIsSaid() {
    let line = CaptureLine("Login !4 #log @\"checkout team\" ^80", CaptureMark.friction)
    #expect(
      line.values.map(\.says) == [
        "severity 4", "category Repeated login", "owner checkout team", "confidence 80 %",
      ])
  }

  @Test(arguments: [
    ("!9 it hurts", "!9 it hurts", "!9 is not between 1 and 5: kept as text"),
    ("Login !0", "Login !0", "!0 is not between 1 and 5: kept as text"),
    ("Login !-2", "Login !-2", "!-2 is not between 1 and 5: kept as text"),
    ("Login !4.5", "Login !4.5", "!4.5 is not a whole number between 1 and 5: kept as text"),
    ("Login ^101", "Login ^101", "^101 is not between 0 and 100: kept as text"),
    (
      "Login !99999999999999999999", "Login !99999999999999999999",
      "!99999999999999999999 is not between 1 and 5: kept as text"
    ),
    ("Login #nonsense", "Login #nonsense", "#nonsense is no category: kept as text"),
    ("Login #de", "Login #de", "#de could be dead-end or delivery: kept as text"),
  ])
  func whatCantBeTakenStaysTextAndIsSaid(_ text: String, title: String, remark: String) {
    let line = CaptureLine(text, CaptureMark.friction)
    #expect(line.title == title)
    #expect(line.remarks == [remark])
    #expect(line.values.isEmpty)
  }

  @Test(arguments: [
    ("Wait! What 100% a~b me@home", "Wait! What 100% a~b me@home"),
    ("!important ! $ % @ # ^ ~", "!important ! $ % @ # ^ ~"),
    ("\\!4 stays", "!4 stays"),
    ("a \\@anna \\\\ \\\"b", "a @anna \\ \"b"),
    ("a \\n stays", "a \\n stays"),
    ("\"!4 ~4\" is text", "!4 ~4 is text"),
    ("\"never ends !x", "\"never ends !x"),
    ("a 17\" laptop", "a 17\" laptop"),
    ("  spaces   between \t words ", "spaces between words"),
    ("", ""),
  ])
  func textStaysText(_ text: String, title: String) {
    let line = CaptureLine(text, CaptureMark.friction)
    #expect(line.title == title)
    #expect(line.values.isEmpty)
    #expect(line.remarks.isEmpty)
  }

  @Test func marksAloneLeaveNoTitle() {
    #expect(CaptureLine("!4 ~4", CaptureMark.friction).title == "")
  }

  @Test func theLastMarkForAFieldCounts() {
    let line = CaptureLine("Login !4 !2", CaptureMark.friction)
    #expect(line["severity"] == .integer(2))
    #expect(line.values.count == 1)
  }

  @Test func aLabelNamesACategoryToo() {
    #expect(CaptureLine("a #UNCLEAR", CaptureMark.friction)["category"] == .text("price"))
    #expect(CaptureLine("a #\"slow or broken\"", CaptureMark.friction)["category"] == .text("speed"))
  }

  @Test func opportunitiesHaveMarksOfTheirOwn() {
    let line = CaptureLine("Single sign-on !4 $5 %2 ^80 @marco ~3 #login", CaptureMark.opportunity)
    #expect(line.title == "Single sign-on ~3 #login")
    #expect(line["customerValue"] == .integer(4))
    #expect(line["businessValue"] == .integer(5))
    #expect(
      line.values.map(\.says) == [
        "customer value 4", "business value 5", "effort 2", "confidence 80 %", "owner marco",
      ])
  }

  @Test(arguments: [("!-2", -2), ("!−1", -1), ("!0", 0), ("!+1", 1), ("!2", 2)])
  func touchpointsHaveEmotions(mark: String, emotion: Int) {
    let line = CaptureLine.touchpoint("Checkout " + mark, channels: [])
    #expect(line.title == "Checkout")
    #expect(line["emotion"] == .integer(emotion))
  }

  @Test func anEmotionOutOfRangeIsSaid() {
    let line = CaptureLine.touchpoint("Checkout !3", channels: [])
    #expect(line.remarks == ["!3 is not between −2 and 2: kept as text"])
  }

  @Test(arguments: [
    ("/app", "app"), ("/mobile", "app"), ("/\"mobile app\"", "app"), ("/w", "website"), ("/STORE", "store"),
  ])
  func touchpointsNameTheirChannel(mark: String, channel: String) {
    let line = CaptureLine.touchpoint("Checkout " + mark, channels: Journey.laptop.channels)
    #expect(line["channel"] == .text(channel))
    #expect(line.title == "Checkout")
  }

  @Test func anUnknownChannelIsSaid() {
    let line = CaptureLine.touchpoint("Try it /shop and/or not", channels: Journey.laptop.channels)
    #expect(line.title == "Try it /shop and/or not")
    #expect(line.remarks == ["/shop is no channel: kept as text"])
  }

  @Test func aRecordIsFilledIn() {
    var friction = FrictionPoint()
    CaptureLine("Login again !4 @anna", CaptureMark.friction).fill(&friction)
    #expect(friction.title == "Login again")
    #expect(friction.severity == 4)
    #expect(friction.owner == "anna")
    #expect(friction.frequency == nil)
  }
}

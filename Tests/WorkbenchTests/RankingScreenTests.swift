import JourneyModel
import Testing

@testable import Workbench

/// The ranking as a person sees it, between the title and the last line.
@Suite struct RankingScreenTests {
  @Test func wholeListAt80By24() {
    let scene = Scene.ranking()
    #expect(
      scene.middle(cursor: true) == """
         by Impact · focus 0 of 2 · 1 unrated                 Board [Ranking] Personas
          # Friction point                        sev freq biz eff  conf votes   score ★
          1 Login again on every device             ▮4    4   5   2  80 %     7    49.2
          2 Wish list is gone                       5    3   3   3     –     4    36.0
          – Prices without delivery                 –    4   2   –     –     0 unrated








        ─────────────────────────────────────── 1 unplaced ─┬ quick wins ───┬ big bets ─
         ▲ Login again on every device                      │               │
         100 × 0.60 reach × (0.5·16/25 + 0.5·5/5) = 49.2    │               │
         resolves with ◆ Single sign-on (value 4.5, eff 2)  │               │
         by RICE 1st · ICE 1st · Severity 1st · Votes 1st   ├ ▴ impact ─────┼── effort ▸
         no evidence · owner checkout team · Repeated login │      1    2   │
         hits Checkout (Purchase · Website · Giulia)        │               │
                                                            │               │
                                                            └ fill-ins ─────┴ time sinks
        """)
  }

  @Test func wholeListAt120By40() {
    let scene = Scene.ranking(rows: 40, columns: 120)
    #expect(
      scene.middle(cursor: true) == """
         by Impact · focus 0 of 2 · 1 unrated                                                         Board [Ranking] Personas
          # Friction point                                where                   sev freq biz eff  conf votes   score         ★
          1 Login again on every device                   Purchase·Website          ▮4    4   5   2  80 %     7    49.2 ███████
          2 Wish list is gone                             Considerati…·Mobile app   5    3   3   3     –     4    36.0 █████▏
          – Prices without delivery                       Consideration·Website     –    4   2   –     –     0 unrated



















        ─────────────────────────────────────────────────────────── 1 unplaced ─┬ quick wins ───────────────┬ big bets ─────────
         ▲ Login again on every device                                          │                           │
         100 × 0.60 reach × (0.5·16/25 + 0.5·5/5) = 49.2                        │                           │
         resolves with ◆ Single sign-on (value 4.5, eff 2)                      │                           │
         by RICE 1st · ICE 1st · Severity 1st · Votes 1st                       │                           │
         no evidence · owner checkout team · Repeated login                     │                           │
         hits Checkout (Purchase · Website · Giulia)                            │                           │
                                                                                ├ ▴ impact ─────────────────┼────────── effort ▸
                                                                                │          1                │
                                                                                │                   2       │
                                                                                │                           │
                                                                                │                           │
                                                                                │                           │
                                                                                └ fill-ins ─────────────────┴ time sinks ───────
        """)
  }

  @Test func onlyTheListAt40By10() {
    let scene = Scene.ranking(rows: 10, columns: 40)
    #expect(
      scene.middle(cursor: true) == """
         by Impact…   Board [Ranking] Personas
          # Friction point    sev freq   score ★
          1 Login again on e…   ▮4    4    49.2
          2 Wish list is gone   5    3    36.0
          – Prices without d…   –    4 unrated



        """)
  }

  @Test func wholeListInASCII() {
    let scene = Scene.ranking(unicode: false)
    #expect(
      scene.middle(cursor: true) == """
         by Impact . focus 0 of 2 . 1 unrated                 Board [Ranking] Personas
          # Friction point                        sev freq biz eff  conf votes   score *
          1 Login again on every device             ▮4    4   5   2  80 %     7    49.2
          2 Wish list is gone                       5    3   3   3     -     4    36.0
          - Prices without delivery                 -    4   2   -     -     0 unrated








        --------------------------------------- 1 unplaced -+ quick wins ---+ big bets -
         ! Login again on every device                      |               |
         100 x 0.60 reach x (0.5*16/25 + 0.5*5/5) = 49.2    |               |
         resolves with + Single sign-on (value 4.5, eff 2)  |               |
         by RICE 1st . ICE 1st . Severity 1st . Votes 1st   + ^ impact -----+-- effort >
         no evidence . owner checkout team . Repeated login |      1    2   |
         hits Checkout (Purchase . Website . Giulia)        |               |
                                                            |               |
                                                            + fill-ins -----+ time sinks
        """)
  }

  @Test func opportunitiesHaveAListOfTheirOwn() {
    var scene = Scene.ranking()
    scene.type("v")
    #expect(
      scene.middle(cursor: true) == """
         Opportunities by value                               Board [Ranking] Personas
          # Opportunity                               cust biz eff  conf votes   score
          1 Single sign-on                               ▮4   5   2  80 %     0    36.0










        ────────────────────────────────────────────────────────────────────────────────
         ◆ Single sign-on
         100 × ((4 + 5)/2)/5 × 0.80 confidence ÷ 2 effort = 36
         resolves ▲ Login again on every device
         no owner




        """)
  }

  @Test func withoutFrictionPointsItSaysHowToBegin() {
    let scene = Scene.ranking(Journey(title: "New"))
    #expect(
      scene.middle(cursor: true) == """
         by Impact · focus 0 of 2                             Board [Ranking] Personas


          No friction points yet.
          f to write one down

















        """)
  }

  @Test(arguments: [(10, 40), (12, 50), (16, 60), (21, 76), (24, 99), (24, 101), (60, 250)])
  func theScoreIsShownAtEverySize(rows: Int, columns: Int) {
    #expect(Scene.ranking(rows: rows, columns: columns).line(3).contains("49.2"))
  }

  @Test func theHintsSayWhatCanBeDone() {
    #expect(
      Scene.ranking().line(23).hasPrefix(" 1–5 rate  + vote  Space focus  m model  v other list"))
  }

  @Test func sortingIsOfferedWhenARowIsOutOfPlace() {
    var scene = Scene.ranking()
    scene.type("1")
    #expect(scene.line(23).contains("s sort"))
    scene.type("s")
    #expect(!scene.line(23).contains("s sort"))
  }

  @Test func theMatrixPlotsTheRanksOfTheList() {
    var scene = Scene.ranking()
    scene.type("jlll5s")
    #expect(scene.line(19).hasSuffix("│      1        │      2"))
  }

  @Test func theUnratedAreSaidToBeSo() {
    var scene = Scene.ranking()
    scene.type("G")
    #expect(scene.line(16).hasPrefix(" unrated: Severity is unknown "))
  }
}

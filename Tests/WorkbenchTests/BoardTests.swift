import JourneyModel
import Testing

@testable import Workbench

@Suite struct BoardTests {
  @Test func wholeScreenAt80By24() {
    let screen = Scene().screen(cursor: true)
    #expect(
      screen == """
         Buying a laptop across channels                          Current map   ● saved
         ‹ Giulia ›  Marco  Everyone                   g[Board] p  r  l  f 16  c  w  i
        ───────────────┬────────────────────┬────────────────────┬──────────────────────
                       │ 1 Awareness        │ 2 Consideration    │ 3 Purchase          ›
        ───────────────┼────────────────────┼────────────────────┼──────────────────────
         Goals         │▮ a laptop for nights│                    │
         Quality       │                    │                    │
         Website       │ Blog post        ☺ │ Product page  · ▲1 │ Checkout      ☹ ▲1
                       │                    │ Reviews          ☺ │
         Mobile app    │                    │ Wish list     ☹ ▲1 │
         Store         │                    │                    │ Pick up          ☺
         Emotion    +2 │                    │          ☺         │
                       │────────────────────╮                    │          ☺
                     0 │                    ╰────────────────────╮
                       │                    │          ☹         ╰────────────────────
                    −2 │                    │                    │          ☹
         Friction      │                    │ ▲ Wish list is… 36 │ ▲ Login again … 49
                       │                    │ ▲ Prices withou… – │
         Opportunities │                    │                    │ ◆ Single sign-on
                       │                    │                    │
        ────────────────────────────────────────────────────────────────────────────────
         Goals · Giulia · Awareness
         a laptop for nights
         a add  e rename  / find  f friction  o opportunity          : commands  ? help
        """)
  }

  @Test func wholeScreenAt120By40() {
    let screen = Scene(rows: 40, columns: 120).screen(cursor: true)
    #expect(
      screen == """
         Buying a laptop across channels                                                                  Current map   ● saved
         ‹ Giulia ›  Marco  Everyone                        [Board] Path  Ranking  Plan  Findings 16  Compare  Guide  Personas
        ───────────────┬─────────────────────────┬─────────────────────────┬─────────────────────────┬──────────────────────────
                       │ 1 Awareness             │ 2 Consideration         │ 3 Purchase              │ 4 Retention
        ───────────────┼─────────────────────────┼─────────────────────────┼─────────────────────────┼──────────────────────────
         Goals         │▮ a laptop for nights     │                         │                         │
                       │                         │                         │                         │
         Quality       │                         │                         │                         │
         Website       │ Blog post             ☺ │ Product page       · ▲1 │ Checkout           ☹ ▲1 │
                       │                         │ Reviews               ☺ │                         │
         Mobile app    │                         │ Wish list          ☹ ▲1 │                         │
         Store         │                         │                         │ Pick up               ☺ │
         Emotion    +2 │                         │            ☺            │                         │
                       │─────────────────────────╮                         │            ☺            │
                     0 │                         ╰─────────────────────────╮                         │
                       │                         │            ☹            ╰─────────────────────────│
                    −2 │                         │                         │            ☹            │
         Friction      │                         │ ▲ Wish list is gone  36 │ ▲ Login again on ev… 49 │
                       │                         │ ▲ Prices without del… – │                         │
         Opportunities │                         │                         │ ◆ Single sign-on        │
                       │                         │                         │                         │
                       │                         │                         │                         │
                       │                         │                         │                         │
                       │                         │                         │                         │
                       │                         │                         │                         │
                       │                         │                         │                         │
                       │                         │                         │                         │
                       │                         │                         │                         │
                       │                         │                         │                         │
                       │                         │                         │                         │
                       │                         │                         │                         │
                       │                         │                         │                         │
                       │                         │                         │                         │
                       │                         │                         │                         │
                       │                         │                         │                         │
                       │                         │                         │                         │
        ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
         Goals · Giulia · Awareness
         a laptop for nights
         a add  e rename  / find  f friction  o opportunity  Enter open                                      : commands  ? help
        """)
  }

  @Test func wholeScreenInASCII() {
    let screen = Scene(unicode: false).screen()
    #expect(
      screen == """
         Buying a laptop across channels                          Current map   * saved
         < Giulia >  Marco  Everyone                   g[Board] p  r  l  f 16  c  w  i
        ---------------+--------------------+--------------------+----------------------
                       | 1 Awareness        | 2 Consideration    | 3 Purchase          >
        ---------------+--------------------+--------------------+----------------------
         Goals         | a laptop for nights|                    |
         Quality       |                    |                    |
         Website       | Blog post        ) | Product page  . !1 | Checkout      ( !1
                       |                    | Reviews          ) |
         Mobile app    |                    | Wish list     ( !1 |
         Store         |                    |                    | Pick up          )
         Emotion    +2 |                    |          )         |
                       |--------------------.                    |          )
                     0 |                    '--------------------.
                       |                    |          (         '--------------------
                    -2 |                    |                    |          (
         Friction      |                    | ! Wish list is~ 36 | ! Login again ~ 49
                       |                    | ! Prices withou~ - |
         Opportunities |                    |                    | + Single sign-on
                       |                    |                    |
        --------------------------------------------------------------------------------
         Goals . Giulia . Awareness
         a laptop for nights
         a add  e rename  / find  f friction  o opportunity          : commands  ? help
        """)
  }

  @Test func everyoneByPersona() {
    var scene = Scene()
    scene.type("v")
    let screen = scene.screen()
    #expect(
      screen == """
         Buying a laptop across channels                          Current map   ● saved
         Giulia  Marco  ‹ Everyone, by persona ›       g[Board] p  r  l  f 16  c  w  i
        ─────────┬──────────────────────┬──────────────────────┬────────────────────────
                 │ 1 Awareness          │ 2 Consideration      │ 3 Purchase            ›
        ─────────┼──────────────────────┼──────────────────────┼────────────────────────
         Giulia  │ 1 touchpoint  ☺ +1.0 │ 3 touchpoints · +0.3 │ 2 touchpoints ☹ −0.5
                 │                      │ ▲ Wish list is g… 36 │ ▲ Login again on… 49
         Marco   │ 1 touchpoint         │                      │
                 │                      │                      │
                 │                      │                      │
                 │                      │                      │
                 │                      │                      │
                 │                      │                      │
                 │                      │                      │
                 │                      │                      │
                 │                      │                      │
                 │                      │                      │
                 │                      │                      │
                 │                      │                      │
                 │                      │                      │
        ────────────────────────────────────────────────────────────────────────────────
         Awareness   1 touchpoint
         mean emotion +1.0
         a add  / find  f friction  o opportunity                    : commands  ? help
        """)
  }

  @Test func everyoneByChannel() {
    var scene = Scene()
    scene.type("vv")
    let screen = scene.screen()
    #expect(
      screen == """
         Buying a laptop across channels                          Current map   ● saved
         Giulia  Marco  ‹ Everyone, by channel ›       g[Board] p  r  l  f 16  c  w  i
        ───────────────┬────────────────────┬────────────────────┬──────────────────────
                       │ 1 Awareness        │ 2 Consideration    │ 3 Purchase          ›
        ───────────────┼────────────────────┼────────────────────┼──────────────────────
         Website       │ G Blog post      ☺ │ G Product pa… · ▲1 │ G Checkout    ☹ ▲1
                       │                    │ G Reviews        ☺ │
         Mobile app    │                    │ G Wish list   ☹ ▲1 │
         Store         │ M Shop visit       │                    │ G Pick up        ☺
         Emotion    +2 │                    │          ☺         │
                       │────────────────────╮                    │          ☺
                     0 │                    ╰────────────────────╮
                       │                    │          ☹         ╰────────────────────
                    −2 │                    │                    │          ☹
         Friction      │                    │ ▲ Wish list is… 36 │ ▲ Login again … 49
                       │                    │ ▲ Prices withou… – │
         Opportunities │                    │                    │ ◆ Single sign-on
                       │                    │                    │
                       │                    │                    │
                       │                    │                    │
        ────────────────────────────────────────────────────────────────────────────────
         Blog post · Website · Giulia · Awareness   emotion +1

         a add  e rename  / find  f friction  o opportunity          : commands  ? help
        """)
  }
}

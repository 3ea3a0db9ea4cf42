import Testing

@testable import JourneyExchange

/// What a person wrote stays text in Markdown.
@Suite struct MarkdownEscapeTests {
  @Test(arguments: [
    ("Checkout", "Checkout"), ("a | b", "a &#124; b"), ("a\\|b", "a\\\\&#124;b"),
    ("two\nlines", "two<br>lines"),
    ("a\r\n\r\nb\n", "a<br><br>b"), ("# heading", "\\# heading"),
    ("*a* _b_ ~~c~~", "\\*a\\* \\_b\\_ \\~\\~c\\~\\~"),
    ("[x](y)", "\\[x\\](y)"), ("<b>&amp;", "&lt;b&gt;&amp;amp;"), ("`x`", "&#96;x&#96;"),
    ("$x$", "&#36;x&#36;"),
    ("http://x.org", "http\\://x.org"), ("www.x.org", "www\\.x.org"), ("tab\there", "tab here"),
    ("  spaced  ", "spaced"), ("\u{202E}evil", "\\\\u{202E}evil"), ("👩‍👩‍👧", "👩‍👩‍👧"), ("", ""),
  ])
  func staysText(_ text: String, _ expected: String) { #expect(Markdown(text).source == expected) }

  @Test(
    "Names and numbers that GitHub would link are code, which it leaves alone",
    arguments: [
      ("ask @anna, please", "ask `@anna`, please"), ("@a/b-team", "`@a/b-team`"),
      ("#12 and x/y#34", "`#12` and x/y`#34`"),
      ("GH-12", "`GH-12`"), ("mail a.b+c@d.org.", "mail `a.b+c@d.org.`"), ("a @ b", "a @ b"),
      ("# 1", "\\# 1"),
      ("@a#1", "`@a#1`"), ("@", "@"), ("NGH-1", "NGH-1"), ("@@x", "@`@x`"),
    ])
  func referencesAreCode(_ text: String, _ expected: String) { #expect(Markdown(text).source == expected) }

  @Test(
    "What would begin a list or underline a heading is covered where a line begins",
    arguments: [
      ("- x", "\\- x"), ("+ x", "\\+ x"), ("===", "\\==="), ("1. x", "1\\. x"), ("23) x", "23\\) x"),
      ("1.", "1\\."),
      ("3.6 %", "3.6 %"), ("2026", "2026"),
    ])
  func beginnings(_ text: String, _ expected: String) { #expect(Markdown(text).atBeginning == expected) }

  @Test func tablesHaveTheSameCellsInEveryRow() {
    var page = MarkdownPage()
    page.table(["a", "b"].map { Markdown($0) }, [[Markdown("|")], ["1", "2", "3"].map { Markdown($0) }])
    #expect(page.text == "| a | b |\n| --- | --- |\n| &#124; |  |\n| 1 | 2 |\n")
  }
}

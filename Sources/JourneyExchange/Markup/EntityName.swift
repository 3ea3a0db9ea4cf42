/// Names of characters in HTML, as people write them in Mermaid (`#quot;`) and Markdown (`&quot;`): those of the
/// ASCII signs, of Latin-1 and of common typography.
enum EntityName {
  static func text(_ name: String) -> String? { all[name] }

  private static let all: [String: String] = {
    var all = ascii.merging(typography) { first, _ in first }
    for (index, name) in latin.enumerated() {
      if let scalar = Unicode.Scalar(UInt32(0xA0 + index)) { all[name] = String(scalar) }
    }
    return all
  }()

  private static let ascii = [
    "quot": "\"", "amp": "&", "apos": "'", "lt": "<", "gt": ">", "colon": ":", "semi": ";", "comma": ",",
    "num": "#", "percnt": "%", "lpar": "(", "rpar": ")", "lsqb": "[", "lbrack": "[", "rsqb": "]",
    "rbrack": "]", "lcub": "{", "lbrace": "{", "rcub": "}", "rbrace": "}", "sol": "/", "bsol": "\\",
    "period": ".", "excl": "!", "quest": "?", "commat": "@", "ast": "*", "plus": "+", "equals": "=",
    "lowbar": "_", "grave": "`", "Hat": "^", "vert": "|", "verbar": "|", "dollar": "$", "NewLine": "\n",
    "Tab": "\t",
  ]

  private static let typography = [
    "ndash": "–", "mdash": "—", "hellip": "…", "lsquo": "‘", "rsquo": "’", "sbquo": "‚", "ldquo": "“",
    "rdquo": "”", "bdquo": "„", "lsaquo": "‹", "rsaquo": "›", "bull": "•", "euro": "€", "trade": "™",
    "larr": "←", "uarr": "↑", "rarr": "→", "darr": "↓", "harr": "↔", "infin": "∞", "ne": "≠", "le": "≤",
    "ge": "≥", "minus": "−", "hearts": "♥", "starf": "★", "star": "☆", "check": "✓", "OElig": "Œ",
    "oelig": "œ", "Scaron": "Š", "scaron": "š",
  ]

  /// U+00A0 to U+00FF, in order.
  private static let latin = """
    nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute \
    micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring \
    AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml \
    times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil \
    egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash \
    ugrave uacute ucirc uuml yacute thorn yuml
    """.split(separator: " ").map(String.init)
}

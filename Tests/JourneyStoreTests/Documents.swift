import EmbeddedSamples
import JSONText
import JourneyModel
import JourneyStore

/// Documents for tests.
enum Documents {
  /// A small document with one of everything, in canonical form but for what is put into it.
  static let whole = """
    {
      "channels": [
        {
          "contact": "direct",
          "id": "website",
          "name": "Website",
          "setting": "online"
        }
      ],
      "conflicts": [
        {
          "base": 3,
          "by": "marco",
          "field": "severity",
          "kind": "friction",
          "name": "Login again on every device",
          "ours": 4,
          "record": "login-again",
          "theirs": 5
        },
        {
          "field": "member",
          "kind": "map",
          "map": "current",
          "member": "x",
          "ours": {
            "a": [
              1.50,
              null
            ]
          }
        }
      ],
      "decisions": [
        {
          "assumed": [
            "none"
          ],
          "calculation": [
            "1. Login again: 49.2"
          ],
          "date": "2026-11-02",
          "focus": [
            "login-again"
          ],
          "held": [
            "97 %"
          ],
          "id": "november",
          "model": "impact",
          "models": [
            "rice: the same"
          ],
          "owner": "anna",
          "runnersUp": [
            "2. Wish list"
          ],
          "title": "First things first",
          "why": "It hurts most"
        }
      ],
      "dismissals": [
        {
          "about": [
            "checkout"
          ],
          "date": "2026-11-02",
          "finding": "dead-end",
          "id": "dead-end-checkout",
          "owner": "anna",
          "reason": "It ends here"
        }
      ],
      "format": "journey/1",
      "frictions": [
        {
          "business": 5,
          "category": "login",
          "confidence": 80,
          "effort": 2,
          "evidence": [
            {
              "date": "2026-10-31",
              "link": "https://example.org/a",
              "note": "October",
              "source": "analytics"
            }
          ],
          "frequency": 4,
          "id": "login-again",
          "notes": "Two\\nlines",
          "owner": "marco",
          "severity": 4,
          "status": "open",
          "title": "Login again on every device",
          "touchpoints": [
            "checkout",
            "dream"
          ],
          "votes": 7
        }
      ],
      "indicators": [
        {
          "baseline": 71,
          "better": "down",
          "id": "cart-abandonment",
          "name": "Cart abandonment",
          "readings": [
            {
              "date": "2026-10-31",
              "value": 71.5
            }
          ],
          "target": -60,
          "unit": "%"
        }
      ],
      "initiatives": [
        {
          "due": "2028-02-29",
          "feedback": [
            {
              "date": "2027-01-15",
              "from": "survey",
              "text": "better"
            }
          ],
          "friction": "login-again",
          "id": "sso-rollout",
          "indicator": "cart-abandonment",
          "opportunities": [
            "single-sign-on"
          ],
          "owner": "marco",
          "start": "2026-12-01",
          "status": "planned",
          "title": "Roll out single sign-on"
        }
      ],
      "lanes": [
        {
          "id": "goals",
          "name": "Goals"
        },
        {
          "id": "quality",
          "kind": "rating",
          "name": "Quality"
        }
      ],
      "maps": {
        "current": {
          "notes": [
            {
              "lane": "goals",
              "persona": "giulia",
              "stage": "purchase",
              "text": "…"
            },
            {
              "lane": "quality",
              "persona": "giulia",
              "stage": "purchase",
              "value": 2
            }
          ],
          "stages": [
            {
              "goal": "to buy",
              "id": "purchase",
              "name": "Purchase"
            }
          ],
          "touchpoints": [
            {
              "action": "pays",
              "channel": "website",
              "content": "laptop",
              "conversion": "macro",
              "device": "phone",
              "emotion": -2,
              "evidence": [
                {
                  "source": "assumed"
                }
              ],
              "exit": 0.34,
              "expectation": 2,
              "feedback": false,
              "frequency": 3.5,
              "id": "checkout",
              "minutes": 6,
              "momentOfTruth": true,
              "notes": "n",
              "persona": "giulia",
              "stage": "purchase",
              "title": "Checkout"
            },
            {
              "channel": "website",
              "id": "wish-list",
              "persona": "giulia",
              "stage": "purchase",
              "title": "Wish list"
            }
          ],
          "transitions": [
            {
              "context": "lost",
              "evidence": [
                {
                  "source": "observation"
                }
              ],
              "from": "wish-list",
              "id": "t1",
              "share": 0.4,
              "to": "checkout"
            }
          ]
        },
        "ideal": {
          "stages": [
            {
              "id": "purchase",
              "name": "Purchase"
            }
          ],
          "touchpoints": [
            {
              "channel": "website",
              "id": "checkout",
              "persona": "giulia",
              "stage": "purchase",
              "title": "Checkout"
            },
            {
              "channel": "website",
              "id": "dream",
              "persona": "giulia",
              "stage": "purchase",
              "title": "Dream"
            }
          ]
        }
      },
      "opportunities": [
        {
          "businessValue": 5,
          "confidence": 80,
          "customerValue": 4,
          "effort": 2,
          "evidence": [
            {
              "source": "interview"
            }
          ],
          "frictions": [
            "login-again"
          ],
          "id": "single-sign-on",
          "notes": "n",
          "owner": "marco",
          "realisedBy": [
            "dream"
          ],
          "status": "open",
          "title": "Single sign-on",
          "touchpoints": [
            "checkout"
          ],
          "votes": 3
        }
      ],
      "outcome": "Fewer abandoned carts",
      "owner": "anna",
      "personas": [
        {
          "age": 34,
          "behaviours": [
            "buys at night"
          ],
          "channels": [
            "website"
          ],
          "demographics": "d",
          "goals": [
            "g"
          ],
          "hobbies": [
            "h"
          ],
          "id": "giulia",
          "motivations": [
            "m"
          ],
          "name": "Giulia",
          "needs": [
            "n"
          ],
          "notes": "n",
          "occupation": "Nurse",
          "painPoints": [
            "p"
          ],
          "preferences": [
            "p"
          ],
          "quote": "I decide at night, on the phone.",
          "share": 0.6,
          "traits": [
            "t"
          ]
        }
      ],
      "ranking": {
        "customerWeight": 0.5,
        "focus": [
          "login-again"
        ],
        "focusLimit": 2,
        "model": "impact"
      },
      "reviewed": "2026-11-02",
      "scope": "From the first search",
      "title": "Buying a laptop"
    }

    """

  /// The whole document with a part of it replaced.
  static func whole(_ part: String, _ replacement: String) -> String {
    guard let place = whole.firstRange(of: part) else { preconditionFailure("no \(part) there") }
    return whole.replacingCharacters(in: place, with: replacement)
  }

  /// A minimal document with more members.
  static func minimal(_ members: String = "") -> String {
    #"{"format": "journey/1", "title": "T"\#(members.isEmpty ? "" : ", " + members)}"#
  }

  /// A sample's text; empty if there is none of that name.
  static func sample(_ name: String) -> [UInt8] {
    samples.first { $0.name == name }?.bytes ?? []
  }

  static var samples: [(name: String, bytes: [UInt8])] {
    (0..<embedded_samples_count()).compactMap { index in
      let sample = unsafe embedded_sample_at(index)
      guard let name = unsafe sample.name, let bytes = unsafe sample.bytes else { return nil }
      return unsafe (
        String(cString: name), [UInt8](UnsafeBufferPointer(start: bytes, count: sample.count))
      )
    }
  }
}

extension String {
  func firstRange(of part: String) -> Range<Index>? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(part) { return start..<index(start, offsetBy: part.count) }
      start = index(after: start)
    }
    return nil
  }

  func replacingCharacters(in range: Range<Index>, with text: String) -> String {
    self[..<range.lowerBound] + text + self[range.upperBound...]
  }
}

/// What is wrong with a text; empty if it can be read.
func problems(_ bytes: [UInt8]) -> [String] {
  do {
    _ = try JourneyReader.read(bytes)
    return []
  } catch {
    return error.problems.map(\.description)
  }
}

func problems(_ text: String) -> [String] { problems(Array(text.utf8)) }

/// The text as it is written after it was read.
func rewritten(_ text: String) throws -> String {
  String(decoding: JourneyWriter.text(try JourneyReader.read(Array(text.utf8)).journey), as: UTF8.self)
}

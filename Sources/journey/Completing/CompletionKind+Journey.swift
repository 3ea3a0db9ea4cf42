import ArgumentParser
import JourneyModel
import JourneyStore
import Settings
import Words

/// What shells offer for the values of this program's arguments. A line may hold a tab, and behind it what the
/// value is.
extension CompletionKind {
  /// Journeys' files.
  static let journeys = CompletionKind.file(extensions: ["json"])

  static var samples: CompletionKind { .list(Samples.names) }

  /// The program's themes, and the person's own.
  static var themes: CompletionKind {
    .custom { _, _, _ in
      Preferences(theme: nil, author: nil, mouse: nil).library.entries().map {
        "\($0.name)\t\(printable($0.title))"
      }
    }
  }

  /// The personas of the journey that the command line names before.
  static var personas: CompletionKind {
    .custom { words, _, _ in
      let journey = words.dropFirst().lazy.compactMap(readable).first
      return journey?.personas.map { "\($0.id)\t\(printable($0.name))" } ?? []
    }
  }

  /// The journey in a file; nil whatever is wrong, for nothing must be said while someone types.
  private static func readable(_ path: String) -> Journey? {
    guard !path.isEmpty, !path.hasPrefix("-") else { return nil }
    // The shell has not put the home folder in the place of `~` yet.
    guard let file = try? DocumentFile(reading: PathName.expanded(path)) else { return nil }
    return (try? JourneyReader.read(file.bytes))?.journey
  }
}

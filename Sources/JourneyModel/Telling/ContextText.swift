import Words

/// How it is told what becomes of the context on a way.
package enum ContextText {
  /// What is worth a word: that context gets lost on the way. Else empty.
  package static func word(_ context: Transition.Context?) -> String {
    switch context {
    case .lost: words("lost")
    case .partly: words("partly")
    case .carried, nil: ""
    }
  }
}

import Words

/// The themes, each shown on the whole screen as the cursor comes to it.
enum ThemeList {
  static func open(in workbench: inout Workbench) {
    let current = workbench.options.theme
    let items = workbench.options.themes.map { Picker.Item($0.name, $0.title, detail: $0.name) }
    var list = Picker(words("Theme"), items, chosen: [current]) { workbench, chosen in
      if let name = chosen.first { choose(name, in: &workbench) }
    }
    list.moved = { workbench, name in workbench.ask(.theme(name: name, preview: true)) }
    list.cancelled = { workbench in workbench.ask(.endThemePreview) }
    workbench.open(list)
  }

  static func choose(_ name: String, in workbench: inout Workbench) {
    let themes = workbench.options.themes
    guard themes.contains(where: { $0.name == name }) else {
      let names = themes.map(\.name).joined(separator: ", ")
      return workbench.say(words("There is no theme “%@”. There are: %@.", name, names), .warning)
    }
    workbench.ask(.theme(name: name, preview: false))
  }
}

/// What journey(1) says that no table of the program holds.
enum ProgramManualTexts {
  static let description = """
    Journey maps customer journeys: personas, stages and touchpoints in a grid; what hurts and what could be \
    better beside them; a ranking that says, with its sums written out, which one or two friction points to fix \
    first. One journey is one JSON file, described in journey(5).

    With nothing but a file, or with nothing at all, the interactive program starts. Every change is kept in a \
    journal before it is shown, and can be undone. Who opens the same file on the same machine maps together. \
    The other commands read a journey, print what was asked for, and end.

    A name of a file that is a hyphen means standard input. What is printed holds no control characters, \
    whatever the document holds, and no colours unless it goes to a terminal, so that it can be piped and kept.
    """

  static let commands = """
    Where no command is named, it is open. Every command has --help, which tells what stands here, and --version.
    """

  static let keys = """
    These are the keys of the interactive program, unless the configuration gives others. Behind the keys \
    stand the names of a command: they are typed behind a colon, with what stands in brackets if one likes, and \
    name the command in the configuration. The views in which a command works are told where it does not \
    work in all of them.
    """

  static let findings = """
    The codes of findings, as check prints them and the document's dismissals name them, with what they say.
    """

  static let environment: KeyValuePairs = [
    "XDG_CONFIG_HOME": "The folder that holds the folder of the settings; ~/.config unless set.",
    "XDG_STATE_HOME": "The folder that holds the folder of the private journals; ~/.local/state unless set.",
    "VISUAL": "The editor for long texts, as a shell's command line.",
    "EDITOR": "The same, where VISUAL is not set; vi where neither is.",
    "TMPDIR": "The folder for temporary files; /tmp unless set.",
    "LOGNAME": "The name that others see, unless the settings or the command line give one.",
    "USER": "The same, where LOGNAME is not set.",
    "NO_COLOR": "If it is set and not empty, nothing is drawn in colours.",
    "TERM": "The kind of terminal.",
    "ESCDELAY": "How many milliseconds to wait for what may follow the Escape key; 25 unless set.",
    "LC_ALL": "With LC_CTYPE and LANG: whether the terminal shows UTF-8; otherwise marks are ASCII.",
    "COLUMNS": "How wide the help of the command line is.",
  ]

  static let files: KeyValuePairs = [
    "*.journey.json": "Journeys. Any name will do; git-setup and completions go by the ending.",
    ".NAME.journal": """
    The journal of a journey that is open, or whose last session ended without saving: every change since the \
    file was written. The next opening offers it. It can also be opened itself.
    """,
    ".NAME.present": "Who has a journey open.",
    "~/.config/journey/config.json": """
    The settings: an object with the name of the theme, whether to listen to the mouse, the name that others \
    see, and keys by the names of commands. All of it may be missing.

      {
        "theme": "dark",
        "mouse": true,
        "author": "anna",
        "keys": { "touchpoint.add": ["a", "insert"] }
      }
    """,
    "~/.config/journey/themes/NAME.json": "A theme of one's own.",
    "~/.local/state/journey/": "Journals that can't stand beside their documents.",
  ]

  static let statuses: KeyValuePairs = [
    "0": "All went well; also where nobody read the output to its end.",
    "1": "There are differences (diff), findings (check) or conflicts (merge).",
    "64": "The command line is wrong.",
    "65": "The file is no journey; the mistakes are told with their places.",
    "66": "The file is not there or can't be read.",
    "69": "Something that is needed is missing, such as a terminal.",
    "73": "A file can't be created.",
    "74": "Something can't be read or written, because the disk is full say.",
    "75": "Somebody else has the journey, or work in it waits for a decision: later it may be possible.",
    "128+n": "The signal n ended the interactive program. What was done is in the journal.",
  ]

  static let examples = """
    Begin a journey in a file of that name:

      journey shop.journey.json

    Look at a sample:

      journey --sample laptop

    The first two friction points by severity times frequency:

      journey rank shop.journey.json --model severity --top 2

    What was changed since the last commit, in the words of the field:

      git show HEAD:shop.journey.json | journey diff - shop.journey.json

    Have git merge journeys field by field, in this clone:

      journey git-setup
    """
}

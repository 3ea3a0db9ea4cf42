import Glibc
import PseudoTerminal
import Testing

extension OtherProgram {
  static let lintian = OtherProgram(name: "lintian")
  static let libraryNames = OtherProgram(name: "dpkg-shlibdeps")
}

/// Installing under a prefix, and the Debian package, with the program that was just built.
@Suite struct PackageTests {
  private let folder = ShellFolder()
  private let install = "bash '\(sourceFolder)/Sources/Packaging/install'"
  private let program = "--program '\(BuiltProgram.path("journey"))'"
  /// To compress takes longer than all else.
  private let quick = ["DPKG_DEB_COMPRESSOR_TYPE": "none"]

  private func run(_ script: String) throws -> ShellFolder.Result {
    try folder.run(script, environment: quick.mapValues { $0 })
  }

  private func files(zsh: String) -> [String] {
    [
      "bin/journey", "share/bash-completion/completions/journey", "share/doc/journey/README.md",
      "share/doc/journey/copyright", "share/doc/journey/journey.schema.json",
      "share/fish/vendor_completions.d/journey.fish", "share/man/man1/journey.1.gz",
      "share/man/man5/journey.5.gz", "share/zsh/\(zsh)/_journey",
    ]
  }

  // MARK: A prefix

  @Test func whatIsInstalledWorksAndGoesAgain() throws {
    _ = try run("mkdir -p here/bin here/share/man/man1; touch here/bin/other here/share/man/man1/other.1.gz")
    for _ in 1...2 {
      let installed = try run("\(install) --prefix here \(program)")
      #expect(installed.code == 0, "\(installed.errors)")
      #expect(installed.output.hasPrefix("journey 0.1.0 is in \(folder.path)/here\n"))
    }
    let there = try run("cd here && find . -type f -printf '%P\\n' | LC_ALL=C sort").lines
    let others = ["bin/other", "share/man/man1/other.1.gz"]
    #expect(there == (files(zsh: "site-functions") + others).sorted())
    #expect(try run("here/bin/journey --version").output == "0.1.0\n")
    #expect(try run("zcat here/share/man/man5/journey.5.gz | cmp - <(journey manual 5)").code == 0)
    #expect(try run("cmp here/share/zsh/site-functions/_journey <(journey completions zsh)").code == 0)
    #expect(try run("cmp here/share/doc/journey/journey.schema.json <(journey schema)").code == 0)
    #expect(try run("stat -c %a here/bin/journey here/share/doc/journey/copyright").lines == ["755", "644"])
    let gone = try run("\(install) --uninstall --prefix here")
    #expect(gone.code == 0, "\(gone.errors)")
    #expect(try run("cd here && find . -type f -printf '%P\\n' | LC_ALL=C sort").lines == others)
    #expect(try run("test -e here/share/doc/journey").code == 1)
    #expect(try run("\(install) --uninstall --prefix here").code == 0)
  }

  @Test func anotherRootStandsBeforeThePrefix() throws {
    let installed = try run("DESTDIR=$PWD/root \(install) --prefix /usr \(program)")
    #expect(installed.code == 0, "\(installed.errors)")
    #expect(try run("root/usr/bin/journey --version").output == "0.1.0\n")
    #expect(try run("DESTDIR=$PWD/root \(install) --prefix /usr --uninstall").code == 0)
    #expect(try run("find root -type f").lines == [])
  }

  @Test(.enabled(if: OtherProgram.bash.isTried))
  func whatIsInstalledIsFoundByManAndShells() throws {
    #expect(try run("\(install) --prefix .local \(program)").code == 0)
    let here = "HOME=$PWD PATH=$PWD/.local/bin:/usr/bin:/bin"
    if OtherProgram.man.path != nil {
      let page = try run("\(here) man journey | head -n 1")
      #expect(page.output.hasPrefix("JOURNEY(1)"), "\(page.errors)")
      #expect(try run("\(here) man 5 journey | head -n 1").output.hasPrefix("JOURNEY(5)"))
    }
    if OtherProgram.fish.path != nil {
      let values = try run(
        "\(here) XDG_DATA_DIRS=$PWD/.local/share fish -c 'complete -C \"journey rank --model ri\"'")
      #expect(values.output == "rice\n", "\(values.errors)")
    }
  }

  @Test func whatItDoesNotUnderstandItRefuses() throws {
    let wrong = try run("\(install) --prefx /usr")
    #expect(wrong.code == 64 && wrong.errors.contains("install: what is “--prefx”?"))
    let help = try run("\(install) --help")
    #expect(help.code == 0 && help.output.hasPrefix("Usage: install "))
    #expect(help.lines.allSatisfy { $0.count <= 80 })
  }

  // MARK: A package

  private static let canMake =
    OtherProgram.packages.isTried && OtherProgram.libraryNames.isTried

  @Test(.enabled(if: canMake))
  func thePackageHoldsItsFilesAndSaysWhatItNeeds() throws {
    let made = try run("\(install) --deb --output out \(program)")
    #expect(made.code == 0, "\(made.errors)")
    let architecture = try run("dpkg --print-architecture").lines.first ?? ""
    #expect(made.output == "out/journey_0.1.0-1_\(architecture).deb\n")
    let listed = try run("dpkg-deb -c out/*.deb").lines
    #expect(listed.allSatisfy { $0.contains(" root/root ") })
    let paths = listed.filter { $0.hasPrefix("-") }.compactMap {
      $0.split(separator: " ").last.map(String.init)
    }
    let expected = files(zsh: "vendor-completions") + ["share/doc/journey/changelog.Debian.gz"]
    #expect(paths.sorted() == expected.map { "./usr/" + $0 }.sorted())

    func field(_ name: String) throws -> String { try run("dpkg-deb -f out/*.deb \(name)").lines.first ?? "" }
    #expect(try field("Package") == "journey")
    #expect(try field("Version") == "0.1.0-1")
    #expect(try field("Architecture") == architecture)
    let needed = try field("Depends")
    for library in ["libc6 (>= ", "libncursesw6 (>= ", "libtinfo6 (>= "] {
      #expect(needed.contains(library), "\(needed)")
    }
    #expect(try Int(field("Installed-Size")) ?? 0 > 1000)

    #expect(try run("dpkg-deb -R out/*.deb tree && cd tree && md5sum --quiet -c DEBIAN/md5sums").code == 0)
    #expect(try run("zcat tree/usr/share/man/man1/journey.1.gz | cmp - <(journey manual 1)").code == 0)
    let log = try run("zcat tree/usr/share/doc/journey/changelog.Debian.gz").output
    #expect(
      log.hasPrefix("journey (0.1.0-1) unstable; urgency=medium\n") && log.contains("Nov 2026 00:00:00 +0000")
    )
  }

  @Test(.enabled(if: canMake))
  func theSameProgramMakesTheSamePackage() throws {
    #expect(try run("umask 002; \(install) --deb --output one \(program)").code == 0)
    #expect(try run("umask 077; TZ=Asia/Tokyo \(install) --deb --output two \(program)").code == 0)
    #expect(try run("cmp one/*.deb two/*.deb").code == 0)
    let later = try run("SOURCE_DATE_EPOCH=1800000000 \(install) --deb --output three \(program)")
    #expect(later.code == 0)
    #expect(try run("dpkg-deb -c three/*.deb").lines.allSatisfy { $0.contains(" 2027-01-15 ") })
  }

  /// Debug builds look for Swift's libraries where the compiler lies; packages are of programs that hold them.
  @Test(.enabled(if: canMake && OtherProgram.lintian.isTried))
  func lintianFindsNoErrors() throws {
    let compressing = "DPKG_DEB_COMPRESSOR_TYPE=xz DPKG_DEB_COMPRESSOR_LEVEL=0"
    #expect(try run("\(compressing) \(install) --deb --output out \(program)").code == 0)
    let errors = try run("lintian --allow-root --tag-display-limit 0 out/*.deb").lines.filter {
      $0.hasPrefix("E: ")
    }
    #expect(errors.filter { !$0.contains("custom-library-search-path") } == [])
  }

  /// A root with nothing in it but what dpkg keeps for itself; whoever is not root plays it.
  @Test(.enabled(if: canMake && (geteuid() == 0 || OtherProgram(name: "fakeroot").path != nil)))
  func thePackageIsInstalledAndRemoved() throws {
    #expect(try run("\(install) --deb --output out \(program)").code == 0)
    _ = try run(
      "mkdir -p root/var/lib/dpkg/{info,updates,triggers,parts}; touch root/var/lib/dpkg/{status,available}")
    let dpkg =
      (geteuid() == 0 ? "" : "fakeroot ")
      + "dpkg --root=$PWD/root --force-not-root --force-depends --force-script-chrootless --log=$PWD/log"
    let installed = try run("\(dpkg) -i out/*.deb")
    #expect(installed.code == 0, "\(installed.errors)")
    let found = try run("cd root/usr && find . -type f -printf '%P\\n' | LC_ALL=C sort").lines
    let expected = files(zsh: "vendor-completions") + ["share/doc/journey/changelog.Debian.gz"]
    #expect(found == expected.sorted())
    #expect(try run("root/usr/bin/journey --version").output == "0.1.0\n")
    let rank = "journey rank '\(sourceFolder)/SampleJourneys/laptop.journey.json' --top 1"
    let ranking = try run("root/usr/bin/\(rank)")
    #expect(try ranking.code == 0 && ranking.output != "" && ranking.output == run(rank).output)
    #expect(try run("\(dpkg) -P journey").code == 0)
    #expect(try run("find root/usr -type f 2>/dev/null").lines == [])
  }
}

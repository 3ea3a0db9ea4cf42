import Settings
import Testing
import Workbench

@Suite struct ColorTableTests {
  @Test(
    arguments: [
      (16, 0x000000), (231, 0xFFFFFF), (196, 0xFF0000), (67, 0x5F87AF), (232, 0x080808), (255, 0xEEEEEE),
      (9, 0xFF0000),
    ] as [(UInt8, UInt32)])
  func numbersHaveColors(index: UInt8, rgb: UInt32) {
    #expect(ColorTable.rgb(index) == rgb)
  }

  @Test func nearestColorIsTheColorItself() {
    for index in UInt8(16)...255 {
      #expect(ColorTable.rgb(ColorTable.nearest256(to: ColorTable.rgb(index))) == ColorTable.rgb(index))
    }
    for index in UInt8(0)...15 { #expect(ColorTable.nearest16(to: ColorTable.rgb(index)) == index) }
    for index in UInt8(0)...7 { #expect(ColorTable.nearest8(to: ColorTable.rgb(index)) == index) }
    #expect(ColorTable.nearest256(to: 0x5E88B0) == 67)
  }

  @Test func depthsThatAreNotGivenAreTheNearest() {
    let red = Theme.Color(rgb: 0xFF0000, indexed: nil, bright: nil, basic: nil)
    #expect(red == Theme.Color(rgb: 0xFF0000, indexed: 196, bright: 9, basic: 1))
    let named = Theme.Color(rgb: nil, indexed: nil, bright: 11, basic: nil)
    #expect(named == Theme.Color(rgb: nil, indexed: 11, bright: 11, basic: 3))
    let indexed = Theme.Color(rgb: nil, indexed: 196, bright: nil, basic: nil)
    #expect(indexed == Theme.Color(rgb: nil, indexed: 196, bright: 9, basic: 1))
    #expect(Theme.Color(rgb: nil, indexed: nil, bright: nil, basic: nil) == nil)
  }

  @Test func brightBlackDoesNotVanishOnBlack() {
    #expect(Theme.Color(rgb: nil, indexed: nil, bright: 8, basic: nil)?.basic == 7)
  }
}

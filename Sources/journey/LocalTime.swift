import Glibc
import JourneyModel
import Workbench

/// Moments as a person here writes them.
enum LocalTime {
  /// What the clocks here show now; nil if the day can't be told.
  static func now() -> Moment? {
    let seconds = time(nil)
    return CalendarDate(String(text(Int(seconds)).prefix(10))).map { Moment(date: $0, seconds: Int(seconds)) }
  }

  /// `2026-11-21 14:03` in the time zone of this machine.
  static func text(_ seconds: Int) -> String {
    var moment = time_t(seconds)
    var parts = unsafe tm()
    guard unsafe localtime_r(&moment, &parts) != nil else { return "?" }
    var buffer = [CChar](repeating: 0, count: 64)
    let count = unsafe strftime(&buffer, buffer.count, "%Y-%m-%d %H:%M", &parts)
    return String(decoding: buffer[..<count].map(UInt8.init(bitPattern:)), as: UTF8.self)
  }
}

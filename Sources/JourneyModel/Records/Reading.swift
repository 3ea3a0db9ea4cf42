package import JSONText

/// An indicator's value on a day.
package struct Reading: FieldedRecord {
  package var date: String?
  package var value: Quantity?
  package var unknown = JSONMembers()

  package init() {}

  private static let any = -Double.greatestFiniteMagnitude...Double.greatestFiniteMagnitude
  package static let fields: [Field<Reading>] = [
    .date("date", "Date", \.date), .quantity("value", "Value", \.value, any),
  ]
}

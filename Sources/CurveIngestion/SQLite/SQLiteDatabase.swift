import CLibSQLite

/// A SQLite database whose bytes are in memory, only to be read.
@safe struct SQLiteDatabase: ~Copyable {
  private let connection: OpaquePointer
  private let bytes: UnsafeMutableBufferPointer<UInt8>

  /// Instructions of SQLite's machine after which a query ends.
  ///
  /// A broken or hostile database may hold views that never do. A store of a million values needs
  /// about a tenth of this.
  private static let instructionLimit: Int32 = 400_000_000

  @unsafe private init(_ connection: OpaquePointer, _ bytes: UnsafeMutableBufferPointer<UInt8>) {
    unsafe self.connection = unsafe connection
    unsafe self.bytes = unsafe bytes
  }

  /// Opens a database.
  ///
  /// - Parameter contents: The bytes of its file.
  /// - Returns: Nil when SQLite takes them for none.
  static func open(_ contents: [UInt8]) -> SQLiteDatabase? {
    var opened: OpaquePointer?
    let flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_MEMORY
    let code = unsafe sqlite3_open_v2(":memory:", &opened, flags, nil)
    guard let connection = unsafe opened else { return nil }
    let buffer = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: contents.count)
    _ = unsafe buffer.initialize(from: contents)
    // A database in write-ahead mode cannot be opened from memory; its main file alone can.
    if contents.count > 19 {
      unsafe buffer[18] = 1
      unsafe buffer[19] = 1
    }
    let database = unsafe SQLiteDatabase(connection, buffer)
    let size = Int64(contents.count)
    guard code == SQLITE_OK,
      unsafe sqlite3_deserialize(
        connection, "main", buffer.baseAddress, size, size, UInt32(SQLITE_DESERIALIZE_READONLY))
        == SQLITE_OK
    else { return nil }
    unsafe sqlite3_progress_handler(connection, instructionLimit, { _ in 1 }, nil)
    return database
  }

  deinit {
    unsafe sqlite3_close_v2(connection)
    unsafe bytes.deallocate()
  }

  /// A query, ready for its rows; nil when the tables or columns it needs are not there.
  func query(_ sql: String) -> SQLiteRows? {
    var statement: OpaquePointer?
    guard unsafe sqlite3_prepare_v2(connection, sql, -1, &statement, nil) == SQLITE_OK,
      let statement = unsafe statement
    else { return nil }
    return unsafe SQLiteRows(statement)
  }
}

/// The rows that a query gives, one after the other.
@safe struct SQLiteRows: ~Copyable {
  private let statement: OpaquePointer
  /// Whether the last row was reached without an error.
  private(set) var isComplete = false

  @unsafe fileprivate init(_ statement: OpaquePointer) {
    unsafe self.statement = unsafe statement
  }

  deinit {
    unsafe sqlite3_finalize(statement)
  }

  /// Goes to the next row; false when there is none, or the database is broken there.
  mutating func advance() -> Bool {
    let code = unsafe sqlite3_step(statement)
    isComplete = code == SQLITE_DONE
    return code == SQLITE_ROW
  }

  func number(_ column: Int32) -> Double {
    unsafe sqlite3_column_double(statement, column)
  }

  func text(_ column: Int32) -> String {
    String(decoding: bytes(column), as: UTF8.self)
  }

  /// The bytes of a text or a blob; none where it is null.
  func bytes(_ column: Int32) -> [UInt8] {
    guard let start = unsafe sqlite3_column_blob(statement, column) else { return [] }
    let count = Int(unsafe sqlite3_column_bytes(statement, column))
    return unsafe Array(UnsafeRawBufferPointer(start: start, count: count))
  }
}

import Glibc

/// Memory in pages of 2 MB, where the system has them: a long column in pages of 4 KB costs a fault
/// for each 512 of its cells, together 0.02 s for the log of scripts/benchmark-ingestion.
enum LargePages {
  /// Room of fewer bytes would grow by a large part of itself.
  private static let leastSize = 1 << 24

  /// Asks for large pages below the room of an array; without them nothing but time is lost.
  static func advise(below cells: inout [Double]) {
    let size = cells.capacity * MemoryLayout<Double>.stride
    guard size >= leastSize else { return }
    unsafe cells.withUnsafeMutableBytes { buffer in
      guard let start = buffer.baseAddress else { return }
      let pageSize = sysconf(Int32(_SC_PAGESIZE))
      let intoPage = Int(bitPattern: start) % pageSize
      // Whole pages only: others may hold something else.
      let room = size - (pageSize - intoPage)
      _ = unsafe madvise(
        start + (pageSize - intoPage), room - room % pageSize, MADV_HUGEPAGE)
    }
  }
}

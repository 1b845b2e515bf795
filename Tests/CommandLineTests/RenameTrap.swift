import Foundation
import TestSupport
import Testing

/// Kills a program right before one of its renames, by a library loaded into it.
struct RenameTrap {
  private let scratch: Scratch
  private let library: URL

  private static let source = """
    #define _GNU_SOURCE
    #include <dlfcn.h>
    #include <signal.h>
    #include <stdlib.h>
    int rename(const char *from, const char *to) {
      static int count = 0;
      const char *at = getenv("KILL_AT_RENAME");
      if (at && ++count == atoi(at)) raise(SIGKILL);
      int (*real)(const char *, const char *) = dlsym(RTLD_NEXT, "rename");
      return real(from, to);
    }
    """

  /// Nil, with a message, where no C compiler is at hand.
  init?() throws {
    scratch = try Scratch()
    try scratch.write(Self.source, to: "trap.c")
    library = scratch.folder.appending(path: "trap.so")
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [
      "clang", "-shared", "-fPIC", "-o", library.path,
      scratch.folder.appending(path: "trap.c").path,
      "-ldl",
    ]
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      print("skipped: no clang to build the trap with")
      return nil
    }
  }

  /// What a shell does before it becomes the program that is to be killed.
  func commands(at rename: Int) -> String {
    "export LD_PRELOAD='\(library.path)' KILL_AT_RENAME=\(rename);"
  }
}

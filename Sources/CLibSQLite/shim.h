#ifndef TIGHTLINE_CLIBSQLITE_SHIM_H
#define TIGHTLINE_CLIBSQLITE_SHIM_H

#if __has_include(<sqlite3.h>)
#include <sqlite3.h>
#else
#error "libsqlite3 is missing: run 'make setup' (or install Debian's libsqlite3-dev)"
#endif

#endif

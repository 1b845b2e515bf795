#ifndef TIGHTLINE_CLIBCSV_SHIM_H
#define TIGHTLINE_CLIBCSV_SHIM_H

#if __has_include(<csv.h>)
#include <csv.h>
#else
#error "libcsv is missing: run 'make setup' (or install Debian's libcsv-dev)"
#endif

#endif

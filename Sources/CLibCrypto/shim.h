#ifndef TIGHTLINE_CLIBCRYPTO_SHIM_H
#define TIGHTLINE_CLIBCRYPTO_SHIM_H

#if __has_include(<openssl/evp.h>)
#include <openssl/evp.h>
#else
#error "libcrypto is missing: run 'make setup' (or install Debian's libssl-dev)"
#endif

#endif

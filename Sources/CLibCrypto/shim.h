#ifndef TIGHTLINE_CLIBCRYPTO_SHIM_H
#define TIGHTLINE_CLIBCRYPTO_SHIM_H

// The one-algorithm interface is declared deprecated since OpenSSL 3, whose general one first loads
// every algorithm there is: a millisecond in a process that takes three.
#define OPENSSL_SUPPRESS_DEPRECATED

#if __has_include(<openssl/sha.h>)
#include <openssl/sha.h>
#else
#error "libcrypto is missing: run 'make setup' (or install Debian's libssl-dev)"
#endif

#endif

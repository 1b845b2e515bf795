import Glibc

/// ln x, from the system's mathematical library.
func naturalLogarithm(_ x: Double) -> Double { log(x) }

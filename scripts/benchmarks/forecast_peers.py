"""Simple forecasters of a curve (lower is better), each a function of places, values and the place asked.

The nonlinear constants lie on a fine grid, the linear ones are solved for: no starting values.
"""

import math

POWERS = [0.05 * 1.23 ** step for step in range(21)]  # 0.05 to 3.1
OFFSETS = [2.0 ** step for step in range(-4, 9)]
LATENESS = 2


def line(us, ys, weights=None):
    """Weighted least squares of y = a + b u: (a, b, sum of squares)."""
    ws = weights or [1.0] * len(us)
    total = sum(ws)
    mu = sum(w * u for w, u in zip(ws, us)) / total
    my = sum(w * y for w, y in zip(ws, ys)) / total
    spread = sum(w * (u - mu) ** 2 for w, u in zip(ws, us))
    b = sum(w * (u - mu) * (y - my) for w, u, y in zip(ws, us, ys)) / spread if spread > 0 else 0.0
    a = my - b * mu
    return a, b, sum(w * (y - a - b * u) ** 2 for w, u, y in zip(ws, us, ys))


def last_value(xs, ys, x):
    return ys[-1]


def pow3(xs, ys, x):
    """a + b x^-c."""
    return best(((lambda u, c=c: u ** -c) for c in POWERS), xs, ys, x)


def mmf4(xs, ys, x):
    """(a b + c x^d) / (b + x^d), linear in a and c."""
    shapes = ((lambda u, b=b, d=d: 1 / (1 + u ** d / b)) for d in POWERS[4::2] for b in OFFSETS)
    return best(shapes, xs, ys, x)


def best(shapes, xs, ys, x, weights=None):
    us = [max(place / xs[-1], 1e-3) for place in xs]
    fits = []
    for shape in shapes:
        basis = [shape(u) for u in us]
        a, b, error = line(basis, ys, weights)
        fits.append((error, a + b * shape(x / xs[-1])))
    return min(fits)[1]


def late_power_law(xs, ys, x):
    """Late points weigh more; never rising; moved to pass through the end of the seen part."""
    us = [max(place / xs[-1], 1e-3) for place in xs]
    weights = [u ** LATENESS for u in us]
    fits = []
    for power in POWERS:
        basis = [u ** -power - 1 for u in us]
        spread = sum(w * u * u for w, u in zip(weights, basis))
        b = sum(w * u * (y - ys[-1]) for w, u, y in zip(weights, basis, ys)) / spread
        b = max(b, 0.0)
        error = sum(w * (y - ys[-1] - b * u) ** 2 for w, u, y in zip(weights, basis, ys))
        fits.append((error, b * ((x / xs[-1]) ** -power - 1)))
    return ys[-1] + min(fits)[1]


def tail(xs, share=0.5):
    return min(next(i for i, x in enumerate(xs) if x >= xs[-1] * (1 - share)), len(xs) - 3)


def linear_tail(xs, ys, x):
    """A straight line through the last half of the axis, through the last value."""
    start = tail(xs)
    return ys[-1] + line(xs[start:], ys[start:])[1] * (x - xs[-1])


def log_linear_tail(xs, ys, x):
    """The same in the logarithm of x, through the last half of the points."""
    return ys[-1] + log_slope(xs, ys) * math.log(x / xs[-1])


def log_slope(xs, ys):
    start = max(min(len(xs) // 2, len(xs) - 3), 0)
    return line([math.log(max(x, 1e-3 * xs[-1])) for x in xs[start:]], ys[start:])[1]


def log_linear_place(xs, ys, target):
    """Where the log-linear tail reaches the target; infinite where it does not fall."""
    slope = log_slope(xs, ys)
    return xs[-1] * math.exp(min((target - ys[-1]) / slope, 50)) if slope < 0 else math.inf


ALL = {
    "last value": last_value,
    "pow3": pow3,
    "mmf4": mmf4,
    "late power law": late_power_law,
    "log-linear tail": log_linear_tail,
    "linear tail": linear_tail,
}

"""The diagnosis as the executable writes it: schema `tightline.diagnosis/1`.

Keys may be added in later versions; none is renamed.
"""

from __future__ import annotations

from typing import Any, Literal, TypedDict

VerdictName = Literal[
    "underfitting", "overfitting", "at-baseline", "baseline-beaten", "not-learning", "diverged",
    "undecided", "no-baseline",
]


class Run(TypedDict):
    name: str
    metric: str
    direction: Literal["lower", "higher"]
    unit: str
    x: str
    seeds: int


class Verdict(TypedDict):
    primary: VerdictName
    secondary: list[VerdictName]
    leans: VerdictName | None
    probability: float | None
    probabilities: dict[VerdictName, float]
    confidence: Literal["high", "medium", "low"] | None
    summary: str
    policy: Literal["bias-first", "largest-component"]
    caveats: list[str]


class Level(TypedDict):
    value: float
    std_error: float | None
    x: float


class Levels(TypedDict):
    train: Level | None
    validation: Level | None
    best_validation: Level | None
    last_train: Level | None
    last_validation: Level | None
    reached_train: Level | None


class Component(TypedDict):
    value: float
    ci_low: float | None
    ci_high: float | None


class Components(TypedDict):
    avoidable_bias: Component | None
    generalization_gap: Component | None
    excess: Component | None


class NextStep(TypedDict):
    id: str
    title: str
    why: str
    addresses: str
    at_most: float | None
    cost: Literal["minutes", "hours", "days", "weeks"]
    sources: list[str]
    stage: Literal["planning", "data", "training", "deployment"]
    tried: bool


class Attempt(TypedDict):
    """What was tried, in the user's words, and the ids of the steps that are meant."""

    named: str
    steps: list[str]
    note: str | None


class Doubt(TypedDict):
    """What makes the verdict doubtful: a unit, columns or seeds that look wrong."""

    code: str
    file: str | None
    line: int | None
    column: int | None
    message: str
    hint: str | None


class Diagnosis(TypedDict):
    schema: Literal["tightline.diagnosis/1"]
    run: Run
    verdict: Verdict
    judged_at: dict[str, Any]
    at_last: dict[str, Any]
    trivial_level: dict[str, Any] | None
    levels: Levels
    tightest_baseline: dict[str, Any] | None
    components: Components
    requirement: dict[str, Any] | None
    tolerance: dict[str, Any]
    flip_points: list[dict[str, Any]]
    baselines: list[dict[str, Any]]
    findings: list[dict[str, Any]]
    breakdown: dict[str, Any] | None
    metric_requirements: Any
    forecast: dict[str, Any] | None
    next_steps: list[NextStep]
    tried: list[str]
    attempts: list[Attempt]
    parameters: dict[str, str]
    seeds: dict[str, Any] | None
    doubts: list[Doubt]
    inputs: list[dict[str, Any]]
    reproduction: dict[str, Any]
    previous: dict[str, Any] | None

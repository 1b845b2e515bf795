"""Foreign text at every place where it enters, in every format, read by the programs people use.

A run with a harmless word and the same run with a hostile text must give documents of the same shape:
as many tables, rows, headings, items, folds and pictures, nothing that was not written, and no address
outside the page.
"""

import csv
import html.parser
import io
import json
import re
import shutil
import subprocess
import xml.etree.ElementTree

# No words of a kind of metric: "error … words" would be a word error rate, which has steps of its own.
TAME = "harmless prose"
TEXTS = {
    "markdown": "a|b\\|c `d` ``e`` **f** _g_ ~~h~~ [i](http://evil.example/i) ![j](http://evil.example/j.png) [^1]",
    "html": "<script>alert(1)</script><img src=x onerror=alert(1)></td></table></details>-->]]>&lt;&#x41;<!--",
    "references": "@everyone #12 !12 GH-12 &34 %56 $78 ~note ~\"two parts\" :smile: 0a1b2c3d4e5f60718293 a@b.example",
    "addresses": "https://evil.example/x www.evil.example ftp://evil.example mailto:a@evil.example javascript:alert(1)",
    "math": "$x^2$ $$y$$ $`z`$ $(id) `id` ${HOME} \\(w\\)",
    "quick action": "/close",
    "mermaid": "\"] %%{init: {'securityLevel': 'loose'}}%% ; end --> click a href \"http://evil.example\" #quot; ---",
    "terminal": "\x1b[31mred\x1b[0m\x1b]0;title\x07 \x9b31m \r\n::error file=x::boo ##[add-path]/x ##vso[task.complete]",
    "direction": "\u202ertl\u202c \u2066isolate\u2069 \u200bzero\u200d\ufeff \u05d0\u05d1 \u0627\u0644",
    "marks": "e" + "\u0301" * 500 + " Z" + "\u0489" * 500,
    "long": "x" * 10_000,
    "long words": "text | ` < " * 1_000,
    "formula": "=HYPERLINK(\"http://evil.example\")",
    "list": "- item\n1. item\n# heading\n> quote\n---\n===\n    code",
    "separators": "a\u2028b\u2029c\u0085d\te\x0bf\x0cg",
    "null": "a\x00b\x01c\x7fd",
    # Bytes that are no UTF-8: a byte alone, a cut-off sequence, an overlong one, a surrogate.
    "no text": "a\udcffb\udce2\udc82 \udcc0\udcaf \udced\udca0\udc80",
}
SHAPE = ("table", "tr", "td", "th", "h1", "h2", "h3", "h4", "li", "ol", "ul", "details", "summary", "img",
         "svg", "pre", "blockquote", "figure", "script", "iframe", "style", "b", "i", "s", "del", "em",
         "input", "hr", "sup", "section", "object", "link", "math", "font")
FORMATS = ("md", "html", "json", "comment.md", "txt", "xml", "codequality.json", "github.txt")


class Shape(html.parser.HTMLParser):
    """Counts of elements, and the addresses they name; what stands behind the terms' heading is left
    out, since other words call for other explanations."""

    def __init__(self, text):
        super().__init__()
        self.counts = dict.fromkeys(SHAPE, 0)
        self.addresses = []
        self.handlers = []
        text = re.split(r"<h[2-4]>Terms</h|<summary>Terms</", text)[0]
        self.feed(re.sub(r"<(svg)\b.*?</svg>", r"<\1></\1>", text, flags=re.DOTALL))

    def handle_starttag(self, tag, attributes):
        if tag in self.counts:
            self.counts[tag] += 1
        for name, value in attributes:
            if name in ("href", "src", "xlink:href", "action", "srcset", "background"):
                self.addresses.append(value or "")
            if name.startswith("on"):
                self.handlers.append(name)


def parsers():
    """The Markdown parsers that are there, by name."""
    import comrak
    import markdown_it

    options = comrak.ExtensionOptions()
    for extension in ("table", "strikethrough", "autolink", "tasklist", "tagfilter", "footnotes"):
        setattr(options, extension, True)
    rendering = comrak.RenderOptions()
    rendering.unsafe_ = True
    plain = markdown_it.MarkdownIt("gfm-like", {"html": True})
    found = {
        "comrak": lambda text: comrak.render_markdown(
            text, extension_options=options, render_options=rendering),
        "markdown-it": plain.render,
    }
    if shutil.which("cmark-gfm"):
        words = [word for name in ("table", "strikethrough", "autolink", "tasklist", "tagfilter", "footnotes")
                 for word in ("-e", name)]
        found["cmark-gfm"] = lambda text: subprocess.run(
            ["cmark-gfm", *words, "--unsafe"], input=text.encode(), capture_output=True,
            check=True).stdout.decode()
    return found


def annotation(line):
    """A workflow command as GitHub's runner reads it: name, properties, message."""
    line = line.lstrip()
    if not line.startswith("::") or "::" not in line[2:]:
        return None
    head, message = line[2:].split("::", 1)
    name, _, rest = head.partition(" ")

    def plain(text, codes):
        for code, sign in codes:
            text = text.replace(code, sign)
        return text

    codes = [("%0D", "\r"), ("%0A", "\n")]
    pairs = [pair.split("=", 1) for pair in rest.split(",") if "=" in pair]
    return (name, {key: plain(value, codes + [("%3A", ":"), ("%2C", ","), ("%25", "%")]) for key, value in pairs},
            plain(message, codes + [("%25", "%")]))


def rows(records):
    """Records as comma-separated text."""
    text = io.StringIO()
    csv.writer(text, lineterminator="\n").writerows(records)
    return text.getvalue()


def write(path, text):
    """Writes a file, with the bytes that are no UTF-8 as they are."""
    path.write_bytes(text.encode("utf-8", "surrogateescape"))


def files(folder, place, text):
    """Writes the inputs with the text at one place; gives the command with its arguments."""
    folder.mkdir()
    if place.startswith("model "):
        model, metric = (text if place == f"model {what}" else what for what in ("name", "metric"))
        write(folder / "models.csv", rows(
            [["model", metric, "cost"], [model, 0.9, 3], ["other", 0.8, 2], ["requirement", ">=0.95", "<9"]]))
        return ["metrics", "models.csv", "--optimize", "cost", "--direction", "lower"]
    metric = f"error {text}" if place == "metric" else "error"
    header = ["epoch", f"train_{metric}", f"val_{metric}"]
    values = [[index + 1, 80 * 0.9 ** index + 14, 80 * 0.9 ** index + 23] for index in range(30)]
    if place == "run":
        header, values = [*header, "run"], [[*row, text] for row in values]
    if place == "other column":
        header, values = [*header, text], [[*row, "n/a"] for row in values]
    if place == "other metric":
        header, values = ([*header, f"train_accuracy {text}", f"val_accuracy {text}"],
                          [[*row, 0.9 - row[1] / 1000, 0.8 - row[1] / 1000] for row in values])
    if place == "cell":
        values[3][2] = text
    name = "log.csv"
    if place == "file name":
        name = re.sub(r"[/\0]", "_", text)[:60] + ".csv"
    write(folder / name, rows([header, *values]))
    baseline = {"kind": "human", "name": "experts", "value": 12, "source": "study", "notes": "none",
                "comparable": "yes"}
    second = {"kind": "published", "name": "paper", "value": 9, "source": "", "notes": "other test set",
              "comparable": "unknown"}
    baseline |= {"grade": "specialist", "metric": ""}
    second |= {"grade": "", "metric": ""}
    if place.startswith("baseline "):
        baseline[place[9:]] = second[place[9:]] = text
    # A log is read without the colours of a terminal, a hand-written table as it stands.
    uncoloured = re.sub(r"\x1b(\[[0-?]*[ -/]*[@-~]|.)", "", text)
    required = {**baseline, "kind": "requirement", "value": ">=0.95",
                "metric": f"accuracy {uncoloured}", "grade": ""}
    listed = [baseline, second, *([required] if place == "other metric" else [])]
    write(folder / "baselines.csv", rows([list(baseline), *(list(row.values()) for row in listed)]))
    arguments = ["diagnose", f"./{name}", "-b", "baselines.csv"]
    if place == "other metric":
        arguments += ["--metric", "error"]
    if place.startswith("levels"):
        levels = re.sub(r"[/\0]", "_", text)[:60] + ".csv" if place == "levels file" else "levels.csv"
        split = text if place == "levels split" else "test"
        write(folder / levels, rows([["split", "value", "n"], [split, "27%", 900]]))
        arguments += ["--levels", f"./{levels}"]
    if place in ("previous run", "previous metric", "previous step", "previous baseline"):
        arguments += ["--previous", "previous.json"]
        (folder / "previous.json").write_text(json.dumps(previous(place[9:], text)))
    return arguments


def previous(field, text):
    level = {"value": 30.0, "std_error": 0.2, "x": 20}
    part = {"value": 3.0, "ci_low": 2.0, "ci_high": 4.0}
    return {
        "schema": "tightline.diagnosis/1",
        "run": {"name": text if field == "run" else "log", "direction": "lower",
                "metric": text if field == "metric" else "error"},
        "verdict": {"primary": "overfitting", "secondary": [], "summary": text},
        "levels": {"train": level, "validation": level},
        "components": {"avoidable_bias": part, "generalization_gap": part, "excess": part},
        "tightest_baseline": {"name": text if field == "baseline" else "linear", "value": 20.0},
        "next_steps": [{"id": text if field == "step" else "more-data", "tried": False}], "inputs": [],
        "at_last": {"primary": "overfitting"}}


PLACES = ("metric", "run", "other column", "other metric", "cell", "file name", "baseline name",
          "baseline source", "baseline notes", "baseline grade", "levels split", "levels file", "model name",
          "model metric", "previous run", "previous metric", "previous step", "previous baseline")
# What must be a number, or a grade or split that is known, is refused; then the message is what is read.
REFUSED = ("cell", "baseline grade", "levels split")


def check(binary, folder, expect):
    """Every text at every place; gives the number of documents that were read."""
    read = parsers()
    count = 0
    for place in PLACES:
        tame = None
        for name, text in {"tame": TAME, **TEXTS}.items():
            label = f"{name} as {place}"
            here = folder / re.sub(r"\W", "-", label)
            try:
                arguments = files(here, place, text)
            except (OSError, UnicodeError):
                continue
            kinds = FORMATS if arguments[0] == "diagnose" else ("md", "json", "txt")
            outputs = [word for kind in kinds for word in ("-o", f"report.{kind}")]
            done = subprocess.run([binary, *arguments, *outputs], cwd=here,
                                  capture_output=True, env={"LC_ALL": "C.UTF-8", "PATH": "/usr/bin:/bin"})
            printed = done.stdout + done.stderr
            expect(done.returncode in (0, 2), f"{label}: status {done.returncode}")
            expect(printed == printed.decode("utf-8", "ignore").encode(), f"{label}: prints what is no UTF-8")
            expect(not re.search(rb"[\x00-\x08\x0b-\x1f\x7f]|\xc2[\x80-\x9f]|\xe2\x80[\xaa-\xae]", printed),
                   f"{label}: control characters in the terminal")
            for line in printed.decode("utf-8", "replace").splitlines():
                expect(not annotation(line) and "##[" not in line and "##vso[" not in line,
                       f"{label}: a command in the log: {line[:80]}")
            if done.returncode:
                # Some names make a column a duration or a setting.
                expect(name != "tame" or place in REFUSED, f"{label}: {done.stderr.decode()[:200]}")
                continue
            shapes = documents(here, read, label, expect)
            tame = tame or shapes
            for kind, shape in shapes.items():
                changed = {tag: (tame[kind][tag], number) for tag, number in shape.items()
                           if tame[kind][tag] != number}
                # Another reading of the file may say more or less of it, as that its names are in no encoding that is
                # read; an added element is still ours.
                expect(not changed or place in ("cell", "run", "other column") or name == "no text",
                       f"{label}: {kind} has another shape: {changed}")
            count += len(shapes)
    return count


def documents(folder, read, label, expect):
    """Shapes of what was written, by format and parser."""
    shapes = {}
    for kind in ("md", "comment.md"):
        path = folder / f"report.{kind}"
        if not path.exists():
            continue
        text = path.read_text()
        for parser, render in read.items():
            shapes[f"{kind} ({parser})"] = shape_of(render(text), f"{label}: {kind} ({parser})", expect)
    json.loads((folder / "report.json").read_text())
    if not (folder / "report.html").exists():
        return shapes
    shapes["html"] = shape_of((folder / "report.html").read_text(), f"{label}: html", expect)
    for chart in folder.glob("report*.svg"):
        tags = {element.tag.split("}")[-1] for element in xml.etree.ElementTree.parse(chart).iter()}
        expect(tags <= {"svg", "title", "desc", "style", "rect", "path", "circle", "text", "g"},
               f"{label}: {chart.name} holds {tags}")
    suite = xml.etree.ElementTree.parse(folder / "report.xml").getroot()
    expect(len(suite.findall("testsuite/testcase")) >= 4, f"{label}: test cases")
    for issue in json.loads((folder / "report.codequality.json").read_text()):
        expect("\n" not in issue["description"], f"{label}: code quality")
    lines = (folder / "report.github.txt").read_text().split("\n")
    parsed = annotation(lines[0])
    expect(len(lines) == 2 and parsed and set(parsed[1]) == {"title", "file"},
           f"{label}: annotation {parsed}")
    return shapes


def shape_of(text, label, expect):
    shape = Shape(text)
    for address in shape.addresses:
        expect(address.startswith("#") or re.fullmatch(r"report[\w.-]*\.svg", address),
               f"{label} leads to {address[:80]}")
    expect(not shape.handlers, f"{label} handles {shape.handlers}")
    return shape.counts

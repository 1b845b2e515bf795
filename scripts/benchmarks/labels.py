"""Findings on real training logs against the words of a careful reader (docs/findings.md)."""

import concurrent.futures
import json
import os
import re
import subprocess

from . import common

TITLE = "Real curves with a careful reader's judgement"
CORPUS = common.DATA.parent / "corpus"


def meanings():
    """For each word of a reader: findings that agree with it and findings that contradict it."""
    table = {}
    for text in (common.ROOT / "docs/findings.md").read_text().splitlines():
        cells = [cell.strip() for cell in text.split("|")]
        if len(cells) == 5 and cells[1] not in ("word", "---"):
            table[cells[1]] = tuple(set(re.findall(r"`([^`]+)`", cell)) for cell in cells[2:4])
    return table


def judgements():
    """Number, file, words and whether the reader was sure."""
    for text in (CORPUS / "LABELS.md").read_text().splitlines():
        cells = [cell.strip() for cell in text.split("|")]
        if len(cells) > 11 and cells[1].isdigit():
            words = [re.sub(r"\(.*?\)", "", word).strip() for word in cells[10].strip("*").split(";")]
            path = re.match(r"`([^`]+)`", cells[2])[1]
            yield cells[1], path, words, "ambiguous" not in cells[11].lower()


def rules(path):
    command = [str(common.BINARY), "diagnose", str(CORPUS / "files" / path), "--format", "json"]
    for arguments in (["--metric", "loss"], []):
        done = subprocess.run(command + arguments, capture_output=True, text=True, timeout=60)
        if done.returncode == 0:
            return {finding["rule"] for finding in json.loads(done.stdout)["findings"]}
    return set()


def agrees(words, found, table):
    """At least one word is agreed with, none contradicted."""
    known = [table[word] for word in words if word in table]
    is_clear = not any(found & contradicting for _, contradicting in known)
    return is_clear and any(not agreeing or found & agreeing for agreeing, _ in known)


def run():
    if not CORPUS.is_dir():
        print(f"skipped, {CORPUS} is not there")
        return
    table = meanings()
    cases = list(judgements())
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        found = list(pool.map(rules, [path for _, path, _, _ in cases]))
    lines = []
    for (number, _, words, is_sure), names in zip(cases, found):
        answer = "yes" if agrees(words, names, table) else "no"
        shown = sorted(name for name in names if any(name in a | c for a, c in table.values()))
        lines.append([number, "; ".join(words), "" if is_sure else "ambiguous", answer,
                      ", ".join(shown)])
    common.print_table(["curve", "reader", "", "agrees", "findings"], lines)
    sure = [line[3] for line in lines if not line[2]]
    print(f"\nunambiguous: {sure.count('yes')} of {len(sure)} agree;", end=" ")
    print(f"ambiguous: {sum(l[3] == 'yes' for l in lines if l[2])} of {len(lines) - len(sure)}")

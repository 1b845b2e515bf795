"""Pages as axe-core reads them, the checker that most accessibility tools are built on."""

import re
import subprocess
import sys
import zipfile

PACKAGE = "axe-playwright-python==0.1.8"
# The rules of WCAG 2.2, levels A and AA, and what axe calls best practice.
RUN = """
axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']})
  .then(found => {
    const list = document.createElement('ol');
    list.id = 'axe-findings';
    list.dataset.passes = found.passes.length;
    for (const kind of ['violations', 'incomplete'])
      for (const rule of found[kind])
        for (const node of rule.nodes) {
          const item = document.createElement('li');
          item.textContent = `${kind} ${rule.id}: ${node.target}`;
          list.append(item);
        }
    document.body.replaceChildren(list);
  });
"""


def download(folder):
    """The script of axe-core, out of a package that carries it."""
    subprocess.run([sys.executable, "-m", "pip", "download", "-q", "--no-deps", "-d", folder, PACKAGE],
                   check=True)
    with zipfile.ZipFile(next(folder.glob("axe_playwright_python-*.whl"))) as wheel:
        (folder / "axe.js").write_bytes(wheel.read("axe_playwright_python/axe.min.js"))
    return folder / "axe.js"


def findings(page, script, folder, dump):
    """Number of rules the page keeps, and what axe found against it or could not tell.

    The page's own policy forbids scripts, so a copy without it is read, all folds open.
    """
    text = re.sub(r"<meta http-equiv=\"Content-Security-Policy\"[^>]*>\n", "", page.read_text())
    text = text.replace("<details>", "<details open>")
    copy = folder / page.name
    copy.write_text(text.replace(
        "</body>", f"<script src='{script.as_uri()}'></script><script>{RUN}</script></body>"))
    tree = dump(copy)
    passes = re.search(r'<ol id="axe-findings" data-passes="(\d+)"', tree)
    return int(passes[1]) if passes else 0, re.findall(r"<li>(.*?)</li>", tree, re.DOTALL) if passes else []

"""Mermaid as code hosts run it, without a network: the newest of a package, and the oldest in use.

- 11.12 is one script of the package mmdc;
- 10.7, which GitLab shipped up to version 18, lies in JupyterLab's bundle as webpack modules; a few
  lines stand in for webpack and hand out the module.
"""

import json
import re
import subprocess
import sys
import zipfile

VERSIONS = {"11.12": "mmdc==0.7.0", "10.7": "jupyterlab==4.2.5"}
STATIC = re.compile(r".*/share/jupyter/lab/static/(\d+\.[0-9a-f]+\.js)$")
# The module of JupyterLab 4.2.5 that is Mermaid.
MODULE = 94136
RUNTIME = """
(() => {
  const modules = {}, cache = {};
  const list = Object.keys(self).find(name => name.startsWith('webpackChunk'));
  const take = chunk => Object.assign(modules, chunk[1]);
  self[list].forEach(take);
  self[list] = {push: take};
  const load = id => {
    if (!cache[id]) {
      cache[id] = {id, exports: {}};
      modules[id].call(cache[id].exports, cache[id], cache[id].exports, load);
    }
    return cache[id].exports;
  };
  load.d = (object, getters) => {
    for (const name in getters)
      if (!Object.hasOwn(object, name))
        Object.defineProperty(object, name, {enumerable: true, get: getters[name]});
  };
  load.r = object => Object.defineProperty(object, '__esModule', {value: true});
  load.n = object => {
    const getter = object && object.__esModule ? () => object.default : () => object;
    load.d(getter, {a: getter});
    return getter;
  };
  load.o = (object, name) => Object.hasOwn(object, name);
  load.t = value => typeof value === 'object' ? value : load(value);
  load.g = self;
  load.nmd = load.hmd = module => module;
  load.e = () => Promise.resolve();
  self.mermaid = load(%d).default;
})();
""" % MODULE


def download(version, folder):
    """The scripts of that version in the folder, in the order in which a page loads them."""
    package = VERSIONS[version]
    subprocess.run([sys.executable, "-m", "pip", "download", "-q", "--no-deps", "-d", folder, package],
                   check=True)
    with zipfile.ZipFile(next(folder.glob(package.split("==")[0] + "-*.whl"))) as wheel:
        if version != "10.7":
            (folder / "mermaid.js").write_bytes(wheel.read("mmdc/assets/mermaid.js"))
            return ["mermaid.js"]
        found = [(name, STATIC.match(name)) for name in wheel.namelist()]
        scripts = sorted((match[1], name) for name, match in found if match)
        for script, name in scripts:
            (folder / script).write_bytes(wheel.read(name))
    (folder / "runtime.js").write_text(RUNTIME)
    return [script for script, _ in scripts] + ["runtime.js"]


def answers(scripts, sources, folder, dump):
    """What Mermaid says of each source: "drawn N" with the number of lines, or "refused …".

    One page draws them all, one after the other.
    """
    page = folder / "diagrams.html"
    loaded = "".join(f"<script src='{script}'></script>" for script in scripts)
    listed = json.dumps(sources).replace("</", "<\\/")
    page.write_text(
        f"<!DOCTYPE html><meta charset=utf-8><ol id=out></ol>{loaded}<script>"
        "mermaid.initialize({startOnLoad: false, securityLevel: 'strict'});"
        f"(async () => {{ for (const [n, source] of {listed}.entries()) {{"
        "  const item = document.createElement('li');"
        "  try { const {svg} = await mermaid.render('d' + n, source);"
        "    const tree = new DOMParser().parseFromString(svg, 'image/svg+xml');"
        "    const plots = tree.querySelectorAll('g[class^=line-plot] path').length;"
        "    item.textContent = `drawn ${plots} ${tree.querySelectorAll('a,script,image').length}`;"
        "  } catch (error) { item.textContent = 'refused ' + error; }"
        "  out.append(item); } document.title = 'done'; })();</script>")
    tree = dump(page)
    return re.findall(r"<li>(.*?)</li>", tree, re.DOTALL)

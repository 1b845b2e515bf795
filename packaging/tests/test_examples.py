"""The examples of docs/ci.md for DVC, CML and plain shells: every line that they run."""

import re
import stat
import unittest

from support import PROJECT, Scratch

try:
    import yaml
except ImportError:
    yaml = None


def blocks(heading):
    """The fenced blocks below a heading of docs/ci.md."""
    text = (PROJECT / "docs/ci.md").read_text(encoding="utf-8")
    section = text.split(f"\n## {heading}\n")[1].split("\n## ")[0]
    return [block for _, block in re.findall(r"^```(\w+)\n(.*?)^```", section, re.M | re.S)]


class Examples(Scratch):
    def setUp(self):
        super().setUp()
        self.log("metrics.csv")
        self.baselines()

    @unittest.skipUnless(yaml, "PyYAML is not installed")
    def test_dvc_stage(self):
        (stage,) = yaml.safe_load(blocks("DVC")[0])["stages"].values()
        for path in stage["deps"]:
            self.assertTrue((self.folder / path).exists(), path)
        done = self.run_shell(stage["cmd"], {}, ("sh", "-e"))
        self.assertEqual(done.returncode, 0, done.stderr)
        for entry in stage["outs"] + stage["metrics"]:
            (path,) = entry
            self.assertTrue((self.folder / path).exists(), path)
        gate = self.run_shell("tightline gate diagnosis.json", {})
        self.assertEqual(gate.returncode, 0, gate.stderr)

    @unittest.skipUnless(yaml, "PyYAML is not installed")
    def test_cml_steps(self):
        stub = self.top / "bin/cml"
        stub.write_text('#!/bin/sh\n[ "$1 $2" = "comment update" ] && cp "$3" posted.md\n')
        stub.chmod(stub.stat().st_mode | stat.S_IXUSR)
        for step in yaml.safe_load(blocks("CML")[0]):
            done = self.run_shell(step["run"], {})
            self.assertEqual(done.returncode, 0, done.stderr)
        self.assertTrue(self.read("posted.md").startswith("<!-- tightline:"))

    @unittest.skipUnless(yaml, "PyYAML is not installed")
    def test_pre_commit_hook(self):
        (hook,) = yaml.safe_load((PROJECT / ".pre-commit-hooks.yaml").read_text())
        self.baselines("runs/my run/baselines.csv")
        self.write("other/baselines.csv", "kind,value\nhunam,3\n")
        paths = ["baselines.csv", "runs/my run/baselines.csv", "other/baselines.csv"]
        for path in paths + ["old-baselines.csv"]:
            self.assertEqual(bool(re.search(hook["files"], path)), path in paths)
        for names, status in ((paths[:2], 0), (paths, 2)):
            done = self.run_shell(hook["entry"] + "".join(f" '{name}'" for name in names), {})
            self.assertEqual(done.returncode, status, done.stderr)
        self.assertIn("other/baselines.csv:2:1: error: 'hunam' is no kind", done.stderr)

    def test_plain_shell(self):
        self.log("runs/a/metrics.csv")
        script = blocks("Elsewhere")[0].replace(
            "/usr/local/share/tightline/ci", str(PROJECT / "packaging/ci"))
        done = self.run_shell(script, {}, ("sh", "-e"))
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertIn("gate open", done.stdout)

    @unittest.skipUnless(yaml, "PyYAML is not installed")
    def test_workflows_name_inputs_that_exist(self):
        action = yaml.safe_load((PROJECT / "action.yml").read_text())
        example = yaml.safe_load(blocks("GitHub Actions")[0])
        given = next(step["with"] for step in example["steps"] if "with" in step)
        self.assertLessEqual(set(given), set(action["inputs"]))
        header, _ = yaml.safe_load_all((PROJECT / "templates/tightline.yml").read_text())
        example = yaml.safe_load(blocks("GitLab")[0])["include"][0]
        self.assertLessEqual(set(example["inputs"]), set(header["spec"]["inputs"]))


if __name__ == "__main__":
    unittest.main()

"""templates/tightline.yml: every line that it runs, against a stand-in for GitLab."""

import json
import re
import unittest

from support import PROJECT, Comments, Scratch

try:
    import yaml
except ImportError:
    yaml = None


@unittest.skipUnless(yaml, "PyYAML is not installed")
class GitLabComponent(Scratch):
    def setUp(self):
        super().setUp()
        self.server = Comments(account={"id": 5, "username": "tightline"})
        self.addCleanup(self.server.close)
        self.host = {
            "CI_API_V4_URL": self.server.root, "CI_PROJECT_ID": "42", "CI_MERGE_REQUEST_IID": "7",
            "CI_JOB_URL": "https://gitlab.example/team/model/-/jobs/9", "TIGHTLINE_TOKEN": "secret",
        }
        (self.top / "bin/tightline").unlink()

    def run_component(self, **inputs):
        """The job's lines as one script of the shell, as the runner runs them."""
        spec, job = self.job(inputs)
        self.assertEqual(set(inputs) - set(spec), set())
        variables = {key: value["value"] if isinstance(value, dict) else value
                     for key, value in job["variables"].items()}
        lines = job["before_script"] + job["script"]
        if (self.folder / ".tightline/bin/tightline").exists():
            # Installing again would show nothing new, and takes seconds.
            lines = [line for line in lines if " -m venv " not in line and " -m pip " not in line]
        for line in lines:
            self.assertNotIn("$[[", line, "an input would be read as shell")
        return self.run_shell("\n".join(lines), {**self.host, **variables}, ("sh", "-e"))

    def job(self, inputs):
        """What the inputs of the component may be, and its job with them filled in."""
        header, body = yaml.safe_load_all((PROJECT / "templates/tightline.yml").read_text())
        spec = header["spec"]["inputs"]
        values = {key: item.get("default") for key, item in spec.items()}
        values |= {key.replace("_", "-"): value for key, value in inputs.items()}

        def filled(node):
            if isinstance(node, dict):
                return {filled(key): filled(value) for key, value in node.items()}
            if isinstance(node, list):
                return [filled(item) for item in node]
            if isinstance(node, str):
                return re.sub(r"\$\[\[ inputs\.([\w-]+) \]\]", lambda found: values[found[1]], node)
            return node

        (job,) = filled(body).values()
        return {key.replace("-", "_") for key in spec}, job

    def test_reports_notes_and_gates_and_does_so_again(self):
        requirement = self.wheel()
        self.log("runs/a b/metrics.csv")
        self.log("runs/c/metrics.csv", "good")
        self.baselines()
        for attempt in (1, 2):
            done = self.run_component(
                logs="runs/*/metrics.csv", baselines="baselines.csv", fail_on="overfitting",
                requirement=requirement)
            self.assertEqual(done.returncode, 1, done.stderr)
            self.assertIn("gate closed", done.stdout)
            self.assertEqual(len(self.server.comments), 2)
        methods = [method for method, path, *_ in self.server.requests if path != "/user"]
        self.assertEqual(methods, ["GET", "POST", "POST", "GET", "PUT", "PUT"])
        self.assertEqual(self.server.requests[-1][2]["PRIVATE-TOKEN"], "secret")
        issues = json.loads(self.read("tightline-reports/gl-code-quality-report.json"))
        self.assertEqual(len({issue["fingerprint"] for issue in issues}), len(issues))
        self.assertEqual(
            {issue["location"]["path"] for issue in issues},
            {"runs/a b/metrics.csv", "runs/c/metrics.csv"})
        _, job = self.job({})
        self.assertEqual(job["artifacts"]["when"], "always")
        for pattern in job["artifacts"]["reports"].values():
            self.assertTrue(list(self.folder.glob(pattern)), pattern)

        del self.host["TIGHTLINE_TOKEN"]
        with self.subTest("without a token there is a warning, and the gate decides"):
            done = self.run_component(
                logs="runs/c/metrics.csv", fail_on="diverged", requirement=requirement)
            self.assertEqual(done.returncode, 0, done.stderr)
            self.assertIn("warning: no comment was written: neither TIGHTLINE_TOKEN", done.stdout)
        with self.subTest("nothing is read as shell"):
            attack = "$(touch pwned)`touch pwned`;touch pwned"
            done = self.run_component(
                logs=attack, baselines=attack, flags=attack, fail_on=attack,
                requirement=requirement)
            self.assertEqual(done.returncode, 2)
            self.assertFalse(list(self.top.rglob("pwned")))
        with self.subTest("a log that cannot be read fails the job behind an open gate"):
            done = self.run_component(
                logs="absent.csv\nruns/c/metrics.csv", fail_on="none", requirement=requirement)
            self.assertIn("gate open", done.stdout)
            self.assertEqual(done.returncode, 2)


if __name__ == "__main__":
    unittest.main()

"""action.yml: every line that it runs, against a stand-in for GitHub."""

import json
import re
import unittest

from support import BINARY, PROJECT, Comments, Scratch

try:
    import yaml
except ImportError:
    yaml = None


def action():
    return yaml.safe_load((PROJECT / "action.yml").read_text())


@unittest.skipUnless(yaml, "PyYAML is not installed")
class GitHubAction(Scratch):
    def setUp(self):
        super().setUp()
        self.server = Comments()
        self.addCleanup(self.server.close)
        self.host = {
            "GITHUB_ACTIONS": "true", "GITHUB_API_URL": self.server.root,
            "GITHUB_REPOSITORY": "team/model", "GITHUB_RUN_ID": "9",
            "GITHUB_SERVER_URL": "https://github.example", "RUNNER_TEMP": str(self.top / "temp"),
        }
        for name in ("GITHUB_STEP_SUMMARY", "GITHUB_PATH", "GITHUB_EVENT_PATH"):
            self.host[name] = str(self.top / name)
            (self.top / name).write_text("")
        self.event({"pull_request": {"number": 7}})

    def event(self, value):
        (self.top / "GITHUB_EVENT_PATH").write_text(json.dumps(value))

    def run_action(self, **inputs):
        """Runs the steps as the host does; returns the last status of each step by its name."""
        document = action()
        values = {f"inputs.{key}": str(item.get("default", ""))
                  for key, item in document["inputs"].items()}
        values |= {f"inputs.{key.replace('_', '-')}": value for key, value in inputs.items()}
        values |= {"github.action_path": str(PROJECT), "github.token": "secret"}

        def filled(text):
            text = re.sub(r"\$\{\{ ([\w.-]+) \}\}", lambda found: values[found[1]], str(text))
            return re.sub(r"\$\{\{ ([\w.-]+) \}\}", lambda found: values[found[1]], text)

        results = {}
        for step in document["runs"]["steps"]:
            if "run" not in step:
                continue
            if "inputs.comment == 'true'" in step.get("if", "") and \
                    values["inputs.comment"] != "true":
                continue
            added = [line for line in (self.top / "GITHUB_PATH").read_text().split("\n") if line]
            environment = {**self.host, **{key: filled(item) for key, item in step["env"].items()},
                           "PATH": ":".join(added + [self.environment["PATH"]])}
            self.assertEqual(step["shell"], "bash")
            results[step["name"]] = self.run_shell(
                step["run"], environment, ("bash", "--noprofile", "--norc", "-eo", "pipefail"))
        return results

    def summary(self):
        return (self.top / "GITHUB_STEP_SUMMARY").read_text()

    def test_no_input_is_read_as_shell(self):
        for step in action()["runs"]["steps"]:
            self.assertNotIn("${{", step.get("run", ""))
        attack = "$(touch pwned)`touch pwned`;touch pwned"
        steps = self.run_action(
            logs=attack, baselines=attack, flags=attack, fail_on=attack, out="out;touch pwned")
        self.assertEqual(steps["Diagnose"].returncode, 2)
        self.assertEqual(steps["Gate"].returncode, 2)
        self.assertFalse(list(self.top.rglob("pwned")))

    def test_reports_comments_and_gates_and_does_so_again(self):
        self.log("runs/a b/metrics.csv")
        self.log("runs/c/metrics.csv", "good")
        self.baselines()
        inputs = {"logs": "runs/*/metrics.csv\n", "baselines": "baselines.csv\n",
                  "flags": "--metric loss\n--tolerance=0.01\n", "fail_on": "overfitting"}
        for attempt in (1, 2):
            steps = self.run_action(**inputs)
            self.assertEqual(steps["Install Tightline"].returncode, 0)
            done = steps["Diagnose"]
            self.assertEqual(done.returncode, 0, done.stderr)
            self.assertEqual(len(re.findall("^::", done.stdout, flags=re.M)), 2, done.stdout)
            for run in ("a b", "c"):
                folder = self.folder / f"tightline-reports/runs/{run}/metrics.csv"
                self.assertEqual(sorted(file.name for file in folder.iterdir()), [
                    "diagnosis.json", "junit.xml", "report-verdicts.svg", "report.codequality.json",
                    "report.comment.md", "report.html", "report.md", "report.svg"])
            self.assertEqual(self.summary().count("<!-- tightline:"), 2 * attempt)
            self.assertEqual(steps["Comment on the pull request"].returncode, 0)
            self.assertEqual(len(self.server.comments), 2, "each run has one comment")
            self.assertEqual(steps["Gate"].returncode, 1, steps["Gate"].stdout)
            self.assertIn("gate closed", steps["Gate"].stdout)
            self.assertIn("gate open", steps["Gate"].stdout)
        body = self.server.comments[0]["body"]
        self.assertTrue(body.startswith("<!-- tightline:"))
        self.assertTrue(body.endswith("(https://github.example/team/model/actions/runs/9)"))
        methods = [method for method, path, *_ in self.server.requests if path != "/user"]
        self.assertEqual(methods, ["GET", "POST", "POST", "GET", "PATCH", "PATCH"])
        headers = self.server.requests[-1][2]
        self.assertEqual(headers["Authorization"], "Bearer secret")

    def test_a_log_that_cannot_be_read_does_not_hide_the_others(self):
        self.log("good.csv", "good")
        self.write("bad.csv", "no,log\n")
        steps = self.run_action(logs="bad.csv\nabsent.csv\ngood.csv")
        self.assertEqual(steps["Diagnose"].returncode, 2)
        self.assertIn("absent.csv: error: no such file", steps["Diagnose"].stderr)
        self.assertEqual(steps["Gate"].returncode, 0, "the gate looks at what could be read")
        self.assertEqual(len(self.server.comments), 1)

    def test_own_comments_only_are_replaced_wherever_they_stand_in_the_list(self):
        self.log("metrics.csv")
        self.run_action(logs="metrics.csv")
        mine = self.server.comments.pop()
        marker = mine["body"].split("\n")[0]
        self.server.add(f"{marker}\nI am a copy", user={"type": "User", "login": "mallory"})
        for number in range(120):
            self.server.add(f"comment {number}", user={"type": "User", "login": "ann"})
        self.server.add(f"{marker}\nold", user={"type": "Bot", "login": "github-actions[bot]"})
        self.run_action(logs="metrics.csv")
        self.assertEqual(len(self.server.comments), 122)
        self.assertTrue(self.server.comments[0]["body"].endswith("I am a copy"))
        self.assertNotIn("\nold", self.server.comments[-1]["body"])

    def test_a_token_of_a_person_replaces_comments_of_that_person(self):
        self.server.account = {"login": "ann", "type": "User"}
        self.log("metrics.csv")
        for _ in (1, 2):
            self.run_action(logs="metrics.csv")
        self.assertEqual(len(self.server.comments), 1)

    def test_a_comment_that_cannot_be_written_is_a_warning(self):
        self.log("metrics.csv")
        self.server.refusal = 403
        refused = self.run_action(logs="metrics.csv")["Comment on the pull request"]
        self.assertEqual(refused.returncode, 0)
        self.assertEqual(
            refused.stdout, "::warning title=tightline::no comment was written: the host answered 403 "
            "to GET /repos/team/model/issues/7/comments?per_page=100&page=1\n")
        self.server.refusal = None
        self.event({"ref": "refs/heads/main"})
        pushed = self.run_action(logs="metrics.csv")["Comment on the pull request"]
        self.assertIn("belongs to no pull request", pushed.stdout)
        self.assertEqual(self.server.comments, [])

    def test_a_busy_host_is_asked_again(self):
        self.log("metrics.csv")
        self.host["TIGHTLINE_PAUSE"] = "0"
        self.server.failures = 2
        done = self.run_action(logs="metrics.csv")["Comment on the pull request"]
        self.assertIn(": commented", done.stdout)
        self.server.failures = 20
        given_up = self.run_action(logs="metrics.csv")["Comment on the pull request"]
        self.assertEqual(given_up.returncode, 0)
        self.assertIn("answered 502", given_up.stdout)

    def test_comments_can_be_switched_off_and_the_gate_left_open(self):
        self.log("metrics.csv")
        steps = self.run_action(logs="metrics.csv", comment="false", fail_on="none")
        self.assertNotIn("Comment on the pull request", steps)
        self.assertEqual(self.server.requests, [])
        self.assertEqual(steps["Gate"].returncode, 0)

    def test_a_full_summary_is_left_alone(self):
        self.log("metrics.csv")
        (self.top / "GITHUB_STEP_SUMMARY").write_text("x" * 950_000)
        steps = self.run_action(logs="metrics.csv")
        self.assertIn("the summary is full", steps["Diagnose"].stdout)
        self.assertEqual(len(self.summary()), 950_000)

    def test_installs_what_is_required_into_a_place_of_its_own(self):
        self.log("metrics.csv")
        (self.top / "bin/tightline").unlink()
        steps = self.run_action(logs="metrics.csv", requirement=self.wheel())
        installed = steps["Install Tightline"]
        self.assertEqual(installed.returncode, 0, installed.stderr)
        self.assertIn("installed tightline ", installed.stdout)
        self.assertEqual(steps["Diagnose"].returncode, 0, steps["Diagnose"].stderr)
        self.assertEqual(
            (self.top / "GITHUB_PATH").read_text(), f"{self.top}/temp/tightline/bin\n")

    def test_the_gate_without_any_diagnosis_is_an_error(self):
        gate = self.run_action(logs="absent.csv")["Gate"]
        self.assertEqual(gate.returncode, 2)
        self.assertEqual(gate.stderr, "gate: no diagnosis.json below tightline-reports\n")


if __name__ == "__main__":
    print(BINARY)
    unittest.main()

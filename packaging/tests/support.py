"""What the tests of packaging/ share: a scratch folder, the binary, and a stand-in for the hosts."""

import http.server
import json
import os
import pathlib
import re
import stat
import subprocess
import tempfile
import threading
import unittest
import urllib.parse

PROJECT = pathlib.Path(__file__).resolve().parent.parent.parent
BINARY = os.environ.get("TIGHTLINE", str(PROJECT / ".build/debug/tightline"))
FIXTURES = PROJECT / "fixtures"


class Scratch(unittest.TestCase):
    """A test in a folder of its own, with the binary under test as `tightline` on the PATH."""

    def setUp(self):
        folder = tempfile.TemporaryDirectory(prefix="tightline ci ")
        self.addCleanup(folder.cleanup)
        self.top = pathlib.Path(folder.name)
        self.folder = self.top / "work tree"
        self.folder.mkdir()
        bin_folder = self.top / "bin"
        bin_folder.mkdir()
        (bin_folder / "tightline").symlink_to(BINARY)
        self.environment = {
            "PATH": f"{bin_folder}:/usr/local/bin:/usr/bin:/bin", "LC_ALL": "C.UTF-8",
            "HOME": str(self.top),
        }

    def log(self, path, run="overfit"):
        """A real Keras log at `path`."""
        self.write(path, (FIXTURES / f"keras/{run}.csv").read_text())

    def baselines(self, path="baselines.csv"):
        self.write(path, (FIXTURES / "keras/baselines.csv").read_text())

    def write(self, path, text):
        target = self.folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text)

    def read(self, path):
        return (self.folder / path).read_text()

    def run_shell(self, script, environment, shell=("bash", "-e", "-o", "pipefail")):
        """Runs lines as a CI host does: in a file, by the shell that the host uses."""
        file = self.top / "lines.sh"
        file.write_text(script)
        return subprocess.run(
            [*shell, str(file)], cwd=self.folder, env={**self.environment, **environment},
            capture_output=True, text=True, timeout=60)

    def wheel(self):
        """A wheel whose executable is a script that calls the binary under test; built in no time."""
        stub = self.top / "stub"
        stub.write_text(f'#!/bin/sh\nexec "{pathlib.Path(BINARY).resolve()}" "$@"\n')
        stub.chmod(stub.stat().st_mode | stat.S_IXUSR)
        built = subprocess.run(
            [str(PROJECT / "scripts/build-wheel"), str(stub), str(self.top / "dist")],
            capture_output=True, text=True, check=True)
        return built.stdout.strip()


class Comments(http.server.ThreadingHTTPServer):
    """The comment interfaces of GitHub and GitLab on the loopback address, as far as they are used."""

    GITHUB = r"/repos/team/model/issues/7/comments"
    GITLAB = r"/projects/42/merge_requests/7/notes"

    def __init__(self, account=None):
        super().__init__(("127.0.0.1", 0), _Handler)
        # What GET /user answers; None is refused, as for the token of a GitHub job.
        self.account = account
        self.comments = []
        self.requests = []
        self.refusal = None
        self.failures = 0
        threading.Thread(target=self.serve_forever, args=(0.01,), daemon=True).start()

    @property
    def root(self):
        return f"http://127.0.0.1:{self.server_address[1]}"

    def add(self, body, **author):
        comment = {"id": len(self.comments) + 100, "body": body, **author}
        self.comments.append(comment)
        return comment

    def close(self):
        self.shutdown()
        self.server_close()


class _Handler(http.server.BaseHTTPRequestHandler):
    def log_message(self, *_):
        pass

    def answer(self, status, value=None):
        body = json.dumps(value).encode()
        self.send_response(status)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def handle_call(self):
        server = self.server
        length = int(self.headers.get("Content-Length") or 0)
        value = json.loads(self.rfile.read(length) or "null")
        address = urllib.parse.urlsplit(self.path)
        server.requests.append((self.command, self.path, self.headers, value))
        if server.failures:
            server.failures -= 1
            return self.answer(502, {})
        if address.path == "/user":
            return self.answer(200, server.account) if server.account else self.answer(403, {})
        if server.refusal:
            return self.answer(server.refusal, {"message": "no"})
        if address.path in (server.GITHUB, server.GITLAB):
            if self.command == "GET":
                query = dict(urllib.parse.parse_qsl(address.query))
                size, page = int(query["per_page"]), int(query["page"])
                return self.answer(200, server.comments[(page - 1) * size:page * size])
            if self.command == "POST":
                author = {"author": server.account, "user": server.account or {"type": "Bot"}}
                return self.answer(201, server.add(value["body"], **author))
        found = re.fullmatch(
            r"/repos/team/model/issues/comments/(\d+)|" + server.GITLAB + r"/(\d+)", address.path)
        if found and self.command in ("PATCH", "PUT"):
            number = int(found[1] or found[2])
            comment = next(c for c in server.comments if c["id"] == number)
            comment["body"] = value["body"]
            return self.answer(200, comment)
        return self.answer(404, {})

    do_GET = do_POST = do_PATCH = do_PUT = handle_call

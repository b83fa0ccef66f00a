"""Named checks, accounts of the emulator, and a receiver of webhooks."""

import http.server
import json
import os
import queue
import threading
import traceback
import urllib.parse
import urllib.request
import uuid

BASE = os.environ["EMULATOR"]
passed = failed = 0


def check(work):
    """Runs a check; a failure is shown in full, and the next check runs."""
    global passed, failed
    try:
        work()
        passed += 1
    except BaseException:  # noqa: B902 a failure of any kind is one
        failed += 1
        print("FAIL", work.__name__)
        traceback.print_exc()


def end():
    """Ends the scenario; its last line says how much was right."""
    print(passed, "ok")
    raise SystemExit(0 if passed and not failed else 1)


def rejects(kind, work):
    """The error of the kind that the work must end with."""
    try:
        work()
    except kind as error:
        assert type(error) is kind, error
        return error
    raise AssertionError(f"{kind} expected")


def fresh_key():
    return "sk_test_clients_" + uuid.uuid4().hex


def call(key, verb, at, **form):
    """A call without any SDK, for what the emulator adds."""
    data = urllib.parse.urlencode(form)
    in_path = "?" + data if verb == "GET" else ""
    request = urllib.request.Request(BASE + at + in_path, method=verb, headers={"Authorization": "Bearer " + key})
    with urllib.request.urlopen(request, data.encode() if verb == "POST" else None) as response:
        return json.load(response)


def fault(key, **form):
    """Something is wrong with the account's next requests."""
    call(key, "POST", "/v1/test_helpers/faults", **form)


def creations(key):
    """The requests that would create a session, the failed ones among them."""
    path = "/v1/identity/verification_sessions"
    return call(key, "GET", "/v1/test_helpers/request_logs", method="POST", path=path, limit=100)["data"]


class Receiver:
    """A server that keeps each delivery that arrives."""

    def __init__(self):
        received = self.received = queue.Queue()

        class Handler(http.server.BaseHTTPRequestHandler):
            def do_POST(self):
                body = self.rfile.read(int(self.headers["Content-Length"]))
                received.put((body, self.headers["Stripe-Signature"]))
                self.send_response(200)
                self.end_headers()

            def log_message(self, *arguments):
                pass

        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self.server.server_port}/hook"
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def next(self):
        return self.received.get(timeout=20)

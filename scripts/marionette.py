"""Firefox without a window, by its own protocol Marionette, for which no driver is needed. From Debian: firefox-esr."""

import json
import os
import pathlib
import shutil
import signal
import socket
import subprocess
import tempfile
import time


class Firefox:
    """Use it as a context: the browser ends with it. Its profile is new and deleted with it."""

    def __init__(self):
        self.profile = pathlib.Path(tempfile.mkdtemp(prefix="firefox-"))
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        preferences = {
            "marionette.port": port,
            "browser.shell.checkDefaultBrowser": False,
            "datareporting.policy.dataSubmissionEnabled": False,
            "toolkit.telemetry.enabled": False,
            "app.update.enabled": False,
            "network.captive-portal-service.enabled": False,
        }
        lines = [f"user_pref({json.dumps(name)}, {json.dumps(value)});" for name, value in preferences.items()]
        (self.profile / "user.js").write_text("\n".join(lines))
        self.process = subprocess.Popen(
            [
                shutil.which("firefox-esr"),
                "--headless",
                "--marionette",
                "--no-remote",
                "--profile",
                self.profile,
                "--width",
                "1280",
                "--height",
                "900",
            ],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            env=os.environ | {"HOME": str(self.profile), "MOZ_HEADLESS": "1"},
            start_new_session=True,
        )
        self.socket, self.number, self.rest = None, 0, b""
        try:
            self.connect(port)
            told = self.ask("WebDriver:NewSession", {"capabilities": {"alwaysMatch": {"acceptInsecureCerts": False}}})
            self.version = told["capabilities"]["browserVersion"]
            self.ask("WebDriver:SetTimeouts", {"script": 120000, "pageLoad": 60000})
        except BaseException:
            self.end()
            raise

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.end()

    def connect(self, port):
        for _ in range(300):
            try:
                self.socket = socket.create_connection(("127.0.0.1", port), timeout=180)
                self.receive()
                return
            except OSError:
                time.sleep(0.2)
        raise AssertionError("Firefox did not answer.")

    def end(self):
        if self.socket:
            try:
                self.ask("Marionette:Quit", {"flags": ["eForceQuit"]})
            except (OSError, AssertionError):
                pass
            self.socket.close()
        try:
            self.process.wait(10)
        except subprocess.TimeoutExpired:
            os.killpg(self.process.pid, signal.SIGKILL)
            self.process.wait()
        shutil.rmtree(self.profile, ignore_errors=True)

    def receive(self):
        """One message: its length, a colon, and so many bytes of JSON."""
        while b":" not in self.rest:
            self.more()
        length, _, self.rest = self.rest.partition(b":")
        while len(self.rest) < int(length):
            self.more()
        text, self.rest = self.rest[: int(length)], self.rest[int(length) :]
        return json.loads(text)

    def more(self):
        part = self.socket.recv(1 << 20)
        if not part:
            raise OSError("Firefox has gone.")
        self.rest += part

    def ask(self, command, parameters):
        self.number += 1
        text = json.dumps([0, self.number, command, parameters]).encode()
        self.socket.sendall(b"%d:%s" % (len(text), text))
        _, _, error, result = self.receive()
        if error:
            raise AssertionError(f"{command}: {error.get('message')}")
        return result

    def get(self, address):
        self.ask("WebDriver:Navigate", {"url": address})

    def script(self, text, *arguments):
        return self.ask("WebDriver:ExecuteScript", {"script": text, "args": list(arguments), "sandbox": None})["value"]

    def wait_script(self, text, *arguments):
        """Runs a script whose last argument is to be called when it is done."""
        return self.ask("WebDriver:ExecuteAsyncScript", {"script": text, "args": list(arguments), "sandbox": None})["value"]

    def wait(self, is_so, seconds=60):
        ends = time.monotonic() + seconds
        while not is_so():
            if time.monotonic() > ends:
                raise AssertionError(f"it was not so after {seconds} s")
            time.sleep(0.1)

    def type_into(self, css, text):
        found = self.ask("WebDriver:FindElement", {"using": "css selector", "value": css})["value"]
        self.ask("WebDriver:ElementSendKeys", {"id": next(iter(found.values())), "text": text})

    def click(self, css):
        found = self.ask("WebDriver:FindElement", {"using": "css selector", "value": css})["value"]
        self.ask("WebDriver:ElementClick", {"id": next(iter(found.values()))})

"""Debian's Firefox, without a screen and without a network but this machine's, driven over Marionette, its own remote control.

Playwright drives builds of Firefox of its own alone, and Debian has no geckodriver; Marionette is part of every Firefox, and a
few of its commands are all that the tests need.  Source: Firefox Source Docs, Testing and Remote Protocols, Marionette.
"""
import json
import shutil
import socket
import subprocess
import time
from pathlib import Path
from typing import Any

import pytest

FIREFOX = shutil.which("firefox-esr") or shutil.which("firefox")
NEEDS_FIREFOX = pytest.mark.skipif(FIREFOX is None, reason="the test needs Firefox: apt-get install firefox-esr")
STARTS = 60  # seconds in which it starts on a busy machine
# All but this machine is behind a proxy that there is not, so no name is looked up and nothing else is reached.
SETTINGS = {"marionette.port": 0, "network.proxy.type": 1, "network.proxy.http": "127.0.0.1", "network.proxy.http_port": 9,
            "network.proxy.ssl": "127.0.0.1", "network.proxy.ssl_port": 9, "network.proxy.no_proxies_on": "127.0.0.1",
            "datareporting.policy.dataSubmissionEnabled": False, "app.update.disabledForTesting": True,
            "browser.shell.checkDefaultBrowser": False, "browser.startup.page": 0, "browser.aboutwelcome.enabled": False,
            "toolkit.telemetry.enabled": False, "extensions.update.enabled": False, "network.captive-portal-service.enabled": False,
            "network.connectivity-service.enabled": False, "services.settings.server": "data:,", "browser.region.update.enabled": False}


class Firefox:
    """One window of a browser that runs until it is closed.

    Args:
        folder: an empty one, for the profile.
    """

    def __init__(self, folder: Path) -> None:
        lines = [f"user_pref({json.dumps(name)}, {json.dumps(value)});\n" for name, value in SETTINGS.items()]
        (folder / "user.js").write_text("".join(lines))
        self.process = subprocess.Popen([str(FIREFOX), "--headless", "--marionette", "--no-remote", "--profile", str(folder)],
                                        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                                        env={"PATH": "/usr/bin:/bin", "HOME": str(folder), "MOZ_REMOTE_SETTINGS_DEVTOOLS": "1"})
        self.number = 0
        self.line = socket.create_connection(("127.0.0.1", self._port(folder / "MarionetteActivePort")), timeout=STARTS)
        self.reading = self.line.makefile("rb")
        assert 3 == self._message()["marionetteProtocol"]
        self.ask("WebDriver:NewSession", strictFileInteractability=True)
        self.ask("WebDriver:SetTimeouts", script=90_000, pageLoad=90_000)
        self.frame: list[int] = self.script("return [window.outerWidth - window.innerWidth, window.outerHeight - window.innerHeight]")

    def _port(self, path: Path) -> int:
        """The port on which it listens, which it writes down when it does."""
        for _ in range(STARTS * 10):
            if path.exists() and path.read_text():
                return int(path.read_text())
            time.sleep(0.1)
        self.process.kill()
        raise TimeoutError("Firefox does not start")

    def _message(self) -> Any:
        """What it says next: its length, a colon, and JSON."""
        length = b""
        while (sign := self.reading.read(1)) != b":":
            length += sign
        return json.loads(self.reading.read(int(length)))

    def ask(self, command: str, **given: object) -> Any:
        """What a command gives.

        Raises:
            RuntimeError: with what Firefox says.
        """
        self.number += 1
        message = json.dumps([0, self.number, command, given]).encode()
        self.line.sendall(b"%d:%b" % (len(message), message))
        _, _, error, result = self._message()
        if error:
            raise RuntimeError(f"{error['error']}: {error['message']}")
        return result["value"] if isinstance(result, dict) and set(result) == {"value"} else result

    def open(self, address: str, width: int = 1280, height: int = 900) -> None:
        """Go to a page, in a window whose inside is so large."""
        self.leave()
        self.ask("WebDriver:SetWindowRect", width=width + self.frame[0], height=height + self.frame[1])
        self.until("return window.innerWidth === arguments[0] && window.innerHeight === arguments[1]", width, height, seconds=20)
        self.ask("WebDriver:Navigate", url=address)

    def script(self, code: str, *given: object) -> Any:
        """What code returns that runs in the page, or in the frame that was last gone into."""
        return self.ask("WebDriver:ExecuteScript", script=code, args=list(given))

    def until(self, code: str, *given: object, seconds: float = 90) -> Any:
        """What code returns once that is something.

        Raises:
            TimeoutError: it never is.
        """
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            if found := self.script(code, *given):
                return found
            time.sleep(0.1)
        raise TimeoutError(code)

    def enter(self, selector: str) -> None:
        """Go into a frame."""
        element = self.ask("WebDriver:FindElement", using="css selector", value=selector)
        self.ask("WebDriver:SwitchToFrame", element=next(iter(element.values())))

    def leave(self) -> None:
        """Back to the page."""
        self.ask("WebDriver:SwitchToFrame")

    def click(self, selector: str) -> None:
        """As with a mouse."""
        element = self.ask("WebDriver:FindElement", using="css selector", value=selector)
        self.ask("WebDriver:ElementClick", id=next(iter(element.values())))

    def type(self, selector: str, keys: str) -> None:
        """As with a keyboard."""
        element = self.ask("WebDriver:FindElement", using="css selector", value=selector)
        self.ask("WebDriver:ElementSendKeys", id=next(iter(element.values())), text=keys)

    def picture(self) -> bytes:
        """What is to be seen, as PNG in base 64."""
        return str(self.ask("WebDriver:TakeScreenshot", full=False)).encode()

    def close(self) -> None:
        """End it."""
        self.process.terminate()
        self.process.wait(30)
        self.line.close()

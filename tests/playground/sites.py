"""The built playground on a port of this machine, and what the command line makes of the same texts."""
import subprocess
import sys
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

ROOT = Path(__file__).parent.parent.parent
DIST = ROOT / "docs" / "playground" / "dist"
[SEED] = (ROOT / "seeds").glob("*.txt")
SECOND = "Ida Brekke doubted that the pier was safe. “Nobody looked,” said Tom Okafor, a baker. It was a stunning failure.\n"
HOSTILE = ("<script>document.title = 'taken'</script><img src=x onerror=\"document.title = 'taken'\">\n\n"
           "</textarea></script></iframe><svg onload=alert(1)> Rosa Marin hailed the ferry.\n\n</style><b>The pier</b> & <a href=javascript:alert(1)>it</a>.\n")


class Site:
    """The built playground on a port of this machine, until it is closed."""

    def __init__(self) -> None:
        class Handler(SimpleHTTPRequestHandler):
            def log_message(self, *_: object) -> None:
                """Say nothing."""

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Handler, directory=DIST))
        Thread(target=self.server.serve_forever, daemon=True).start()
        self.address = f"http://127.0.0.1:{self.server.server_address[1]}/"
        self.is_open = True

    def close(self) -> None:
        """Answer nobody any more."""
        if self.is_open:
            self.server.shutdown()
            self.server.server_close()
            self.is_open = False


def by_command_line(tmp_path, text, name):
    """What the command line writes of the same text."""
    (tmp_path / "article.txt").write_text(text, encoding="utf-8", newline="")
    command = [sys.executable, "-m", "stancecheck", "--isolated", "-f", name, "article.txt"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False, encoding="utf-8",
                          env={"PYTHONPATH": str(ROOT)})
    return done.stdout

"""A real Matrix client, nheko (0.11), on a screen that nobody sees, to take pictures of what a member reads."""

import os
import pathlib
import shutil
import signal
import subprocess
import tempfile
import time
import urllib.parse

from .bot import die_with_parent

START_SECONDS = 60
STILL_SECONDS = 2
STOP_SECONDS = 10
SCREEN = (1600, 2400)


def _end(process):
    """Ends a process that was started in a session of its own, and its children with it."""
    if process.poll() is None:
        os.killpg(process.pid, signal.SIGTERM)
        try:
            process.wait(STOP_SECONDS)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()


class Screen:
    """An X server without a monitor that listens on a local socket only. Use as a context manager."""

    def __enter__(self):
        reader, writer = os.pipe()
        size = f"{SCREEN[0]}x{SCREEN[1]}x24"
        self.process = subprocess.Popen(
            ["Xvfb", "-displayfd", str(writer), "-screen", "0", size, "-nolisten", "tcp", "-noreset"],
            pass_fds=[writer], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
            start_new_session=True, preexec_fn=die_with_parent)
        os.close(writer)
        with os.fdopen(reader) as numbers:
            number = numbers.readline().strip()
        if not number:
            self.process.wait()
            raise RuntimeError(f"Xvfb ended with status {self.process.returncode}")
        self.display = f":{number}"
        return self

    def __exit__(self, *_):
        _end(self.process)


class Nheko:
    """nheko, logged in as `member` (a MatrixClient that has just logged in: nheko takes his device over).

    `size` is that of the window in pixels, `theme` is "light" or "dark". It keeps nothing: its home is a temporary
    folder. Use as a context manager.
    """

    def __init__(self, screen, member, size, theme="light"):
        self.member = member
        self.size = size
        self._theme = theme
        self._environment = {
            "PATH": os.environ["PATH"], "DISPLAY": screen.display, "LANG": "de_DE.UTF-8", "TZ": "Europe/Berlin",
            "LIBGL_ALWAYS_SOFTWARE": "1", "QT_QUICK_BACKEND": "software", "QT_QPA_PLATFORM": "xcb",
            # No message bus: nothing outside takes part.
            "DBUS_SESSION_BUS_ADDRESS": "disabled:", "DBUS_SYSTEM_BUS_ADDRESS": "disabled:",
        }

    def _move_in(self):
        self.home = pathlib.Path(tempfile.mkdtemp(prefix="clusterlotse-nheko-"))
        for name, folder in (("HOME", "home"), ("TMPDIR", "tmp"), ("XDG_RUNTIME_DIR", "run"),
                             ("XDG_CONFIG_HOME", "config"), ("XDG_CACHE_HOME", "cache"), ("XDG_DATA_HOME", "data")):
            path = self.home / folder
            path.mkdir(mode=0o700)
            self._environment[name] = str(path)
        # A profile of its own: a nheko without one takes another that runs, or was killed, for its elder and ends.
        self._command = ["nheko", "--profile", self.home.name]
        own = self.home.name + "\\"
        folder = self.home / "config/nheko"
        folder.mkdir()
        sections = {
            # The testbed's certificate comes from a CA of its own, and the connection is to loopback.
            "General": {"disable_certificate_validation": "true", "run_without_secure_secrets_service": "true"},
            "profile": {own + r"auth\access_token": self.member.token,
                        own + r"auth\home_server": self.member.servers.homeserver,
                        own + r"auth\user_id": self.member.user_id, own + r"auth\device_id": self.member.device_id},
            "user": {"theme": self._theme, "desktop_notifications": "false", "read_receipts": "false",
                     "typing_notifications": "false", "fancy_effects": "false", "reduced_motion": "true",
                     "font_family": "Liberation Sans", "font_size": "10", r"sidebar\room_list_width": "260"},
            "window": {"width": str(self.size[0]), "height": str(self.size[1])},
        }
        lines = []
        for name, keys in sections.items():
            lines.append(f"[{name}]")
            lines += [f"{key}={value}" for key, value in keys.items()]
        (folder / "nheko.conf").write_text("\n".join(lines) + "\n")

    def __enter__(self):
        self._move_in()
        with open(self.home / "log", "wb") as log:
            self.process = subprocess.Popen(
                [*self._command, "--log-type", "stderr", "--log-level", "info,qml=debug"], env=self._environment,
                stdin=subprocess.DEVNULL, stdout=log, stderr=log, start_new_session=True, preexec_fn=die_with_parent)
        try:
            self._refuse_encryption()
        except BaseException:
            self.__exit__()
            raise
        return self

    def _log(self):
        return (self.home / "log").read_text(errors="replace")

    def _refuse_encryption(self):
        """Answers the one dialog that stands before the rooms at first with the button in its lower right corner."""
        deadline = time.monotonic() + START_SECONDS
        while "STATUS CHANGED" not in self._log():
            if self.process.poll() is not None or time.monotonic() > deadline:
                raise RuntimeError(f"nheko does not start:\n{self._log()[-3000:]}")
            time.sleep(0.1)
        time.sleep(1)
        self._point(self.size[0] - 66, self.size[1] - 38, "click", "1")

    def __exit__(self, *_):
        _end(self.process)
        shutil.rmtree(self.home, ignore_errors=True)

    def _tool(self, *command):
        return subprocess.run(command, env=self._environment, capture_output=True, timeout=START_SECONDS)

    def _window(self):
        found = self._tool("xdotool", "search", "--onlyvisible", "--class", "nheko").stdout.split()
        return found[-1].decode() if found else None

    def _point(self, x, y, *actions):
        """Moves the mouse there, does what `actions` (of xdotool) say, and moves it away."""
        self._tool("xdotool", "mousemove", "--window", self._window(), str(x), str(y), *actions,
                   "mousemove", str(SCREEN[0] - 1), str(SCREEN[1] - 1))

    def open(self, room):
        """Shows a room at its last message."""
        # A second nheko hands the address to the first and ends.
        self._tool(*self._command, "matrix:roomid/" + urllib.parse.quote(room.lstrip("!"), safe=":"))

    def _picture(self):
        window = self._window()
        if window is None:
            return b""
        return self._tool("import", "-window", window, "png:-").stdout

    def _still(self):
        """A picture of the window once nothing in it has moved for a while."""
        deadline = time.monotonic() + START_SECONDS
        shown, since = [], time.monotonic()
        while time.monotonic() < deadline and self.process.poll() is None:
            now = self._picture()
            if now not in shown:
                shown, since = [now, *shown[:1]], time.monotonic()  # the cursor blinks: two pictures take turns
            elif now and time.monotonic() - since > STILL_SECONDS:
                return now
            time.sleep(0.3)
        raise RuntimeError(f"nheko shows nothing that stays:\n{self._log()[-3000:]}")

    def take(self, file):
        """Writes a picture of the window to `file`."""
        self._still()
        # Pictures and texts that came late have moved the last message out of sight.
        self._point(self.size[0] - 60, self.size[1] // 2, *["click", "5"] * 40)
        pathlib.Path(file).write_bytes(self._still())

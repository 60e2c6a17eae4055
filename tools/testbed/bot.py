"""A clusterlotse with its own configuration and database beside a testbed: started, watched, stopped, killed."""

import ctypes
import json
import pathlib
import re
import signal
import subprocess
import time

READY_SECONDS = 20
STOP_SECONDS = 10
NUMBER = re.compile(r"\b[A-Z]-\d{4}-\d{3,}\b")


class Contact:
    """One person of a firm: where he is reached, how he prefers it, and what he agreed to."""

    def __init__(self, matrix=None, email=None, prefers=None, scope=("requests", "digest"), role="sales", name="Vertrieb",
                 language="de"):
        self.values = {"name": name, "role": role, "language": language}
        if matrix:
            self.values["matrix"] = matrix
        if email:
            self.values["email"] = email
        if prefers:
            self.values["prefers"] = prefers
        if scope:
            self.values["consent"] = {"given_on": "2026-02-03", "source": "Beitrittsformular", "scope": list(scope)}


def profile(id, name, contacts=(), process=None, wording=None, role="supplier", **more):
    """A profile of the contract's form, offering `process` in the words `wording` where they are given."""
    made = {"id": id, "name": name, "role": role, "contacts": [contact.values for contact in contacts], **more}
    if process:
        made["capabilities"] = [{"direction": "offered", "process": process, "wording": wording}]
    return made


PR_SET_PDEATHSIG = 1


def die_with_parent():
    """Runs in a new process: it never outlives the one that started it, even if that is killed."""
    ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGKILL)


def _toml(value):
    if isinstance(value, bool):
        return "true" if value else "false"
    return json.dumps(value, ensure_ascii=False)


class ClusterBot:
    """One bot. `sections` replaces or adds keys of the configuration, e.g. {"needs": {"suppliers_per_wave": 3}};
    None for a section leaves it out. The bot's own Matrix account is given by `matrix` (a MatrixClient that has
    registered); without it the section [matrix] is left out, as [email] is without `mail_address`.
    """

    def __init__(self, binary, folder, servers, matrix=None, room=None, mail_address=None, moderators=(), sections=None):
        self.binary = str(binary)
        self.folder = pathlib.Path(folder)
        self.folder.mkdir(parents=True, exist_ok=True)
        self.database = self.folder / "cluster.db"
        self.configuration = self.folder / "clusterlotse.toml"
        self.log = self.folder / "bot.log"
        self.process = None
        self.user_id = matrix.user_id if matrix else None
        self.mail_address = mail_address
        self._start_of_log = 0
        self._content = self._defaults(servers, matrix, room, list(moderators))
        self.configure(sections or {})

    def _secret(self, name, text):
        path = self.folder / name
        path.write_text(text + "\n")
        path.chmod(0o600)
        return str(path)

    def _defaults(self, servers, matrix, room, moderators):
        content = {
            "cluster": {"name": "Metall-Cluster Test", "language": "de", "timezone": "Europe/Berlin",
                        "moderators": moderators},
            "storage": {"path": str(self.database)},
        }
        if matrix:
            content["matrix"] = {
                "homeserver": servers.homeserver, "user_id": matrix.user_id, "room": room, "ca_file": servers.ca_file,
                "access_token_file": self._secret("matrix-token", matrix.token or "none"),
            }
        if self.mail_address:
            password = self._secret("mail-password", servers.password)
            common = {"host": "localhost", "security": "tls", "username": self.mail_address, "auth": "password",
                      "password_file": password, "ca_file": servers.ca_file}
            content["email"] = {"address": self.mail_address, "trusted_authserv_id": servers.authserv_id}
            content["email.imap"] = {**common, "port": servers.imaps_port}
            content["email.smtp"] = {**common, "port": servers.submissions_port}
        content["needs"] = {"release": "automatic", "suppliers_per_wave": 5, "requests_per_week": 0, "unasked_per_day": 0,
                            "quiet_hours": "", "bundle_answers": "", "wave_after": ""}
        return content

    def configure(self, sections):
        """Changes the configuration further, as `sections` does at first; a bot that runs keeps what it has read."""
        for name, keys in sections.items():
            if keys is None:
                self._content.pop(name, None)
            else:
                self._content.setdefault(name, {}).update(keys)
        lines = []
        for name, keys in self._content.items():
            lines.append(f"[{name}]")
            lines += [f"{key} = {_toml(value)}" for key, value in keys.items() if value is not None]
            lines.append("")
        self.configuration.write_text("\n".join(lines))

    # -- command line

    def command(self, *arguments, text=None, seconds=60):
        """Runs another subcommand on the same configuration; returns the finished process (text, not checked)."""
        return subprocess.run([self.binary, *arguments, "--config", str(self.configuration)], input=text,
                              capture_output=True, text=True, timeout=seconds)

    def import_profiles(self, profiles):
        path = self.folder / "profiles.jsonl"
        path.write_text("".join(json.dumps(one, ensure_ascii=False) + "\n" for one in profiles))
        done = self.command("profiles", "import", str(path))
        if done.returncode != 0:
            raise AssertionError(f"profiles import: status {done.returncode}\n{done.stdout}{done.stderr}")

    # -- running

    def start(self, wait=True):
        self._start_of_log = self.log.stat().st_size if self.log.exists() else 0
        with open(self.log, "ab") as errors:
            self.process = subprocess.Popen([self.binary, "run", "--config", str(self.configuration)],
                                            stdin=subprocess.DEVNULL, stdout=errors, stderr=errors,
                                            preexec_fn=die_with_parent)
        if wait:
            self.wait_ready()
        return self

    def log_text(self):
        """What the bot wrote since it was last started."""
        with open(self.log, "rb") as log:
            log.seek(self._start_of_log)
            return log.read().decode(errors="replace")

    def wait_for_log(self, what, seconds):
        """Waits for `what(text)` to accept the log; AssertionError with its end where it does not."""
        deadline = time.monotonic() + seconds
        while True:
            running = self.process.poll() is None
            text = self.log_text()
            if what(text):
                return text
            if not running:
                raise AssertionError(f"the bot ended with {self.process.returncode}:\n{text[-3000:]}")
            if time.monotonic() > deadline:
                raise AssertionError(f"not within {seconds} s; the bot's log:\n{text[-3000:]}")
            time.sleep(0.05)

    def wait_ready(self, seconds=READY_SECONDS):
        self.wait_for_log(lambda text: "ready" in (line.strip() for line in text.splitlines()), seconds)

    def is_running(self):
        return self.process is not None and self.process.poll() is None

    def stop(self):
        """SIGTERM; returns the exit status. AssertionError when the bot does not end in time (it is then killed)."""
        self.process.send_signal(signal.SIGTERM)
        try:
            return self.process.wait(STOP_SECONDS)
        except subprocess.TimeoutExpired:
            self.kill()
            raise AssertionError(f"SIGTERM did not end the bot within {STOP_SECONDS} s:\n{self.log_text()[-3000:]}") from None

    def kill(self):
        """SIGKILL, as a power failure would."""
        if self.process is not None:
            self.process.kill()
            self.process.wait()


def numbers_in(text):
    """The needs' numbers in a text, in their order."""
    return NUMBER.findall(text)

"""The testbed's servers as one thing that is up or down.

`Testbed` starts a keeper process (as root, through sudo where needed) in its own process and mount namespace. The
keeper owns all servers and ends with its standard input: when the tests die in whatever way, nothing of the testbed
is left behind.
"""

import dataclasses
import json
import os
import pathlib
import shutil
import signal
import subprocess
import sys
import tempfile
import threading

from . import synapse
from .certificates import make_certificates
from .dovecot import Dovecot
from .ports import free_ports, wait_for_port
from .postfix import AUTHSERV_ID, Postfix
from .synapse import SERVER_NAME, Synapse

PASSWORD = "geheim-im-testbed"
SCRIPT = pathlib.Path(__file__).with_name("testbed.py")
START_SECONDS = 90
STOP_SECONDS = 10


@dataclasses.dataclass(frozen=True)
class Servers:
    """How to reach a running testbed."""

    homeserver: str
    server_name: str
    authserv_id: str
    mail_domain: str
    password: str
    ca_file: str
    other_ca_file: str
    imap_port: int
    imaps_port: int
    outside_port: int
    submission_port: int
    submissions_port: int
    keeper: int


def _descendants(pid):
    found = []
    for task in pathlib.Path(f"/proc/{pid}/task").glob("*/children"):
        try:
            children = [int(child) for child in task.read_text().split()]
        except OSError:
            continue
        for child in children:
            found += [child, *_descendants(child)]
    return found


def _end(processes):
    """Ends each server and all its children by process id: asks first, insists after STOP_SECONDS."""
    for process in processes:
        if process.poll() is None:
            process.terminate()
    for process in processes:
        try:
            process.wait(STOP_SECONDS)
        except subprocess.TimeoutExpired:
            for child in _descendants(process.pid):
                try:
                    os.kill(child, signal.SIGKILL)
                except ProcessLookupError:
                    pass
            process.kill()
            process.wait()


class Keeper:
    """Runs inside the keeper process: starts everything, waits, ends everything."""

    def __init__(self, folder, root, default_limits):
        self.folder = folder
        self.root = root
        ports = free_ports(6)
        certificates = folder / "certificates"
        make_certificates(certificates)
        (certificates / "server.key").chmod(0o644)
        self.synapse = Synapse(root, ports[0], certificates, folder / "synapse.log", default_limits)
        self.dovecot = Dovecot(folder / "dovecot", certificates, PASSWORD, ports[1], ports[2], folder / "dovecot.log")
        self.postfix = Postfix(folder / "postfix", certificates, self.dovecot, ports[3], ports[4], ports[5],
                               folder / "postfix.log")
        self.servers = Servers(
            homeserver=f"https://localhost:{ports[0]}", server_name=SERVER_NAME, authserv_id=AUTHSERV_ID,
            mail_domain=SERVER_NAME, password=PASSWORD, ca_file=str(certificates / "test-ca.pem"),
            other_ca_file=str(certificates / "other-ca.pem"), imap_port=ports[1], imaps_port=ports[2],
            outside_port=ports[3], submission_port=ports[4], submissions_port=ports[5],
            keeper=int(os.readlink("/proc/self")),
        )
        self._ports = ports

    def start(self):
        proc = self.root / "proc"
        mounted = subprocess.run(["mount", "-t", "proc", "proc", str(proc)], capture_output=True, text=True)
        if mounted.returncode != 0:
            print(f"Synapse runs without /proc: {mounted.stderr.strip()}", file=sys.stderr)
        self.synapse.start()
        self.dovecot.start()
        for port in self._ports[1:3]:
            wait_for_port(port, self.dovecot.is_alive, 20)
        self.postfix.start()
        for port in self._ports[3:]:
            wait_for_port(port, self.postfix.is_alive, 20)
        wait_for_port(self._ports[0], self.synapse.is_alive, START_SECONDS)

    def stop(self):
        _end([server.process for server in (self.postfix, self.dovecot, self.synapse) if server.process])
        self.synapse.remove()
        for name in ("postfix", "dovecot"):
            shutil.rmtree(self.folder / name, ignore_errors=True)
        subprocess.run(["umount", str(self.root / "proc")], capture_output=True)
        self._hand_over()

    def _hand_over(self):
        """What remains, such as logs, belongs to whoever called sudo: he removes it."""
        if "SUDO_UID" in os.environ:
            owner = int(os.environ["SUDO_UID"]), int(os.environ["SUDO_GID"])
            for parent, _, files in os.walk(self.folder):
                for path in [parent, *(os.path.join(parent, name) for name in files)]:
                    os.chown(path, *owner)


def prepare():
    """Makes the Synapse root where it is absent; returns its folder. Needs root."""
    root = synapse.root_folder(os.environ.get("CLUSTERLOTSE_TESTBED_HOME"))
    synapse.ensure_root(root)
    return root


def keep(folder, default_limits, until_signal):
    """The keeper's life. Prints the servers as one JSON line when all are up."""
    stopping = threading.Event()
    for number in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
        signal.signal(number, lambda *_: stopping.set())
    keeper = Keeper(folder, prepare(), default_limits)
    try:
        keeper.start()
        text = json.dumps(dataclasses.asdict(keeper.servers))
        (folder / "testbed.json").write_text(text + "\n")
        print(text, flush=True)
        if not until_signal:
            watcher = threading.Thread(target=lambda: (sys.stdin.buffer.read(), stopping.set()), daemon=True)
            watcher.start()
        while not stopping.wait(1):
            pass
    finally:
        keeper.stop()


def as_root():
    """What stands before a command that needs root: nothing, or sudo with the caller's cache folder."""
    if os.geteuid() == 0:
        return []
    words = ["sudo", "-n", "env", f"CLUSTERLOTSE_TESTBED_HOME={os.path.expanduser('~')}"]
    if os.environ.get("XDG_CACHE_HOME"):
        words.append(f"XDG_CACHE_HOME={os.environ['XDG_CACHE_HOME']}")
    return words


def _keeper_command(folder, default_limits, until_signal):
    command = as_root()
    namespaces = ["unshare", "--mount", "--pid", "--fork", "--kill-child"]
    # Inside a container that may not make namespaces the servers run without them; they are ended one by one anyway.
    if subprocess.run([*command, *namespaces, "true"], capture_output=True).returncode == 0:
        command += namespaces
    command += [sys.executable, "-B", str(SCRIPT), "keep", str(folder)]
    if default_limits:
        command.append("--default-limits")
    if until_signal:
        command.append("--until-signal")
    return command


class Testbed:
    """Synapse, Dovecot and Postfix on loopback, in a folder of their own. Use as a context manager.

    `default_limits` leaves Synapse's rate limits as they are delivered. Where no folder is given a temporary one is
    made and removed again, unless starting failed: then it stays, with the servers' logs.
    """

    def __init__(self, folder=None, default_limits=False):
        self._own_folder = folder is None
        self.folder = pathlib.Path(folder or tempfile.mkdtemp(prefix="clusterlotse-testbed-")).resolve()
        self.folder.mkdir(parents=True, exist_ok=True)
        self.folder.chmod(0o755)
        self._default_limits = default_limits
        self._process = None
        self.servers = None

    def start(self, until_signal=False):
        """Returns when all servers answer; raises RuntimeError with the end of the log where one does not."""
        log = self.folder / "testbed.log"
        with open(log, "ab") as errors:
            self._process = subprocess.Popen(
                _keeper_command(self.folder, self._default_limits, until_signal),
                stdin=subprocess.DEVNULL if until_signal else subprocess.PIPE, stdout=subprocess.PIPE, stderr=errors,
                start_new_session=until_signal, process_group=None if until_signal else 0,
            )
        line = self._process.stdout.readline()
        if not line:
            self._process.wait()
            tail = log.read_text(errors="replace")[-3000:]
            raise RuntimeError(f"the testbed did not start; see the logs in {self.folder}\n{tail}")
        self.servers = Servers(**json.loads(line))
        return self

    def stop(self):
        """Ends all servers and deletes what they stored."""
        if self._process is not None:
            if self._process.stdin:
                self._process.stdin.close()
            try:
                self._process.wait(4 * STOP_SECONDS)
            except subprocess.TimeoutExpired:
                self._process.kill()
                self._process.wait()
            self._process.stdout.close()
            self._process = None
        if self._own_folder:
            shutil.rmtree(self.folder, ignore_errors=True)

    def __enter__(self):
        try:
            return self.start()
        except BaseException:
            self._own_folder = False
            self.stop()
            raise

    def __exit__(self, *_):
        self.stop()

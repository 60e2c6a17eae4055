"""Servers that refuse, are away, show the wrong certificate or say nothing: the log names it, the bot lives on."""

import contextlib
import re
import socket
import threading
import time
import unittest

from cluster import BINARY, GEARS, MODERATOR_ADDRESSES, PUMPENBAU, ZAHNRAD, Cluster
from testbed import ClusterBot
from testbed.ports import free_ports

PROFILES = [PUMPENBAU, ZAHNRAD]
NOTICE_SECONDS = 75

cluster = Cluster(profiles=PROFILES)


def setUpModule():
    unittest.addModuleCleanup(cluster.stop)
    cluster.start()
    cluster.bot.stop()


class SilentServer:
    """Accepts everybody and says nothing; later, on request, passes everything on to a real server's port."""

    def __init__(self, port=0, target=None):
        self._target = target
        self._open = []
        self._listener = socket.create_server(("127.0.0.1", port))
        self.port = self._listener.getsockname()[1]
        threading.Thread(target=self._accept, daemon=True).start()

    def _accept(self):
        while True:
            try:
                client, _ = self._listener.accept()
            except OSError:
                return
            self._open.append(client)
            if self._target:
                server = socket.create_connection(("127.0.0.1", self._target))
                self._open.append(server)
                for source, sink in ((client, server), (server, client)):
                    threading.Thread(target=self._copy, args=(source, sink), daemon=True).start()

    @staticmethod
    def _copy(source, sink):
        with contextlib.suppress(OSError):
            while data := source.recv(65536):
                sink.sendall(data)
        with contextlib.suppress(OSError):
            sink.shutdown(socket.SHUT_WR)

    def close(self):
        for one in [self._listener, *self._open]:
            with contextlib.suppress(OSError):
                one.shutdown(socket.SHUT_RDWR)
            one.close()


class WithBots(unittest.TestCase):
    def bot(self, name, matrix=None, imap=None, smtp=None):
        """A bot with its own database and mailbox NAME@cluster.test, whose sections differ from working ones as given;
        a channel of which nothing is given is left out."""
        servers = cluster.servers
        mail_address = f"{name}@cluster.test" if imap is not None or smtp is not None else None
        sections = {}
        if matrix is not None:
            sections["matrix"] = matrix
        if mail_address:
            sections["email.imap"] = imap or {}
            sections["email.smtp"] = smtp or {}
        account = cluster.spy if matrix is not None else None
        made = ClusterBot(BINARY, cluster.folder / name, servers, matrix=account, room=cluster.room,
                          mail_address=mail_address, moderators=MODERATOR_ADDRESSES, sections=sections)
        self.addCleanup(made.kill)
        return made

    def secret(self, text):
        path = cluster.folder / f"secret-{time.monotonic_ns()}"
        path.write_text(text)
        path.chmod(0o600)
        return str(path)


class Failures(WithBots):
    def test_each_failure_is_named_in_the_log_and_none_ends_the_bot_with_a_crash(self):
        closed, = free_ports(1)
        silent = SilentServer()
        self.addCleanup(silent.close)
        other_ca = cluster.servers.other_ca_file
        away = {"host": "localhost", "port": closed}
        quiet = {"host": "localhost", "port": silent.port}
        expected = {
            "matrix-password": (dict(matrix={"access_token_file": self.secret("syt_falsch")}), "token|login|M_UNKNOWN"),
            "matrix-away": (dict(matrix={"homeserver": f"https://localhost:{closed}"}), "refused|unreachable|connect"),
            "matrix-certificate": (dict(matrix={"ca_file": other_ca}), "certificate"),
            "matrix-silent": (dict(matrix={"homeserver": f"https://localhost:{silent.port}"}), "timeout|timed out|answer"),
            "imap-password": (dict(imap={"password_file": self.secret("falsch")}), "login|password|auth"),
            "imap-away": (dict(imap=away), "refused|unreachable|connect"),
            "imap-certificate": (dict(imap={"ca_file": other_ca}), "certificate"),
            "imap-silent": (dict(imap=quiet), "timeout|timed out|answer"),
            "smtp-password": (dict(smtp={"password_file": self.secret("falsch")}), "login|password|auth"),
            "smtp-away": (dict(smtp=away), "refused|unreachable|connect"),
            "smtp-certificate": (dict(smtp={"ca_file": other_ca}), "certificate"),
            "smtp-silent": (dict(smtp=quiet), "timeout|timed out|answer"),
        }
        bots = {}
        for name, (sections, _) in expected.items():
            bots[name] = self.bot(name, **sections)
            bots[name].start(wait=False)
        for name in expected:
            if name.startswith("smtp"):
                # Something to send: a stranger is told how to join.
                bots[name].wait_ready()
                cluster.mail("jemand@fremd.test").send(f"{name}@cluster.test", "Bedarf", GEARS)
        deadline = time.monotonic() + NOTICE_SECONDS
        for name, (_, words) in expected.items():
            with self.subTest(failure=name):
                self.assert_named(bots[name], words, deadline)
        for name, bot in bots.items():
            with self.subTest(stopping=name):
                if bot.is_running():
                    self.assertEqual(bot.stop(), 0)
                # A bot that gave up says so with one of the contract's statuses; a negative one would be a crash.
                self.assertIn(bot.process.returncode, (0, 1, 2, 3))
                self.assertNotIn("falsch", bot.log_text().replace("falsches", ""))

    def assert_named(self, bot, words, deadline):
        pattern = re.compile(words, re.IGNORECASE)
        while True:
            lines = [line for line in bot.log_text().splitlines() if pattern.search(line)]
            if lines:
                return
            if time.monotonic() > deadline:
                self.fail(f"no line with {words!r} in the log:\n{bot.log_text()[-2000:]}")
            time.sleep(0.1)

    def test_the_bot_becomes_ready_as_soon_as_a_missing_homeserver_is_back(self):
        real = int(cluster.servers.homeserver.rpartition(":")[2])
        port, = free_ports(1)
        bot = self.bot("comes-back", matrix={"homeserver": f"https://localhost:{port}"})
        bot.start(wait=False)
        bot.wait_for_log(lambda text: "refused" in text.lower() or "connect" in text.lower(), 20)
        self.assertTrue(bot.is_running())
        bridge = SilentServer(port, real)
        self.addCleanup(bridge.close)
        bot.wait_ready(30)
        self.assertEqual(bot.stop(), 0)

    def test_nothing_is_lost_while_mail_cannot_be_sent(self):
        port, = free_ports(1)
        bot = self.bot("smtp-back", smtp={"port": port})
        by_mail = {**ZAHNRAD["contacts"][0], "email": "info@zahnrad.test", "prefers": "email"}
        bot.import_profiles([PUMPENBAU, {**ZAHNRAD, "contacts": [by_mail]}])
        bot.start()
        asker = cluster.mail("einkauf@pumpenbau.test")
        message_id = asker.send("smtp-back@cluster.test", "Bedarf", GEARS)
        bot.wait_for_log(lambda log: "refused" in log.lower() or "connect" in log.lower(), 20)
        self.assertTrue(bot.is_running())
        bridge = SilentServer(port, cluster.servers.submissions_port)
        self.addCleanup(bridge.close)
        cluster.mail_answer_to("einkauf@pumpenbau.test", message_id, seconds=60)
        cluster.mail("info@zahnrad.test").wait_for_text("8 Zahnräder", 60)
        self.assertEqual(bot.stop(), 0)


class WaysToConnect(WithBots):
    """What works besides a token and implicit TLS, and what `doctor` says of it all."""

    def test_a_password_works_as_well_as_a_token_and_makes_one_device_only(self):
        bot = self.bot("by-password", matrix={"access_token_file": None, "password_file": self.secret("geheim")})
        before = len(cluster.spy.call("GET", "/devices")["devices"])
        for _ in range(2):
            bot.start()
            self.assertEqual(bot.stop(), 0)
        self.assertEqual(len(cluster.spy.call("GET", "/devices")["devices"]), before + 1)

    def test_starttls_works_as_well_as_tls_from_the_start(self):
        servers = cluster.servers
        bot = self.bot("by-starttls", imap={"port": servers.imap_port, "security": "starttls"},
                       smtp={"port": servers.submission_port, "security": "starttls"})
        bot.start()
        message_id = cluster.mail("erster@fremd.test").send("by-starttls@cluster.test", "Bedarf", GEARS)
        cluster.mail_answer_to("erster@fremd.test", message_id)
        self.assertEqual(bot.stop(), 0)

    def test_doctor_finds_what_works_and_what_does_not(self):
        bot = self.bot("doctor", matrix={}, imap={})
        bot.import_profiles(PROFILES)
        done = bot.command("doctor")
        self.assertEqual(done.returncode, 0, done.stdout)
        for thing in ("database", "homeserver", "room", "permission", "encryption", "imap", "smtp", "certificate"):
            self.assertRegex(done.stdout, f"(?m)^ok .*{thing}")
        self.assertNotRegex(done.stdout, "(?m)^fail")
        (bot.folder / "mail-password").write_text("falsch")
        done = bot.command("doctor")
        self.assertEqual(done.returncode, 1)
        self.assertRegex(done.stdout, "(?m)^fail .*imap.*password_file")
        self.assertNotIn("falsch", done.stdout + done.stderr)


if __name__ == "__main__":
    unittest.main()

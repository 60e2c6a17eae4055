#!/usr/bin/env python3
"""The demonstration on real servers: tools/demo --servers. Arguments: the program, and the folder with the sample.

Plays the scene of demo.txt with Matrix and mail clients of the members, and shows everything that the bot writes to
anybody. The sample's addresses, which nobody can own, become addresses of the testbed.
"""

import json
import pathlib
import sys
import tempfile
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1]))

from testbed import ClusterBot, MailClient, MatrixClient, Testbed, text_of  # noqa: E402
from testbed.postfix import ARCHIVE  # noqa: E402

MAIL_ADDRESS = "bedarf@cluster.test"
MODERATOR = "lotse"
PASSWORD = "geheim"
ANSWER_SECONDS = 10
QUIET_SECONDS = 2.5


def say(text=""):
    print(text, flush=True)


def on_testbed(profile):
    """A sample profile whose people can be reached on the testbed."""
    for contact in profile.get("contacts", []):
        if contact.get("matrix"):
            contact["matrix"] = contact["matrix"].partition(":")[0] + ":cluster.test"
        if contact.get("email"):
            contact["email"] = contact["email"].rpartition(".")[0] + ".test"
    return profile


class Scene:
    def __init__(self, servers, bot, account, room):
        self.servers = servers
        self.bot = bot
        self.room = room
        self.watcher = account
        self.watcher.accepts_invitations = False
        self.archive = MailClient(servers, ARCHIVE)
        self.people = {}
        self.chats = {}
        self.speaker = None
        self.firms = {}
        self.shown = []
        self._mails_shown = set()

    def load(self, profiles):
        self.profiles = {profile["id"]: profile for profile in profiles}
        for profile in profiles:
            for contact in profile.get("contacts", []):
                for key in ("matrix", "email"):
                    if contact.get(key):
                        self.firms[contact[key]] = profile["name"]

    # -- who speaks

    def become(self, profile_id):
        contact = self.profiles[profile_id]["contacts"][0]
        by_mail = contact.get("email") and (contact.get("prefers") == "email" or not contact.get("matrix"))
        self.speaker = contact["email"] if by_mail else contact["matrix"]
        say(f"\n=== {self.profiles[profile_id]['name']} schreibt "
            f"({'per Mail von' if by_mail else 'in Matrix als'} {self.speaker})")

    def person(self, address):
        if address not in self.people:
            if address.startswith("@"):
                client = MatrixClient(self.servers, address[1:].partition(":")[0], PASSWORD).login()
                client.join(self.room)
            else:
                client = MailClient(self.servers, address)
            self.people[address] = client
        return self.people[address]

    def chat_of(self, client):
        """The direct chat with the bot: the one the bot has opened, or a new one."""
        client.drain()
        for event in client.events:
            if event["sender"] == self.bot.user_id and event["room_id"] != self.room:
                self.chats[client.user_id] = event["room_id"]
        if client.user_id not in self.chats:
            self.chats[client.user_id] = client.open_direct(self.bot.user_id)
        return self.chats[client.user_id]

    # -- the lines of the scene

    def play(self, line):
        if not line or line.startswith("#"):
            say(f"\n{line}" if line else "")
            return
        command, _, rest = line.partition(" ")
        if command == "/as":
            self.become(rest.strip())
            return
        say(f"» {line}")
        client = self.person(self.speaker)
        if command == "/room":
            client.say(self.room, rest)
        elif command == "/reply":
            position, _, text = rest.partition(" ")
            self.reply(client, self.shown[int(position) - 1], text)
        elif isinstance(client, MatrixClient):
            client.say(self.chat_of(client), line)
        else:
            self.write_mail(client, line)
        self.show_what_comes()

    def write_mail(self, client, line):
        """A request is answered with the mail program's reply button; anything else is a mail of its own."""
        client.fetch()
        requests = [mail for mail in client.mails if str(mail["Subject"]).startswith("Anfrage")]
        if requests and not line.startswith("!"):
            client.reply(requests[-1], line)
        else:
            client.send(MAIL_ADDRESS, "Anfrage", line)

    @staticmethod
    def reply(client, message, text):
        if isinstance(client, MatrixClient):
            client.drain()
            client.reply(message["room_id"], message["event_id"], text)
        else:
            client.reply(message, text)

    # -- what the bot writes

    def show_what_comes(self):
        """Shows everything new until the bot has been quiet for a while."""
        quiet_until = time.monotonic() + ANSWER_SECONDS
        while time.monotonic() < quiet_until:
            if self.show_new():
                quiet_until = time.monotonic() + QUIET_SECONDS
            time.sleep(0.1)

    def show_new(self):
        shown = False
        for event in self.watcher.sync(0):
            if event["type"] == "m.room.message" and event["sender"] == self.bot.user_id:
                self.show(event, self.reader_of(event["room_id"]), event["content"]["body"])
                shown = True
        for mail in self.archive.fetch():
            message_id = str(mail["Message-ID"])
            if MAIL_ADDRESS.partition("@")[0] in str(mail["From"]) and message_id not in self._mails_shown:
                self._mails_shown.add(message_id)
                address = str(mail["To"]).rpartition("<")[2].rstrip(">")
                self.show(mail, f"an {self.firms.get(address, address)} (Mail {address})", text_of(mail),
                          str(mail["Subject"]))
                shown = True
        return shown

    def reader_of(self, room):
        if room == self.room:
            return "im Clusterraum"
        chunk = self.watcher.call("GET", f"/rooms/{room}/members")["chunk"]
        others = [event["state_key"] for event in chunk if event["state_key"] != self.bot.user_id]
        address = others[0] if others else room
        return f"an {self.firms.get(address, 'den Lotsen')} (Direktchat {address})"

    def show(self, message, reader, text, subject=None):
        self.shown.append(message)
        say(f"\n[{len(self.shown)}] {reader}")
        if subject:
            say(f"    Betreff: {subject}")
        for line in text.strip().splitlines():
            say(f"    {line}".rstrip())


def how_to_log_in(servers, scene):
    matrix = next(address for address in scene.people if address.startswith("@"))
    mail = next((address for address in scene.people if not address.startswith("@")), "lotse@cluster.test")
    say(f"""
Selbst ausprobieren, solange diese Vorführung läuft:

  Matrix (Element, nheko, Quaternion …)
    Homeserver    {servers.homeserver}   (Zertifikat der Test-CA: {servers.ca_file})
    Benutzer      {matrix}   Passwort: {PASSWORD}
    Clusterraum   #metall-cluster:cluster.test
    Bot           {scene.bot.user_id}

  Mailprogramm (Thunderbird …)
    Benutzer      {mail}   Passwort: {servers.password}
    IMAP          localhost, Port {servers.imaps_port}, SSL/TLS
    SMTP          localhost, Port {servers.submissions_port}, SSL/TLS
    An den Bot    {MAIL_ADDRESS}

  Alle Mitglieder der Musterdaten haben dieselben Passwörter; alles bleibt auf diesem Rechner.""")


def main():
    program, sample = sys.argv[1], pathlib.Path(sys.argv[2])
    # The first line of the scene speaks of the console.
    lines = (sample / "demo.txt").read_text().splitlines()[1:]
    profiles = [on_testbed(json.loads(line)) for line in (sample / "profiles.jsonl").read_text().splitlines() if line]
    say("\nStarting Synapse, Dovecot and Postfix on loopback ...")
    with Testbed() as testbed, tempfile.TemporaryDirectory(prefix="clusterlotse-demo-") as folder:
        servers = testbed.servers
        account = MatrixClient(servers, "clusterbot", PASSWORD).register()
        lotse = MatrixClient(servers, MODERATOR, PASSWORD).register()
        room = lotse.create_room(alias="metall-cluster", name="Metall-Cluster (Muster)", invite=[account.user_id])
        addresses = {contact["matrix"] for profile in profiles for contact in profile.get("contacts", [])
                     if contact.get("matrix")}
        say(f"Registering {len(addresses)} members ...")
        for address in sorted(addresses):
            member = MatrixClient(servers, address[1:].partition(":")[0], PASSWORD).register()
            member.close()
        bot = ClusterBot(program, folder, servers, matrix=account, room="#metall-cluster:cluster.test",
                         mail_address=MAIL_ADDRESS, moderators=[lotse.user_id],
                         sections={"cluster": {"name": "Metall-Cluster Westpfalz (Muster)"}})
        say(f"Loading {len(profiles)} profiles ...")
        bot.import_profiles(profiles)
        say("Starting the bot ...\n")
        bot.start()
        try:
            scene = Scene(servers, bot, account, room)
            scene.load(profiles)
            scene.show_new()
            for line in lines:
                scene.play(line)
            how_to_log_in(servers, scene)
            if sys.stdin.isatty() and sys.stdout.isatty():
                input("\nEnter beendet die Vorführung und räumt alles weg. ")
        finally:
            status = bot.stop()
    say(f"\nAufgeräumt. Der Bot endete mit Status {status}.")
    return 0 if status == 0 else 1


if __name__ == "__main__":
    try:
        sys.exit(main())
    except KeyboardInterrupt:
        sys.exit(130)

"""The cluster that the system tests work with: its firms, its room, one bot, and eyes on all that the bot writes."""

import atexit
import collections
import os
import pathlib
import shutil
import sys
import tempfile
import time

PROJECT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(PROJECT / "tools"))

from testbed import (  # noqa: E402
    ClusterBot, Contact, MailClient, MatrixClient, Testbed, answers, numbers_in, profile, relation_of, text_of,
)
from testbed.postfix import ARCHIVE  # noqa: E402

BINARY = os.environ.get("CLUSTERLOTSE_BINARY", str(PROJECT / "build/release/clusterlotse"))
MAIL_ADDRESS = "bedarf@cluster.test"
ALIAS = "metall-cluster"
QUIET_SECONDS = 0.8
ANSWER_SECONDS = 15

# What the firms offer. Nobody galvanizes: that need finds nobody.
TURNING = "20 Wellen drehen, Ø 40 x 120 mm, aus 1.4301, bis 18.12.2026"
LASER = "50 Platten laserschneiden aus S235JR, 5 mm dick, 300 x 200 mm"
MOULDING = "5000 Gehäuse spritzgießen aus PA6 GF30"
GEARS = "8 Zahnräder verzahnen, Modul 2, aus 16MnCr5"
NOBODY = "30 Geländer feuerverzinken, je 3 m lang"

NO_CONSENT = ()


def _matrix(name):
    return f"@{name}:cluster.test"


PUMPENBAU = profile(
    "pumpenbau", "Pumpenbau Pfalz GmbH", role="both", process="turning", wording="CNC-Drehen, auch im Lohn",
    contacts=[Contact(_matrix("pumpenbau"), "einkauf@pumpenbau.test", role="purchasing", name="Paula Pump")])
GETRIEBEWERK = profile(
    "getriebewerk", "Getriebewerk Otterbach AG", role="manufacturer",
    contacts=[Contact(email="einkauf@getriebewerk.test", role="purchasing", name="Gerd Getriebe")])
KESSLER = profile(
    "kessler", "Kessler Kusel KG", role="manufacturer",
    contacts=[Contact(_matrix("kessler"), role="purchasing", name="Arno Kessler")])
LAUTERTAL = profile(
    "lautertal", "Dreherei Lautertal GmbH", process="turning", wording="CNC-Drehen bis Ø 400",
    contacts=[Contact(_matrix("lautertal"))])
HEMBACH = profile(
    "hembach", "Drehtechnik Hembach OHG", process="turning", wording="Drehteile aus Edelstahl, auch Einzelstücke",
    contacts=[Contact(email="anfrage@hembach.test")])
WEILER = profile(
    "weiler", "Präzision Weiler e.K.", process="turning", wording="Drehen und Langdrehen",
    contacts=[Contact(_matrix("weiler-chef"), "chef@weiler.test", role="management", name="Wanda Weiler"),
              Contact(_matrix("weiler"), "info@weiler.test", prefers="email", role="sales")])
UNASKED = profile(
    "unasked", "Dreherei Ohnegleichen GmbH", process="turning", wording="CNC-Drehen aller Art",
    contacts=[Contact(_matrix("unasked"), "info@unasked.test", scope=NO_CONSENT)])
DIGEST_ONLY = profile(
    "digest-only", "Dreherei Leseratte GmbH", process="turning", wording="CNC-Drehen aller Art",
    contacts=[Contact(_matrix("digest-only"), "info@digest-only.test", scope=("digest",))])
PAUSED = profile(
    "paused", "Dreherei Betriebsferien GmbH", process="turning", wording="CNC-Drehen aller Art",
    paused_until="2099-01-01", contacts=[Contact(_matrix("paused"), "info@paused.test")])
LASER_KUSEL = profile(
    "laser-kusel", "Laserzentrum Kusel GmbH", process="laser_cutting", wording="Laserschneiden bis 20 mm Stahl",
    contacts=[Contact(_matrix("laser-kusel"))])
LASER_LANDSTUHL = profile(
    "laser-landstuhl", "Blechwerk Landstuhl GmbH", process="laser_cutting", wording="Laserschneiden und Kanten",
    contacts=[Contact(email="angebot@landstuhl.test")])
ZAHNRAD = profile(
    "zahnrad", "Zahnradfabrik Waldmohr GmbH", process="gear_cutting", wording="Verzahnen, Wälzfräsen",
    contacts=[Contact(_matrix("zahnrad"))])
MOULDER_NAMES = ["Alpha", "Beta", "Gamma", "Delta", "Epsilon", "Zeta"]
MOULDERS = [
    profile(f"spritz-{number}", f"Spritzguss {name} GmbH", process="injection_moulding", wording="Kunststoffspritzguss",
            contacts=[Contact(email=f"info@spritz{number}.test")])
    for number, name in enumerate(MOULDER_NAMES, 1)]
PROFILES = [PUMPENBAU, GETRIEBEWERK, KESSLER, LAUTERTAL, HEMBACH, WEILER, UNASKED, DIGEST_ONLY, PAUSED, LASER_KUSEL,
            LASER_LANDSTUHL, ZAHNRAD, *MOULDERS]
NAMES = [one["name"] for one in PROFILES]

ROOM = "the room"
TURNERS = {_matrix("lautertal"): 1, "anfrage@hembach.test": 1, "info@weiler.test": 1}
LASERS = {_matrix("laser-kusel"): 1, "angebot@landstuhl.test": 1}
MODERATORS = {_matrix("lotse"): 1}
# One person, who is written to in Matrix.
MODERATOR_ADDRESSES = [*MODERATORS, "lotse@moderation.test"]


class Cluster:
    """Servers, room, people and the bot. `start()` leaves the bot ready, `stop()` leaves nothing.

    `matrix(name)` and `mail(address)` are the people. `mark()` and `expect()` count every message that the bot sends
    to anybody: nobody may get more or less than a test expects.
    """

    def __init__(self, default_limits=False, needs=None, profiles=None):
        self.testbed = Testbed(default_limits=default_limits)
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="clusterlotse-system-"))
        self.profiles = PROFILES if profiles is None else profiles
        self.needs = needs or {}
        self.bot = None
        self.room = None
        self.spy = None
        self._matrix = {}
        self._mail = {}
        self._recipients = {}

    def start(self, before_bot=None):
        """`before_bot(cluster)` runs when everybody is there but the bot has never been started."""
        atexit.register(self.stop)  # unittest forgets its cleanups when somebody presses Ctrl-C
        self.testbed.start()
        self.servers = self.testbed.servers
        owner = self.matrix("lotse")
        self.room = owner.create_room(alias=ALIAS, name="Metall-Cluster")
        for one in self.profiles:
            for contact in one["contacts"]:
                if "matrix" in contact:
                    self.matrix(contact["matrix"][1:].partition(":")[0]).join(self.room)
        account = MatrixClient(self.servers, "clusterbot").register()
        owner.invite(self.room, account.user_id)
        self.bot = ClusterBot(BINARY, self.folder, self.servers, matrix=account, room=f"#{ALIAS}:cluster.test",
                              mail_address=MAIL_ADDRESS, moderators=MODERATOR_ADDRESSES,
                              sections={"needs": self.needs})
        self.bot.import_profiles(self.profiles)
        # Looks through the bot's own eyes, so that no message to anybody stays unseen; it joins and sends nothing.
        self.spy = account
        self.spy.accepts_invitations = False
        self.archive = self.mail(ARCHIVE)
        if before_bot:
            before_bot(self)
        self.bot.start()
        return self

    def stop(self):
        if self.bot is not None and self.bot.is_running():
            self.bot.kill()
        for client in [*self._matrix.values(), *self._mail.values(), self.spy]:
            if client is not None:
                client.close()
        self.testbed.stop()
        shutil.rmtree(self.folder, ignore_errors=True)

    # -- people

    def matrix(self, name):
        if name not in self._matrix:
            self._matrix[name] = MatrixClient(self.servers, name).register()
        return self._matrix[name]

    def mail(self, address):
        if address not in self._mail:
            self._mail[address] = MailClient(self.servers, address)
        return self._mail[address]

    def direct(self, name):
        """The direct chat between this person and the bot, opened by the person where there is none yet."""
        client = self.matrix(name).drain()
        for room, recipient in self._rooms_of_bot().items():
            if recipient == client.user_id:
                return room
        room = client.open_direct(self.bot.user_id)
        client.wait_for(lambda event: event["room_id"] == room and event["type"] == "m.room.member"
                        and event["state_key"] == self.bot.user_id and event["content"]["membership"] == "join",
                        ANSWER_SECONDS)
        return room

    # -- what the bot wrote

    def _rooms_of_bot(self):
        self.spy.drain()
        for room in self.spy.call("GET", "/joined_rooms")["joined_rooms"]:
            self._recipient_of(room)
        return self._recipients

    def _recipient_of(self, room):
        if room == self.room:
            return ROOM
        if room not in self._recipients:
            chunk = self.spy.call("GET", f"/rooms/{room}/members")["chunk"]
            others = [event["state_key"] for event in chunk if event["state_key"] != self.bot.user_id]
            if not others:
                return room
            self._recipients[room] = others[0]
        return self._recipients[room]

    def written(self):
        """All messages of the bot so far as (recipient, text), Matrix first, each channel in its order."""
        self.spy.drain()
        self.archive.fetch()
        found = [(self._recipient_of(event["room_id"]), event["content"]["body"])
                 for event in self.spy.messages(sender=self.bot.user_id)]
        found += [(str(mail["To"]).rpartition("<")[2].rstrip(">"), text_of(mail)) for mail in self.mails_of_bot()]
        return found

    def mails_of_bot(self):
        """The bot's mails in the archive; a mail repeated under its Message-ID counts once, as readers see it."""
        found = {}
        for mail in self.archive.mails:
            if MAIL_ADDRESS.partition("@")[0] in str(mail["From"]) and "cluster.test" in str(mail["From"]):
                found.setdefault(str(mail["Message-ID"]), mail)
        return list(found.values())

    def mark(self):
        """A point in time for `since` and `expect`."""
        return collections.Counter(self.written())

    def since(self, mark):
        """The (recipient, text) pairs written after `mark`."""
        return list((collections.Counter(self.written()) - mark).elements())

    def expect(self, mark, counts, may=(), seconds=ANSWER_SECONDS):
        """Waits until each recipient in `counts` got so many messages since `mark`, then makes sure that nobody got
        any other; returns the pairs. `may` says how many more, such as receipts, a recipient may get: a list means
        one each."""
        may = may if isinstance(may, dict) else dict.fromkeys(may, 1)
        deadline = time.monotonic() + seconds
        while True:
            new = self.since(mark)
            got = collections.Counter(recipient for recipient, _ in new)
            if all(got[recipient] >= count for recipient, count in counts.items()):
                break
            if time.monotonic() > deadline:
                break
            time.sleep(0.1)
        time.sleep(QUIET_SECONDS)
        new = self.since(mark)
        got = collections.Counter(recipient for recipient, _ in new)
        wanted = collections.Counter(counts)
        missing, surplus = wanted - got, got - wanted
        if missing or any(count > may.get(recipient, 0) for recipient, count in surplus.items()):
            shown = "\n---\n".join(f"to {recipient}: {text}" for recipient, text in new)
            raise AssertionError(f"expected {dict(wanted)}\ngot {dict(got)}\n{shown}\n=== the bot's log\n"
                                 f"{self.bot.log_text()[-1500:]}")
        return new

    # -- asking

    def answer_to(self, name, event_id, seconds=ANSWER_SECONDS):
        """The bot's message that answers the event `event_id` of this person, as reply or in its thread."""
        return self.matrix(name).wait_for(
            lambda event: event["sender"] == self.bot.user_id and event["type"] == "m.room.message"
            and relation_of(event).get("rel_type") != "m.replace" and answers(event, event_id), seconds)

    def mail_answer_to(self, address, message_id, seconds=ANSWER_SECONDS):
        """The bot's mail that answers the mail `message_id` of this person."""
        return self.mail(address).wait_for(lambda mail: str(mail["In-Reply-To"] or "").strip() == message_id, seconds)

    def ask_in_room(self, name, text):
        """Posts and returns (event id, number, text of the bot's answer)."""
        event = self.matrix(name).say(self.room, text)
        answer = self.answer_to(name, event)["content"]["body"]
        return event, numbers_in(answer)[0], answer

    def ask_directly(self, name, text):
        event = self.matrix(name).say(self.direct(name), text)
        answer = self.answer_to(name, event)["content"]["body"]
        return event, numbers_in(answer)[0], answer

    def ask_by_mail(self, address, text, subject="Anfrage"):
        """Posts and returns (Message-ID, number, the bot's mail)."""
        message_id = self.mail(address).send(MAIL_ADDRESS, subject, text)
        answer = self.mail_answer_to(address, message_id)
        return message_id, numbers_in(f"{answer['Subject']}\n{text_of(answer)}")[0], answer

    def request_by_matrix(self, name, number, seconds=ANSWER_SECONDS):
        """The message in his direct chat in which this supplier is asked about the need `number`; in the room he reads
        the number too."""
        return self.matrix(name).wait_for(
            lambda event: event["sender"] == self.bot.user_id and event["room_id"] != self.room
            and event["type"] == "m.room.message" and number in event["content"].get("body", ""), seconds)

    def request_by_mail(self, address, number, seconds=ANSWER_SECONDS):
        return self.mail(address).wait_for(lambda mail: number in f"{mail['Subject']}\n{text_of(mail)}", seconds)

    def answer_request(self, address, number, text):
        """The supplier at this Matrix or mail address replies to what asks him about the need `number`."""
        if address.startswith("@"):
            name = address[1:].partition(":")[0]
            request = self.request_by_matrix(name, number)
            self.matrix(name).reply(request["room_id"], request["event_id"], text)
        else:
            self.mail(address).reply(self.request_by_mail(address, number), text)


def texts_to(pairs, recipient):
    return [text for to, text in pairs if to == recipient]


def shows_no_firm(text):
    """Whether a text names none of the cluster's firms, by whole name or by its telling part."""
    return not any(name in text or name.split()[1] in text for name in NAMES)

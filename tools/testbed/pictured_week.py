"""A week of the sample cluster on a testbed, for pictures: needs, answers, a shop with free hours, and the digest."""

import datetime
import json
import re
import time
import zoneinfo

from .bot import ClusterBot
from .demo import on_testbed
from .mail_client import MailClient
from .matrix_client import MatrixClient
from .postfix import ARCHIVE

CLUSTER = "Metall-Cluster Kaiserslautern"
MAIL_ADDRESS = "bedarf@cluster.test"
PASSWORD = "geheim"
ANSWER_SECONDS = 20
DIGEST_SECONDS = 60
ZONE = "Europe/Berlin"

ASKER = "glantal-pumpen"
SUPPLIER = "dreherei-lautertal"
NEED = "Wir brauchen 20 Drehteile aus 1.4301, Ø 40 x 120 mm, Sitz h6, bis Ende März. ISO 9001 wäre schön."
REQUESTS = ("Anfrage B-", "Request B-")
# What the firms asked write back, one after the other.
ANSWERS = [
    "Können wir, 12,40 €/Stück, ab KW 3. Werkszeugnis 3.1 liegt bei.",
    "Interesse, aber wir brauchen Zeit bis nächste Woche Freitag für einen Preis",
    "Nur ein Teil: Drehen ja, Schleifen auf h6 müssten wir auswärts geben. Richtpreis 9 €/Stück",
    "Nein, zurzeit voll ausgelastet, wieder ab KW 8",
]
# Posted while every firm may be asked only once a week: what is left over stands in the digest.
LATER = [
    ("appeltal-landtechnik", "150 Bolzen gedreht aus C45, Ø 22 x 90, Ra 1,6"),
    ("kraichgau-kaelte", "400 Buchsen gedreht aus CuSn8, Ø 25 x 30, Passung H7"),
    ("nahe-waagen", "60 Gehäuse lasern, kanten und pulverbeschichten RAL 7016, DC01 1,5 mm"),
    ("mandelring-kellereimaschinen", "12 Wellen drehen und schleifen aus 42CrMo4, Ø 60 x 800"),
    ("saarbogen-armaturen", "300 Flansche gedreht aus 1.4571, Ø 120 x 18"),
    ("haardt-ofenbau", "30 Rahmen feuerverzinken, 2,8 m lang, je 60 kg"),
    ("fraeswerk-otterbach", "frei: 30 h 5-Achs-Fräsen, Edelstahl rostfrei, in den nächsten zwei Wochen"),
]
ROOM_NEEDS = [
    ("barbarossa-fahrwerke", "!bedarf Schweißbaugruppe Querträger, S355J2, ca. 180 kg, 2,4 m lang, 40 Stück "
                             "im Jahr, EN 15085 CL1 zwingend"),
    ("hydraulik-parkinsel", "!bedarf Innenemaillierung von 12 Behältern, 800 Liter"),
]
NEW_MEMBER = {
    "id": "haerterei-altenglan", "name": "Härterei Altenglan GmbH", "role": "supplier", "city": "Altenglan",
    "capabilities": [{"process": "case_hardening", "direction": "core"}, {"process": "nitriding", "direction": "core"}],
}


def _due_just_now():
    then = datetime.datetime.now(zoneinfo.ZoneInfo(ZONE)) - datetime.timedelta(minutes=2)
    return {"enabled": True, "day": f"{then:%A}".lower(), "time": f"{then:%H:%M}", "timezone": ZONE}


class Week:
    """Plays the week on running servers. `room` and `chat_of(person)` are what they then look at."""

    def __init__(self, servers, program, sample, folder):
        self.servers = servers
        lines = (sample / "profiles.jsonl").read_text().splitlines()
        profiles = [on_testbed(json.loads(line)) for line in lines if line]
        self.profiles = {one["id"]: one for one in profiles}
        self.people = {}
        account = MatrixClient(servers, "clusterlotse", PASSWORD).register()
        account.set_display_name("Clusterlotse")
        account.accepts_invitations = False
        self.bot_eyes = account
        self.archive = MailClient(servers, ARCHIVE)
        self.moderator = owner = MatrixClient(servers, "geschaeftsstelle", PASSWORD).register()
        owner.set_display_name("Geschäftsstelle")
        self.room = owner.create_room(alias="metall-cluster", name=CLUSTER, invite=[account.user_id])
        self._register_members()
        self.bot = ClusterBot(program, folder, servers, matrix=account, room="#metall-cluster:cluster.test",
                              mail_address=MAIL_ADDRESS, moderators=[owner.user_id],
                              sections={"cluster": {"name": CLUSTER},
                                        "needs": {"suppliers_per_wave": 4}, "digest": {"enabled": False}})
        self.bot.import_profiles(profiles)

    def _register_members(self):
        for profile in self.profiles.values():
            for contact in profile.get("contacts", []):
                if contact.get("matrix"):
                    member = MatrixClient(self.servers, contact["matrix"][1:].partition(":")[0], PASSWORD).register()
                    member.set_display_name(contact.get("name") or profile["name"])
                    member.join(self.room)
                    self.people[contact["matrix"]] = member

    def address_of(self, profile):
        contact = self.profiles[profile]["contacts"][0]
        by_mail = contact.get("email") and (contact.get("prefers") == "email" or not contact.get("matrix"))
        return contact["email"] if by_mail else contact["matrix"]

    def person(self, address):
        if address not in self.people:
            self.people[address] = MailClient(self.servers, address)
        return self.people[address]

    def person_of(self, profile):
        """The firm's first person in Matrix."""
        return self.person(next(one["matrix"] for one in self.profiles[profile]["contacts"] if one.get("matrix")))

    def chat_of(self, member):
        """A person's direct chat with the bot, opened where there is none."""
        for event in member.drain().events:
            if event["sender"] == self.bot.user_id and event["room_id"] != self.room:
                return event["room_id"]
        return member.open_direct(self.bot.user_id)

    # -- what the bot writes

    def _written(self):
        """How many messages the bot has written on both channels."""
        self.bot_eyes.drain()
        self.archive.fetch()
        return len(self.bot_eyes.messages(sender=self.bot.user_id)) + len(self.archive.mails)

    def _settle(self, before, seconds=ANSWER_SECONDS):
        """Waits until the bot has written something after `before` and then nothing for two seconds."""
        deadline = time.monotonic() + seconds
        now, since = self._written(), time.monotonic()
        while time.monotonic() < deadline:
            if now > before and time.monotonic() - since > 2:
                return
            time.sleep(0.2)
            if (latest := self._written()) != now:
                now, since = latest, time.monotonic()
        raise RuntimeError(f"The bot wrote nothing within {seconds} s:\n{self.bot.log_text()[-2000:]}")

    # -- what people write

    def say(self, profile, text, room=None):
        before = self._written()
        address = self.address_of(profile)
        if room or address.startswith("@"):
            member = self.person_of(profile)
            member.say(room or self.chat_of(member), text)
        else:
            self.person(address).send(MAIL_ADDRESS, "Anfrage", text)
        self._settle(before)

    def _requests(self):
        """The bot's request to each firm asked so far, in the order in which they went out."""
        self._written()
        found = [event for event in self.bot_eyes.messages(sender=self.bot.user_id)
                 if event["content"]["body"].startswith(REQUESTS)]
        return found + [mail for mail in self.archive.mails if str(mail["Subject"]).startswith(REQUESTS)]

    def _invited(self, room):
        chunk = self.bot_eyes.call("GET", f"/rooms/{room}/members")["chunk"]
        return [event["state_key"] for event in chunk]

    def answer(self, request, text):
        before = self._written()
        if isinstance(request, dict):
            asked = next(address for address in self._invited(request["room_id"]) if address != self.bot.user_id)
            self.people[asked].drain().reply(request["room_id"], request["event_id"], text)
        else:
            address = re.search(r"[^<\s]+@[^>\s]+", str(request["To"]))[0]
            self.person(address).reply(request, text)
        self._settle(before)

    # -- the week

    def ask_and_answer(self):
        """One firm asks, four are asked, and all of them answer."""
        self.bot.start()
        self.say(ASKER, NEED)
        for request, text in zip(self._requests(), ANSWERS):
            self.answer(request, text)
        self.say(ASKER, "!stand")

    def ask_too_much(self):
        """Needs for which all firms that could be asked have been asked about others this week."""
        self.bot.stop()
        self.bot.configure({"needs": {"suppliers_per_wave": 1, "requests_per_week": 1}})
        self.bot.start()
        for profile, text in LATER:
            self.say(profile, text)
        for profile, text in ROOM_NEEDS:
            self.say(profile, text, self.room)

    def react(self):
        """The moderator lets the bot ask a firm that nearly fits, by a reaction."""
        before = self._written()
        card = next(one for one in self.moderator.drain().messages(sender=self.bot.user_id)
                    if "Knapp daneben" in one["content"]["body"])
        self.moderator.react(card["room_id"], card["event_id"], "1\ufe0f\u20e3")
        self._settle(before)

    def digest(self):
        """A firm joins, and the digest tells of it and of the needs that are left."""
        self.bot.stop()
        self.bot.import_profiles([NEW_MEMBER])
        self.bot.configure({"digest": _due_just_now()})
        self.bot.start()
        # It goes to all the firms one after the other; nobody waits for the rest.
        for profile in (ASKER, SUPPLIER):
            self.person_of(profile).wait_for_text("Ihre Woche im ", DIGEST_SECONDS, self.bot.user_id)
        self.person_of(ASKER).wait_for_text("Die Woche im ", DIGEST_SECONDS, self.bot.user_id, self.room)

    def stop(self):
        if self.bot.is_running():
            self.bot.stop()
        for person in [*self.people.values(), self.moderator, self.bot_eyes, self.archive]:
            person.close()

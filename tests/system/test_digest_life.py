"""A member's life with the digest, by mail, by chat and in English: what he writes back, and what he reads then.

WALK=FILE writes every word of it to a file, to be read aloud.
"""

import datetime
import os
import re
import time
import unittest
import zoneinfo

from cluster import (
    GETRIEBEWERK, HEMBACH, LAUTERTAL, PUMPENBAU, ROOM, Cluster, texts_to,
)
from testbed import Contact, profile, text_of

MAILER = "anfrage@hembach.test"
CHATTER = "@lautertal:cluster.test"
ENGLISH = "sales@wright.test"
BUYER = "@pumpenbau:cluster.test"
WRIGHT = profile(
    "wright", "Wright Turned Parts Ltd.", process="turning", wording="CNC turning up to 400 mm",
    contacts=[Contact(email=ENGLISH, language="en", name="Sales")])
BUYERS = [PUMPENBAU, GETRIEBEWERK]
SUPPLIERS = [LAUTERTAL, HEMBACH, WRIGHT]
NEEDS = ["20 Wellen drehen, Ø 40 x 120 mm, aus 1.4301", "80 Buchsen drehen, Ø 30 x 25 mm, aus CuSn8",
         "12 Flansche drehen, Ø 180 x 22 mm, aus C45"]
EDITION_SECONDS = 20
SCREEN = 15
PAUSED = r"Bis einschließlich [0-9.]{10} schicke ich Ihnen keine Übersicht\. WEITER beendet die Pause\."
GOES_ON = "Es geht weiter: Sie bekommen die Übersicht jede Woche, und Anfragen wie zuvor"

# While the needs were posted all suppliers had closed their shops: nobody was asked.
cluster = Cluster(profiles=BUYERS + [{**firm, "paused_until": "2099-01-01"} for firm in SUPPLIERS])
numbers = []
walk = []


def due_just_now():
    zone = "Asia/Kathmandu"
    then = datetime.datetime.now(zoneinfo.ZoneInfo(zone)) - datetime.timedelta(minutes=2)
    days = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
    return {"enabled": True, "day": days[then.weekday()], "time": f"{then:%H:%M}", "timezone": zone}


def setUpModule():
    unittest.addModuleCleanup(cluster.stop)
    unittest.addModuleCleanup(keep_walk)
    cluster.start(before_bot=lambda one: one.bot.configure({"digest": {"enabled": False}}))
    for need in NEEDS:
        numbers.append(cluster.ask_directly("pumpenbau", need)[1])
    cluster.bot.stop()
    cluster.bot.import_profiles(SUPPLIERS)
    cluster.bot.configure({"digest": due_just_now()})
    cluster.bot.start()
    deadline = time.monotonic() + EDITION_SECONDS
    while time.monotonic() < deadline and not all(
            any(to == reader and re.match("(Ihre Woche|Your week)", text) for to, text in cluster.written())
            for reader in (MAILER, CHATTER, ENGLISH)):
        time.sleep(0.1)
    for reader in (MAILER, CHATTER, ENGLISH):
        walk.append(f"=== the digest to {reader}\n{digest_of(reader)}")


def keep_walk():
    if os.environ.get("WALK"):
        with open(os.environ["WALK"], "w", encoding="utf-8") as file:
            file.write("\n\n".join(walk) + "\n")


def digest_of(reader):
    return [text for text in texts_to(cluster.written(), reader) if re.match("(Ihre Woche|Your week)", text)][0]


def position_of(number, reader):
    return re.search(rf"(\d+)\) {number} ", digest_of(reader))[1]


class Life(unittest.TestCase):
    """One person: `say` is a reply to the digest, `go_on` the next message without one."""

    reader = None

    def deliver(self, text, as_reply):
        raise NotImplementedError

    def said(self, text, others=(), as_reply=True):
        """What he reads when he has written that; `others` hear of it too."""
        mark = cluster.mark()
        self.deliver(text, as_reply)
        sent = cluster.expect(mark, {self.reader: 1, **{one: 1 for one in others}}, may=[ROOM, BUYER])
        walk.append(f"=== {self.reader} » {text}\n" + "\n---\n".join(f"[{to}]\n{words}" for to, words in sent))
        return texts_to(sent, self.reader)[0]

    def line(self, text, pattern, as_reply=True):
        """He is answered in one line like that."""
        self.assertRegex(self.said(text, as_reply=as_reply).strip(), f"^{pattern}[^\n]*$")


class ByMail(Life):
    reader = MAILER
    beginning = "Ihre Woche"

    def deliver(self, text, as_reply):
        mailbox = cluster.mail(self.reader)
        if as_reply:
            mailbox.reply(mailbox.wait_for_text(self.beginning), text)
        else:
            mailbox.send(cluster.bot.mail_address, "Wegen Ihrer Mail", text)

    def test_a_digest_fits_on_a_screen_and_begins_with_what_fits(self):
        for reader in (MAILER, CHATTER, ENGLISH):
            lines = [line for line in digest_of(reader).split("\n---")[0].split("\n") if line.strip()]
            self.assertLessEqual(len(lines), SCREEN)
            self.assertRegex(lines[1], "^(Das passt zu Ihnen|Needs that fit you)$")
            for number in numbers:
                self.assertIn(number, digest_of(reader))

    def test_by_mail_answers_choices_and_wishes_are_understood(self):
        first, second, third = numbers
        with self.subTest("an answer by the need's number"):
            self.assertIn(first, self.said(f"{first}: können wir, ab KW 14", others=[BUYER]))
        with self.subTest("two answers in one reply"):
            two, three = position_of(second, self.reader), position_of(third, self.reader)
            text = self.said(f"{two}: ja, {three}: nein, keine Kapazität", others=[BUYER])
            for number in (second, third):
                self.assertIn(number, text)
        with self.subTest("what cannot be assigned gets a choice"):
            text = self.said("Das würde gehen, wenn das Material gestellt wird.")
            self.assertRegex(text, "^Zu welcher Anfrage gehört das\\?")
            for number in numbers:
                self.assertIn(number, text)
            self.beginning = "Zu welcher Anfrage"
            self.said("1", others=[BUYER])
            self.beginning = "Ihre Woche"
        with self.subTest("wishes"):
            self.line("PAUSE 2 WOCHEN", PAUSED)
            self.line("MONATLICH", "Sie bekommen die Übersicht einmal im Monat, jeweils die erste\\..* Die Pause bis")
            self.line("NUR TREFFER", "Sie bekommen die Übersicht nur noch")
            self.line("STOPP", "Die Übersicht ist abbestellt")
            self.line("WEITER ÜBERSICHT", "Es geht weiter: Sie bekommen die Übersicht, wenn ein Bedarf zu Ihnen passt", as_reply=False)
            self.line("WÖCHENTLICH", "Sie bekommen die Übersicht jede Woche\\. MONATLICH ändert das")


class ByChat(Life):
    reader = CHATTER

    def deliver(self, text, as_reply):
        client = cluster.matrix("lautertal")
        event = client.wait_for_text("Ihre Woche", sender=cluster.bot.user_id)
        if as_reply:
            client.reply(event["room_id"], event["event_id"], text)
        else:
            client.say(event["room_id"], text)

    def test_by_chat_answers_choices_and_wishes_are_understood(self):
        first, second, third = numbers
        two, three = position_of(second, self.reader), position_of(third, self.reader)
        with self.subTest("more"):
            text = self.said(f"mehr {two}")
            self.assertIn(f"{second} im Einzelnen", text)
        with self.subTest("two answers in one message"):
            text = self.said(f"{two}: ja, {three}: nein", others=[BUYER])
            for number in (second, third):
                self.assertIn(number, text)
        with self.subTest("by the need's number, without a reply"):
            self.assertIn(first, self.said(f"{first}: können wir", others=[BUYER], as_reply=False))
        with self.subTest("what cannot be assigned gets a choice"):
            text = self.said("Passt bei uns, bitte Zeichnung schicken")
            self.assertRegex(text, "^Zu welcher Anfrage gehört das\\?")
        with self.subTest("wishes"):
            self.line("PAUSE 2 WOCHEN", PAUSED)
            self.line("WEITER", GOES_ON, as_reply=False)
            self.line("NUR TREFFER", "Sie bekommen die Übersicht nur noch, wenn ein Bedarf zu Ihnen passt")
            self.line("STOPP", "Die Übersicht ist abbestellt")
            self.line("WEITER", "Es geht weiter: Sie bekommen die Übersicht, wenn ein Bedarf zu Ihnen passt", as_reply=False)


class InEnglish(ByMail):
    reader = ENGLISH
    beginning = "Your week"

    test_a_digest_fits_on_a_screen_and_begins_with_what_fits = None
    test_by_mail_answers_choices_and_wishes_are_understood = None

    def test_in_english_answers_choices_and_wishes_are_understood(self):
        first, second, third = numbers
        two, three = position_of(second, self.reader), position_of(third, self.reader)
        with self.subTest("more"):
            self.assertIn(f"{second} in detail", self.said(f"more {two}"))
        with self.subTest("two answers in one reply"):
            text = self.said(f"{two}: yes, {three}: no, too small for us", others=[BUYER])
            for number in (second, third):
                self.assertIn(number, text)
        with self.subTest("what cannot be assigned gets a choice"):
            text = self.said("We could do that if you send us the drawing")
            self.assertRegex(text, "^Which request is this about\\?")
            self.assertIn("80 Buchsen", text)
        with self.subTest("wishes"):
            self.line("PAUSE 2 WEEKS", "Up to and including [0-9]{1,2} [A-Z][a-z]+ 20[0-9]{2} I send you no digest\\. RESUME ends the pause\\.")
            self.line("MONTHLY", "You get the digest once a month, the first of the month\\.")
            self.line("MATCHES ONLY", "You get the digest only when a need fits you\\.")
            self.line("STOP", "You are unsubscribed from the digest, RESUME DIGEST brings it back\\.")
            self.line("RESUME DIGEST", "It goes on: you get the digest when a need fits you\\.", as_reply=False)


if __name__ == "__main__":
    unittest.main()

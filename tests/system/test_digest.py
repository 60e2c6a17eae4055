"""The weekly digest: who gets it, once whatever happens, what stands in it, and what its readers write back."""

import collections
import datetime
import http.client
import re
import time
import unittest
import urllib.parse
import zoneinfo

from cluster import (
    GETRIEBEWERK as GETRIEBEWERK_FIRM, HEMBACH as HEMBACH_FIRM, KESSLER as KESSLER_FIRM, LASER, LASER_KUSEL,
    LASER_LANDSTUHL, LAUTERTAL as LAUTERTAL_FIRM, MAIL_ADDRESS, MOULDERS, PUMPENBAU as PUMPENBAU_FIRM, ROOM, UNASKED,
    Cluster, shows_no_firm, texts_to,
)
from testbed import numbers_in, text_of
from testbed.ports import free_ports

PUMPENBAU = "@pumpenbau:cluster.test"
GETRIEBEWERK = "einkauf@getriebewerk.test"
KESSLER = "@kessler:cluster.test"
LAUTERTAL = "@lautertal:cluster.test"
HEMBACH = "anfrage@hembach.test"
KUSEL = "@laser-kusel:cluster.test"
LANDSTUHL = "angebot@landstuhl.test"
MOULDER = "info@spritz1.test"
READERS = [ROOM, PUMPENBAU, GETRIEBEWERK, KESSLER, LAUTERTAL, HEMBACH, KUSEL, LANDSTUHL, MOULDER]
SHAFTS = "20 Wellen drehen, Ø 40 x 120 mm, aus 1.4301"
PERSONS = ("Paula", "Gerd", "Arno", "Vertrieb", "@", ".test")

BUYERS = [PUMPENBAU_FIRM, GETRIEBEWERK_FIRM, KESSLER_FIRM]
SUPPLIERS = [LAUTERTAL_FIRM, HEMBACH_FIRM, LASER_KUSEL, LASER_LANDSTUHL, MOULDERS[0], UNASKED]
DIGEST_ZONE = "Asia/Kathmandu"  # neither the cluster's zone nor whole hours from it
PAGE_PORT = free_ports(1)[0]
PAGE = "https://lotse.cluster.test/abmelden"
EDITION_SECONDS = 20
WANTS_NONE = "the reader wants no digest now"

# While the needs were posted all suppliers had closed their shops: nobody was asked.
cluster = Cluster(profiles=BUYERS + [{**firm, "paused_until": "2099-01-01"} for firm in SUPPLIERS])
shafts = sheets = None
due = None  # when the one digest of this file is due, on the clock of its zone
cut_off = []  # how many digests had arrived when the bot was killed


def due_at(then):
    """`[digest]` whose day and time are those of `then`, read on the clock of its zone."""
    days = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
    return {"enabled": True, "day": days[then.weekday()], "time": f"{then:%H:%M}", "timezone": DIGEST_ZONE,
            "unsubscribe_url": PAGE, "unsubscribe_listen": f"127.0.0.1:{PAGE_PORT}"}


def digests():
    """Everything that the bot has ever sent as a digest, as (recipient, text)."""
    return [(recipient, text) for recipient, text in cluster.written()
            if re.match("(Ihre|Die) Woche im Metall-Cluster", text)]


def wait_for_digests(count):
    deadline = time.monotonic() + EDITION_SECONDS
    while len(digests()) < count and time.monotonic() < deadline:
        time.sleep(0.05)


def digest_of(recipient):
    return texts_to(digests(), recipient)[0]


def digest_event(name):
    return cluster.matrix(name).wait_for_text("Ihre Woche im Metall-Cluster", sender=cluster.bot.user_id)


def digest_mail(address):
    return cluster.mail(address).wait_for_text("Ihre Woche im Metall-Cluster")


def setUpModule():
    global shafts, sheets, due
    unittest.addModuleCleanup(cluster.stop)
    cluster.start(before_bot=lambda one: one.bot.configure({"digest": {"enabled": False}}))
    _, shafts, _ = cluster.ask_in_room("pumpenbau", "!bedarf " + SHAFTS)
    _, sheets, _ = cluster.ask_by_mail(GETRIEBEWERK, LASER)
    cluster.bot.stop()
    cluster.bot.import_profiles(SUPPLIERS)
    due = datetime.datetime.now(zoneinfo.ZoneInfo(DIGEST_ZONE)) - datetime.timedelta(minutes=2)
    cluster.bot.configure({"digest": due_at(due)})
    cluster.bot.start(wait=False)
    for sent in (1, 4):
        wait_for_digests(sent)
        cluster.bot.kill()
        cut_off.append(len(digests()))
        cluster.bot.start(wait=False)
    cluster.bot.wait_ready()
    wait_for_digests(len(READERS))


class Edition(unittest.TestCase):
    def test_every_reader_gets_exactly_one_although_the_bot_is_killed_twice_on_the_way(self):
        self.assertTrue(all(0 < sent < len(READERS) for sent in cut_off), cut_off)
        time.sleep(1.5)  # a digest too many would come a second after the last
        got = collections.Counter(recipient for recipient, _ in digests())
        self.assertEqual(got, collections.Counter(READERS))

    def test_a_need_nobody_was_asked_about_stands_in_the_digests_of_firms_it_fits(self):
        for reader in (LAUTERTAL, HEMBACH):
            text = digest_of(reader)
            self.assertRegex(text, rf"Das passt zu Ihnen\n1\) {shafts} · ")
            self.assertIn("1.4301", text)
            self.assertIn("03.02.2026", text)
            self.assertIn("Beitrittsformular", text)
            self.assertTrue(shows_no_firm(text), text)
        for reader in (KUSEL, LANDSTUHL):
            self.assertRegex(digest_of(reader), rf"Das passt zu Ihnen\n1\) {sheets} · ")
        for reader in (KESSLER, MOULDER):
            self.assertNotIn("Das passt zu Ihnen", digest_of(reader))
            self.assertEqual(sorted(numbers_in(digest_of(reader))), sorted([shafts, sheets]))
        self.assertNotIn(shafts, digest_of(PUMPENBAU))
        self.assertNotIn(sheets, digest_of(GETRIEBEWERK))

    def test_the_digest_of_the_room_names_nobody_and_no_need_posted_privately(self):
        text = digest_of(ROOM)
        self.assertIn(shafts, text)
        self.assertNotIn(sheets, text)
        self.assertNotIn("S235JR", text)
        self.assertTrue(shows_no_firm(text), text)
        for word in PERSONS:
            self.assertNotIn(word, text)

    def test_the_mail_says_how_to_unsubscribe_and_loads_nothing_from_elsewhere(self):
        mail = digest_mail(HEMBACH)
        self.assertRegex(str(mail["Subject"]), "ein Bedarf passt zu Ihnen")
        self.assertRegex(str(mail["List-Id"]), r"<digest\.cluster\.test>$")
        self.assertRegex(str(mail["List-Unsubscribe"]),
                         rf"^<{re.escape(PAGE)}/[0-9a-f]{{32}}>,\s*<mailto:[^>]+\?subject=STOPP>$")
        self.assertEqual(str(mail["List-Unsubscribe-Post"]), "List-Unsubscribe=One-Click")
        self.assertEqual(mail.get_content_type(), "multipart/alternative")
        rich = mail.get_body(("html",)).get_content()
        self.assertIn(shafts, mail.get_body(("plain",)).get_content())
        self.assertIn(shafts, rich)
        self.assertNotRegex(rich, r"(?i)<(img|link|script|iframe|object|video|audio)|src\s*=|url\(|@import|https?://")

    def test_the_chat_gets_it_as_one_message_in_plain_text_and_html(self):
        event = digest_event("lautertal")
        written = cluster.matrix("lautertal").drain().messages(room=event["room_id"], sender=cluster.bot.user_id)
        self.assertEqual([one["content"]["body"] for one in written if shafts in one["content"]["body"]][0],
                         event["content"]["body"])
        self.assertEqual(event["content"]["format"], "org.matrix.custom.html")
        self.assertIn(shafts, event["content"]["formatted_body"])
        self.assertRegex(event["content"]["formatted_body"], "<(strong|b|h[1-6])[ />]")
        self.assertNotRegex(event["content"]["body"], r"<[a-z]+[ />]|\*\*")


class Readers(unittest.TestCase):
    def setUp(self):
        self.mark = cluster.mark()

    def preview(self, member, day=None):
        """What the bot would send this reader on a day, else in the middle of the next month, and what it says besides."""
        later = day or (due.date().replace(day=15) + datetime.timedelta(days=31)).replace(day=15)
        done = cluster.bot.command("digest", "preview", "--member", member, "--today", later.isoformat())
        self.assertEqual(done.returncode, 0, done.stderr)
        return done.stdout + done.stderr

    def test_an_answer_by_mail_to_a_number_reaches_the_asker_and_is_read_back(self):
        cluster.mail(HEMBACH).reply(digest_mail(HEMBACH), "1: können wir, ab KW 14")
        sent = cluster.expect(self.mark, {PUMPENBAU: 1, HEMBACH: 1}, may=[ROOM])
        told = texts_to(sent, PUMPENBAU)[0]
        self.assertIn("Drehtechnik Hembach OHG", told)
        self.assertIn(shafts, told)
        self.assertIn("KW 14", told)
        self.assertNotIn("Gesendet:", told)
        back = texts_to(sent, HEMBACH)[0]
        self.assertIn(shafts, back)
        self.assertIn("KW 14", back)
        self.assertTrue(all(shows_no_firm(one) for one in texts_to(sent, ROOM)))

    def test_more_about_a_number_in_the_chat_shows_that_need_and_takes_what_is_said_next_as_the_answer(self):
        event = digest_event("lautertal")
        cluster.matrix("lautertal").reply(event["room_id"], event["event_id"], "mehr 1")
        text = texts_to(cluster.expect(self.mark, {LAUTERTAL: 1}), LAUTERTAL)[0]
        self.assertIn(f"{shafts} im Einzelnen", text)
        self.assertIn(SHAFTS, text)
        self.mark = cluster.mark()
        cluster.matrix("lautertal").say(event["room_id"], "Können wir in 3 Wochen, 40 € das Stück")
        sent = cluster.expect(self.mark, {PUMPENBAU: 1, LAUTERTAL: 1}, may=[ROOM])
        self.assertIn("Dreherei Lautertal GmbH", texts_to(sent, PUMPENBAU)[0])
        self.assertIn("40 €", texts_to(sent, PUMPENBAU)[0])
        self.assertIn(shafts, texts_to(sent, LAUTERTAL)[0])

    def test_an_answer_to_a_number_in_the_chat_need_not_be_a_reply(self):
        chat = digest_event("kessler")["room_id"]
        position = re.search(rf"(\d)\) {sheets} ", digest_of(KESSLER))[1]
        cluster.matrix("kessler").say(chat, f"{position}: können wir, 9 € das Stück")
        sent = cluster.expect(self.mark, {GETRIEBEWERK: 1, KESSLER: 1})
        self.assertIn("Kessler Kusel KG", texts_to(sent, GETRIEBEWERK)[0])
        self.assertIn("9 €", texts_to(sent, GETRIEBEWERK)[0])
        self.assertIn(sheets, texts_to(sent, KESSLER)[0])

    def test_an_empty_mail_to_the_unsubscribe_address_ends_the_digest_and_is_confirmed_in_one_line(self):
        link = re.search("<mailto:([^>]+)>", str(digest_mail(LANDSTUHL)["List-Unsubscribe"]))[1]
        address, _, query = link.partition("?")
        address = urllib.parse.unquote(address)
        subject = urllib.parse.parse_qs(query)["subject"][0]
        self.assertNotEqual(address, MAIL_ADDRESS)
        cluster.mail(LANDSTUHL).send(address, subject, "")
        text = texts_to(cluster.expect(self.mark, {LANDSTUHL: 1}), LANDSTUHL)[0]
        self.assertRegex(text, "^Die Übersicht ist abbestellt, WEITER ÜBERSICHT bestellt sie wieder\\.[^\n]*\n?$")
        self.assertIn(WANTS_NONE, self.preview(LANDSTUHL))

    def test_once_a_month_is_a_word_in_the_chat_and_is_confirmed_in_one_line(self):
        event = digest_event("laser-kusel")
        cluster.matrix("laser-kusel").reply(event["room_id"], event["event_id"], "MONATLICH")
        text = texts_to(cluster.expect(self.mark, {KUSEL: 1}), KUSEL)[0]
        self.assertRegex(text, "^Sie bekommen die Übersicht einmal im Monat, jeweils die erste\\.[^\n]*$")
        # There was one just now: no other before the month ends, and one in the next.
        day_after = due.date() + datetime.timedelta(days=1)
        if day_after.month == due.month:
            self.assertIn(WANTS_NONE, self.preview(KUSEL, day_after))
        self.assertNotIn(WANTS_NONE, self.preview(KUSEL))

    def test_free_capacity_by_chat_is_read_back(self):
        cluster.matrix("kessler").say(cluster.direct("kessler"), "!frei 30 h 5-Achs-Fräsen in KW 14")
        text = texts_to(cluster.expect(self.mark, {KESSLER: 1}), KESSLER)[0]
        self.assertRegex(text, "^Frei gemeldet, Nr\\. 1: ")
        for words in ("30", "5-Achs", "KW 14"):
            self.assertIn(words, text)
        self.assertRegex(self.preview(PUMPENBAU), r"Gerade frei\n\d\) Kessler Kusel KG: 5-Achs-Fräsen, 30 h, KW 14")


class OneClick(unittest.TestCase):
    def ask(self, method, target, body=None):
        connection = http.client.HTTPConnection("127.0.0.1", PAGE_PORT, timeout=10)
        try:
            headers = {"Content-Type": "application/x-www-form-urlencoded"} if body else {}
            connection.request(method, target, body, headers)
            response = connection.getresponse()
            return response.status, response.read().decode()
        finally:
            connection.close()

    def test_the_page_only_asks_when_it_is_read_and_ends_the_digest_by_one_post(self):
        mark = cluster.mark()
        link = re.search("<(https:[^>]+)>", str(digest_mail(MOULDER)["List-Unsubscribe"]))[1]
        target = urllib.parse.urlsplit(link).path
        for _ in range(2):
            status, page = self.ask("GET", target)
            self.assertEqual(status, 200)
            self.assertIn("<form method=\"post\">", page)
        self.assertEqual(self.ask("POST", target, "something=else")[0], 400)
        self.assertIn("<form", self.ask("GET", target)[1])
        status, page = self.ask("POST", target, "List-Unsubscribe=One-Click")
        self.assertEqual(status, 200)
        self.assertIn("Die Übersicht ist abbestellt", page)
        self.assertNotIn("<form", self.ask("GET", target)[1])
        self.assertEqual(self.ask("GET", target[:-1] + "x")[0], 404)
        cluster.expect(mark, {}, seconds=1)


if __name__ == "__main__":
    unittest.main()

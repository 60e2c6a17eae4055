"""An anonymous asker: no byte that reaches a supplier names him until both have said yes, then both have contacts."""

import base64
import email.header
import json
import quopri
import re
import unittest

from cluster import Cluster, PROFILES, texts_to
from counted import Counted
from testbed import Contact, files_of, numbers_in, profile, text_of

ASKER = "@wbrunnacker:cluster.test"
ASKER_MAIL = "wiltrud.brunnacker@brunnacker-armaturen.test"
LAUTERTAL = "@lautertal:cluster.test"
HEMBACH = "anfrage@hembach.test"
WEILER = "info@weiler.test"
PUMPENBAU = "@pumpenbau:cluster.test"
SUPPLIERS = {LAUTERTAL: 1, HEMBACH: 1, WEILER: 1, PUMPENBAU: 1}
BRUNNACKER = profile(
    "brunnacker", "Brunnacker Armaturen GmbH", role="manufacturer", city="Lauterecken", postcode="67742",
    website="https://www.brunnacker-armaturen.test",
    contacts=[Contact(ASKER, ASKER_MAIL, role="purchasing", name="Wiltrud Brunnacker")])
# Whatever would tell a supplier who asks: looked for in any case and in every encoding.
TELLING = ["brunnacker", "wiltrud", "471-2381", "4712381", "06382", "hauptstraße 12", "67742"]
SIGNATURE = ("Mit freundlichen Grüßen\ni. A. Wiltrud Brunnacker\nBrunnacker Armaturen GmbH\nHauptstraße 12\n"
             "67742 Lauterecken\nTel. 06382 471-2381\nwww.brunnacker-armaturen.test")
NEED = ("Guten Tag,\nwir bei Brunnacker brauchen 20 Wellen, gedreht, Ø 40 x 120 mm, aus 1.4301. "
        "Rückfragen an Frau Brunnacker, 06382 471-2381.\n\n" + SIGNATURE)
FILE = "Brunnacker_Armaturen_Welle_W12.pdf"
DRAWING = b"%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<< /Root 1 0 R /Size 2 >>\n%%EOF\n"

cluster = Cluster(profiles=[*PROFILES, BRUNNACKER])


def setUpModule():
    unittest.addModuleCleanup(cluster.stop)
    cluster.start(before_bot=name_the_asker)
    cluster.direct("wbrunnacker")


def name_the_asker(started):
    started.matrix("wbrunnacker").set_display_name("Wiltrud Brunnacker (Brunnacker Armaturen)")


def readable(source):
    """Every way in which the bytes of a mail can be read: as they are, and with each encoding of mails undone."""
    forms = [source, quopri.decodestring(source)]
    blocks = re.findall(rb"(?:[A-Za-z0-9+/]{20,}={0,2}\r?\n)+[A-Za-z0-9+/=]*", source)
    forms += [base64.b64decode(block) for block in blocks if len(re.sub(rb"\s", b"", block)) % 4 == 0]
    text = "\n".join(form.decode("utf-8", "replace") for form in forms)
    heads = source.partition(b"\r\n\r\n")[0].decode("utf-8", "replace")
    return text + str(email.header.make_header(email.header.decode_header(re.sub(r"\r\n\s+", " ", heads))))


def mails_to(address):
    cluster.mail(address).fetch()
    return {place: readable(source) for place, source in enumerate(cluster.mail(address).sources)}


def chat_of(name):
    """The raw events and state of all rooms that this person shares with the bot alone, less what he said himself."""
    client = cluster.matrix(name).drain()
    found = []
    for room in client.call("GET", "/joined_rooms")["joined_rooms"]:
        if room != cluster.room:
            found += client.call("GET", f"/rooms/{room}/state")
            found += client.call("GET", f"/rooms/{room}/messages", dir="b", limit=500)["chunk"]
    return {one["event_id"]: json.dumps(one, ensure_ascii=False) for one in found if one["sender"] != client.user_id}


def read_by(address):
    """Every byte that this supplier got from the bot, by message."""
    return chat_of(address[1:].partition(":")[0]) if address.startswith("@") else mails_to(address)


class Anonymous(Counted):
    cluster = cluster

    def setUp(self):
        super().setUp()
        self.before = {address: set(read_by(address)) for address in SUPPLIERS}

    def assert_nobody_is_named(self, addresses, ids, atleast):
        """Nothing that these suppliers got tells who asks; each got at least so many messages."""
        for address in addresses:
            got = [text for place, text in read_by(address).items() if place not in self.before[address]]
            self.assertGreaterEqual(len(got), atleast, address)
            for text in got:
                for word in (*TELLING, *ids):
                    self.assertNotIn(word.lower(), text.lower(), f"to {address}")

    def assert_one_firm_knows(self, sent, knows, contact):
        """That firm reads who asks, and the asker how to reach it."""
        told = "\n".join(texts_to(sent, knows))
        for part in ("Brunnacker Armaturen GmbH", "Wiltrud Brunnacker", ASKER_MAIL):
            self.assertIn(part, told)
        self.assertTrue(any(contact in text for to, text in sent if to in (ASKER, ASKER_MAIL)), sent)


class ByMail(Anonymous):
    def test_the_asker_stays_unnamed_through_need_question_offer_and_file_until_both_say_yes(self):
        asker = cluster.mail(ASKER_MAIL)
        asker.name = "Wiltrud Brunnacker"
        first = asker.send(cluster.bot.mail_address, "Anfrage der Brunnacker Armaturen", NEED,
                           files=[(FILE, "application/pdf", DRAWING)])
        number = numbers_in(text_of(cluster.mail_answer_to(ASKER_MAIL, first)))[0]
        self.expect({ASKER_MAIL: 1, **SUPPLIERS}, may=[ASKER_MAIL])

        cluster.answer_request(LAUTERTAL, number, "3 Welche Oberfläche soll es sein?")
        self.expect({ASKER_MAIL: 1}, may={LAUTERTAL: 3})
        question = asker.wait_for_text("Welche Oberfläche soll es sein?")
        second = asker.reply(question, "Blank, schreibt Frau Brunnacker.\n\n" + SIGNATURE)
        sent = self.expect({**SUPPLIERS}, may=[ASKER_MAIL])
        for supplier in SUPPLIERS:
            self.assertIn("Blank", texts_to(sent, supplier)[0])

        cluster.answer_request(HEMBACH, number, "4 12 €/Stück")
        self.expect({ASKER_MAIL: 1}, may={HEMBACH: 2})
        offer = asker.wait_for_text("Antwort von Drehtechnik Hembach OHG")
        drawing = cluster.mail(HEMBACH).wait_for(files_of)
        self.assertEqual(files_of(drawing), [(f"{number}-1.pdf", "application/pdf", DRAWING)],
                         "the drawing comes without its own name")
        ids = [first, second]
        self.assert_nobody_is_named(SUPPLIERS, ids, atleast=2)

        ids.append(asker.reply(offer, "Kontakt freigeben\n\n" + SIGNATURE))
        self.expect({ASKER_MAIL: 1, HEMBACH: 1})
        self.assert_nobody_is_named(SUPPLIERS, ids, atleast=2)
        firm = cluster.mail(HEMBACH)
        firm.reply(firm.wait_for_text("JA oder NEIN"), "Ja, gern")
        sent = self.expect({ASKER_MAIL: 1, HEMBACH: 1})
        self.assert_one_firm_knows(sent, HEMBACH, HEMBACH)
        self.assert_nobody_is_named([LAUTERTAL, WEILER, PUMPENBAU], ids, atleast=2)


class ByChat(Anonymous):
    def test_the_asker_stays_unnamed_until_he_too_agrees_to_what_the_chosen_firm_wishes(self):
        asker, chat = cluster.matrix("wbrunnacker"), cluster.direct("wbrunnacker")
        event, number, _ = cluster.ask_directly("wbrunnacker", NEED)
        ids = [event]
        self.expect({ASKER: 1, **SUPPLIERS})

        ids.append(asker.say(chat, "Es sind doch 30 Wellen. Gruß W. Brunnacker"))
        sent = self.expect({ASKER: 1, **SUPPLIERS})
        for supplier in SUPPLIERS:
            self.assertIn("30", texts_to(sent, supplier)[0])
        cluster.answer_request(LAUTERTAL, number,
                   "Können wir, 11 €/Stück. Wir würden gern direkt mit dem Auftraggeber sprechen.")
        sent = self.expect({ASKER: 2}, may=[LAUTERTAL])
        self.assertTrue(any("Darf ich Ihren Namen nennen" in text for text in texts_to(sent, ASKER)))
        cluster.answer_request(WEILER, number, "Interesse")
        self.expect({ASKER: 1}, may=[WEILER])
        self.assert_nobody_is_named(SUPPLIERS, ids, atleast=2)

        ids.append(asker.say(chat, f"{number} vergeben an 1, Termin"))
        sent = self.expect({ASKER: 1, **SUPPLIERS})
        self.assertIn("haben Sie den Auftrag", texts_to(sent, LAUTERTAL)[0])
        self.assert_nobody_is_named(SUPPLIERS, ids, atleast=3)
        ids.append(asker.say(chat, "ja"))
        sent = self.expect({ASKER: 1, LAUTERTAL: 1})
        self.assert_one_firm_knows(sent, LAUTERTAL, LAUTERTAL)
        self.assert_nobody_is_named([HEMBACH, WEILER, PUMPENBAU], ids, atleast=3)


if __name__ == "__main__":
    unittest.main()

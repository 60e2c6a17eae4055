"""From the first answer to the last word: answers in every form, one growing table, the comparison, the award."""

import csv
import io
import re
import unittest

from cluster import PUMPENBAU as PUMPENBAU_FIRM, TURNERS, TURNING, Cluster, texts_to
from counted import Counted
from later import LAST_WORDS, let_pass, states_of
from testbed import files_of, text_of

KESSLER = "@kessler:cluster.test"
GETRIEBEWERK = "einkauf@getriebewerk.test"
PUMPENBAU = "@pumpenbau:cluster.test"
LAUTERTAL = "@lautertal:cluster.test"
HEMBACH = "anfrage@hembach.test"
WEILER = "info@weiler.test"
SUPPLIERS = {**TURNERS, PUMPENBAU: 1}
PROSE = "Können wir, aber erst ab KW 14, ca. 11,80 € das Stück."

cluster = Cluster()


def setUpModule():
    unittest.addModuleCleanup(cluster.stop)
    cluster.start()
    for name in ("kessler", "lautertal", "pumpenbau"):
        cluster.direct(name)


class Conversation(Counted):
    """A need for turned parts, asked of four firms: two in Matrix, two by mail."""

    cluster = cluster
    bundle = ""

    @classmethod
    def setUpClass(cls):
        cluster.bot.stop()
        cluster.bot.configure({"needs": {"bundle_answers": cls.bundle}})
        cluster.bot.start()

    def react(self, name, number, key):
        request = cluster.request_by_matrix(name, number)
        cluster.matrix(name).react(request["room_id"], request["event_id"], key)

    def assert_row(self, text, position, firm, *parts):
        """The table has that row, in one of its forms without HTML: as columns or, where it is wide, as a list."""
        firm = re.escape(firm)
        found = re.search(rf"(?m)^(?:{position} +{firm} +|Nr: {position}\nFirma: {firm}\nAntwort: )(.*)$", text)
        self.assertTrue(found, text)
        for part in parts:
            self.assertIn(part, found[1])

    def assert_ended(self, number, chosen):
        state, firms = states_of(cluster, number)
        self.assertEqual(state, "awarded")
        self.assertEqual(firms.pop(chosen), "chosen")
        self.assertEqual(set(firms.values()), {"not_chosen"})
        self.assertLessEqual(set(firms.values()), set(LAST_WORDS))

    def prices_in(self, content):
        text = content.decode("utf-8-sig")
        rows = list(csv.DictReader(io.StringIO(text, newline=""), delimiter=";"))
        return [(row["Firma"], row["Preis"], row["Währung"], row["Einheit"]) for row in rows if row["Preis"]]


class ByChat(Conversation):
    def test_every_answer_joins_one_table_and_the_award_gives_each_firm_its_last_word(self):
        _, number, _ = cluster.ask_directly("kessler", TURNING)
        self.expect({KESSLER: 1, **SUPPLIERS})

        with self.subTest("a thumb is interest"):
            self.react("lautertal", number, "👍")
            text = texts_to(self.expect({KESSLER: 1}, may=[LAUTERTAL]), KESSLER)[0]
            self.assertIn("Antwort von Dreherei Lautertal GmbH", text)
            self.assertIn("Verstanden als: Interesse", text)
        with self.subTest("a number with a price, by mail"):
            cluster.answer_request(HEMBACH, number, "4 12,50 €/Stück")
            text = texts_to(self.expect({KESSLER: 1}, may=[HEMBACH]), KESSLER)[0]
            self.assertIn("Bisher haben 2 von 4 Firmen geantwortet", text)
            self.assert_row(text, 1, "Dreherei Lautertal GmbH", "Interesse")
            self.assert_row(text, 2, "Drehtechnik Hembach OHG", "Angebot", "12,50 €/Stück")
        with self.subTest("prose with price and date"):
            cluster.answer_request(WEILER, number, PROSE)
            text = texts_to(self.expect({KESSLER: 1}, may=[WEILER]), KESSLER)[0]
            self.assertIn("Bisher haben 3 von 4 Firmen geantwortet", text)
            self.assert_row(text, 3, "Präzision Weiler e.K.", "Angebot", "11,80 €/Stück", "KW 14")
        with self.subTest("!stand shows the same table at any time"):
            event = cluster.matrix("kessler").say(cluster.direct("kessler"), "!stand")
            text = cluster.answer_to("kessler", event)["content"]["body"]
            self.assertIn("Antworten: 3 von 4 gefragten Firmen; offen: " + PUMPENBAU_FIRM["name"], text)
            self.assert_row(text, 2, "Drehtechnik Hembach OHG", "12,50 €/Stück")
            self.assertIn("<table", cluster.answer_to("kessler", event)["content"]["formatted_body"])
            self.expect({KESSLER: 1})
        with self.subTest("!vergleich gives the prices as a file"):
            cluster.matrix("kessler").say(cluster.direct("kessler"), "!vergleich")
            event = cluster.matrix("kessler").wait_for(lambda one: one["content"].get("msgtype") == "m.file"
                                                       and one["content"]["body"] == f"Vergleich-{number}.csv")
            self.assertEqual(event["room_id"], cluster.direct("kessler"))
            self.assertEqual(self.prices_in(cluster.matrix("kessler").download(event)),
                             [("Drehtechnik Hembach OHG", "12,50", "EUR", "Stück"),
                              ("Präzision Weiler e.K.", "11,80", "EUR", "Stück")])
            self.expect({KESSLER: 2})
        with self.subTest("the award by word"):
            cluster.matrix("kessler").say(cluster.direct("kessler"), "vergeben an 2, Preis")
            sent = self.expect({KESSLER: 1, **SUPPLIERS})
            self.assertIn(f"{number} geht an Drehtechnik Hembach OHG", texts_to(sent, KESSLER)[0])
            self.assertIn("haben Sie den Auftrag", texts_to(sent, HEMBACH)[0])
            self.assertIn("diesmal leider nicht an Sie. Den Ausschlag gab der Preis.", texts_to(sent, LAUTERTAL)[0])
            # Weiler had asked for less.
            self.assertIn("diesmal leider nicht an Sie. Der Auftraggeber hat sich anders entschieden.",
                          texts_to(sent, WEILER)[0])
            self.assertIn("ist vergeben, andere hatten schon geantwortet. Sie brauchen nichts mehr zu tun.", texts_to(sent, PUMPENBAU)[0])
            for loser in (LAUTERTAL, WEILER, PUMPENBAU):
                for word in ("Hembach", "12,50", "essler"):
                    self.assertNotIn(word, texts_to(sent, loser)[0])
        with self.subTest("nothing stays open"):
            self.assert_ended(number, "hembach")
            event = cluster.matrix("kessler").say(cluster.direct("kessler"), "!stand " + number)
            text = cluster.answer_to("kessler", event)["content"]["body"]
            self.assertIn("im Cluster vergeben", text)
            self.assertNotIn("offen:", text)
            self.expect({KESSLER: 1})
            event = cluster.matrix("pumpenbau").say(cluster.direct("pumpenbau"), "!meine")
            self.assertNotIn(number, cluster.answer_to("pumpenbau", event)["content"]["body"])
            self.expect({PUMPENBAU: 1})
        with self.subTest("a late answer is told so and still passed on"):
            cluster.answer_request(PUMPENBAU, number, "Interesse")
            sent = self.expect({PUMPENBAU: 1, KESSLER: 1})
            self.assertIn("ist schon abgeschlossen", texts_to(sent, PUMPENBAU)[0])
            self.assertIn("schon abgeschlossen", texts_to(sent, KESSLER)[0])


class ByMail(Conversation):
    bundle = "4h"

    def by_mail(self, text):
        message_id = cluster.mail(GETRIEBEWERK).send(cluster.bot.mail_address, "Frage", text)
        return cluster.mail_answer_to(GETRIEBEWERK, message_id)

    def test_answers_after_the_first_come_together_in_one_mail_and_the_award_is_a_word_in_a_mail(self):
        message_id, number, _ = cluster.ask_by_mail(GETRIEBEWERK, TURNING)
        self.expect({GETRIEBEWERK: 1, **SUPPLIERS})

        with self.subTest("the first answer comes at once"):
            self.react("lautertal", number, "❓")
            cluster.answer_request(HEMBACH, number, "Können wir, 9,80 €/Stück.")
            sent = self.expect({GETRIEBEWERK: 1}, may={HEMBACH: 1, LAUTERTAL: 1})
            self.assertIn(number, texts_to(sent, GETRIEBEWERK)[0])
        with self.subTest("the others are collected"):
            cluster.answer_request(WEILER, number, PROSE)
            cluster.answer_request(PUMPENBAU, number, "6, keine Kapazität")
            self.expect({}, may=[WEILER, PUMPENBAU])
            self.assertTrue(let_pass(cluster, "bundle", number))
            text = texts_to(self.expect({GETRIEBEWERK: 1}), GETRIEBEWERK)[0]
            self.assertIn("2 neue Antworten. Bisher haben 3 von 4 Firmen geantwortet", text)
            self.assert_row(text, 1, "Drehtechnik Hembach OHG", "9,80 €/Stück")
            self.assert_row(text, "[23]", "Pumpenbau Pfalz GmbH", "Absage", "Kapazität")
            self.assert_row(text, "[23]", "Präzision Weiler e.K.", "11,80 €/Stück")
            self.assertNotIn("Lautertal", text, "a question mark alone is no answer yet")
            mail = cluster.mail(GETRIEBEWERK).wait_for_text("neue Antworten")
            self.assertIn(message_id, str(mail["References"]))
            self.assertIn("<table", mail.get_body(("html",)).get_content())
        with self.subTest("!stand by mail"):
            text = text_of(self.by_mail("!stand"))
            self.assertIn("von 4 gefragten Firmen", text)
            self.assertIn("9,80 €/Stück", text)
            self.assertIn("11,80 €/Stück", text)
            self.expect({GETRIEBEWERK: 1})
        with self.subTest("!vergleich by mail has the file attached"):
            [(name, _, content)] = files_of(self.by_mail("!vergleich"))
            self.assertEqual(name, f"Vergleich-{number}.csv")
            self.assertEqual(self.prices_in(content), [("Drehtechnik Hembach OHG", "9,80", "EUR", "Stück"),
                                                       ("Präzision Weiler e.K.", "11,80", "EUR", "Stück")])
            self.expect({GETRIEBEWERK: 1})
        with self.subTest("the award in a reply"):
            cluster.mail(GETRIEBEWERK).reply(mail, "Wir nehmen Weiler, wegen des Termins.")
            losers = {LAUTERTAL: 1, HEMBACH: 1}
            sent = self.expect({GETRIEBEWERK: 1, WEILER: 1, **losers})
            self.assertIn("haben Sie den Auftrag", texts_to(sent, WEILER)[0])
            self.assertIn("Präzision Weiler e.K.", texts_to(sent, GETRIEBEWERK)[0])
            for loser in losers:
                self.assertIn("ist vergeben", texts_to(sent, loser)[0])
            self.assertNotIn("Weiler", "".join(texts_to(sent, LAUTERTAL) + texts_to(sent, HEMBACH)))
        with self.subTest("nothing stays open"):
            self.assert_ended(number, "weiler")
            self.assertIn("im Cluster vergeben", text_of(self.by_mail("!stand " + number)))
            self.expect({GETRIEBEWERK: 1})


if __name__ == "__main__":
    unittest.main()

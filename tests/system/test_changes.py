"""A need changes or is taken back while its answers come in: everybody who was asked hears it once, on his channel."""

import unittest

from cluster import LASER, LASERS, TURNERS, TURNING, Cluster, texts_to
from counted import Counted
from later import states_of
from testbed import numbers_in, text_of

PUMPENBAU = "@pumpenbau:cluster.test"
GETRIEBEWERK = "einkauf@getriebewerk.test"
LAUTERTAL = "@lautertal:cluster.test"
HEMBACH = "anfrage@hembach.test"
WEILER = "info@weiler.test"
KUSEL = "@laser-kusel:cluster.test"
LANDSTUHL = "angebot@landstuhl.test"
OFFER = "Können wir, 12 €/Stück, ab KW 3."

cluster = Cluster()


def setUpModule():
    unittest.addModuleCleanup(cluster.stop)
    cluster.start()
    cluster.direct("pumpenbau")


class Changing(Counted):
    cluster = cluster

    def ask_directly(self):
        event, number, _ = cluster.ask_directly("pumpenbau", TURNING)
        self.expect({PUMPENBAU: 1, **TURNERS})
        return event, number

    def ask_by_mail(self):
        message_id, number, mail = cluster.ask_by_mail(GETRIEBEWERK, LASER)
        self.expect({GETRIEBEWERK: 1, **LASERS})
        return message_id, number, mail


class Withdrawing(Changing):
    def assert_withdrawn(self, number):
        state, firms = states_of(cluster, number)
        self.assertEqual(state, "withdrawn")
        self.assertEqual(set(firms.values()), {"lapsed"})

    def test_deleting_the_message_tells_those_who_answered_and_those_who_did_not(self):
        event, number = self.ask_directly()
        cluster.answer_request(LAUTERTAL, number, OFFER)
        cluster.answer_request(HEMBACH, number, "2 bis Freitag")
        self.expect({PUMPENBAU: 2}, may=[LAUTERTAL, HEMBACH])
        cluster.matrix("pumpenbau").redact(cluster.direct("pumpenbau"), event)
        sent = self.expect(TURNERS, may=[PUMPENBAU])
        for firm in TURNERS:
            self.assertIn(number, texts_to(sent, firm)[0])
            self.assertIn("zurückgezogen", texts_to(sent, firm)[0])
        self.assert_withdrawn(number)
        cluster.answer_request(WEILER, number, "Interesse")
        sent = self.expect({WEILER: 1, PUMPENBAU: 1})
        self.assertIn("ist schon abgeschlossen", texts_to(sent, WEILER)[0])
        self.assertIn("Diesen Bedarf hatten Sie zurückgezogen", texts_to(sent, PUMPENBAU)[0])

    def test_a_word_in_a_mail_tells_the_firms_in_chat_and_mailbox(self):
        _, number, card = self.ask_by_mail()
        cluster.answer_request(KUSEL, number, OFFER)
        self.expect({GETRIEBEWERK: 1}, may=[KUSEL])
        cluster.mail(GETRIEBEWERK).reply(card, "Hat sich erledigt, danke.")
        sent = self.expect({GETRIEBEWERK: 1, **LASERS})
        self.assertIn(f"{number} ist zurückgezogen", texts_to(sent, GETRIEBEWERK)[0])
        for firm in LASERS:
            self.assertIn("zurückgezogen", texts_to(sent, firm)[0])
        self.assert_withdrawn(number)


class Updating(Changing):
    def test_an_edited_message_is_read_anew_by_those_asked_whether_they_answered_or_not(self):
        event, number = self.ask_directly()
        cluster.answer_request(LAUTERTAL, number, OFFER)
        self.expect({PUMPENBAU: 1}, may=[LAUTERTAL])
        changed = TURNING.replace("20 Wellen", "35 Wellen").replace("1.4301", "1.4571")
        cluster.matrix("pumpenbau").edit(cluster.direct("pumpenbau"), event, changed)
        sent = self.expect(TURNERS, may=[PUMPENBAU])
        for firm in TURNERS:
            text = texts_to(sent, firm)[0]
            self.assertIn(number, text)
            self.assertIn(changed, text)
            self.assertIn("35 Stück statt 20 Stück", text)
            self.assertIn("1.4571 statt 1.4301", text)
            self.assertIn("Ändert das Ihre Antwort?", text)
        cluster.answer_request(HEMBACH, number, "4 13,20 €/Stück")
        text = texts_to(self.expect({PUMPENBAU: 1}, may=[HEMBACH]), PUMPENBAU)[0]
        self.assertIn("Bisher haben 2 von 3 Firmen geantwortet", text)

    def test_a_correction_in_a_mail_tells_those_asked_what_changed(self):
        _, number, card = self.ask_by_mail()
        cluster.mail(GETRIEBEWERK).reply(card, "Es sind doch 80 Stück.")
        sent = self.expect({GETRIEBEWERK: 1, **LASERS})
        for firm in LASERS:
            self.assertIn(f"Neu bei Anfrage {number}", texts_to(sent, firm)[0])
            self.assertIn("80 Stück statt 50 Stück", texts_to(sent, firm)[0])
        self.assertIn("80", texts_to(sent, GETRIEBEWERK)[0])
        self.assertEqual(numbers_in(texts_to(sent, GETRIEBEWERK)[0])[0], number)


if __name__ == "__main__":
    unittest.main()

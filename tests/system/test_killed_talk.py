"""The bot is killed between the answers of a need: each still reaches the asker once, and each firm its last word."""

import collections
import unittest

from cluster import MAIL_ADDRESS, TURNERS, TURNING, Cluster, texts_to
from later import states_of
from testbed import text_of

PUMPENBAU = "@pumpenbau:cluster.test"
GETRIEBEWERK = "einkauf@getriebewerk.test"
LAUTERTAL = "@lautertal:cluster.test"
HEMBACH = "anfrage@hembach.test"
WEILER = "info@weiler.test"
FOUR_TURNERS = {**TURNERS, PUMPENBAU: 1}
SETTLE_SECONDS = 30
# What each firm answers, and how the asker reads which firm it was.
ANSWERS = {LAUTERTAL: ("Können wir, 12,10 €/Stück.", "Dreherei Lautertal GmbH"),
           HEMBACH: ("Machen wir für 11,70 € das Stück, KW 3.", "Drehtechnik Hembach OHG"),
           WEILER: ("Leider keine Kapazität.", "Präzision Weiler e.K.")}

cluster = Cluster()


def setUpModule():
    unittest.addModuleCleanup(cluster.stop)
    cluster.start()
    cluster.direct("pumpenbau")


class Killed(unittest.TestCase):
    def setUp(self):
        if not cluster.bot.is_running():
            cluster.bot.start()
        self.mark = cluster.mark()

    def die(self):
        """Killed whatever it is doing, and started again at once."""
        cluster.bot.kill()
        cluster.bot.start(wait=False)

    def answer(self, address, number):
        cluster.answer_request(address, number, ANSWERS[address][0])

    def answer_between_deaths(self, number):
        """Death right after an answer, with one under way, and while the bot is starting."""
        for address in (LAUTERTAL, HEMBACH):
            self.answer(address, number)
            self.die()
        cluster.bot.wait_ready()
        cluster.bot.kill()
        self.answer(WEILER, number)
        cluster.bot.start(wait=False)
        self.die()

    def assert_answered_once(self, sent, asker, number):
        texts = texts_to(sent, asker)
        for words, firm in ANSWERS.values():
            self.assertEqual(len([text for text in texts if f"Antwort von {firm}" in text and words in text]), 1, texts)
        for text in texts:
            self.assertIn(number, text)

    def assert_award_reaches_each_once(self, award, asker, asked, number):
        mark = cluster.mark()
        award()
        self.die()
        sent = cluster.expect(mark, {asker: 1, **asked}, seconds=SETTLE_SECONDS)
        self.assertIn("haben Sie den Auftrag", texts_to(sent, LAUTERTAL)[0])
        self.assertIn("diesmal leider nicht an Sie", texts_to(sent, HEMBACH)[0])
        state, firms = states_of(cluster, number)
        self.assertEqual(state, "awarded")
        self.assertEqual(firms.pop("lautertal"), "chosen")
        self.assertEqual(set(firms.values()), {"not_chosen"})

    def assert_mails_repeat_only_themselves(self):
        """Two mails with the same Message-ID are the same mail."""
        texts = collections.defaultdict(set)
        for mail in cluster.archive.mails:
            texts[str(mail["Message-ID"])].add((str(mail["To"]), text_of(mail)))
        self.assertEqual([one for one in texts.values() if len(one) > 1], [])

    def test_between_the_answers_to_a_need_from_the_chat(self):
        _, number, _ = cluster.ask_directly("pumpenbau", "!bedarf " + TURNING)
        cluster.expect(self.mark, {PUMPENBAU: 1, **TURNERS})
        self.mark = cluster.mark()
        self.answer_between_deaths(number)
        sent = cluster.expect(self.mark, {PUMPENBAU: 3}, may=list(ANSWERS), seconds=SETTLE_SECONDS)
        self.assert_answered_once(sent, PUMPENBAU, number)
        chat = cluster.direct("pumpenbau")
        self.assert_award_reaches_each_once(
            lambda: cluster.matrix("pumpenbau").say(chat, f"{number} vergeben an Lautertal, Termin"),
            PUMPENBAU, {LAUTERTAL: 1, HEMBACH: 1}, number)
        self.assert_mails_repeat_only_themselves()

    def test_between_the_answers_to_a_need_by_mail(self):
        _, number, card = cluster.ask_by_mail(GETRIEBEWERK, TURNING)
        cluster.expect(self.mark, {GETRIEBEWERK: 1, **FOUR_TURNERS})
        self.mark = cluster.mark()
        self.answer_between_deaths(number)
        sent = cluster.expect(self.mark, {GETRIEBEWERK: 3}, may=list(ANSWERS), seconds=SETTLE_SECONDS)
        self.assert_answered_once(sent, GETRIEBEWERK, number)
        self.assert_award_reaches_each_once(
            lambda: cluster.mail(GETRIEBEWERK).reply(card, "Vergeben an Lautertal, Termin", to=MAIL_ADDRESS),
            GETRIEBEWERK, {LAUTERTAL: 1, HEMBACH: 1, PUMPENBAU: 1}, number)
        self.assert_mails_repeat_only_themselves()


if __name__ == "__main__":
    unittest.main()

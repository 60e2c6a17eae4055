"""A need goes out as the configuration says: at once, after its asker's yes, or after a moderator's."""

import re
import unittest

from cluster import (
    GETRIEBEWERK as GETRIEBEWERK_FIRM, LASER, LASERS, MODERATOR_ADDRESSES, MODERATORS, ROOM, TURNERS, TURNING, Cluster,
    texts_to,
)
from counted import Counted
from later import let_pass
from testbed import numbers_in, text_of

PUMPENBAU = "@pumpenbau:cluster.test"
GETRIEBEWERK = "einkauf@getriebewerk.test"
LOTSE = "@lotse:cluster.test"
LOTSE_MAIL = "lotse@moderation.test"
DEPUTY = "vertretung@moderation.test"
KUSEL = "@laser-kusel:cluster.test"
HEMBACH = "anfrage@hembach.test"
FOUR_TURNERS = {**TURNERS, PUMPENBAU: 1}

cluster = Cluster()


def setUpModule():
    unittest.addModuleCleanup(cluster.stop)
    cluster.start(before_bot=lambda one: one.bot.configure({"cluster": {"moderators": [*MODERATOR_ADDRESSES, DEPUTY]}}))
    cluster.direct("pumpenbau")


class Released(Counted):
    """One way of releasing needs; the bot is started anew for each."""

    cluster = cluster
    way = None

    @classmethod
    def setUpClass(cls):
        cluster.bot.stop()
        cluster.bot.configure({"needs": {"release": cls.way}})
        cluster.bot.start()

    def assert_asked(self, sent, recipients, number, words="1.4301"):
        for recipient in recipients:
            for part in (number, words, "Warum Sie:"):
                self.assertIn(part, texts_to(sent, recipient)[0])


class AtOnce(Released):
    way = "automatic"

    def test_a_need_goes_out_with_its_card_and_nobody_is_asked_for_a_yes(self):
        _, number, answer = cluster.ask_directly("pumpenbau", TURNING)
        self.assertNotIn("JA", answer)
        self.assert_asked(self.expect({PUMPENBAU: 1, **TURNERS}), TURNERS, number)
        _, number, mail = cluster.ask_by_mail(GETRIEBEWERK, LASER)
        self.assertNotIn("JA", text_of(mail))
        self.assert_asked(self.expect({GETRIEBEWERK: 1, **LASERS}), LASERS, number, "S235JR")


class AfterTheAskersYes(Released):
    way = "confirm"

    def test_a_word_in_the_chat_releases(self):
        _, number, answer = cluster.ask_directly("pumpenbau", TURNING)
        self.assertIn("Mit JA gebe ich den Bedarf frei", answer)
        self.expect({PUMPENBAU: 1})
        cluster.matrix("pumpenbau").say(cluster.direct("pumpenbau"), "ja")
        sent = self.expect({PUMPENBAU: 1, **TURNERS})
        self.assert_asked(sent, TURNERS, number)
        self.assertIn("Dreherei Lautertal GmbH", texts_to(sent, PUMPENBAU)[0])

    def test_a_tick_below_the_card_in_the_chat_releases(self):
        event, number, _ = cluster.ask_directly("pumpenbau", TURNING)
        self.expect({PUMPENBAU: 1})
        card = cluster.answer_to("pumpenbau", event)
        cluster.matrix("pumpenbau").react(card["room_id"], card["event_id"], "✅")
        self.assert_asked(self.expect({PUMPENBAU: 1, **TURNERS}), TURNERS, number)

    def test_in_the_room_only_the_askers_own_tick_releases(self):
        event, number, _ = cluster.ask_in_room("pumpenbau", "!bedarf " + TURNING)
        self.expect({ROOM: 1})
        card = cluster.answer_to("pumpenbau", event)
        for other in ("kessler", "lotse"):
            cluster.matrix(other).react(cluster.room, card["event_id"], "✅")
        barrier = cluster.matrix("kessler").say(cluster.room, "!hilfe")
        cluster.answer_to("kessler", barrier)
        self.expect({ROOM: 1})
        cluster.matrix("pumpenbau").react(cluster.room, card["event_id"], "✅")
        self.assert_asked(self.expect(TURNERS, may=[ROOM, PUMPENBAU]), TURNERS, number)

    def test_a_word_in_a_mail_with_signature_and_quote_releases_and_a_correction_before_it_goes_out_with_it(self):
        _, number, card = cluster.ask_by_mail(GETRIEBEWERK, LASER)
        self.expect({GETRIEBEWERK: 1})
        self.assertIn("JA", text_of(card))
        asker = cluster.mail(GETRIEBEWERK)
        asker.reply(card, "Es sind doch 70 Platten.")
        sent = self.expect({GETRIEBEWERK: 1})
        self.assertIn("70", texts_to(sent, GETRIEBEWERK)[0])
        asker.reply(asker.wait_for(lambda mail: mail["Message-ID"] != card["Message-ID"]
                                   and number in text_of(mail)), "Ja, bitte.")
        sent = self.expect({GETRIEBEWERK: 1, **LASERS})
        self.assert_asked(sent, LASERS, number, "70 Stück statt 50 Stück")

    def test_without_a_yes_nobody_is_asked_and_a_no_says_so(self):
        _, number, _ = cluster.ask_directly("pumpenbau", TURNING)
        self.expect({PUMPENBAU: 1})
        cluster.matrix("pumpenbau").say(cluster.direct("pumpenbau"), "nein")
        self.assertIn(number, texts_to(self.expect({PUMPENBAU: 1}), PUMPENBAU)[0])


class ByTheModerator(Released):
    way = "moderator"

    def wait_for_card(self, need=TURNING, files=()):
        """A need by mail, and its card in the moderator's chat; his mailbox has none."""
        message_id = cluster.mail(GETRIEBEWERK).send(cluster.bot.mail_address, "Anfrage", need, files=files)
        answer = text_of(cluster.mail_answer_to(GETRIEBEWERK, message_id))
        number = numbers_in(answer)[0]
        self.assertIn("Der Lotse sieht den Bedarf durch", answer)
        sent = self.expect({GETRIEBEWERK: 1, **MODERATORS}, may={GETRIEBEWERK: len(files)})
        card = cluster.matrix("lotse").wait_for(
            lambda event: event["sender"] == cluster.bot.user_id and event["room_id"] != cluster.room
            and event["content"].get("body", "").startswith(number))
        self.assertIn("wartet auf Ihre Freigabe", card["content"]["body"])
        self.assertEqual(len(texts_to(sent, LOTSE_MAIL)), 0)
        return number, card

    def say(self, card, text):
        cluster.matrix("lotse").reply(card["room_id"], card["event_id"], text)

    def number_on(self, card, firm):
        return re.search(rf"(?m)^(\d+)  {re.escape(firm)}", card["content"]["body"])[1]

    def test_the_card_proposes_firms_with_reasons_and_warns_of_what_names_the_asker_and_a_thumb_releases(self):
        need = TURNING + ". Rückfragen an Gerd Getriebe, Tel. 06301 471123"
        number, card = self.wait_for_card(need, [("Otterbach_Welle_07.pdf", "application/pdf", b"%PDF-1.4\n%%EOF\n")])
        text = card["content"]["body"]
        self.assertIn(GETRIEBEWERK_FIRM["name"], text, "the moderator knows the asker")
        for firm in ("Dreherei Lautertal GmbH", "Drehtechnik Hembach OHG", "Präzision Weiler e.K.",
                     "Pumpenbau Pfalz GmbH"):
            self.assertRegex(text, rf"(?m)^\d  {re.escape(firm)} \(.*Drehen", "a number and a reason")
        warning = re.search("(?m)^Achtung, das verrät den Auftraggeber: (.*)$", text)[1]
        self.assertIn("Otterbach_Welle_07.pdf", warning)
        cluster.matrix("lotse").react(card["room_id"], card["event_id"], "👍")
        sent = self.expect({GETRIEBEWERK: 1, LOTSE: 1, **FOUR_TURNERS})
        self.assertIn("freigegeben", texts_to(sent, LOTSE)[0])
        self.assert_asked(sent, FOUR_TURNERS, number)
        for recipient in FOUR_TURNERS:
            for part in ("Otterbach", "Gerd", "471123"):
                self.assertNotIn(part, texts_to(sent, recipient)[0])

    def test_he_releases_by_a_word_in_a_mail_and_the_card_in_his_chat_does_not_stand_open(self):
        number, _ = self.wait_for_card()
        cluster.mail(LOTSE_MAIL).send(cluster.bot.mail_address, number, "Ja, raus damit.")
        sent = self.expect({GETRIEBEWERK: 1, LOTSE: 1, LOTSE_MAIL: 1, **FOUR_TURNERS})
        self.assert_asked(sent, FOUR_TURNERS, number)
        self.assertRegex(texts_to(sent, LOTSE)[0], f"{number} ist schon erledigt.*freigegeben")

    def test_he_takes_a_firm_off_by_number_and_adds_one_by_name_before_he_releases(self):
        number, card = self.wait_for_card()
        self.say(card, "ohne " + self.number_on(card, "Dreherei Lautertal GmbH"))
        text = texts_to(self.expect({LOTSE: 1}), LOTSE)[0]
        self.assertIn("Dreherei Lautertal GmbH ist gestrichen", text)
        self.assertIn("Warum ohne Dreherei Lautertal GmbH?", text)
        self.say(card, "+ Laserzentrum Kusel, weil die eine Drehbank haben")
        text = texts_to(self.expect({LOTSE: 1}), LOTSE)[0]
        self.assertIn("Laserzentrum Kusel GmbH ist dabei", text)
        self.say(card, "ja")
        asked = {HEMBACH: 1, "info@weiler.test": 1, PUMPENBAU: 1}
        sent = self.expect({GETRIEBEWERK: 1, LOTSE: 1, KUSEL: 1, **asked})
        self.assert_asked(sent, asked, number)
        self.assertIn("Der Lotse hat Sie empfohlen", texts_to(sent, KUSEL)[0])

    def test_his_no_reaches_the_asker_with_its_reason_and_nobody_else(self):
        number, card = self.wait_for_card()
        self.say(card, "nein, weil die Zeichnung fehlt")
        sent = self.expect({GETRIEBEWERK: 1}, may=[LOTSE])
        text = texts_to(sent, GETRIEBEWERK)[0]
        self.assertIn(number, text)
        self.assertIn("die Zeichnung fehlt", text)

    def test_where_he_stays_silent_his_deputy_decides_and_he_is_told(self):
        number, card = self.wait_for_card()
        self.assertTrue(let_pass(cluster, "release_limit", number))
        text = texts_to(self.expect({DEPUTY: 1}), DEPUTY)[0]
        self.assertIn("Bisher hat niemand entschieden, deshalb frage ich Sie.", text)
        self.assertIn("Dreherei Lautertal GmbH", text)
        deputy = cluster.mail(DEPUTY)
        deputy.reply(deputy.wait_for_text(number), "ja")
        sent = self.expect({GETRIEBEWERK: 1, DEPUTY: 1, **MODERATORS, **FOUR_TURNERS})
        self.assert_asked(sent, FOUR_TURNERS, number)
        for address in MODERATORS:
            self.assertRegex(texts_to(sent, address)[0], f"{number} ist schon erledigt.*freigegeben")
        self.say(card, "nein")
        self.assertIn("schon erledigt", texts_to(self.expect({LOTSE: 1}), LOTSE)[0])


if __name__ == "__main__":
    unittest.main()

"""A need comes in, its asker reads what becomes of it, and the right firms are asked."""

import time
import unittest

from cluster import (
    LASER, LASERS, MAIL_ADDRESS, MODERATORS, MOULDER_NAMES, MOULDING, NOBODY, ROOM, TURNERS, TURNING, Cluster,
    shows_no_firm, texts_to,
)
from testbed import answers, numbers_in, text_of

PUMPENBAU = "@pumpenbau:cluster.test"
GETRIEBEWERK = "einkauf@getriebewerk.test"

cluster = Cluster()
history = {}


def leave_history(started):
    """What stands in the room and in the mailbox before the bot has ever been there."""
    history["event"] = started.matrix("pumpenbau").say(started.room, "!bedarf 7 alte Wellen drehen aus C45")
    history["mail"] = started.mail(GETRIEBEWERK).send(MAIL_ADDRESS, "Alt", "7 alte Wellen drehen aus C45")
    started.mail(MAIL_ADDRESS).wait_for_text("alte Wellen")


def setUpModule():
    unittest.addModuleCleanup(cluster.stop)
    cluster.start(leave_history)
    cluster.direct("pumpenbau")


class Asking(unittest.TestCase):
    def setUp(self):
        self.mark = cluster.mark()

    def assert_request_is_complete(self, text, need, number, reason):
        self.assertIn(number, text)
        self.assertIn(need, text, "the need stands there in the asker's words")
        self.assertRegex(text.replace(need, ""), reason, "it says why this firm is asked")
        self.assertIn("antwort", text.lower(), "it says how to answer")

    def test_a_need_in_the_room_is_acknowledged_without_names_and_sent_to_those_who_can(self):
        _, number, answer = cluster.ask_in_room("pumpenbau", "!bedarf " + TURNING)
        self.assertEqual(numbers_in(answer)[0], number)
        self.assertRegex(answer.lower(), r"\b3\b|\bdrei\b", "how many firms are asked")
        self.assertIn("1.4301", answer, "what was understood")
        self.assertTrue(shows_no_firm(answer), answer)
        # Neither the asker's own firm, which turns too, nor those without consent or on holiday.
        sent = cluster.expect(self.mark, {ROOM: 1, **TURNERS})
        for recipient in TURNERS:
            text = texts_to(sent, recipient)[0]
            self.assert_request_is_complete(text, TURNING, number, "(?i)dreh")
            self.assertRegex(text.replace(TURNING, ""), r"bis (zum )?\d{1,2}\. ?\w+", "by when")

    def test_the_english_command_word_does_the_same(self):
        _, number, _ = cluster.ask_in_room("pumpenbau", "!need " + LASER)
        sent = cluster.expect(self.mark, {ROOM: 1, **LASERS})
        for recipient in LASERS:
            self.assert_request_is_complete(texts_to(sent, recipient)[0], LASER, number, "(?i)laser")

    def test_a_mention_in_the_room_is_a_need(self):
        bot = cluster.bot.user_id
        pill = f'<a href="https://matrix.to/#/{bot}">clusterbot</a>: {LASER}'
        event = cluster.matrix("kessler").say(cluster.room, f"clusterbot: {LASER}", mentions=[bot],
                                                format="org.matrix.custom.html", formatted_body=pill)
        number = numbers_in(cluster.answer_to("kessler", event)["content"]["body"])[0]
        sent = cluster.expect(self.mark, {ROOM: 1, **LASERS})
        for recipient in LASERS:
            self.assert_request_is_complete(texts_to(sent, recipient)[0], LASER, number, "(?i)laser")

    def test_talk_in_the_room_is_left_alone(self):
        client = cluster.matrix("kessler")
        client.say(cluster.room, "Guten Morgen! Wer kann eigentlich drehen?")
        client.say(cluster.room, f"Schreibt doch einfach !bedarf {TURNING}")
        client.say(cluster.room, f"!bedarf {TURNING}", msgtype="m.notice")
        client.say(cluster.room, f"> <@lotse:cluster.test> !bedarf {TURNING}\n\nStimmt.")
        event = client.say(cluster.room, "!hilfe")
        cluster.answer_to("kessler", event)
        cluster.expect(self.mark, {ROOM: 1})

    def test_a_need_in_a_direct_chat_stays_there_and_names_the_firms(self):
        _, number, answer = cluster.ask_directly("pumpenbau", TURNING)
        for name in ("Dreherei Lautertal GmbH", "Drehtechnik Hembach OHG", "Präzision Weiler e.K."):
            self.assertIn(name, answer)
        self.assertNotIn("Ohnegleichen", answer)
        sent = cluster.expect(self.mark, {PUMPENBAU: 1, **TURNERS})
        for recipient in TURNERS:
            self.assert_request_is_complete(texts_to(sent, recipient)[0], TURNING, number, "(?i)dreh")

    def test_the_chat_that_the_bot_opens_is_called_as_the_bot_is(self):
        _, number, _ = cluster.ask_in_room("pumpenbau", "!bedarf " + TURNING)
        chat = cluster.request_by_matrix("lautertal", number)["room_id"]
        name = cluster.matrix("lautertal").call("GET", f"/rooms/{chat}/state/m.room.name")["name"]
        self.assertEqual(name, "clusterbot", "clients would show the alias of a room without a name")
        cluster.expect(self.mark, {ROOM: 1, **TURNERS})

    def test_a_need_written_before_the_bot_has_accepted_the_chat_is_not_lost(self):
        client = cluster.matrix("kessler")
        room = client.open_direct(cluster.bot.user_id)
        event = client.say(room, "!bedarf " + LASER)
        answer = cluster.answer_to("kessler", event)
        self.assertTrue(numbers_in(answer["content"]["body"]))
        cluster.expect(self.mark, {client.user_id: 1, **LASERS})

    def test_a_need_by_mail_is_answered_in_the_thread_of_the_mail(self):
        message_id, number, mail = cluster.ask_by_mail(GETRIEBEWERK, LASER, "Laserteile gesucht")
        self.assertIn(message_id, str(mail["References"]))
        self.assertIn("Laserteile gesucht", str(mail["Subject"]))
        for name in ("Laserzentrum Kusel GmbH", "Blechwerk Landstuhl GmbH"):
            self.assertIn(name, text_of(mail))
        sent = cluster.expect(self.mark, {GETRIEBEWERK: 1, **LASERS})
        for recipient in LASERS:
            self.assert_request_is_complete(texts_to(sent, recipient)[0], LASER, number, "(?i)laser")

    def test_a_mail_may_carry_the_command_in_its_subject(self):
        message_id = cluster.mail(GETRIEBEWERK).send(
            MAIL_ADDRESS, "!bedarf " + LASER, "Mit freundlichen Grüßen\nGerd Getriebe")
        mail = cluster.mail_answer_to(GETRIEBEWERK, message_id)
        self.assertTrue(numbers_in(f"{mail['Subject']}\n{text_of(mail)}"))
        cluster.expect(self.mark, {GETRIEBEWERK: 1, **LASERS})

    def test_the_mail_to_a_firm_can_be_answered_to_an_address_of_its_own(self):
        _, number, _ = cluster.ask_in_room("pumpenbau", "!bedarf " + LASER)
        mail = cluster.request_by_mail("angebot@landstuhl.test", number)
        self.assertRegex(str(mail["Reply-To"]), r"bedarf\+[A-Za-z0-9]+@cluster\.test")
        self.assertIn(number, str(mail["Subject"]))
        self.assertTrue(str(mail["Auto-Submitted"] or "").startswith("auto-generated"))
        cluster.expect(self.mark, {ROOM: 1, **LASERS})

    def test_a_need_that_nobody_can_fill_says_so_and_disturbs_nobody(self):
        _, number, answer = cluster.ask_in_room("pumpenbau", "!bedarf " + NOBODY)
        self.assertRegex(answer.lower(), r"niemand|keine")
        self.assertTrue(number)
        cluster.expect(self.mark, {ROOM: 1}, may=MODERATORS)

    def test_not_more_firms_are_asked_at_once_than_the_configuration_says(self):
        _, _, answer = cluster.ask_directly("pumpenbau", MOULDING)
        named = {f"info@spritz{number}.test": 1 for number, name in enumerate(MOULDER_NAMES, 1)
                 if f"Spritzguss {name}" in answer}
        self.assertEqual(len(named), 5, answer)
        cluster.expect(self.mark, {PUMPENBAU: 1, **named})

    def test_a_confidential_asker_is_not_named_to_those_asked(self):
        cluster.ask_directly("pumpenbau", TURNING + ". Bitte vertraulich. Pumpenbau Pfalz GmbH, einkauf@pumpenbau.test")
        sent = cluster.expect(self.mark, {PUMPENBAU: 1, **TURNERS})
        for recipient in TURNERS:
            self.assertIn(TURNING, texts_to(sent, recipient)[0])
            self.assertNotIn("umpenbau", texts_to(sent, recipient)[0])

    def test_an_answer_comes_within_five_seconds_on_every_channel(self):
        for ask in (lambda: cluster.ask_in_room("pumpenbau", "!bedarf " + NOBODY),
                    lambda: cluster.ask_directly("pumpenbau", NOBODY),
                    lambda: cluster.ask_by_mail(GETRIEBEWERK, NOBODY)):
            started = time.monotonic()
            ask()
            self.assertLess(time.monotonic() - started, 5)

    def test_numbers_are_consecutive(self):
        numbers = [cluster.ask_in_room("pumpenbau", "!bedarf " + NOBODY)[1],
                   cluster.ask_directly("pumpenbau", NOBODY)[1],
                   cluster.ask_by_mail(GETRIEBEWERK, NOBODY)[1]]
        counted = [int(number.rpartition("-")[2]) for number in numbers]
        self.assertEqual(counted, [counted[0], counted[0] + 1, counted[0] + 2])
        cluster.expect(self.mark, {ROOM: 1, PUMPENBAU: 1, GETRIEBEWERK: 1, **{one: 3 for one in MODERATORS}})

    def test_what_was_there_before_the_bot_is_not_answered(self):
        event, mail = history["event"], history["mail"]
        cluster.spy.drain()
        self.assertFalse([seen for seen in cluster.spy.messages(sender=cluster.bot.user_id) if answers(seen, event)])
        cluster.archive.fetch()
        self.assertFalse([sent for sent in cluster.mails_of_bot() if str(sent["In-Reply-To"]) == mail])
        self.assertFalse([text for _, text in cluster.written() if "alte Wellen" in text])


if __name__ == "__main__":
    unittest.main()

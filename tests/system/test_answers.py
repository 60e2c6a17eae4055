"""Firms answer by simply replying; the asker reads it where nobody else does, and can write back."""

import unittest

from cluster import (
    GEARS, LASER, LASERS, MAIL_ADDRESS, ROOM, TURNERS, TURNING, Cluster, shows_no_firm, texts_to,
)
from testbed import answers, text_of

PUMPENBAU = "@pumpenbau:cluster.test"
GETRIEBEWERK = "einkauf@getriebewerk.test"
LAUTERTAL = "@lautertal:cluster.test"
HEMBACH = "anfrage@hembach.test"
LANDSTUHL = "angebot@landstuhl.test"
KUSEL = "@laser-kusel:cluster.test"
OFFER = "Können wir liefern, 48 Euro das Stück, 3 Wochen."

cluster = Cluster()


def setUpModule():
    unittest.addModuleCleanup(cluster.stop)
    cluster.start()
    for name in ("pumpenbau", "kessler"):
        cluster.direct(name)


class Answers(unittest.TestCase):
    def ask_in_room(self, need=TURNING, asked=TURNERS):
        mark = cluster.mark()
        event, number, _ = cluster.ask_in_room("pumpenbau", "!bedarf " + need)
        cluster.expect(mark, {ROOM: 1, **asked})
        self.mark = cluster.mark()
        return event, number

    def ask_directly(self, need=TURNING, asked=TURNERS):
        mark = cluster.mark()
        event, number, _ = cluster.ask_directly("pumpenbau", need)
        cluster.expect(mark, {PUMPENBAU: 1, **asked})
        self.mark = cluster.mark()
        return event, number

    def ask_by_mail(self, need=LASER, asked=LASERS):
        mark = cluster.mark()
        message_id, number, _ = cluster.ask_by_mail(GETRIEBEWERK, need)
        cluster.expect(mark, {GETRIEBEWERK: 1, **asked})
        self.mark = cluster.mark()
        return message_id, number

    def assert_carried(self, text, firm, answer, number):
        self.assertIn(firm, text)
        self.assertIn(answer, text)
        self.assertIn(number, text)

    def test_the_answer_to_a_need_from_the_room_comes_privately_and_the_thread_says_only_that_it_came(self):
        event, number = self.ask_in_room()
        client = cluster.matrix("lautertal")
        request = cluster.request_by_matrix("lautertal", number)
        client.reply(request["room_id"], request["event_id"], OFFER)
        sent = cluster.expect(self.mark, {PUMPENBAU: 1, ROOM: 1}, may=[LAUTERTAL])
        self.assert_carried(texts_to(sent, PUMPENBAU)[0], "Dreherei Lautertal GmbH", OFFER, number)
        notice = cluster.spy.messages(room=cluster.room, sender=cluster.bot.user_id)[-1]
        self.assertEqual(notice["content"]["m.relates_to"].get("rel_type"), "m.thread")
        self.assertTrue(answers(notice, event))
        self.assertTrue(shows_no_firm(notice["content"]["body"]))
        self.assertNotIn("48", notice["content"]["body"])

    def test_an_answer_in_a_thread_counts(self):
        _, number = self.ask_directly()
        client = cluster.matrix("lautertal")
        request = cluster.request_by_matrix("lautertal", number)
        client.say_in_thread(request["room_id"], request["event_id"], OFFER)
        sent = cluster.expect(self.mark, {PUMPENBAU: 1}, may=[LAUTERTAL])
        self.assert_carried(texts_to(sent, PUMPENBAU)[0], "Dreherei Lautertal GmbH", OFFER, number)

    def test_plain_text_in_the_chat_answers_the_only_open_request(self):
        _, number = self.ask_directly(GEARS, {"@zahnrad:cluster.test": 1})
        request = cluster.request_by_matrix("zahnrad", number)
        cluster.matrix("zahnrad").say(request["room_id"], OFFER)
        sent = cluster.expect(self.mark, {PUMPENBAU: 1}, may=["@zahnrad:cluster.test"])
        self.assert_carried(texts_to(sent, PUMPENBAU)[0], "Zahnradfabrik Waldmohr GmbH", OFFER, number)

    def test_a_mail_with_outlook_quoting_is_carried_into_the_chat_without_the_quote(self):
        _, number = self.ask_directly()
        firm = cluster.mail(HEMBACH)
        firm.reply(cluster.request_by_mail(HEMBACH, number), OFFER)
        sent = cluster.expect(self.mark, {PUMPENBAU: 1}, may=[HEMBACH])
        text = texts_to(sent, PUMPENBAU)[0]
        self.assert_carried(text, "Drehtechnik Hembach OHG", OFFER, number)
        self.assertNotIn("Gesendet:", text)
        self.assertNotIn(TURNING, text)

    def test_a_mail_is_understood_by_what_it_answers_alone(self):
        _, number = self.ask_directly()
        firm = cluster.mail(HEMBACH)
        firm.reply(cluster.request_by_mail(HEMBACH, number), OFFER, to=MAIL_ADDRESS)
        sent = cluster.expect(self.mark, {PUMPENBAU: 1}, may=[HEMBACH])
        self.assert_carried(texts_to(sent, PUMPENBAU)[0], "Drehtechnik Hembach OHG", OFFER, number)

    def test_a_mail_is_understood_by_its_address_alone_even_if_nobody_vouches_for_the_sender(self):
        _, number = self.ask_directly()
        firm = cluster.mail(HEMBACH)
        firm.reply(cluster.request_by_mail(HEMBACH, number), OFFER, references=False,
                   envelope_from="anfrage@hembach.test.plain.test")
        sent = cluster.expect(self.mark, {PUMPENBAU: 1}, may=[HEMBACH])
        self.assert_carried(texts_to(sent, PUMPENBAU)[0], "Drehtechnik Hembach OHG", OFFER, number)

    def test_a_colleague_of_the_same_domain_answers_for_the_firm_and_is_shown(self):
        _, number = self.ask_directly()
        request = cluster.request_by_mail(HEMBACH, number)
        colleague = cluster.mail("werkstatt@hembach.test")
        colleague.reply(request, OFFER)
        sent = cluster.expect(self.mark, {PUMPENBAU: 1}, may=["werkstatt@hembach.test"])
        text = texts_to(sent, PUMPENBAU)[0]
        self.assert_carried(text, "Drehtechnik Hembach OHG", OFFER, number)
        self.assertIn("werkstatt@hembach.test", text)

    def test_somebody_of_another_domain_cannot_answer_for_the_firm_without_the_reply_address(self):
        _, number = self.ask_directly()
        request = cluster.request_by_mail(HEMBACH, number)
        other = cluster.mail("neugierig@fremd.test")
        other.reply(request, "Nehmen Sie lieber uns.", to=MAIL_ADDRESS)
        barrier = cluster.matrix("kessler").say(cluster.direct("kessler"), "!hilfe")
        cluster.answer_to("kessler", barrier)
        cluster.expect(self.mark, {"neugierig@fremd.test": 1, "@kessler:cluster.test": 1})

    def test_the_answer_to_a_need_by_mail_comes_in_the_thread_of_that_mail(self):
        message_id, number = self.ask_by_mail()
        cluster.answer_request(KUSEL, number, OFFER)
        sent = cluster.expect(self.mark, {GETRIEBEWERK: 1}, may=[KUSEL])
        self.assert_carried(texts_to(sent, GETRIEBEWERK)[0], "Laserzentrum Kusel GmbH", OFFER, number)
        mail = cluster.mail(GETRIEBEWERK).wait_for(lambda one: OFFER in text_of(one) and number in text_of(one))
        self.assertIn(message_id, str(mail["References"]))

    def test_mail_to_mail_works_as_well(self):
        message_id, number = self.ask_by_mail()
        cluster.mail(LANDSTUHL).reply(cluster.request_by_mail(LANDSTUHL, number), OFFER)
        sent = cluster.expect(self.mark, {GETRIEBEWERK: 1}, may=[LANDSTUHL])
        self.assert_carried(texts_to(sent, GETRIEBEWERK)[0], "Blechwerk Landstuhl GmbH", OFFER, number)

    def test_what_the_asker_writes_back_reaches_that_firm_only(self):
        _, number = self.ask_in_room()
        cluster.answer_request(LAUTERTAL, number, OFFER)
        cluster.expect(self.mark, {PUMPENBAU: 1, ROOM: 1}, may=[LAUTERTAL])
        carried = cluster.matrix("pumpenbau").wait_for(
            lambda event: number in event["content"].get("body", "") and OFFER in event["content"].get("body", ""))
        self.mark = cluster.mark()
        cluster.matrix("pumpenbau").reply(carried["room_id"], carried["event_id"], "Geht es auch in 2 Wochen?")
        sent = cluster.expect(self.mark, {LAUTERTAL: 1}, may=[PUMPENBAU])
        text = texts_to(sent, LAUTERTAL)[0]
        self.assertIn("Geht es auch in 2 Wochen?", text)
        self.assertIn(number, text)

    def test_the_conversation_crosses_from_mail_to_chat_and_back(self):
        message_id, number = self.ask_by_mail()
        request = cluster.request_by_matrix("laser-kusel", number)
        firm = cluster.matrix("laser-kusel")
        firm.reply(request["room_id"], request["event_id"], OFFER)
        asker = cluster.mail(GETRIEBEWERK)
        carried = asker.wait_for(lambda one: OFFER in text_of(one) and number in text_of(one))
        asker.reply(carried, "Welche Güte hat der Zuschnitt?")
        back = firm.wait_for_text("Welche Güte hat der Zuschnitt?", sender=cluster.bot.user_id)
        self.assertIn(number, back["content"]["body"])
        self.assertNotIn("Gesendet:", back["content"]["body"])
        firm.reply(back["room_id"], back["event_id"], "Güte nach ISO 9013-231.")
        last = asker.wait_for_text("ISO 9013-231")
        self.assertIn(message_id, str(last["References"]))
        cluster.expect(self.mark, {GETRIEBEWERK: 2, KUSEL: 1}, may={GETRIEBEWERK: 1, KUSEL: 2})


if __name__ == "__main__":
    unittest.main()

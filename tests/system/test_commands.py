"""Commands in both languages, in the room, in a direct chat and by mail; editing and taking back a need."""

import unittest

from cluster import LASER, LASERS, MAIL_ADDRESS, ROOM, TURNERS, TURNING, Cluster, texts_to
from testbed import numbers_in, text_of

PUMPENBAU = "@pumpenbau:cluster.test"
GETRIEBEWERK = "einkauf@getriebewerk.test"
CHANGED = "35 Wellen drehen, Ø 40 x 150 mm, aus 1.4571, bis 18.12.2026"

cluster = Cluster()


def setUpModule():
    unittest.addModuleCleanup(cluster.stop)
    cluster.start()
    cluster.direct("pumpenbau")


class Commands(unittest.TestCase):
    def setUp(self):
        self.mark = cluster.mark()

    def in_room(self, text):
        event = cluster.matrix("pumpenbau").say(cluster.room, text)
        return cluster.answer_to("pumpenbau", event)["content"]["body"]

    def directly(self, text):
        event = cluster.matrix("pumpenbau").say(cluster.direct("pumpenbau"), text)
        return cluster.answer_to("pumpenbau", event)["content"]["body"]

    def by_mail(self, text, subject="Frage"):
        message_id = cluster.mail(GETRIEBEWERK).send(MAIL_ADDRESS, subject, text)
        return text_of(cluster.mail_answer_to(GETRIEBEWERK, message_id))

    def test_help_lists_the_commands_everywhere_in_both_languages(self):
        for ask in (self.in_room, self.directly, self.by_mail):
            for word in ("!hilfe", "!help"):
                with self.subTest(place=ask.__name__, word=word):
                    text = ask(word)
                    for command in ("!bedarf", "!suche", "!profil", "!meine"):
                        self.assertIn(command, text)
        cluster.expect(self.mark, {ROOM: 2, PUMPENBAU: 2, GETRIEBEWERK: 2})

    def test_search_names_firms_and_writes_to_nobody(self):
        for ask in (self.in_room, self.directly, self.by_mail):
            for word in ("!suche", "!search"):
                with self.subTest(place=ask.__name__, word=word):
                    self.assertIn("Laserzentrum Kusel GmbH", ask(f"{word} Laserschneiden S235 5 mm"))
        cluster.expect(self.mark, {ROOM: 2, PUMPENBAU: 2, GETRIEBEWERK: 2})

    def test_profile_shows_a_firm_and_without_a_name_the_own_one(self):
        for ask in (self.in_room, self.directly, self.by_mail):
            for word in ("!profil", "!profile"):
                with self.subTest(place=ask.__name__, word=word):
                    text = ask(f"{word} lautertal")
                    self.assertIn("Dreherei Lautertal GmbH", text)
                    self.assertIn("CNC-Drehen bis Ø 400", text)
        self.assertIn("Pumpenbau Pfalz GmbH", self.directly("!profil"))
        self.assertIn("Getriebewerk Otterbach AG", self.by_mail("!profile"))
        cluster.expect(self.mark, {ROOM: 2, PUMPENBAU: 3, GETRIEBEWERK: 3})

    def test_mine_lists_own_needs_and_not_in_the_room(self):
        _, number, _ = cluster.ask_directly("pumpenbau", LASER)
        cluster.expect(self.mark, {PUMPENBAU: 1, **LASERS})
        for word in ("!meine", "!mine"):
            self.assertIn(number, self.directly(word))
        mark = cluster.mark()
        self.assertNotIn(LASER, self.in_room("!meine"))
        sent = cluster.expect(mark, {ROOM: 1, PUMPENBAU: 1})
        self.assertIn(number, texts_to(sent, PUMPENBAU)[0])
        _, mailed, _ = cluster.ask_by_mail(GETRIEBEWERK, LASER)
        text = self.by_mail("!mine")
        self.assertIn(mailed, text)
        self.assertNotIn(number, text)

    def test_mine_shows_a_firm_what_it_is_asked(self):
        _, number, _ = cluster.ask_directly("pumpenbau", LASER)
        request = cluster.request_by_matrix("laser-kusel", number)
        event = cluster.matrix("laser-kusel").say(request["room_id"], "!meine")
        self.assertIn(number, cluster.answer_to("laser-kusel", event)["content"]["body"])

    def test_a_command_in_a_mail_may_stand_in_the_subject(self):
        self.assertIn("!bedarf", self.by_mail("", subject="!hilfe"))

    def test_an_unknown_command_is_explained_to_a_member_in_the_chat(self):
        self.assertIn("!hilfe", self.directly("!bedraf " + TURNING))
        cluster.expect(self.mark, {PUMPENBAU: 1})

    def test_an_empty_need_is_asked_back_and_gets_no_number(self):
        self.assertFalse(numbers_in(self.directly("!bedarf")))
        self.assertFalse(numbers_in(self.in_room("!bedarf   ")))
        cluster.expect(self.mark, {PUMPENBAU: 1, ROOM: 1})

    def test_a_megabyte_of_need_is_refused_kindly(self):
        text = self.by_mail("20 Wellen drehen aus 1.4301 und noch viel mehr. \n" * 20000)
        self.assertFalse(numbers_in(text))
        cluster.expect(self.mark, {GETRIEBEWERK: 1})


class Changes(unittest.TestCase):
    def test_an_edit_is_a_new_version_and_costs_its_asker_and_those_asked_one_more_message(self):
        for ask, place in ((cluster.ask_in_room, ROOM), (cluster.ask_directly, PUMPENBAU)):
            with self.subTest(place=place):
                mark = cluster.mark()
                event, number, _ = ask("pumpenbau", "!bedarf " + TURNING)
                cluster.expect(mark, {place: 1, **TURNERS})
                mark = cluster.mark()
                room = cluster.room if place == ROOM else cluster.direct("pumpenbau")
                cluster.matrix("pumpenbau").edit(room, event, "!bedarf " + CHANGED)
                sent = cluster.expect(mark, {PUMPENBAU: 1, **TURNERS}, may=[place])
                self.assertIn("35 Stück", texts_to(sent, PUMPENBAU)[0])
                for recipient in TURNERS:
                    self.assertIn(number, texts_to(sent, recipient)[0])
                    self.assertIn(CHANGED, texts_to(sent, recipient)[0])
                self.assertEqual({one for text in texts_to(sent, place) for one in numbers_in(text)} - {number}, set())

    def test_a_redaction_withdraws_the_need_and_removes_its_words(self):
        for ask, place in ((cluster.ask_in_room, ROOM), (cluster.ask_directly, PUMPENBAU)):
            with self.subTest(place=place):
                need = TURNING.replace("20 Wellen", "23 Spindeln" if place == ROOM else "24 Spindeln")
                mark = cluster.mark()
                event, number, _ = ask("pumpenbau", "!bedarf " + need)
                cluster.expect(mark, {place: 1, **TURNERS})
                mark = cluster.mark()
                room = cluster.room if place == ROOM else cluster.direct("pumpenbau")
                cluster.matrix("pumpenbau").redact(room, event)
                # The asker hears it, too, and never in the room.
                sent = cluster.expect(mark, {**TURNERS, PUMPENBAU: 1}, may=[ROOM])
                for recipient in [*TURNERS, PUMPENBAU]:
                    self.assertIn(number, texts_to(sent, recipient)[0])
                    self.assertIn("zurückgezogen", texts_to(sent, recipient)[0])
                mine = cluster.matrix("pumpenbau").say(cluster.direct("pumpenbau"), "!meine")
                self.assertNotIn("Spindeln", cluster.answer_to("pumpenbau", mine)["content"]["body"])

    def test_somebody_else_cannot_change_or_withdraw_a_need(self):
        mark = cluster.mark()
        event, _, _ = cluster.ask_in_room("pumpenbau", "!bedarf " + LASER)
        cluster.expect(mark, {ROOM: 1, **LASERS})
        mark = cluster.mark()
        cluster.matrix("kessler").edit(cluster.room, event, "!bedarf " + TURNING)
        cluster.matrix("lotse").redact(cluster.room, cluster.matrix("lotse").say(cluster.room, "Test"))
        barrier = cluster.matrix("kessler").say(cluster.room, "!hilfe")
        cluster.answer_to("kessler", barrier)
        cluster.expect(mark, {ROOM: 1})


if __name__ == "__main__":
    unittest.main()

"""Firms are asked in waves: the next ones where too few say yes in time, and none more often than it may be."""

import unittest

from cluster import (
    GETRIEBEWERK as GETRIEBEWERK_FIRM, KESSLER as KESSLER_FIRM, LASER, LASER_KUSEL, LASER_LANDSTUHL, MODERATORS, ROOM,
    Cluster, texts_to,
)
from counted import Counted
from later import let_pass
from testbed import Contact, profile, text_of

KESSLER = "@kessler:cluster.test"
GETRIEBEWERK = "einkauf@getriebewerk.test"
MOULDING = "5000 Gehäuse spritzgießen aus PA6 GF30"
WAVE = 5
LASER_GLAN = profile(
    "laser-glan", "Laserschnitt Glan GmbH", process="laser_cutting", wording="Laserschneiden bis 15 mm Stahl",
    contacts=[Contact("@laser-glan:cluster.test")])
NAMES = ["Alpha", "Beta", "Gamma", "Delta", "Epsilon", "Zeta", "Eta", "Theta"]


def moulder(name):
    """Every second one is reached in Matrix, the others by mail."""
    word = name.lower()
    reached = Contact(f"@{word}:cluster.test") if NAMES.index(name) % 2 == 0 else Contact(email=f"info@{word}.test")
    return profile(word, f"Spritzguss {name} GmbH", process="injection_moulding", wording="Kunststoffspritzguss",
                   contacts=[reached])


def address_of(name):
    contact = moulder(name)["contacts"][0]
    return contact.get("matrix") or contact["email"]


ADDRESSES = {name: address_of(name) for name in NAMES}

cluster = Cluster(needs={"suppliers_per_wave": WAVE, "wave_after": "1h"},
                  profiles=[KESSLER_FIRM, GETRIEBEWERK_FIRM, LASER_KUSEL, LASER_LANDSTUHL, LASER_GLAN,
                            *map(moulder, NAMES)])


def setUpModule():
    unittest.addModuleCleanup(cluster.stop)
    cluster.start()
    cluster.direct("kessler")


class Waves(Counted):
    cluster = cluster

    def named_in(self, text):
        return [name for name in NAMES if f"Spritzguss {name} GmbH" in text]

    def each(self, names):
        return {ADDRESSES[name]: 1 for name in names}

    def ask(self):
        """Returns the number and the firms of the first wave, who were all asked, and nobody beside them."""
        _, number, answer = cluster.ask_directly("kessler", MOULDING)
        asked = self.named_in(answer)
        self.expect({KESSLER: 1, **self.each(asked)})
        return number, asked

    def answer(self, name, number, text):
        cluster.answer_request(ADDRESSES[name], number, text)
        return self.expect({KESSLER: 1}, may=[ADDRESSES[name]])

    def test_the_next_firms_are_asked_after_the_time_with_one_yes_and_the_asker_reads_whom(self):
        number, asked = self.ask()
        self.assertEqual(len(asked), WAVE)
        self.answer(asked[0], number, "1")
        self.answer(asked[1], number, "Leider nein, keine Kapazität.")
        self.assertTrue(let_pass(cluster, "wave", number))
        rest = [name for name in NAMES if name not in asked]
        sent = self.expect({KESSLER: 1, **self.each(rest)})
        text = texts_to(sent, KESSLER)[0]
        self.assertIn(f"Ich frage {len(rest)} weitere", text)
        self.assertEqual(self.named_in(text), rest)
        for name in rest:
            self.assertIn(number, texts_to(sent, ADDRESSES[name])[0])
            self.assertIn("Warum Sie:", texts_to(sent, ADDRESSES[name])[0])

    def test_nobody_else_is_asked_after_the_time_with_two_who_can_do_it(self):
        number, asked = self.ask()
        self.answer(asked[0], number, "Interesse")
        self.answer(asked[1], number, "4 3,20 €/Stück")
        self.assertTrue(let_pass(cluster, "wave", number))
        barrier = cluster.matrix("kessler").say(cluster.room, "!hilfe")
        cluster.answer_to("kessler", barrier)
        self.expect({ROOM: 1})

    def test_the_next_firms_are_asked_at_once_where_all_have_declined_and_it_works_for_mail_too(self):
        message_id, number, mail = cluster.ask_by_mail(GETRIEBEWERK, MOULDING)
        asked = self.named_in(text_of(mail))
        self.assertEqual(len(asked), WAVE)
        rest = [name for name in NAMES if name not in asked]
        self.expect({GETRIEBEWERK: 1, **self.each(asked)})
        for name in asked:
            address = ADDRESSES[name]
            if address.startswith("@"):
                request = cluster.request_by_matrix(name.lower(), number)
                cluster.matrix(name.lower()).react(request["room_id"], request["event_id"], "👎")
            else:
                cluster.mail(address).reply(cluster.request_by_mail(address, number), "6")
        sent = self.expect({GETRIEBEWERK: WAVE + 1, **self.each(rest)}, may={ADDRESSES[name]: 1 for name in asked})
        announced = [text for text in texts_to(sent, GETRIEBEWERK) if "weitere:" in text]
        self.assertEqual(len(announced), 1)
        self.assertEqual(self.named_in(announced[0]), rest)
        mail = cluster.mail(GETRIEBEWERK).wait_for_text(announced[0].splitlines()[0])
        self.assertIn(message_id, str(mail["References"]))

    def test_a_firm_at_its_own_weekly_limit_is_asked_in_no_wave(self):
        number, asked = self.ask()
        full = next(name for name in asked if ADDRESSES[name].startswith("@"))
        chat = cluster.request_by_matrix(full.lower(), number)["room_id"]
        cluster.matrix(full.lower()).say(chat, "höchstens 1 Anfrage pro Woche")
        text = texts_to(self.expect(self.each([full])), ADDRESSES[full])[0]
        self.assertIn("höchstens einmal in der Woche", text)
        number, first = self.ask()
        self.assertEqual(len(first), WAVE)
        self.assertTrue(let_pass(cluster, "wave", number))
        rest = [name for name in NAMES if name not in first and name != full]
        self.assertEqual(len(rest), len(NAMES) - WAVE - 1, f"{full} is not in the first wave either")
        sent = self.expect({KESSLER: 1, **self.each(rest)})
        self.assertEqual(self.named_in(texts_to(sent, KESSLER)[0]), rest)
        cluster.matrix(full.lower()).say(chat, "Anfragen ohne Grenze")
        self.expect(self.each([full]))


class WeeklyLimit(unittest.TestCase):
    """The configuration's limit: one request a week to each of the three laser cutters, who are asked one by one."""

    LASERS = {"laser-kusel": "@laser-kusel:cluster.test", "laser-landstuhl": "angebot@landstuhl.test",
              "laser-glan": "@laser-glan:cluster.test"}

    @classmethod
    def setUpClass(cls):
        cls.restart(requests_per_week=1, suppliers_per_wave=1)
        cls.addClassCleanup(cls.restart, requests_per_week=0, suppliers_per_wave=WAVE)

    @staticmethod
    def restart(**needs):
        cluster.bot.stop()
        cluster.bot.configure({"needs": needs})
        cluster.bot.start()

    def ask_one(self, left):
        """A need that goes to one of those left; returns its number and him."""
        mark = cluster.mark()
        _, number, _ = cluster.ask_directly("kessler", LASER)
        asked = self.only_one_of(left, cluster.expect(mark, {KESSLER: 1}, may=left))
        return number, asked

    def only_one_of(self, left, sent):
        asked = [address for address in left if texts_to(sent, address)]
        self.assertEqual(len(asked), 1)
        return asked[0]

    def test_whoever_was_asked_this_week_is_passed_over_by_needs_and_waves_until_nobody_is_left(self):
        left = set(self.LASERS.values())
        _, first = self.ask_one(left)
        left.remove(first)
        number, second = self.ask_one(left)
        left.remove(second)
        mark = cluster.mark()
        self.assertTrue(let_pass(cluster, "wave", number))
        third = left.pop()
        cluster.expect(mark, {KESSLER: 1, third: 1})
        mark = cluster.mark()
        _, _, answer = cluster.ask_directly("kessler", LASER)
        self.assertIn("haben diese Woche aber schon genug Anfragen", answer)
        self.assertNotIn("Dafür finde ich im Cluster", answer)
        cluster.expect(mark, {KESSLER: 1}, may=MODERATORS)


if __name__ == "__main__":
    unittest.main()

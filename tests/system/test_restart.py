"""What a stop, an absence and sudden deaths of the bot may not change: nothing is lost, nothing comes twice."""

import collections
import random
import sqlite3
import time
import unittest

from cluster import LASER, LASERS, MAIL_ADDRESS, ROOM, TURNERS, TURNING, Cluster, texts_to
from testbed import numbers_in, text_of

PUMPENBAU = "@pumpenbau:cluster.test"
KESSLER = "@kessler:cluster.test"
GETRIEBEWERK = "einkauf@getriebewerk.test"
KUSEL = "@laser-kusel:cluster.test"
LANDSTUHL = "angebot@landstuhl.test"
OFFER = "Liefern wir in 3 Wochen."
ROUNDS = 10
SETTLE_SECONDS = 45

cluster = Cluster()


def setUpModule():
    unittest.addModuleCleanup(cluster.stop)
    cluster.start()
    for name in ("pumpenbau", "kessler"):
        cluster.direct(name)


def integrity():
    """What SQLite says of the one file alone, as somebody would read it who copies nothing else."""
    database = sqlite3.connect(f"file:{cluster.bot.database}?immutable=1", uri=True)
    try:
        return database.execute("PRAGMA integrity_check").fetchone()[0]
    finally:
        database.close()


class Restart(unittest.TestCase):
    def setUp(self):
        if not cluster.bot.is_running():
            cluster.bot.start()
        self.mark = cluster.mark()

    def assert_stops_cleanly(self):
        started = time.monotonic()
        self.assertEqual(cluster.bot.stop(), 0)
        self.assertLess(time.monotonic() - started, 10)
        self.assertEqual(integrity(), "ok")
        self.assertEqual([path.name for path in cluster.folder.iterdir() if path.name.startswith("cluster.db-")], [])

    def test_a_stop_in_the_middle_of_a_conversation_changes_nothing(self):
        _, number, _ = cluster.ask_directly("pumpenbau", TURNING)
        cluster.expect(self.mark, {PUMPENBAU: 1, **TURNERS})
        self.assert_stops_cleanly()
        mark = cluster.mark()
        firm = cluster.matrix("lautertal")
        request = cluster.request_by_matrix("lautertal", number)
        firm.reply(request["room_id"], request["event_id"], OFFER)
        mail = cluster.request_by_mail("anfrage@hembach.test", number)
        cluster.mail("anfrage@hembach.test").reply(mail, "Leider ausgebucht.")
        cluster.bot.start()
        sent = cluster.expect(mark, {PUMPENBAU: 2}, may=[firm.user_id, "anfrage@hembach.test"])
        texts = "\n".join(texts_to(sent, PUMPENBAU))
        self.assertIn(OFFER, texts)
        self.assertIn("Leider ausgebucht.", texts)

    def test_sigint_is_a_stop_too(self):
        cluster.bot.process.send_signal(2)
        self.assertEqual(cluster.bot.process.wait(10), 0)
        self.assertEqual(integrity(), "ok")

    def test_everything_written_while_the_bot_was_away_is_handled_once(self):
        self.assert_stops_cleanly()
        room, direct = cluster.room, cluster.direct("pumpenbau")
        pumpenbau, kessler = cluster.matrix("pumpenbau"), cluster.matrix("kessler")
        asked = []
        for index in range(70):
            kessler.say(room, f"Gespräch unter Kollegen, Nr. {index}")
            if index % 35 == 0:
                asked.append(pumpenbau.say(room, f"!bedarf {LASER} (Lücke {index})"))
        direct_need = pumpenbau.say(direct, f"{LASER} (direkt)")
        for index in range(25):
            kessler.say(room, f"Und noch etwas, Nr. {index}")
        mails = [cluster.mail(GETRIEBEWERK).send(MAIL_ADDRESS, f"Lücke {index}", f"{LASER} (Post {index})")
                 for index in range(3)]
        cluster.mail(MAIL_ADDRESS).wait_for_text("Post 2")
        # Somebody looks into the mailbox with a mail program: that must not hide the mails from the bot.
        cluster.mail(MAIL_ADDRESS).mark_all_seen()
        cluster.bot.start()
        counts = {ROOM: 2, PUMPENBAU: 1, GETRIEBEWERK: 3, KUSEL: 6, LANDSTUHL: 6}
        sent = cluster.expect(self.mark, counts, seconds=20)
        for event in asked:
            self.assertTrue(numbers_in(cluster.answer_to("pumpenbau", event)["content"]["body"]))
        cluster.answer_to("pumpenbau", direct_need)
        for message_id in mails:
            cluster.mail_answer_to(GETRIEBEWERK, message_id)
        numbers = {numbers_in(text)[0] for text in texts_to(sent, KUSEL)}
        self.assertEqual(len(numbers), 6)

    def test_an_invitation_sent_while_the_bot_was_away_is_accepted_and_its_message_answered(self):
        self.assert_stops_cleanly()
        client = cluster.matrix("weiler-chef")
        room = client.open_direct(cluster.bot.user_id)
        event = client.say(room, "!hilfe")
        cluster.bot.start()
        cluster.answer_to("weiler-chef", event, seconds=15)


class SuddenDeath(unittest.TestCase):
    """Ten times the bot is killed in the middle of traffic. Every need carries a mark of its own in its text."""

    ASKERS = ("pumpenbau", "kessler", "lotse")

    def post(self, index):
        label = f"Kennung K{index:03}X"
        text = f"{LASER}, {label}"
        place = index % 3
        asker = self.ASKERS[index // 3 % len(self.ASKERS)]
        client = cluster.matrix(asker)
        if place == 0:
            self.in_room[label] = (asker, client.say(cluster.room, "!bedarf " + text))
        elif place == 1:
            self.direct[label] = (asker, client.say(self.chats[asker], text))
        else:
            self.mailed[label] = cluster.mail(GETRIEBEWERK).send(MAIL_ADDRESS, label, text)

    def test_ten_kills_during_traffic_lose_and_double_nothing(self):
        if not cluster.bot.is_running():
            cluster.bot.start()
        self.in_room, self.direct, self.mailed = {}, {}, {}
        self.chats = {name: cluster.direct(name) for name in self.ASKERS}
        mark = cluster.mark()
        chance = random.Random(20261123)
        index = 0
        for turn in range(ROUNDS):
            if turn % 2 == 0:
                cluster.bot.wait_ready()  # the odd ones die while they are still starting
            for _ in range(4):
                self.post(index)
                index += 1
                time.sleep(chance.uniform(0, 0.15))
            time.sleep(chance.uniform(0, 0.4))
            cluster.bot.kill()
            self.post(index)
            index += 1
            cluster.bot.start(wait=False)
            time.sleep(chance.uniform(0, 0.6))
        self.assertEqual(index, ROUNDS * 5)
        counts = collections.Counter({ROOM: len(self.in_room), GETRIEBEWERK: len(self.mailed), KUSEL: index,
                                      LANDSTUHL: index})
        counts.update(f"@{asker}:cluster.test" for asker, _ in self.direct.values())
        sent = cluster.expect(mark, counts, seconds=SETTLE_SECONDS)
        self.check_acknowledgements()
        self.check_requests(sent, index)
        self.check_mails_repeat_only_themselves()
        self.assertEqual(cluster.bot.stop(), 0)
        self.assertEqual(integrity(), "ok")

    def check_acknowledgements(self):
        self.numbers = {}
        for label, (asker, event) in {**self.in_room, **self.direct}.items():
            self.numbers[label] = numbers_in(cluster.answer_to(asker, event)["content"]["body"])[0]
        for label, message_id in self.mailed.items():
            mail = cluster.mail_answer_to(GETRIEBEWERK, message_id)
            self.numbers[label] = numbers_in(f"{mail['Subject']}\n{text_of(mail)}")[0]
        counted = sorted(int(number.rpartition("-")[2]) for number in self.numbers.values())
        self.assertEqual(counted, list(range(counted[0], counted[0] + len(counted))))

    def check_requests(self, sent, count):
        for firm in (KUSEL, LANDSTUHL):
            asked = {}
            for text in texts_to(sent, firm):
                label = text[text.index("Kennung"):][:len("Kennung K000X")]
                self.assertNotIn(label, asked, f"{firm} was asked twice")
                asked[label] = numbers_in(text)[0]
            self.assertEqual(len(asked), count)
            self.assertEqual(asked, {label: self.numbers[label] for label in asked})

    def check_mails_repeat_only_themselves(self):
        """Two mails with the same Message-ID are the same mail."""
        texts = {}
        for mail in cluster.archive.mails:
            texts.setdefault(str(mail["Message-ID"]), set()).add((str(mail["To"]), text_of(mail)))
        self.assertEqual([one for one in texts.values() if len(one) > 1], [])


if __name__ == "__main__":
    unittest.main()

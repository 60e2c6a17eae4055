"""Who may: members, strangers, forged senders, and machines that must never be answered."""

import unittest
from email.message import EmailMessage

from cluster import LASER, LASERS, MAIL_ADDRESS, ROOM, Cluster, texts_to
from testbed import MatrixClient, numbers_in, text_of

PUMPENBAU = "@pumpenbau:cluster.test"
GETRIEBEWERK = "einkauf@getriebewerk.test"
PLAIN = GETRIEBEWERK + ".plain.test"
SPOOFED = GETRIEBEWERK + ".spoofed.test"
HEMBACH = "anfrage@hembach.test"
WEILER = "info@weiler.test"

cluster = Cluster()


def setUpModule():
    unittest.addModuleCleanup(cluster.stop)
    cluster.start()
    cluster.direct("pumpenbau")


def last_number():
    """The number that a member's need gets now, as an integer."""
    return int(cluster.ask_directly("pumpenbau", LASER)[1].rpartition("-")[2])


class Members(unittest.TestCase):
    def setUp(self):
        self.mark = cluster.mark()

    def mail_barrier(self):
        """Everything mailed before has been dealt with once this returns."""
        message_id = cluster.mail(GETRIEBEWERK).send(MAIL_ADDRESS, "!hilfe", "")
        cluster.mail_answer_to(GETRIEBEWERK, message_id)

    def chat_barrier(self):
        event = cluster.matrix("pumpenbau").say(cluster.room, "!hilfe")
        cluster.answer_to("pumpenbau", event)

    def test_a_stranger_in_chat_is_told_once_how_to_join_and_nothing_is_created(self):
        before = last_number()
        cluster.expect(self.mark, {PUMPENBAU: 1, **LASERS})
        mark = cluster.mark()
        stranger = MatrixClient(cluster.servers, "neugierig").register()
        stranger.set_display_name("Pumpenbau Pfalz GmbH")
        stranger.join(cluster.room)
        event = stranger.say(cluster.room, "!bedarf " + LASER)
        stranger.wait_for(lambda seen: seen["sender"] == cluster.bot.user_id)
        stranger.say(cluster.room, "!bedarf " + LASER)
        stranger.say(cluster.room, "!suche drehen")
        self.chat_barrier()
        sent = cluster.since(mark)
        self.assertEqual(len(sent), 2, sent)
        self.assertTrue(event)
        self.assertEqual(numbers_in("\n".join(text for _, text in sent)), [])
        self.assertIn("Geschäftsstelle", "\n".join(text for _, text in sent))
        self.assertEqual(last_number(), before + 1)
        stranger.close()

    def test_a_stranger_who_mails_is_told_once_how_to_join(self):
        stranger = cluster.mail("jemand@fremd.test")
        stranger.send(MAIL_ADDRESS, "Bedarf", LASER)
        stranger.send(MAIL_ADDRESS, "!suche", "drehen")
        stranger.send(MAIL_ADDRESS, "Bedarf", LASER)
        self.mail_barrier()
        sent = cluster.expect(self.mark, {"jemand@fremd.test": 1, GETRIEBEWERK: 1})
        self.assertIn("Mitglied", texts_to(sent, "jemand@fremd.test")[0])
        answer = stranger.wait_for(lambda mail: True)
        self.assertTrue(str(answer["Auto-Submitted"]).startswith("auto-replied"))

    def test_a_mail_that_nobody_vouches_for_is_a_need_only_after_the_member_says_so(self):
        for envelope in (PLAIN, SPOOFED):
            with self.subTest(envelope=envelope):
                mark = cluster.mark()
                member = cluster.mail(GETRIEBEWERK)
                message_id = member.send(MAIL_ADDRESS, "Laserteile", LASER, envelope_from=envelope)
                sent = cluster.expect(mark, {GETRIEBEWERK: 1})
                self.assertEqual(numbers_in(texts_to(sent, GETRIEBEWERK)[0]), [])
                question = member.wait_for(lambda mail: "JA" in text_of(mail) and mail not in asked)
                asked.append(question)
                mark = cluster.mark()
                member.reply(question, "Ja", envelope_from=PLAIN)
                sent = cluster.expect(mark, {GETRIEBEWERK: 1, **LASERS})
                self.assertTrue(numbers_in(texts_to(sent, GETRIEBEWERK)[0]))
                for recipient in LASERS:
                    self.assertIn(LASER, texts_to(sent, recipient)[0])
                self.assertTrue(message_id)

    def test_a_forger_gets_nothing_even_with_a_verdict_for_his_own_domain(self):
        forged = cluster.mail("forger@boese.test")
        for envelope, headers in (
                ("forger@boese.test", {}),
                ("forger@boese.test", {"Sender": "forger@boese.test"}),
                (HEMBACH + ".spoofed.test", {"Authentication-Results": "mx.cluster.test; dmarc=pass header.from=hembach.test"}),
                (HEMBACH + ".plain.test", {"Authentication-Results": "boese.test; dmarc=pass header.from=hembach.test"}),
        ):
            with self.subTest(envelope=envelope, headers=headers):
                mark = cluster.mark()
                mail = forged.compose(MAIL_ADDRESS, "Bedarf", LASER, {"From": HEMBACH, **headers})
                forged.send_mail(mail, MAIL_ADDRESS, envelope_from=envelope)
                sent = cluster.expect(mark, {HEMBACH: 1})
                self.assertEqual(numbers_in(texts_to(sent, HEMBACH)[0]), [])
                cluster.mail(HEMBACH).wait_for(lambda one: "JA" in text_of(one))

    def test_a_forger_cannot_confirm_from_elsewhere(self):
        member = cluster.mail(WEILER)
        known = list(member.mails) + member.fetch()
        member.send(MAIL_ADDRESS, "Bedarf", LASER, envelope_from=WEILER + ".spoofed.test")
        question = member.wait_for(lambda mail: "JA" in text_of(mail) and mail not in known)
        asked.append(question)
        mark = cluster.mark()
        cluster.mail("forger@boese.test").reply(question, "JA", to=MAIL_ADDRESS)
        self.mail_barrier()
        sent = cluster.expect(mark, {GETRIEBEWERK: 1}, may=["forger@boese.test"])
        self.assertEqual(numbers_in("".join(text for _, text in sent)), [])

    def test_automatic_mail_is_never_answered(self):
        for headers in ({"Auto-Submitted": "auto-replied"}, {"Auto-Submitted": "auto-generated"},
                        {"Precedence": "bulk"}, {"X-Autoreply": "yes"}, {"List-Id": "<liste.getriebewerk.test>"}):
            cluster.mail(GETRIEBEWERK).send(MAIL_ADDRESS, "Abwesend", LASER, headers)
        cluster.mail(GETRIEBEWERK).send(MAIL_ADDRESS, "Automatische Antwort: Anfrage", "Ich bin im Urlaub.",
                                        {"X-Auto-Response-Suppress": "All", "Auto-Submitted": "auto-replied"})
        cluster.mail(GETRIEBEWERK).send(MAIL_ADDRESS, "Bedarf", LASER, envelope_from="")
        own = cluster.mail(GETRIEBEWERK).compose(MAIL_ADDRESS, "Bedarf", LASER, {"From": MAIL_ADDRESS})
        cluster.mail(GETRIEBEWERK).send_mail(own, MAIL_ADDRESS, envelope_from=MAIL_ADDRESS)
        report = EmailMessage()
        report["From"] = "MAILER-DAEMON@getriebewerk.test"
        report["To"] = MAIL_ADDRESS
        report["Subject"] = "Undelivered Mail Returned to Sender"
        report["Message-ID"] = "<bounce.1@getriebewerk.test>"
        report.set_content("Unzustellbar")
        report.replace_header("Content-Type", 'multipart/report; report-type=delivery-status; boundary="b"')
        cluster.mail(GETRIEBEWERK).send_mail(report, MAIL_ADDRESS, envelope_from="")
        self.mail_barrier()
        # The one to the cluster's own address is the forged one above.
        cluster.expect(self.mark, {GETRIEBEWERK: 1, MAIL_ADDRESS: 1})

    def test_an_absence_notice_to_a_request_is_no_answer(self):
        _, number, _ = cluster.ask_directly("pumpenbau", LASER)
        request = cluster.request_by_mail("angebot@landstuhl.test", number)
        cluster.expect(self.mark, {PUMPENBAU: 1, **LASERS})
        mark = cluster.mark()
        cluster.mail("angebot@landstuhl.test").reply(request, "Ich bin bis 7. Januar nicht im Haus.",
                                                     headers={"Auto-Submitted": "auto-replied"})
        self.mail_barrier()
        cluster.expect(mark, {GETRIEBEWERK: 1})

    def test_notices_and_reactions_of_members_are_not_answered(self):
        client = cluster.matrix("pumpenbau")
        room = cluster.direct("pumpenbau")
        client.say(room, "!bedarf " + LASER, msgtype="m.notice")
        client.say(cluster.room, "!hilfe", msgtype="m.notice")
        event = client.say(cluster.room, "Guten Morgen")
        client.react(cluster.room, event, "👍")
        self.chat_barrier()
        cluster.expect(self.mark, {ROOM: 1})

    def test_in_an_encrypted_chat_the_bot_says_once_that_it_cannot_read_there(self):
        client = cluster.matrix("kessler")
        encryption = {"type": "m.room.encryption", "state_key": "", "content": {"algorithm": "m.megolm.v1.aes-sha2"}}
        room = client.open_direct(cluster.bot.user_id, initial_state=[encryption])
        secret = {"algorithm": "m.megolm.v1.aes-sha2", "ciphertext": "AwgAEnACgAkLmt6q", "session_id": "s",
                  "sender_key": "k", "device_id": client.device_id}
        client.send(room, secret, "m.room.encrypted")
        sent = cluster.expect(self.mark, {client.user_id: 1})
        self.assertIn("verschlüsselt", texts_to(sent, client.user_id)[0])
        client.send(room, secret, "m.room.encrypted")
        self.chat_barrier()
        cluster.expect(self.mark, {client.user_id: 1, ROOM: 1})

    def test_other_bots_see_that_a_bot_writes_in_the_room_and_phones_ring_for_people_only(self):
        self.chat_barrier()
        event = cluster.matrix("pumpenbau").say(cluster.direct("pumpenbau"), "!hilfe")
        cluster.answer_to("pumpenbau", event)
        cluster.spy.drain()
        seen = cluster.spy.messages(sender=cluster.bot.user_id)
        self.assertEqual({one["content"]["msgtype"] for one in seen if one["room_id"] == cluster.room}, {"m.notice"})
        self.assertEqual({one["content"]["msgtype"] for one in seen if one["room_id"] != cluster.room}, {"m.text"})
        self.assertTrue(all("m.mentions" in one["content"] for one in seen))

    def test_a_firm_that_cannot_be_reached_is_reported_to_the_moderators(self):
        cluster.bot.stop()
        lost = {**cluster.profiles[0], "id": "lost", "name": "Gießerei Verschollen GmbH", "role": "supplier",
                "capabilities": [{"direction": "offered", "process": "sand_casting", "wording": "Sandguss"}],
                "contacts": [{**cluster.profiles[1]["contacts"][0], "email": "weg@verschollen.bounce.test"}]}
        cluster.bot.import_profiles([*cluster.profiles, lost])
        cluster.bot.start()
        mark = cluster.mark()
        _, number, _ = cluster.ask_directly("pumpenbau", "10 Gehäuse im Sandguss gießen, EN-GJL-250")
        sent = cluster.expect(mark, {PUMPENBAU: 1, "weg@verschollen.bounce.test": 1, "@lotse:cluster.test": 1},
                              seconds=15)
        self.assertIn(number, texts_to(sent, "@lotse:cluster.test")[0])
        self.assertIn("Verschollen", texts_to(sent, "@lotse:cluster.test")[0])


asked = []

if __name__ == "__main__":
    unittest.main()

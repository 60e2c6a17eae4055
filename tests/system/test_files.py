"""Files cross from mail to Matrix and back with the same bytes, as soon as they may; programs are refused."""

import random
import unittest
import zlib

from cluster import LASER, LASERS, MAIL_ADDRESS, Cluster, texts_to
from testbed import files_of, numbers_in, text_of

PUMPENBAU = "@pumpenbau:cluster.test"
GETRIEBEWERK = "einkauf@getriebewerk.test"
LANDSTUHL = "angebot@landstuhl.test"
KUSEL = "@laser-kusel:cluster.test"
PROGRAM = b"MZ\x90\x00\x03\x00\x00\x00" + b"This program cannot be run in DOS mode." + bytes(400)

cluster = Cluster()


def setUpModule():
    unittest.addModuleCleanup(cluster.stop)
    cluster.start()
    cluster.direct("pumpenbau")


def drawing(seed):
    """A PDF of some 200 kB that holds every byte value and nobody's name."""
    noise = random.Random(seed).randbytes(200_000)
    stream = zlib.compress(b"BT /F1 12 Tf 72 720 Td (Platte 300 x 200, t = 5) Tj ET")
    parts = [
        b"1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n",
        b"2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n",
        b"3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R >>\nendobj\n",
        b"4 0 obj\n<< /Length %d /Filter /FlateDecode >>\nstream\n" % len(stream) + stream + b"\nendstream\nendobj\n",
        b"5 0 obj\n<< /Length %d >>\nstream\n" % len(noise) + noise + b"\nendstream\nendobj\n",
    ]
    return b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n" + b"".join(parts) + b"trailer\n<< /Root 1 0 R /Size 6 >>\n%%EOF\n"


def is_file_of_bot(event):
    return event["sender"] == cluster.bot.user_id and event["content"].get("msgtype") == "m.file"


def files_to(name):
    """The file events of the bot that this person has got so far."""
    return [event for event in cluster.matrix(name).drain().events if is_file_of_bot(event)]


class Files(unittest.TestCase):
    def ask_by_mail(self, *files):
        mark = cluster.mark()
        message_id = cluster.mail(GETRIEBEWERK).send(MAIL_ADDRESS, "Anfrage", LASER, files=files)
        answer = cluster.mail_answer_to(GETRIEBEWERK, message_id)
        number = numbers_in(f"{answer['Subject']}\n{text_of(answer)}")[0]
        return mark, number, answer

    def ask_by_matrix(self):
        mark = cluster.mark()
        _, number, _ = cluster.ask_directly("pumpenbau", LASER)
        cluster.expect(mark, {PUMPENBAU: 1, **LASERS})
        return number

    def test_a_drawing_from_a_mail_reaches_the_chat_of_whoever_is_interested_byte_for_byte(self):
        sheet = drawing(1)
        before = len(files_to("laser-kusel"))
        mark, number, answer = self.ask_by_mail(("Platte Entwurf.pdf", "application/pdf", sheet))
        cluster.expect(mark, {GETRIEBEWERK: 1, **LASERS})
        self.assertIn("Platte Entwurf.pdf", text_of(answer))
        self.assertEqual(len(files_to("laser-kusel")), before)
        request = cluster.request_by_matrix("laser-kusel", number)
        firm = cluster.matrix("laser-kusel")
        firm.reply(request["room_id"], request["event_id"], "1")
        sent = firm.wait_for(lambda event: is_file_of_bot(event) and number in event["content"]["body"])
        self.assertEqual(sent["content"]["body"], f"{number}-1.pdf")
        self.assertEqual(sent["content"]["info"]["mimetype"], "application/pdf")
        self.assertEqual(sent["room_id"], request["room_id"])
        self.assertEqual(firm.download(sent), sheet)
        for mail in cluster.mail(LANDSTUHL).mails + cluster.mail(LANDSTUHL).fetch():
            self.assertEqual(files_of(mail), [])

    def test_a_drawing_from_the_chat_reaches_a_mailbox_as_an_attachment_byte_for_byte(self):
        sheet = drawing(2)
        number = self.ask_by_matrix()
        asker = cluster.matrix("pumpenbau")
        asker.send_file(cluster.direct("pumpenbau"), "Blech.pdf", "application/pdf", sheet)
        asker.wait_for(lambda event: event["sender"] == cluster.bot.user_id
                       and "Blech.pdf" in event["content"].get("body", ""))
        request = cluster.request_by_mail(LANDSTUHL, number)
        self.assertEqual(files_of(request), [])
        firm = cluster.mail(LANDSTUHL)
        firm.reply(request, "Machen wir gern, bitte die Zeichnung.")
        mail = firm.wait_for(lambda one: number in str(one["Subject"]) and files_of(one))
        self.assertEqual(files_of(mail), [(f"{number}-1.pdf", "application/pdf", sheet)])

    def test_an_offer_from_a_mail_reaches_the_chat_of_the_asker_under_its_own_name(self):
        offer = drawing(3)
        number = self.ask_by_matrix()
        request = cluster.request_by_mail(LANDSTUHL, number)
        cluster.mail(LANDSTUHL).reply(request, "Unser Angebot liegt bei: 12 €/Stück, 3 Wochen.",
                                      files=[("Angebot 4711.pdf", "application/pdf", offer)])
        asker = cluster.matrix("pumpenbau")
        sent = asker.wait_for(lambda event: is_file_of_bot(event) and event["content"]["body"] == "Angebot 4711.pdf")
        self.assertEqual(asker.download(sent), offer)
        self.assertNotEqual(sent["room_id"], cluster.room)

    def test_a_program_in_a_mail_is_refused_with_a_friendly_word_and_the_need_goes_on(self):
        mark, number, answer = self.ask_by_mail(("Zeichnung.pdf.exe", "application/pdf", PROGRAM))
        sent = cluster.expect(mark, {GETRIEBEWERK: 2, **LASERS})
        refusals = [text for text in texts_to(sent, GETRIEBEWERK) if "Zeichnung.pdf.exe" in text]
        self.assertTrue(any("kann ein Programm starten" in text for text in refusals), refusals)
        firm = cluster.matrix("laser-kusel")
        before = len(files_to("laser-kusel"))
        request = cluster.request_by_matrix("laser-kusel", number)
        mark = cluster.mark()
        firm.reply(request["room_id"], request["event_id"], "Interesse")
        cluster.expect(mark, {GETRIEBEWERK: 1}, may=[KUSEL])
        self.assertEqual(len(files_to("laser-kusel")), before)

    def test_a_program_in_the_chat_is_refused_with_a_friendly_word(self):
        self.ask_by_matrix()
        mark = cluster.mark()
        cluster.matrix("pumpenbau").send_file(cluster.direct("pumpenbau"), "setup.exe", "application/octet-stream",
                                              PROGRAM)
        text = texts_to(cluster.expect(mark, {PUMPENBAU: 1}), PUMPENBAU)[0]
        self.assertIn("setup.exe", text)
        self.assertIn("kann ein Programm starten", text)

    def test_requests_are_plain_text_with_html_beside_it_on_both_channels(self):
        number = self.ask_by_matrix()
        event = cluster.request_by_matrix("laser-kusel", number)["content"]
        self.assertEqual(event["format"], "org.matrix.custom.html")
        self.assertIn(number, event["formatted_body"])
        self.assertRegex(event["formatted_body"], "<(strong|b|li|p|br|h[1-6])[ />]")
        self.assertNotRegex(event["body"], "<[a-z]+[ />]")
        mail = cluster.request_by_mail(LANDSTUHL, number)
        plain, rich = mail.get_body(("plain",)), mail.get_body(("html",))
        self.assertEqual(mail.get_content_type(), "multipart/alternative")
        self.assertIn(number, plain.get_content())
        self.assertIn(number, rich.get_content())
        self.assertIn("<html", rich.get_content().lower())
        self.assertNotRegex(rich.get_content(), "(?i)(src|href)=.?http")  # nothing that tells when it is read


if __name__ == "__main__":
    unittest.main()

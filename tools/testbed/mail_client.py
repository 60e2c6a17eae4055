"""A person with a mail program: sends from outside, as any provider would, and reads the mailbox over IMAP."""

import email
import email.policy
import email.utils
import imaplib
import smtplib
import ssl
import time
from email.message import EmailMessage


WEEKDAYS = ["Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag"]
MONTHS = ["Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November",
          "Dezember"]


def _german_date(when):
    return f"{WEEKDAYS[when.weekday()]}, {when.day}. {MONTHS[when.month - 1]} {when.year} {when:%H:%M}"


def quoted_like_outlook(text, original):
    """`text` above the whole original, the way Outlook quotes in a German office: no marks, only a header block."""
    body = original.get_body(preferencelist=("plain",))
    date = _german_date(original["Date"].datetime) if original["Date"] else ""
    quoted = body.get_content() if body else ""
    return (
        f"{text}\n\n"
        "Mit freundlichen Grüßen\n\nErika Beispiel\nBeispiel GmbH\nTel. 0631 123456\n\n"
        f"Von: {original['From']}\n"
        f"Gesendet: {date}\n"
        f"An: {original['To']}\n"
        f"Betreff: {original['Subject']}\n\n"
        f"{quoted}"
    )


class MailClient:
    """One mailbox. Every address below .test has one from the start; all share the testbed's password.

    `mails` holds every mail fetched so far as EmailMessage, oldest first, `sources` the bytes of each.
    """

    def __init__(self, servers, address, name=""):
        self.servers = servers
        self.address = address
        self.name = name
        self.mails = []
        self.sources = []
        self._last_uid = 0
        self._tls = ssl.create_default_context(cafile=servers.ca_file)
        self._imap = None

    def close(self):
        if self._imap is not None:
            try:
                self._imap.logout()
            except (OSError, imaplib.IMAP4.error):
                pass
            self._imap = None

    # -- sending

    def compose(self, to, subject, text, headers=None, files=()):
        """A plain mail of this person, not yet sent. `headers` come on top or replace what stands there; `files` are
        (name, media type, bytes)."""
        mail = EmailMessage()
        mail["From"] = email.utils.formataddr((self.name, self.address))
        mail["To"] = to
        mail["Subject"] = subject
        mail["Date"] = email.utils.localtime()
        mail["Message-ID"] = email.utils.make_msgid(domain=self.address.rpartition("@")[2])
        mail.set_content(text)
        for file_name, kind, content in files:
            main, _, sub = kind.partition("/")
            mail.add_attachment(content, maintype=main, subtype=sub, filename=file_name)
        for name, value in (headers or {}).items():
            del mail[name]
            mail[name] = value
        return mail

    def send_mail(self, mail, to, envelope_from=None):
        """Hands a composed mail (EmailMessage or bytes) to the outside port; returns its Message-ID.

        The verdict on the sender follows `envelope_from` (see postfix.py); it is this address unless given.
        """
        sender = self.address if envelope_from is None else envelope_from
        raw = mail if isinstance(mail, bytes) else mail.as_bytes(policy=email.policy.SMTP)
        with smtplib.SMTP("127.0.0.1", self.servers.outside_port, timeout=20) as smtp:
            smtp.sendmail(sender, [to], raw)
        return None if isinstance(mail, bytes) else str(mail["Message-ID"])

    def send(self, to, subject, text, headers=None, envelope_from=None, files=()):
        return self.send_mail(self.compose(to, subject, text, headers, files), to, envelope_from)

    def reply(self, original, text, to=None, references=True, headers=None, envelope_from=None, files=()):
        """Answers `original` as Outlook does. `references` false leaves In-Reply-To and References out."""
        target = to or email.utils.parseaddr(str(original["Reply-To"] or original["From"]))[1]
        more = dict(headers or {})
        if references:
            more.setdefault("In-Reply-To", str(original["Message-ID"]))
            earlier = str(original["References"] or "")
            more.setdefault("References", f"{earlier} {original['Message-ID']}".strip())
        subject = str(original["Subject"])
        if not subject.startswith("AW: "):
            subject = "AW: " + subject
        return self.send(target, subject, quoted_like_outlook(text, original), more, envelope_from, files)

    # -- reading

    def _mailbox(self):
        if self._imap is None:
            self._imap = imaplib.IMAP4_SSL("localhost", self.servers.imaps_port, ssl_context=self._tls, timeout=20)
            self._imap.login(self.address, self.servers.password)
            self._imap.select("INBOX", readonly=True)
        return self._imap

    def fetch(self):
        """Takes in what is new in the mailbox; returns the new mails."""
        imap = self._mailbox()
        imap.noop()
        _, found = imap.uid("SEARCH", None, f"UID {self._last_uid + 1}:*")
        new = []
        for uid in sorted(int(word) for word in (found[0] or b"").split()):
            if uid <= self._last_uid:
                continue
            _, parts = imap.uid("FETCH", str(uid), "(BODY.PEEK[])")
            new.append(email.message_from_bytes(parts[0][1], policy=email.policy.default))
            self.sources.append(parts[0][1])
            self._last_uid = uid
        self.mails += new
        return new

    def mark_all_seen(self):
        """What opening every mail in a mail program does to the mailbox."""
        imap = self._mailbox()
        imap.select("INBOX")
        imap.uid("STORE", "1:*", "+FLAGS", "(\\Seen)")
        imap.select("INBOX", readonly=True)

    def wait_for(self, what, seconds=10):
        """The first mail that `what(mail)` accepts; AssertionError with what came instead after `seconds`."""
        for mail in self.mails:
            if what(mail):
                return mail
        deadline = time.monotonic() + seconds
        while time.monotonic() < deadline:
            for mail in self.fetch():
                if what(mail):
                    return mail
            time.sleep(0.1)
        seen = [f"{m['From']}: {m['Subject']}\n{text_of(m)}" for m in self.mails[-6:]]
        raise AssertionError(f"{self.address} waited {seconds} s in vain; last seen:\n" + "\n---\n".join(seen))

    def wait_for_text(self, text, seconds=10):
        """The first mail whose subject or text contains `text`."""
        return self.wait_for(lambda mail: text in str(mail["Subject"]) or text in text_of(mail), seconds)


def files_of(mail):
    """The attachments of a mail as (name, media type, bytes)."""
    return [(part.get_filename(), part.get_content_type(), part.get_payload(decode=True))
            for part in mail.iter_attachments()]


def text_of(mail):
    """The plain text of a mail."""
    body = mail.get_body(preferencelist=("plain", "html"))
    return body.get_content().replace("\r\n", "\n") if body else ""

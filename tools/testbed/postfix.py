"""Postfix: takes mail from outside without login and from members with login, and lets nothing out.

All ports play the provider that checks senders; who logs in may send as himself only. The verdict follows the
envelope sender, so that a test chooses it freely while the From header says what it likes:

    a@firma.test               Authentication-Results: mx.cluster.test ...; dmarc=pass header.from=firma.test
    a@firma.test.spoofed.test  dmarc=fail header.from=firma.test
    a@firma.test.plain.test    no header at all

(`a@spoofed.test` and `a@plain.test` themselves: fail, and none.) A header of that name which a sender brings along is
removed. Mail to *.bounce.test is accepted and then returned as undeliverable; mail to *.reject.test is refused at once.
A copy of every mail goes to archive@archive.test: whoever looks there sees all that anybody wrote to anybody.
"""

import os
import secrets
import shutil
import subprocess

AUTHSERV_ID = "mx.cluster.test"
ARCHIVE = "archive@archive.test"

MAIN = """
compatibility_level = 3.6
queue_directory = {queue}
data_directory = {data}
command_directory = /usr/sbin
daemon_directory = /usr/lib/postfix/sbin
mail_owner = postfix
setgid_group = postdrop
maillog_file_prefixes = {folder}
maillog_file = {log}
myhostname = mx.cluster.test
mydomain = cluster.test
myorigin = cluster.test
mydestination =
mynetworks =
inet_interfaces = 127.0.0.1
inet_protocols = ipv4
alias_maps =
alias_database =
local_recipient_maps =
recipient_delimiter = +
always_bcc = {archive}
virtual_mailbox_domains = regexp:{folder}/domains
virtual_transport = lmtp:unix:{delivery}
transport_maps = regexp:{folder}/transport
default_transport = error:5.1.2 nothing leaves the testbed
relay_transport = error:5.1.2 nothing leaves the testbed
message_size_limit = 26214400
smtputf8_enable = yes
append_dot_mydomain = no
biff = no
disable_dns_lookups = yes
smtp_host_lookup = native
lmtp_destination_concurrency_limit = 4
queue_run_delay = 5s
minimal_backoff_time = 5s
maximal_backoff_time = 5s
anvil_rate_time_unit = 1s
smtpd_client_connection_count_limit = 0
smtpd_error_sleep_time = 0
smtpd_tls_cert_file = {certificates}/server.pem
smtpd_tls_key_file = {certificates}/server.key
smtpd_tls_security_level = may
smtpd_sasl_type = dovecot
smtpd_sasl_path = {sasl}
smtpd_relay_restrictions = permit_sasl_authenticated, reject_unauth_destination
smtpd_sender_login_maps = regexp:{folder}/logins
smtpd_reject_unlisted_recipient = no
smtpd_recipient_restrictions = check_recipient_access regexp:{folder}/refused
"""

MASTER = """
127.0.0.1:{outside_port} inet n - n - - smtpd
  -o syslog_name=outside
  -o smtpd_sasl_auth_enable=no
  -o smtpd_sender_restrictions=check_sender_access,regexp:{folder}/verdicts
  -o cleanup_service_name=cleanup_outside
127.0.0.1:{submission_port} inet n - n - - smtpd
  -o syslog_name=submission
  -o smtpd_tls_security_level=encrypt
  -o smtpd_sasl_auth_enable=yes
  -o smtpd_tls_auth_only=yes
  -o smtpd_client_restrictions=permit_sasl_authenticated,reject
  -o smtpd_sender_restrictions=reject_sender_login_mismatch,check_sender_access,regexp:{folder}/verdicts
  -o cleanup_service_name=cleanup_outside
127.0.0.1:{submissions_port} inet n - n - - smtpd
  -o syslog_name=submissions
  -o smtpd_tls_wrappermode=yes
  -o smtpd_sasl_auth_enable=yes
  -o smtpd_client_restrictions=permit_sasl_authenticated,reject
  -o smtpd_sender_restrictions=reject_sender_login_mismatch,check_sender_access,regexp:{folder}/verdicts
  -o cleanup_service_name=cleanup_outside
pickup unix n - n 60 1 pickup
cleanup unix n - n - 0 cleanup
cleanup_outside unix n - n - 0 cleanup
  -o header_checks=regexp:{folder}/foreign-verdicts
qmgr unix n - n 300 1 qmgr
tlsmgr unix - - n 1000? 1 tlsmgr
rewrite unix - - n - - trivial-rewrite
bounce unix - - n - 0 bounce
defer unix - - n - 0 bounce
trace unix - - n - 0 bounce
verify unix - - n - 1 verify
flush unix n - n 1000? 0 flush
proxymap unix - - n - - proxymap
proxywrite unix - - n - 1 proxymap
smtp unix - - n - - smtp
relay unix - - n - - smtp
showq unix n - n - - showq
error unix - - n - - error
retry unix - - n - - error
discard unix - - n - - discard
local unix - n n - - local
virtual unix - n n - - virtual
lmtp unix - - n - - lmtp
anvil unix - - n - 1 anvil
scache unix - - n - 1 scache
postlog unix-dgram n - n - 1 postlogd
"""


class Postfix:
    """One Postfix with its own configuration, queue and three loopback ports."""

    def __init__(self, folder, certificates, dovecot, outside_port, submission_port, submissions_port, log_file):
        self.process = None
        self.folder = folder
        folder.mkdir()
        queue = folder / "queue"
        queue.mkdir()
        data = folder / "data"
        data.mkdir()
        shutil.chown(data, "postfix")
        values = {
            "folder": folder, "queue": queue, "data": data, "certificates": certificates, "log": log_file,
            "archive": ARCHIVE,
            "delivery": dovecot.delivery_socket, "sasl": dovecot.password_socket, "outside_port": outside_port,
            "submission_port": submission_port, "submissions_port": submissions_port,
        }
        (folder / "main.cf").write_text(MAIN.format(**values))
        (folder / "master.cf").write_text(MASTER.format(**values))
        (folder / "domains").write_text("/^([^@]+\\.)?test$/ local\n")
        (folder / "transport").write_text("/@([^@]+\\.)?bounce\\.test$/ error:5.1.1 user unknown here\n")
        (folder / "refused").write_text("/@([^@]+\\.)?reject\\.test$/ 550 5.1.1 user unknown here\n")
        (folder / "logins").write_text("/^([^@+]+)(\\+[^@]*)?(@.+)$/ ${1}${3}\n")
        # Postfix checks the headers that it prepends like all others, so ours carry a word only this testbed knows.
        ours = secrets.token_hex(8)
        header = f"PREPEND Authentication-Results: {AUTHSERV_ID} ({ours});"
        (folder / "verdicts").write_text(
            "/@([^@]+\\.)?plain\\.test$/ DUNNO\n"
            f"/@([^@]+)\\.spoofed\\.test$/ {header} spf=fail smtp.mailfrom=$1; dmarc=fail (p=reject) header.from=$1\n"
            f"/@spoofed\\.test$/ {header} spf=fail smtp.mailfrom=spoofed.test; dmarc=fail header.from=spoofed.test\n"
            f"/@([^@]+\\.test)$/ {header} spf=pass smtp.mailfrom=$1; dmarc=pass (p=reject) header.from=$1\n"
        )
        (folder / "foreign-verdicts").write_text(
            f"/^Authentication-Results:[[:space:]]*{AUTHSERV_ID.replace('.', chr(92) + '.')} \\({ours}\\)/ DUNNO\n"
            f"/^Authentication-Results:[[:space:]]*{AUTHSERV_ID.replace('.', chr(92) + '.')}/ IGNORE\n"
        )
        self._daemons = "/usr/lib/postfix/sbin"

    def start(self):
        environment = {"PATH": os.environ.get("PATH", "") + ":/usr/sbin:/sbin", "MAIL_CONFIG": str(self.folder)}
        checked = subprocess.run(["postfix", "-c", str(self.folder), "check"], env=environment, capture_output=True,
                                 text=True, stdin=subprocess.DEVNULL)
        if checked.returncode != 0:
            raise RuntimeError(f"postfix check: {checked.stderr.strip()}")
        self.process = subprocess.Popen([f"{self._daemons}/master", "-c", str(self.folder), "-d"], env=environment,
                                        stdin=subprocess.DEVNULL, start_new_session=True)

    def is_alive(self):
        return self.process is not None and self.process.poll() is None

"""Dovecot: a mailbox for every address, read over IMAP, filled over LMTP; also Postfix's password check."""

import os
import re
import subprocess

CONFIGURATION_2_3 = """
base_dir = {run}
state_dir = {run}
log_path = {log}
default_login_user = dovenull
default_internal_user = dovecot
first_valid_uid = 1
first_valid_gid = 1
listen = 127.0.0.1
protocols = imap lmtp
ssl = required
ssl_cert = <{certificates}/server.pem
ssl_key = <{certificates}/server.key
disable_plaintext_auth = yes
auth_mechanisms = plain login
mail_location = maildir:~/Maildir
recipient_delimiter = +
imap_idle_notify_interval = 1 mins
passdb {{
  driver = static
  args = password={password}
}}
userdb {{
  driver = static
  args = uid=mail gid=mail home={mail}/%d/%n allow_all_users=yes
}}
"""

CONFIGURATION_2_4 = """
dovecot_config_version = {version}
dovecot_storage_version = {version}
base_dir = {run}
state_dir = {run}
log_path = {log}
default_login_user = dovenull
default_internal_user = dovecot
first_valid_uid = 1
first_valid_gid = 1
listen = 127.0.0.1
protocols {{
  imap = yes
  lmtp = yes
}}
ssl = required
ssl_server_cert_file = {certificates}/server.pem
ssl_server_key_file = {certificates}/server.key
auth_allow_cleartext = no
auth_mechanisms {{
  plain = yes
  login = yes
}}
mail_driver = maildir
mail_home = {mail}/%{{user | domain}}/%{{user | username}}
mail_path = ~/Maildir
recipient_delimiter = +
imap_idle_notify_interval = 1 mins
passdb static {{
  password = {password}
}}
userdb static {{
  allow_all_users = yes
  fields {{
    uid = mail
    gid = mail
    home = {mail}/%{{user | domain}}/%{{user | username}}
  }}
}}
"""

SERVICES = """
service anvil {{
  chroot =
}}
service imap-login {{
  chroot =
  inet_listener imap {{
    port = {imap_port}
  }}
  inet_listener imaps {{
    port = {imaps_port}
    ssl = yes
  }}
}}
service lmtp {{
  unix_listener deliver {{
    mode = 0666
  }}
}}
service auth {{
  unix_listener sasl {{
    mode = 0666
  }}
}}
"""


def _version():
    shown = subprocess.run(["dovecot", "--version"], check=True, capture_output=True, text=True).stdout
    match = re.match(r"(\d+\.\d+\.\d+)", shown)
    if not match:
        raise RuntimeError(f"dovecot --version says {shown!r}")
    return match.group(1)


class Dovecot:
    """One Dovecot with its own configuration, folders and loopback ports (STARTTLS and implicit TLS)."""

    def __init__(self, folder, certificates, password, imap_port, imaps_port, log_file):
        self.process = None
        self.run = folder / "run"
        self.run.mkdir(parents=True)
        mail = folder / "mail"
        mail.mkdir()
        mail.chmod(0o777)
        version = _version()
        template = CONFIGURATION_2_3 if version.startswith("2.3") else CONFIGURATION_2_4
        values = {
            "version": version, "run": self.run, "log": log_file, "certificates": certificates, "password": password,
            "mail": mail, "imap_port": imap_port, "imaps_port": imaps_port,
        }
        self.configuration = folder / "dovecot.conf"
        self.configuration.write_text((template + SERVICES).format(**values))

    @property
    def delivery_socket(self):
        return self.run / "deliver"

    @property
    def password_socket(self):
        return self.run / "sasl"

    def start(self):
        self.process = subprocess.Popen(["dovecot", "-F", "-c", str(self.configuration)], stdin=subprocess.DEVNULL,
                                        env={"PATH": os.environ.get("PATH", "") + ":/usr/sbin:/sbin"},
                                        start_new_session=True)

    def is_alive(self):
        return self.process is not None and self.process.poll() is None

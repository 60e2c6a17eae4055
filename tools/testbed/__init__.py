"""Real servers on loopback (Synapse, Dovecot, Postfix) and small clients to look at them from outside.

`Testbed` starts and stops the servers, `MatrixClient` and `MailClient` are people, `ClusterBot` is a running
clusterlotse. Only Python's standard library is used.
"""

from .bot import ClusterBot, Contact, numbers_in, profile
from .mail_client import MailClient, files_of, quoted_like_outlook, text_of
from .matrix_client import MatrixClient, MatrixError, answers, relation_of
from .servers import Servers, Testbed

__all__ = [
    "ClusterBot",
    "Contact",
    "MailClient",
    "MatrixClient",
    "MatrixError",
    "Servers",
    "Testbed",
    "answers",
    "files_of",
    "numbers_in",
    "profile",
    "quoted_like_outlook",
    "relation_of",
    "text_of",
]

#!/usr/bin/env python3
"""The pictures of tools/client-pictures. Arguments: the program, the folder with the sample, the folder for pictures.

A week of the sample cluster happens on real servers; then its members open nheko.
"""

import pathlib
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1]))

from testbed import MatrixClient, Testbed  # noqa: E402
from testbed.desktop_client import Nheko, Screen  # noqa: E402
from testbed.pictured_week import ASKER, PASSWORD, SUPPLIER, Week  # noqa: E402

DESKTOP = ("desktop", (1280, 1000), "light")
DARK = ("dark", (1280, 1000), "dark")
PHONE = ("phone", (390, 1400), "light")


class Photographer:
    def __init__(self, screen, servers, folder):
        self.screen = screen
        self.servers = servers
        self.folder = folder

    def take(self, person, rooms, ways=(DESKTOP, DARK, PHONE)):
        """Pictures of each room in `rooms` (by what its picture is called) as this person reads it."""
        for way, size, theme in ways:
            # Another device each time: nheko would not take over one whose keys it does not have.
            device = MatrixClient(self.servers, person.name, PASSWORD).login()
            with Nheko(self.screen, device, size, theme) as nheko:
                for room_name, room in rooms.items():
                    nheko.open(room)
                    file = self.folder / f"{room_name}.{way}.png"
                    nheko.take(file)
                    print(file, flush=True)
            device.close()


def main():
    program, sample, folder = sys.argv[1], pathlib.Path(sys.argv[2]), pathlib.Path(sys.argv[3])
    print("Starting Synapse, Dovecot and Postfix on loopback ...", file=sys.stderr)
    with Testbed() as testbed, tempfile.TemporaryDirectory(prefix="clusterlotse-pictures-") as work, Screen() as screen:
        week = Week(testbed.servers, program, sample, work)
        photographer = Photographer(screen, testbed.servers, folder)
        try:
            asker, supplier, moderator = week.person_of(ASKER), week.person_of(SUPPLIER), week.moderator
            week.ask_and_answer()
            photographer.take(asker, {"answers": week.chat_of(asker)})
            photographer.take(supplier, {"request": week.chat_of(supplier)}, (DESKTOP, PHONE))
            week.ask_too_much()
            week.react()
            photographer.take(moderator, {"reaction": week.chat_of(moderator)}, (DESKTOP, PHONE))
            week.digest()
            photographer.take(supplier, {"digest": week.chat_of(supplier), "digest_room": week.room})
            photographer.take(asker, {"digest_asker": week.chat_of(asker)}, (DESKTOP, PHONE))
        finally:
            week.stop()


if __name__ == "__main__":
    try:
        main()
    except KeyboardInterrupt:
        sys.exit(130)

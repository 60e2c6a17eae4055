#!/usr/bin/env python3
"""Starts and stops Synapse, Dovecot and Postfix on loopback, to try the bot by hand.

  testbed.py up DIR [--default-limits]   start, print how to reach them as JSON, leave them running
  testbed.py down DIR                    stop what was started in DIR
"""

import argparse
import json
import os
import pathlib
import subprocess
import sys
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1]))

from testbed.servers import STOP_SECONDS, Testbed, keep  # noqa: E402


def down(folder):
    state = folder / "testbed.json"
    if not state.exists():
        print(f"No testbed runs in {folder}", file=sys.stderr)
        return 1
    keeper = json.loads(state.read_text())["keeper"]
    command = pathlib.Path(f"/proc/{keeper}/cmdline")
    if command.exists() and str(folder) in command.read_text():
        sudo = [] if os.geteuid() == 0 else ["sudo", "-n"]
        subprocess.run([*sudo, "kill", "-TERM", str(keeper)], check=True)
        deadline = time.monotonic() + 4 * STOP_SECONDS
        while command.exists() and time.monotonic() < deadline:
            time.sleep(0.1)
        if command.exists():
            print(f"The testbed in {folder} does not end; its keeper is process {keeper}", file=sys.stderr)
            return 1
    state.unlink(missing_ok=True)
    return 0


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("action", choices=["up", "down", "keep"], metavar="up|down")
    parser.add_argument("folder", type=pathlib.Path, metavar="DIR")
    parser.add_argument("--default-limits", action="store_true", help="leave Synapse's rate limits as delivered")
    parser.add_argument("--until-signal", action="store_true", help=argparse.SUPPRESS)
    chosen = parser.parse_args()
    folder = chosen.folder.resolve()
    if chosen.action == "keep":
        keep(folder, chosen.default_limits, chosen.until_signal)
        return 0
    if chosen.action == "down":
        return down(folder)
    testbed = Testbed(folder, chosen.default_limits)
    testbed.start(until_signal=True)
    print(json.dumps(json.loads((folder / "testbed.json").read_text()), indent=2))
    return 0


if __name__ == "__main__":
    sys.exit(main())

#!/usr/bin/env python3
"""Starts and stops Synapse, Dovecot and Postfix on loopback, to try the bot by hand.

  testbed.py up DIR [--default-limits]   start, print how to reach them as JSON, leave them running
  testbed.py down DIR                    stop what was started in DIR
  testbed.py prepare                     only make what is kept for later: the root that Synapse runs in
"""

import argparse
import json
import pathlib
import subprocess
import sys
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1]))

from testbed.servers import STOP_SECONDS, Testbed, as_root, keep, prepare  # noqa: E402


def down(folder):
    state = folder / "testbed.json"
    if not state.exists():
        print(f"No testbed runs in {folder}", file=sys.stderr)
        return 1
    keeper = json.loads(state.read_text())["keeper"]
    command = pathlib.Path(f"/proc/{keeper}/cmdline")
    if command.exists() and str(folder) in command.read_text():
        subprocess.run([*as_root(), "kill", "-TERM", str(keeper)], check=True)
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
    parser.add_argument("action", choices=["up", "down", "prepare", "keep"], metavar="up|down|prepare")
    parser.add_argument("folder", type=pathlib.Path, nargs="?", metavar="DIR")
    parser.add_argument("--default-limits", action="store_true", help="leave Synapse's rate limits as delivered")
    parser.add_argument("--until-signal", action="store_true", help=argparse.SUPPRESS)
    chosen = parser.parse_args()
    if chosen.action == "prepare":
        return subprocess.run([*as_root(), sys.executable, "-B", __file__, "keep"]).returncode
    if chosen.folder is None and chosen.action != "keep":
        parser.error("DIR is missing")
    folder = chosen.folder.resolve() if chosen.folder else None
    if chosen.action == "keep":
        if folder is None:
            prepare()
        else:
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

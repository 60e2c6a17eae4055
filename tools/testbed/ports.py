"""Free loopback ports and waiting for somebody to listen on them."""

import random
import socket
import time


_reserved = []


def _reserve(port):
    """Claims `port` among all testbeds of this machine until this process ends; False where another has it."""
    claim = socket.socket(socket.AF_UNIX)
    try:
        claim.bind(f"\0clusterlotse-testbed-port-{port}")
    except OSError:
        claim.close()
        return False
    _reserved.append(claim)
    return True


def free_ports(count):
    """`count` different loopback ports nobody listens on, for this process until it ends.

    They lie below the range the kernel gives to outgoing connections, so that none is taken by chance before its
    server binds it.
    """
    found = []
    while len(found) < count:
        port = random.randrange(20000, 32000)
        if not _reserve(port):
            continue
        with socket.socket() as probe:
            try:
                probe.bind(("127.0.0.1", port))
            except OSError:
                continue
        found.append(port)
    return found


def wait_for_port(port, is_alive, seconds):
    """Waits until somebody listens on `port`; raises RuntimeError when `is_alive()` turns false or time is up."""
    deadline = time.monotonic() + seconds
    while True:
        try:
            socket.create_connection(("127.0.0.1", port), timeout=2).close()
            return
        except OSError:
            pass
        if not is_alive():
            raise RuntimeError(f"the server for port {port} has ended")
        if time.monotonic() > deadline:
            raise RuntimeError(f"nobody listens on port {port} after {seconds} s")
        time.sleep(0.05)

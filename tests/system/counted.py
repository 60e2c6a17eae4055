"""A test case that counts every message of the bot since its last look."""

import unittest


class Counted(unittest.TestCase):
    """The file's class says which `cluster` it runs on."""

    cluster = None

    def setUp(self):
        self.mark = self.cluster.mark()

    def expect(self, counts, may=()):
        """Nobody but these got anything since the last look; returns what was sent."""
        sent = self.cluster.expect(self.mark, counts, may)
        self.mark = self.cluster.mark()
        return sent

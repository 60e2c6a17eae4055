"""On a homeserver with its rate limits as delivered everything arrives as well, only later."""

import unittest

from cluster import GEARS, LASER, LASER_KUSEL, PUMPENBAU, ROOM, ZAHNRAD, KESSLER, Cluster, numbers_in, texts_to

PROFILES = [PUMPENBAU, KESSLER, LASER_KUSEL, ZAHNRAD]
NEEDS = 7
PATIENCE_SECONDS = 60

cluster = Cluster(default_limits=True, profiles=PROFILES)


def setUpModule():
    unittest.addModuleCleanup(cluster.stop)
    cluster.start()


class Limits(unittest.TestCase):
    def test_more_messages_than_the_server_takes_at_once_all_arrive_once(self):
        # Two messages of the bot for each need: the server takes ten at once, then one every five seconds.
        mark = cluster.mark()
        askers = ("pumpenbau", "kessler")
        for index in range(NEEDS):
            need = GEARS if index % 2 else LASER
            cluster.matrix(askers[index % 2]).say(cluster.room, f"!bedarf {need} ({index})")
        sent = cluster.expect(mark, {ROOM: NEEDS, "@laser-kusel:cluster.test": NEEDS - NEEDS // 2,
                                     "@zahnrad:cluster.test": NEEDS // 2}, seconds=PATIENCE_SECONDS)
        numbers = sorted(numbers_in(text)[0] for text in texts_to(sent, ROOM))
        self.assertEqual(len(set(numbers)), NEEDS)


if __name__ == "__main__":
    unittest.main()

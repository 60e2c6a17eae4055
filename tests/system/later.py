"""What a bot has set itself for later, and what it keeps of its needs: seen or made due while it is stopped."""

import contextlib
import sqlite3

ENDED_NEEDS = ("awarded", "awarded_outside", "not_placed", "withdrawn", "rejected", "expired", "unmatched")
LAST_WORDS = ("chosen", "not_chosen", "lapsed", "removed")


@contextlib.contextmanager
def stopped_database(cluster):
    """The bot's database while the bot is stopped; afterwards it runs again."""
    if cluster.bot.stop() != 0:
        raise AssertionError(f"the bot did not stop cleanly:\n{cluster.bot.log_text()[-2000:]}")
    database = sqlite3.connect(cluster.bot.database)
    try:
        yield database
        database.commit()
    finally:
        database.close()
    cluster.bot.start()


def let_pass(cluster, kind, number):
    """The time of the need's timer of this kind is over. False where the need waits for nothing of the kind."""
    with stopped_database(cluster) as database:
        moved = database.execute(
            "UPDATE timers SET due_at = 1 WHERE kind = ? AND need_id = (SELECT id FROM needs WHERE number = ?)",
            (kind, number)).rowcount
    return moved > 0


def states_of(cluster, number):
    """The state of a need, and those of its invitations by firm."""
    with stopped_database(cluster) as database:
        need, state = database.execute("SELECT id, state FROM needs WHERE number = ?", (number,)).fetchone()
        return state, dict(database.execute("SELECT profile_id, state FROM invitations WHERE need_id = ?", (need,)))

#include "storage/connection.hpp"
#include "storage/edition_store.hpp"
#include "storage/text_codes.hpp"

// Digests that were written and not sent yet.

namespace clusterlotse::storage {
namespace {

/// A digest that was written and never attempted.
struct Waiting {
    std::int64_t reader_id = 0;
    std::int64_t outbox_id = 0;
    std::string day;
};

Waiting waiting_in(const Query& row) {
    return {row.integer(0), row.integer(1), row.text(2)};
}

std::vector<Waiting> waiting_for(Database& database, const Address& reader) {
    Query query(
        database,
        "SELECT r.id, o.id, r.day FROM edition_readers r JOIN outbox o ON o.id = r.outbox_id"
        " WHERE r.channel = ? AND r.address = ? AND o.state = 'pending' AND o.attempts = 0",
        code(reader.channel),
        reader.value
    );
    std::vector<Waiting> waiting;
    while (query.step()) {
        waiting.push_back(waiting_in(query));
    }
    return waiting;
}

/// As if it had never been written: the edition comes by its reader again.
void write_again(Database& database, const Waiting& one) {
    Query(database, "DELETE FROM edition_readers WHERE id = ?", one.reader_id).run();
    Query(database, "DELETE FROM outbox WHERE id = ?", one.outbox_id).run();
    Query(database, "UPDATE editions SET reached = '', finished_at = NULL WHERE day = ?", one.day)
        .run();
}

}  // namespace

int EditionStore::drop_unsent(TimePoint before, TimePoint now, std::size_t limit) {
    std::vector<std::int64_t> late;
    for (const Channel channel : {Channel::matrix, Channel::email}) {
        Query query(
            database_,
            "SELECT id FROM outbox WHERE state = 'pending' AND purpose = 'digest' AND channel = ?"
            " AND due_at < ? ORDER BY due_at LIMIT ?",
            code(channel),
            before,
            limit
        );
        while (query.step() && late.size() < limit) {
            late.push_back(query.integer(0));
        }
    }
    Savepoint whole(database_);
    for (const std::int64_t id : late) {
        Query(
            database_,
            "UPDATE outbox SET state = 'rejected', finished_at = ?, reason = 'too late' WHERE id = "
            "?",
            now,
            id
        )
            .run();
        Query(
            database_,
            "DELETE FROM edition_items WHERE reader_id IN (SELECT r.id FROM edition_readers r "
            "WHERE r.outbox_id = ?) AND NOT EXISTS (SELECT 1 FROM outbox o WHERE o.id = ? AND "
            "o.attempts > 0)",
            id,
            id
        )
            .run();
    }
    whole.keep();
    return static_cast<int>(late.size());
}

bool EditionStore::any_unsent() {
    for (const Channel channel : {Channel::matrix, Channel::email}) {
        Query query(
            database_,
            "SELECT 1 FROM outbox WHERE state = 'pending' AND purpose = 'digest' AND channel = ?"
            " LIMIT 1",
            code(channel)
        );
        if (query.step()) {
            return true;
        }
    }
    return false;
}

int EditionStore::recall(std::int64_t need_id, TimePoint since, std::size_t limit) {
    std::vector<Waiting> recalled;
    for (const Channel channel : {Channel::matrix, Channel::email}) {
        Query query(
            database_,
            "SELECT r.id, o.id, r.day FROM outbox o JOIN edition_readers r ON r.outbox_id = o.id"
            " WHERE o.state = 'pending' AND o.purpose = 'digest' AND o.channel = ?"
            " AND o.attempts = 0 AND r.written_at < ? AND EXISTS (SELECT 1 FROM edition_items i"
            " WHERE i.reader_id = r.id AND i.need_id = ?) ORDER BY o.due_at LIMIT ?",
            code(channel),
            since,
            need_id,
            limit
        );
        while (recalled.size() < limit && query.step()) {
            recalled.push_back(waiting_in(query));
        }
    }
    Savepoint whole(database_);
    for (const Waiting& one : recalled) {
        write_again(database_, one);
    }
    whole.keep();
    return static_cast<int>(recalled.size());
}

void EditionStore::recall_from(const Address& reader, std::int64_t need_id) {
    Savepoint whole(database_);
    for (const Waiting& one : waiting_for(database_, reader)) {
        Query speaks(
            database_,
            "SELECT 1 FROM edition_items WHERE reader_id = ? AND need_id = ?",
            one.reader_id,
            need_id
        );
        if (speaks.step()) {
            write_again(database_, one);
        }
    }
    whole.keep();
}

void EditionStore::take_back(const Address& reader) {
    Savepoint whole(database_);
    for (const Waiting& one : waiting_for(database_, reader)) {
        Query(database_, "DELETE FROM edition_items WHERE reader_id = ?", one.reader_id).run();
        Query(
            database_,
            "UPDATE edition_readers SET outbox_id = NULL, send_at = NULL WHERE id = ?",
            one.reader_id
        )
            .run();
        Query(database_, "DELETE FROM outbox WHERE id = ?", one.outbox_id).run();
    }
    whole.keep();
}

}  // namespace clusterlotse::storage

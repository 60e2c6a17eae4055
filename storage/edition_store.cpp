#include "storage/edition_store.hpp"

#include "storage/connection.hpp"
#include "storage/text_codes.hpp"

#include <array>
#include <stdexcept>
#include <utility>

namespace clusterlotse::storage {
namespace {

constexpr std::array<std::pair<ItemKind, std::string_view>, 9> kItemKinds{{
    {ItemKind::fitting, "fitting"},
    {ItemKind::invitation, "invitation"},
    {ItemKind::expiring, "expiring"},
    {ItemKind::answers, "answers"},
    {ItemKind::expiring_answered, "expiring_answered"},
    {ItemKind::sought, "sought"},
    {ItemKind::member, "member"},
    {ItemKind::capacity, "capacity"},
    {ItemKind::search, "search"},
}};

std::vector<EditionItem> items_from(Query&& row) {
    std::vector<EditionItem> items;
    while (row.step()) {
        items.push_back(
            {static_cast<int>(row.integer(0)),
             to_item_kind(row.text(1)),
             row.optional_integer(2),
             row.text(3),
             row.text(4)}
        );
    }
    return items;
}

Date day_from(const std::string& text) {
    const auto day = parse_iso_date(text);
    if (!day) {
        throw DatabaseError(
            DatabaseError::Kind::damaged, "an edition has no day; restore the latest backup"
        );
    }
    return *day;
}

}  // namespace

std::string_view code(ItemKind kind) {
    for (const auto& [candidate, word] : kItemKinds) {
        if (candidate == kind) {
            return word;
        }
    }
    throw std::logic_error("a kind of item without a word in storage/edition_store.cpp");
}

ItemKind to_item_kind(std::string_view word) {
    for (const auto& [kind, candidate] : kItemKinds) {
        if (candidate == word) {
            return kind;
        }
    }
    throw DatabaseError(
        DatabaseError::Kind::damaged,
        "the database holds the unknown word '" + std::string(word) + "'; restore the latest backup"
    );
}

Edition EditionStore::begin(Date day, TimePoint due_at) {
    Query(
        database_,
        "INSERT INTO editions (day, due_at, reached) VALUES (?, ?, '')"
        " ON CONFLICT (day) DO UPDATE SET due_at = excluded.due_at, reached = '', finished_at = "
        "NULL WHERE due_at <> excluded.due_at",
        day,
        due_at
    )
        .run();
    return *find(day);
}

std::optional<Edition> EditionStore::find(Date day) {
    Query query(
        database_, "SELECT day, due_at, reached, finished_at FROM editions WHERE day = ?", day
    );
    if (!query.step()) {
        return std::nullopt;
    }
    return Edition{day_from(query.text(0)), query.time(1), query.text(2), query.optional_time(3)};
}

void EditionStore::reach(Date day, const std::string& profile_id) {
    Query(database_, "UPDATE editions SET reached = ? WHERE day = ?", profile_id, day).run();
}

void EditionStore::finish(Date day, TimePoint now) {
    Query(database_, "UPDATE editions SET finished_at = ? WHERE day = ?", now, day).run();
}

bool EditionStore::sent(const Address& reader, Date day) {
    Query query(
        database_,
        "SELECT 1 FROM edition_readers WHERE channel = ? AND address = ? AND day = ?"
        " AND outbox_id IS NOT NULL",
        code(reader.channel),
        reader.value,
        day
    );
    return query.step();
}

void EditionStore::add(const EditionEntry& entry) {
    Savepoint whole(database_);
    Query(
        database_,
        "DELETE FROM edition_readers WHERE channel = ? AND address = ? AND day = ?"
        " AND outbox_id IS NULL",
        code(entry.reader.channel),
        entry.reader.value,
        entry.day
    )
        .run();
    Query(
        database_,
        "INSERT INTO edition_readers (channel, address, day, outbox_id, send_at, written_at)"
        " VALUES (?, ?, ?, ?, ?, ?)",
        code(entry.reader.channel),
        entry.reader.value,
        entry.day,
        entry.outbox_id,
        entry.send_at,
        entry.written_at
    )
        .run();
    const std::int64_t id = last_id(database_);
    for (const EditionItem& item : entry.items) {
        Query(
            database_,
            "INSERT INTO edition_items (reader_id, position, kind, need_id, profile_id, process)"
            " VALUES (?, ?, ?, ?, ?, ?)",
            id,
            item.position,
            code(item.kind),
            item.need_id,
            item.profile_id,
            item.process
        )
            .run();
    }
    whole.keep();
}

std::optional<TimePoint> EditionStore::last_send(Channel channel) {
    Query query(
        database_,
        "SELECT send_at FROM edition_readers WHERE channel = ? AND send_at IS NOT NULL"
        " ORDER BY send_at DESC LIMIT 1",
        code(channel)
    );
    return query.step() ? query.optional_time(0) : std::nullopt;
}

std::vector<EditionItem> EditionStore::shown_to(const Address& reader) {
    return items_from(Query(
        database_,
        "SELECT i.position, i.kind, i.need_id, i.profile_id, i.process FROM edition_readers r"
        " CROSS JOIN edition_items i ON i.reader_id = r.id"
        " WHERE r.channel = ? AND r.address = ? ORDER BY r.day, i.position",
        code(reader.channel),
        reader.value
    ));
}

std::vector<EditionItem> EditionStore::items_of(std::int64_t outbox_id) {
    return items_from(Query(
        database_,
        "SELECT i.position, i.kind, i.need_id, i.profile_id, i.process FROM edition_items i"
        " WHERE i.reader_id = (SELECT r.id FROM edition_readers r WHERE r.outbox_id = ?)"
        " ORDER BY i.position",
        outbox_id
    ));
}

std::vector<EditionItem> EditionStore::latest_items(const Address& reader) {
    return items_from(Query(
        database_,
        "SELECT i.position, i.kind, i.need_id, i.profile_id, i.process FROM edition_items i"
        " WHERE i.reader_id = (SELECT r.id FROM edition_readers r WHERE r.channel = ? AND "
        "r.address = ? AND r.outbox_id IS NOT NULL ORDER BY r.day DESC LIMIT 1)"
        " ORDER BY i.position",
        code(reader.channel),
        reader.value
    ));
}

std::optional<std::int64_t> EditionStore::latest_digest(const Address& reader) {
    Query query(
        database_,
        "SELECT outbox_id FROM edition_readers WHERE channel = ? AND address = ? AND outbox_id IS "
        "NOT NULL ORDER BY day DESC LIMIT 1",
        code(reader.channel),
        reader.value
    );
    return query.step() ? std::optional(query.integer(0)) : std::nullopt;
}

}  // namespace clusterlotse::storage

#include "storage/inbox_store.hpp"

#include "storage/connection.hpp"
#include "storage/inbound_json.hpp"
#include "storage/text_codes.hpp"
#include "storage/waiting_files.hpp"

namespace clusterlotse::storage {
namespace {

InboundMessage message_from(const std::string& json) {
    auto message = parse_inbound(json);
    if (!message) {
        throw DatabaseError(
            DatabaseError::Kind::damaged, message.failure().detail + "; restore the latest backup"
        );
    }
    return std::move(message).value();
}

}  // namespace

bool InboxStore::claim(Channel channel, const std::string& key, TimePoint now) {
    return Query(
               database_,
               "INSERT INTO claims (channel, key, claimed_at) VALUES (?, ?, ?) ON CONFLICT DO "
               "NOTHING",
               code(channel),
               key,
               now
           )
               .run() > 0;
}

bool InboxStore::seen(Channel channel, const std::string& key) {
    return Query(
               database_, "SELECT 1 FROM claims WHERE channel = ? AND key = ?", code(channel), key
    )
        .step();
}

void InboxStore::park(const InboundMessage& message, const std::string& error, TimePoint now) {
    Query(
        database_,
        "INSERT INTO parked (message, error, parked_at) VALUES (?, ?, ?)",
        inbound_json(message),
        error,
        now
    )
        .run();
}

std::vector<ParkedMessage> InboxStore::parked(std::size_t limit) {
    Query query(
        database_, "SELECT id, message, error, parked_at FROM parked ORDER BY id LIMIT ?", limit
    );
    std::vector<ParkedMessage> parked;
    while (query.step()) {
        parked.push_back(
            {query.integer(0), message_from(query.text(1)), query.text(2), query.time(3)}
        );
    }
    return parked;
}

std::optional<std::string> InboxStore::cursor(Channel channel, const std::string& name) {
    Query query(
        database_, "SELECT value FROM cursors WHERE channel = ? AND name = ?", code(channel), name
    );
    return query.step() ? std::optional(query.text(0)) : std::nullopt;
}

void InboxStore::set_cursor(Channel channel, const std::string& name, const std::string& value) {
    Query(
        database_,
        "INSERT INTO cursors (channel, name, value) VALUES (?, ?, ?)"
        " ON CONFLICT (channel, name) DO UPDATE SET value = excluded.value WHERE value <> "
        "excluded.value",
        code(channel),
        name,
        value
    )
        .run();
}

std::int64_t InboxStore::hold(const InboundMessage& message, TimePoint now) {
    Savepoint whole(database_);
    Query(
        database_,
        "INSERT INTO held (sender, message, held_at) VALUES (?, ?, ?)",
        message.sender,
        inbound_json(message),
        now
    )
        .run();
    const std::int64_t id = last_id(database_);
    keep_files(database_, "held", id, message.attachments);
    whole.keep();
    return id;
}

std::optional<HeldMessage> InboxStore::release(std::int64_t id) {
    Savepoint whole(database_);
    const WaitingFiles files = kept_files(database_, "held", id);
    Query query(database_, "DELETE FROM held WHERE id = ? RETURNING message, held_at", id);
    if (!query.step()) {
        return std::nullopt;
    }
    const std::string json = query.text(0);
    const TimePoint held_at = query.time(1);
    query.run();
    HeldMessage held{id, message_from(json), held_at};
    give_back(files, held.message.attachments);
    whole.keep();
    return held;
}

int InboxStore::held_count(const std::string& sender, TimePoint since) {
    Query query(
        database_, "SELECT count(*) FROM held WHERE sender = ? AND held_at >= ?", sender, since
    );
    query.step();
    return static_cast<int>(query.integer(0));
}

std::int64_t InboxStore::add_choice(const PendingChoice& choice, TimePoint now) {
    Savepoint whole(database_);
    Query(
        database_,
        "INSERT INTO choices (channel, person, message, invitations, from_supplier, created_at)"
        " VALUES (?, ?, ?, ?, ?, ?)",
        code(choice.person.channel),
        choice.person.value,
        inbound_json(choice.message),
        list_code(choice.invitations),
        choice.from_supplier,
        now
    )
        .run();
    const std::int64_t id = last_id(database_);
    keep_files(database_, "choice", id, choice.message.attachments);
    whole.keep();
    return id;
}

std::optional<PendingChoice> InboxStore::choice_of(const Address& person, TimePoint since) {
    Query query(
        database_,
        "SELECT id FROM choices WHERE channel = ? AND person = ? AND created_at >= ?"
        " ORDER BY created_at DESC, id DESC LIMIT 1",
        code(person.channel),
        person.value,
        since
    );
    return query.step() ? choice(query.integer(0), person, since) : std::nullopt;
}

std::optional<PendingChoice> InboxStore::choice(
    std::int64_t id, const Address& person, TimePoint since
) {
    Query query(
        database_,
        "SELECT message, invitations, from_supplier FROM choices"
        " WHERE id = ? AND channel = ? AND person = ? AND created_at >= ?",
        id,
        code(person.channel),
        person.value,
        since
    );
    if (!query.step()) {
        return std::nullopt;
    }
    PendingChoice choice{
        id, person, message_from(query.text(0)), integer_list(query.text(1)), query.flag(2)};
    give_back(kept_files(database_, "choice", id), choice.message.attachments);
    return choice;
}

void InboxStore::move_choice(
    std::int64_t id, const Address& person, const InboundMessage& message
) {
    Query(
        database_,
        "UPDATE choices SET channel = ?, person = ?, message = ? WHERE id = ?",
        code(person.channel),
        person.value,
        inbound_json(message),
        id
    )
        .run();
}

void InboxStore::take_choice(std::int64_t id) {
    Query(database_, "DELETE FROM choices WHERE id = ?", id).run();
}

bool InboxStore::forget_choice(const Address& person, const std::string& message_id) {
    return Query(
               database_,
               "DELETE FROM choices WHERE channel = ? AND person = ? AND"
               " json_extract(message, '$.message_id') = ?",
               code(person.channel),
               person.value,
               message_id
           )
               .run() > 0;
}

bool InboxStore::keeps_files_of(const std::string& message_id) {
    return Query(
               database_,
               "SELECT 1 FROM waiting_files WHERE"
               " (holder = 'choice' AND holder_id IN (SELECT id FROM choices WHERE"
               " json_extract(message, '$.message_id') = ?1)) OR"
               " (holder = 'held' AND holder_id IN (SELECT id FROM held WHERE"
               " json_extract(message, '$.message_id') = ?1)) LIMIT 1",
               message_id
    )
        .step();
}

bool InboxStore::first_time_within(
    const Address& person, const std::string& topic, TimePoint now, std::chrono::milliseconds period
) {
    return Query(
               database_,
               "INSERT INTO told (channel, person, topic, told_at) VALUES (?, ?, ?, ?)"
               " ON CONFLICT (channel, person, topic) DO UPDATE SET told_at = excluded.told_at "
               "WHERE told_at <= ?",
               code(person.channel),
               person.value,
               topic,
               now,
               now - period
           )
               .run() > 0;
}

bool InboxStore::was_told(const Address& person, const std::string& topic) {
    return Query(
               database_,
               "SELECT 1 FROM told WHERE channel = ? AND person = ? AND topic = ?",
               code(person.channel),
               person.value,
               topic
    )
        .step();
}

int InboxStore::count_message(const Address& person, TimePoint now) {
    Savepoint whole(database_);
    Query(
        database_,
        "INSERT INTO counted (channel, person, counted_at, times) VALUES (?, ?, ?, 1)"
        " ON CONFLICT (channel, person, counted_at) DO UPDATE SET times = times + 1",
        code(person.channel),
        person.value,
        now
    )
        .run();
    Query query(
        database_,
        "SELECT sum(times) FROM counted WHERE channel = ? AND person = ? AND counted_at > ? AND "
        "counted_at <= ?",
        code(person.channel),
        person.value,
        now - std::chrono::hours(1),
        now
    );
    query.step();
    const auto count = static_cast<int>(query.integer(0));
    whole.keep();
    return count;
}

}  // namespace clusterlotse::storage

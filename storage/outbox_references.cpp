#include "storage/connection.hpp"
#include "storage/outbox_files.hpp"
#include "storage/outbox_store.hpp"
#include "storage/text_codes.hpp"

#include <algorithm>

namespace clusterlotse::storage {
namespace {

#define REFERENCE_COLUMNS                                                                     \
    "id, purpose, need_id, invitation_id, held_id, channel, recipient, place, conversation, " \
    "question_id, by_day"

OutboxReference reference_from(const Query& row) {
    OutboxReference reference;
    reference.outbox_id = row.integer(0);
    reference.context.purpose = to_purpose(row.text(1));
    reference.context.need_id = row.optional_integer(2);
    reference.context.invitation_id = row.optional_integer(3);
    reference.context.held_id = row.optional_integer(4);
    reference.recipient = {to_channel(row.text(5)), row.text(6)};
    reference.place = to_place(row.text(7));
    reference.conversation = row.text(8);
    reference.context.question_id = row.optional_integer(9);
    reference.context.by_day = row.flag(10);
    return reference;
}

/// The delivery key in "<key@domain>", with or without brackets and domain, in any case; empty
/// where there is none.
std::string delivery_key_in(std::string_view message_id) {
    constexpr std::size_t kKeyLength = 32;
    message_id.remove_prefix(std::min(message_id.find_first_not_of(" \t<"), message_id.size()));
    std::string key(message_id.substr(0, message_id.find_first_of("@> \t")));
    for (char& letter : key) {
        letter = letter >= 'A' && letter <= 'F' ? static_cast<char>(letter - 'A' + 'a') : letter;
    }
    const bool hex = key.find_first_not_of("0123456789abcdef") == std::string::npos;
    return hex && key.size() == kKeyLength ? key : std::string();
}

}  // namespace

std::optional<OutboxReference> OutboxStore::find_reference(Channel channel, const std::string& id) {
    if (id.empty()) {
        return std::nullopt;
    }
    const std::string key = channel == Channel::email ? delivery_key_in(id) : std::string();
    if (!key.empty()) {
        // Also before the delivery was recorded: nobody else knows the key, so the message has gone
        // out.
        return first_row(
            Query(
                database_,
                "SELECT " REFERENCE_COLUMNS
                " FROM outbox WHERE delivery_key = ? AND channel = 'email'",
                key
            ),
            reference_from
        );
    }
    return first_row(
        Query(
            database_,
            "SELECT " REFERENCE_COLUMNS
            " FROM outbox WHERE channel = ? AND remote_id = ? ORDER BY id DESC LIMIT 1",
            code(channel),
            id
        ),
        reference_from
    );
}

std::optional<OutboxReference> OutboxStore::find_token(const std::string& reply_token) {
    if (reply_token.empty()) {
        return std::nullopt;
    }
    return first_row(
        Query(
            database_,
            "SELECT " REFERENCE_COLUMNS
            " FROM outbox WHERE reply_token = ? ORDER BY id DESC LIMIT 1",
            reply_token
        ),
        reference_from
    );
}

std::optional<OutboxReference> OutboxStore::find_row(std::int64_t id) {
    return first_row(
        Query(database_, "SELECT " REFERENCE_COLUMNS " FROM outbox WHERE id = ?", id),
        reference_from
    );
}

std::optional<OutboxReference> OutboxStore::last_to(const Address& person) {
    if (person.value.empty()) {
        return std::nullopt;
    }
    return first_row(
        Query(
            database_,
            "SELECT " REFERENCE_COLUMNS
            " FROM outbox WHERE channel = ? AND queue = ? AND purpose <> 'digest' ORDER BY id DESC "
            "LIMIT 1",
            code(person.channel),
            person.value
        ),
        reference_from
    );
}

std::optional<TimePoint> OutboxStore::capacity_read_back(
    const Address& person, const std::string& message_id
) {
    if (message_id.empty()) {
        return std::nullopt;
    }
    // In the room's queue, too: it may have been said there.
    Query query(
        database_,
        "SELECT created_at FROM outbox WHERE channel = ? AND queue IN (?, '') AND purpose = ?"
        " AND reply_to = ? ORDER BY id DESC LIMIT 1",
        code(person.channel),
        person.value,
        code(Purpose::free_capacity),
        message_id
    );
    return query.step() ? std::optional(query.time(0)) : std::nullopt;
}

std::optional<OutboxReference> OutboxStore::find_invitation(
    std::int64_t invitation_id, Purpose purpose
) {
    return first_row(
        Query(
            database_,
            "SELECT " REFERENCE_COLUMNS
            " FROM outbox WHERE invitation_id = ? AND purpose = ? ORDER BY id DESC LIMIT 1",
            invitation_id,
            code(purpose)
        ),
        reference_from
    );
}

bool OutboxStore::is_on_its_way(std::int64_t invitation_id, Purpose purpose) {
    Query query(
        database_,
        "SELECT 1 FROM outbox WHERE invitation_id = ? AND purpose = ? AND state IN ('pending', "
        "'sending') LIMIT 1",
        invitation_id,
        code(purpose)
    );
    return query.step();
}

bool OutboxStore::written_since(std::int64_t invitation_id, Purpose purpose, TimePoint since) {
    Query query(
        database_,
        "SELECT 1 FROM outbox WHERE invitation_id = ? AND purpose = ? AND created_at >= ? LIMIT 1",
        invitation_id,
        code(purpose),
        since
    );
    return query.step();
}

std::optional<std::string> OutboxStore::text_of(std::int64_t id) {
    Query query(database_, "SELECT body FROM outbox WHERE id = ?", id);
    return query.step() ? std::optional(query.text(0)) : std::nullopt;
}

std::optional<OutboundMessage> OutboxStore::copy_of(std::int64_t id) {
    std::optional<OutboundMessage> copy;
    {
        Query query(database_, "SELECT subject, body FROM outbox WHERE id = ?", id);
        if (query.step()) {
            copy.emplace();
            copy->subject = query.text(0);
            copy->text = query.text(1);
        }
    }
    if (copy) {
        copy->attachments = load_files(database_, id);
    }
    return copy;
}

std::optional<std::string> OutboxStore::remote_id(std::int64_t id) {
    Query query(
        database_, "SELECT remote_id FROM outbox WHERE id = ? AND remote_id IS NOT NULL", id
    );
    return query.step() ? std::optional(query.text(0)) : std::nullopt;
}

}  // namespace clusterlotse::storage

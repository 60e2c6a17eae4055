#include "storage/outbox_store.hpp"

#include "storage/connection.hpp"
#include "storage/outbox_files.hpp"
#include "storage/random_hex.hpp"
#include "storage/text_codes.hpp"

#include <algorithm>

namespace clusterlotse::storage {
namespace {

// The first condition of each is the one of the index outbox_under_way, which is found by it.
#define SAME_QUEUE                                                           \
    "SELECT 1 FROM outbox other WHERE other.state IN ('pending', 'sending')" \
    " AND other.channel = row.channel AND other.queue = row.queue"
#define NOTHING_BEING_SENT " AND NOT EXISTS (" SAME_QUEUE " AND other.state = 'sending')"
// Nobody waits for a digest, so that nothing waits behind one.
#define WAITING_BEFORE                                                                       \
    SAME_QUEUE                                                                               \
    " AND other.state = 'pending' AND (other.purpose <> 'digest' OR row.purpose = 'digest')" \
    " AND other.id < row.id"
#define RETRIED_SOON "(other.attempts > 0 AND other.held = 0)"
#define CLAIM_BEGIN                                                                        \
    "UPDATE outbox SET state = 'sending', attempts = attempts + 1, held = 0 WHERE id IN (" \
    " SELECT row.id FROM outbox row WHERE row.state = 'pending' AND row.channel = ?1 AND " \
    "row.due_at <= ?2"
#define CLAIM_END                                                                          \
    NOTHING_BEING_SENT                                                                     \
    " AND NOT EXISTS (" WAITING_BEFORE " AND (" RETRIED_SOON                               \
    " OR other.due_at <= ?2))"                                                             \
    " ORDER BY row.due_at, row.id LIMIT ?3)"                                               \
    " RETURNING id, delivery_key, attempts, created_at, channel, place, recipient, "       \
    "conversation, subject, body,"                                                         \
    " reply_to, thread_root, message_references, reply_token, mentions, automatic_reply, " \
    "html, list_id, list_unsubscribe"

/// Within one queue rows are sent one after another: the cluster's room is one, every person
/// another.
std::string queue_of(const OutboundMessage& message) {
    return message.place == Place::room ? std::string() : message.recipient;
}

std::optional<std::string> token_of(const OutboundMessage& message) {
    if (message.channel != Channel::email || message.reply_token.empty()) {
        return std::nullopt;
    }
    return message.reply_token == "new" ? random_hex() : message.reply_token;
}

Dispatch dispatch_from(const Query& row) {
    Dispatch dispatch;
    dispatch.outbox_id = row.integer(0);
    dispatch.delivery_key = row.text(1);
    dispatch.attempts = static_cast<int>(row.integer(2)) - 1;
    dispatch.created_at = row.time(3);
    OutboundMessage& message = dispatch.message;
    message.channel = to_channel(row.text(4));
    message.place = to_place(row.text(5));
    message.recipient = row.text(6);
    message.conversation = row.text(7);
    message.subject = row.text(8);
    message.text = row.text(9);
    message.reply_to = row.text(10);
    message.thread_root = row.text(11);
    message.references = text_list(row.text(12));
    message.reply_token = row.text(13);
    message.mentions = text_list(row.text(14));
    message.automatic_reply = row.flag(15);
    message.html = row.text(16);
    message.list_id = row.text(17);
    message.list_unsubscribe = text_list(row.text(18));
    return dispatch;
}

}  // namespace

std::int64_t OutboxStore::enqueue(
    const OutboundMessage& message,
    const OutboxContext& context,
    TimePoint now,
    TimePoint not_before
) {
    check_files(database_, message.attachments);
    Savepoint whole(database_);
    Query(
        database_,
        "INSERT INTO outbox (channel, queue, state, due_at, created_at, delivery_key, reply_token, "
        "purpose, need_id,"
        " invitation_id, held_id, by_day, place, recipient, conversation, subject, body, reply_to, "
        "thread_root,"
        " message_references, mentions, automatic_reply, html, list_id, list_unsubscribe, "
        "question_id)"
        " VALUES (?, ?, 'pending', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, "
        "?, ?)",
        code(message.channel),
        queue_of(message),
        not_before,
        now,
        random_hex(),
        token_of(message),
        code(context.purpose),
        context.need_id,
        context.invitation_id,
        context.held_id,
        context.by_day,
        code(message.place),
        message.recipient,
        message.conversation,
        message.subject,
        message.text,
        message.reply_to,
        message.thread_root,
        list_code(message.references),
        list_code(message.mentions),
        message.automatic_reply,
        message.html,
        message.list_id,
        list_code(message.list_unsubscribe),
        context.question_id
    )
        .run();
    const std::int64_t id = last_id(database_);
    add_files(database_, id, message.attachments);
    whole.keep();
    return id;
}

std::vector<Dispatch> OutboxStore::claim_due(Channel channel, TimePoint now, std::size_t limit) {
    Savepoint whole(database_);
    std::vector<Dispatch> claimed = claim_rows(channel, now, limit);
    std::size_t loaded = 0;
    std::erase_if(claimed, [&](Dispatch& dispatch) {
        const std::size_t size = size_of_files(database_, dispatch.outbox_id);
        if (loaded > 0 && loaded + size > kMostClaimedBytes && size > 0) {
            Query(
                database_,
                "UPDATE outbox SET state = 'pending', attempts = attempts - 1 WHERE id = ?",
                dispatch.outbox_id
            )
                .run();
            return true;
        }
        loaded += size;
        if (size > 0) {
            dispatch.message.attachments = load_files(database_, dispatch.outbox_id);
        }
        return false;
    });
    whole.keep();
    return claimed;
}

std::vector<Dispatch> OutboxStore::claim_rows(Channel channel, TimePoint now, std::size_t limit) {
    std::vector<Dispatch> claimed;
    {
        Query query(
            database_,
            CLAIM_BEGIN " AND row.purpose <> 'digest'" CLAIM_END,
            code(channel),
            now,
            limit
        );
        while (query.step()) {
            claimed.push_back(dispatch_from(query));
        }
    }
    if (claimed.size() < limit) {
        Query query(
            database_,
            CLAIM_BEGIN " AND row.purpose = 'digest'" CLAIM_END,
            code(channel),
            now,
            limit - claimed.size()
        );
        while (query.step()) {
            claimed.push_back(dispatch_from(query));
        }
    }
    std::sort(claimed.begin(), claimed.end(), [](const Dispatch& left, const Dispatch& right) {
        return left.outbox_id < right.outbox_id;
    });
    return claimed;
}

std::optional<TimePoint> OutboxStore::next_due(Channel channel) {
    // A row that has to wait for another one would otherwise be reported as due again and again.
    Query query(
        database_,
        "SELECT row.due_at FROM outbox row WHERE row.state = 'pending' AND row.channel = "
        "?" NOTHING_BEING_SENT " AND NOT EXISTS (" WAITING_BEFORE " AND " RETRIED_SOON
        ")"
        " ORDER BY row.due_at LIMIT 1",
        code(channel)
    );
    return query.step() ? query.optional_time(0) : std::nullopt;
}

void OutboxStore::delivered(
    std::int64_t id, const std::string& remote_id, const std::string& conversation, TimePoint now
) {
    Query(
        database_,
        "UPDATE outbox SET state = 'delivered', finished_at = coalesce(finished_at, ?1), reason = "
        "'',"
        " remote_id = nullif(?2, ''), conversation = CASE WHEN ?3 <> '' THEN ?3 ELSE conversation "
        "END"
        " WHERE id = ?4 AND (state <> 'delivered' OR (remote_id IS NULL AND ?2 <> ''))",
        now,
        remote_id,
        conversation,
        id
    )
        .run();
}

void OutboxStore::try_later(std::int64_t id, TimePoint next_attempt, const std::string& reason) {
    Query(
        database_,
        "UPDATE outbox SET state = 'pending', due_at = ?, reason = ? WHERE id = ? AND state = "
        "'sending'",
        next_attempt,
        reason,
        id
    )
        .run();
}

void OutboxStore::rejected(std::int64_t id, const std::string& reason, TimePoint now) {
    Query(
        database_,
        "UPDATE outbox SET state = 'rejected', finished_at = ?, reason = ?"
        " WHERE id = ? AND state IN ('pending', 'sending')",
        now,
        reason,
        id
    )
        .run();
}

void OutboxStore::recover() {
    Query(
        database_,
        "UPDATE outbox SET state = 'pending' WHERE state IN ('pending', 'sending') AND state = "
        "'sending'"
    )
        .run();
}

bool OutboxStore::replace_text(std::int64_t id, const std::string& text, const std::string& html) {
    return Query(
               database_,
               "UPDATE outbox SET body = ?, html = ? WHERE id = ? AND state = 'pending' AND "
               "attempts = 0",
               text,
               html,
               id
           )
               .run() > 0;
}

bool OutboxStore::cancel(std::int64_t id) {
    return Query(
               database_,
               "DELETE FROM outbox WHERE id = ? AND state = 'pending' AND attempts = 0",
               id
           )
               .run() > 0;
}

OutboxCounts OutboxStore::counts() {
    Query waiting(
        database_,
        "SELECT count(*), min(created_at) FROM outbox WHERE state IN ('pending', 'sending')"
    );
    waiting.step();
    Query refused(database_, "SELECT count(*) FROM outbox WHERE state = 'rejected'");
    refused.step();
    return {
        static_cast<int>(waiting.integer(0)),
        static_cast<int>(refused.integer(0)),
        waiting.optional_time(1)};
}

}  // namespace clusterlotse::storage

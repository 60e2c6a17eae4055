#pragma once

#include "domain/message.hpp"
#include "storage/database.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace clusterlotse::storage {

/// Why a message is sent; decides what an answer to it means.
enum class Purpose {
    acknowledgement,  ///< to the asker: number, understanding, whom we ask
    request,          ///< to a supplier: the invitation
    request_update,   ///< to a supplier: the need changed or ended
    answer,           ///< to the asker: what a supplier wrote
    follow_up,        ///< to a supplier: what the asker wrote back
    room_note,        ///< in the room's thread: answers have come
    confirmation,     ///< to a registered address: did you write this?
    choice,           ///< which of these did you mean?
    release,          ///< to the moderator: shall this need go out?
    information,      ///< everything that expects no answer
    status,           ///< to the asker: the table of answers
    question,         ///< to the asker: what a supplier wants to know
    question_answer,  ///< to all suppliers: what the asker answered
    read_back,        ///< to a supplier: how his answer was understood
    lesson,           ///< to a supplier: shall this be noted in the profile?
    reminder,         ///< to a supplier who engaged: half of the time is over
    exchange,         ///< to one side: the other would like to know the name
    expiry,           ///< to the asker: the need ends in three days
    outcome,          ///< to the asker: did it work out?
    rating,           ///< to the asker: how good were the answers?
    nobody_found,     ///< to the moderator: nobody fits, what now?
    unclear_answer,   ///< to the moderator: what does this answer mean?
    override_reason,  ///< to the moderator: why did you decide so?
    closing,          ///< to a supplier: how it ended
    file_check,       ///< to the asker: may a file that names him go out?
    digest,           ///< the weekly digest
    digest_item,      ///< one need of a digest, as its reader asked for
    free_capacity,    ///< to a member: how what he has free was understood
    partner,          ///< to one side of a partner search: what the other says
    need_or_news,     ///< to a member: is what he wrote a need?
    moderator_talk,   ///< to a member or a moderator: what one of them tells the other
};

/// Bytes of attachments that one call of claim_due loads; exceeded by one message at most.
constexpr std::size_t kMostClaimedBytes = 40u << 20;

/// What a sent message was about.
struct OutboxContext {
    Purpose purpose = Purpose::information;
    std::optional<std::int64_t> need_id = {};
    std::optional<std::int64_t> invitation_id = {};
    /// confirmation: the message that waits; choice: what may be chosen (PendingChoice); partner:
    /// the talk (storage/partner_store.hpp); question: the asker's words that wait; answer,
    /// exchange: the need if it asks what decided; acknowledgement: the need if it asks why nothing
    /// came of it; moderator_talk, to a moderator: the row to the member
    std::optional<std::int64_t> held_id = {};
    bool by_day = false;  ///< nobody waits for it: hold_back() keeps it for the day
    /// question: the firm's words (AnswerRecord) that ask it, 0: which of them; else 0: a card,
    /// 1: a wish to be called; follow_up, 1: files and no words; read_back, 1: asks how it was
    /// meant; partner, 1: the other side's words
    std::optional<std::int64_t> question_id = {};
};

/// A row that an inbound message answers.
struct OutboxReference {
    std::int64_t outbox_id = 0;
    OutboxContext context;
    Address recipient;
    Place place = Place::direct;
    std::string conversation;
};

/// A request that waits for its day.
struct WaitingRequest {
    std::int64_t outbox_id = 0;
    std::int64_t need_id = 0;
    TimePoint not_before{};
};

struct OutboxCounts {
    int pending = 0;
    int rejected = 0;
    std::optional<TimePoint> oldest_pending = {};
};

/// Messages on their way out. Rows are written in the transaction of what causes them and sent
/// afterwards by the dispatcher: pending -> sending -> delivered | pending again | rejected. A
/// row's delivery key never changes.
class OutboxStore {
public:
    explicit OutboxStore(Database& database) : database_(database) {}

    /// Adds a row that is due at `not_before`; returns its id. A mail that expects an answer gets a
    /// reply token of 128 random bits where `message.reply_token` is "new". Attachments are kept
    /// with the row, those with a file_id only once, among the files; std::invalid_argument where
    /// they are more than kMostFiles or kMostMessageBytes, or have neither bytes nor a stored file.
    std::int64_t enqueue(
        const OutboundMessage& message,
        const OutboxContext& context,
        TimePoint now,
        TimePoint not_before
    );

    /// Claims (pending -> sending, attempts + 1) the oldest due row of every conversation that has
    /// no row under way or waiting for a retry before it; at most `limit`. Rows of one conversation
    /// keep their order, except that a row held back to a later hour lets others pass, and that
    /// digests let everything else pass. Attachments come with their bytes; a stored file whose
    /// bytes were deleted meanwhile is left out, and rows beyond kMostClaimedBytes wait for the
    /// next call.
    std::vector<Dispatch> claim_due(Channel channel, TimePoint now, std::size_t limit);
    /// When the next row becomes due; nothing where no row waits.
    std::optional<TimePoint> next_due(Channel channel);

    /// Sent, the server has it. Idempotent; also called for an echo that comes before the answer to
    /// our own request.
    void delivered(
        std::int64_t id,
        const std::string& remote_id,
        const std::string& conversation,
        TimePoint now
    );
    void try_later(std::int64_t id, TimePoint next_attempt, const std::string& reason);
    void rejected(std::int64_t id, const std::string& reason, TimePoint now);
    /// After a start: what was being sent when the program died is pending again, same delivery
    /// key.
    void recover();

    /// The sent row that an event id, a Message-ID (its local part is the delivery key) or a reply
    /// token names.
    std::optional<OutboxReference> find_reference(Channel channel, const std::string& id);
    std::optional<OutboxReference> find_token(const std::string& reply_token);
    std::optional<OutboxReference> find_row(std::int64_t id);
    /// When the person was last told, as a reply to this message of his, how what he has free was
    /// understood; nothing where he was not.
    std::optional<TimePoint> capacity_read_back(
        const Address& person, const std::string& message_id
    );
    /// The last message to this person outside the room, delivered or not; a digest interrupts no
    /// conversation and is passed over.
    std::optional<OutboxReference> last_to(const Address& person);
    /// The row that carried this purpose for an invitation, newest first.
    std::optional<OutboxReference> find_invitation(std::int64_t invitation_id, Purpose purpose);
    /// True while a row with this purpose for an invitation was not sent yet.
    bool is_on_its_way(std::int64_t invitation_id, Purpose purpose);
    /// True where a row with this purpose for an invitation was written then or later, sent or not.
    bool written_since(std::int64_t invitation_id, Purpose purpose, TimePoint since);
    /// What a row says in plain text; nothing where it is gone.
    std::optional<std::string> text_of(std::int64_t id);
    /// Subject, plain text and attachments of a row, to be sent to somebody else; nothing where it
    /// is gone.
    std::optional<OutboundMessage> copy_of(std::int64_t id);
    /// The event id or Message-ID under which a delivered row is known; nothing before delivery.
    std::optional<std::string> remote_id(std::int64_t id);

    /// Changes the text, and its HTML, of a row that was never attempted; false where it is too
    /// late.
    bool replace_text(std::int64_t id, const std::string& text, const std::string& html);
    /// Drops a row that was never attempted; false where it is too late.
    bool cancel(std::int64_t id);

    /// Requests to this person that were never attempted, in the order they are due.
    std::vector<WaitingRequest> waiting_requests(const Address& person);
    /// Each of two rows that were never attempted is due when the other one was.
    void exchange_turns(std::int64_t one, std::int64_t other);

    /// A row that was never attempted goes out at that time instead; false where there is none.
    bool postpone(std::int64_t id, TimePoint due);

    /// Postpones what is due at `now` and nobody waits for, tried before or not: digests, the first
    /// to `until` and the others as far behind it as they were, and rows `by_day`, to `until`.
    /// Meanwhile others of their conversations pass them.
    void hold_back(TimePoint now, TimePoint until);

    OutboxCounts counts();

private:
    std::vector<Dispatch> claim_rows(Channel channel, TimePoint now, std::size_t limit);

    Database& database_;
};

}  // namespace clusterlotse::storage

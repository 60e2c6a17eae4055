#pragma once

#include "domain/channel.hpp"
#include "domain/clock.hpp"
#include "domain/date.hpp"
#include "domain/lifecycle.hpp"
#include "storage/database.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace clusterlotse::storage {

/// Who agreed so far that asker and supplier learn each other's names.
enum class Exchange { nobody, asker, supplier, both };

/// One firm asked about one need: unique by (need, profile).
struct Invitation {
    std::int64_t id = 0;
    std::int64_t need_id = 0;
    std::string profile_id;
    Address address;  ///< the contact who was written to
    Language language = Language::de;
    std::vector<std::string> reasons;  ///< why this firm, as it was told
    double score = 0;
    InvitationProgress state;
    int wave = 1;            ///< 0: came forward by itself, from a digest
    TimePoint created_at{};  ///< when it was asked; of a proposal, when it was proposed
    std::optional<TimePoint> answered_at = {};
    std::string reading;  ///< the latest answer as understood, in answer_json; empty: none
    std::optional<Date> until = {};  ///< needs_time: the day he named
    std::string reason;  ///< why declined, not chosen, removed: a code of DeclineReason or words
    Exchange exchange = Exchange::nobody;
    bool nda = false;       ///< the asker said that a non-disclosure agreement is there
    bool reminded = false;  ///< of the half of his time; once is enough
};

/// One message that was passed on between a supplier and an asker.
struct AnswerRecord {
    std::int64_t id = 0;
    std::int64_t invitation_id = 0;
    bool from_supplier = true;
    std::string sender;  ///< address as it wrote; empty of an automatic mail
    /// Empty where only a meaning is known: of an automatic mail, or as a moderator settled it.
    std::string text;
    TimePoint created_at{};
    std::string kind = "unclear";  ///< of a supplier's: as understood, a code of AnswerKind
    std::string reading;           ///< the same whole, in answer_json; empty: nothing understood
    /// Of an asker's: the id of the firm's words whose question it answers; absent: no single one.
    std::optional<std::int64_t> question_id = {};
};

class InvitationStore {
public:
    explicit InvitationStore(Database& database) : database_(database) {}

    /// Fills in the id. A second one for the same need and firm is a DatabaseError.
    void add(Invitation& invitation);
    /// Writes back everything but need, profile and score.
    void update(const Invitation& invitation);
    std::optional<Invitation> find(std::int64_t id);
    std::optional<Invitation> find(std::int64_t need_id, const std::string& profile_id);
    std::vector<Invitation> of_need(std::int64_t need_id);  ///< in the order they were added
    /// Those that were answered, in the order of their first answers: the numbers of the table of
    /// answers. A firm keeps its place whatever it says later.
    std::vector<Invitation> answered_of(std::int64_t need_id);
    /// Those of the firm whose need is under way or parked and that wait for its answer (or also
    /// those it answered and may say more to), newest first.
    std::vector<Invitation> open_of(
        const std::string& profile_id, bool also_answered, std::size_t limit
    );
    /// Those with which the firm got an order of a need that ended at or after `since`, the latest
    /// first.
    std::vector<Invitation> chosen_of(
        const std::string& profile_id, TimePoint since, std::size_t limit
    );
    /// How many invitations reached the firm since `since`, or are on their way to it.
    int count_since(const std::string& profile_id, TimePoint since);
    /// Takes a proposal that is not wanted any more out again; only while `proposed`.
    void erase_proposals(std::int64_t need_id);

    void add_answer(AnswerRecord& answer);
    std::vector<AnswerRecord> answers_of(std::int64_t invitation_id);
    /// Their writer took these words back: nothing of what they said is left but their place.
    void forget_answer(std::int64_t id);

private:
    Database& database_;
};

}  // namespace clusterlotse::storage

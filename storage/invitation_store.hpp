#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "domain/channel.hpp"
#include "domain/clock.hpp"
#include "storage/database.hpp"

namespace clusterlotse::storage {

enum class InvitationState {
    asked,        ///< the request is in the outbox or was delivered
    answered,
    undelivered,  ///< the server refused it or it bounced for good
    withdrawn,    ///< the need ended
};

/// One firm asked about one need: unique by (need, profile).
struct Invitation {
    std::int64_t id = 0;
    std::int64_t need_id = 0;
    std::string profile_id;
    Address address;        ///< the contact who was written to
    Language language = Language::de;
    std::vector<std::string> reasons;  ///< why this firm, as it was told
    double score = 0;
    InvitationState state = InvitationState::asked;
    TimePoint created_at{};
    std::optional<TimePoint> answered_at = {};
};

/// One message that was passed on between a supplier and an asker.
struct AnswerRecord {
    std::int64_t id = 0;
    std::int64_t invitation_id = 0;
    bool from_supplier = true;
    std::string sender;  ///< address as it wrote
    std::string text;
    TimePoint created_at{};
};

class InvitationStore {
public:
    explicit InvitationStore(Database& database) : database_(database) {}

    /// Fills in the id. A second one for the same need and firm is a DatabaseError.
    void add(Invitation& invitation);
    /// Writes back state and answered_at.
    void update(const Invitation& invitation);
    std::optional<Invitation> find(std::int64_t id);
    std::optional<Invitation> find(std::int64_t need_id, const std::string& profile_id);
    std::vector<Invitation> of_need(std::int64_t need_id);  ///< in the order they were added
    /// Those of the firm whose need is still `distributed` and that are `asked` (or also `answered`), newest first.
    std::vector<Invitation> open_of(const std::string& profile_id, bool also_answered, std::size_t limit);
    /// How many invitations the firm got since `since`.
    int count_since(const std::string& profile_id, TimePoint since);

    void add_answer(AnswerRecord& answer);
    std::vector<AnswerRecord> answers_of(std::int64_t invitation_id);

private:
    Database& database_;
};

}  // namespace clusterlotse::storage

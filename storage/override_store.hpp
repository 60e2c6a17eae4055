#pragma once

#include "domain/clock.hpp"
#include "storage/database.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace clusterlotse::storage {

/// One decision of a moderator against or beside the bot's proposal, or where the bot had none.
struct Override {
    std::int64_t id = 0;
    std::int64_t need_id = 0;
    std::string moderator;  ///< his address
    /// "added", "removed", "held_back" (it has its weekly share of requests), "edited", "released",
    /// "rejected", "by_phone", "renewed", "parked", "university", "awarded", "awarded_outside",
    /// "not_placed", "given_up", "asks_no_more",
    /// "reminded"; "answer_" and the kind ("answer_decline") for an
    /// answer that he settled
    std::string action;
    std::string profile_id;  ///< the firm it is about; empty: the need
    std::string reason;      ///< in his words; empty until he gives it
    TimePoint decided_at{};
};

/// The log of moderators' decisions.
class OverrideStore {
public:
    explicit OverrideStore(Database& database) : database_(database) {}

    /// Fills in the id.
    void add(Override& decision);
    /// Gives the reason to all of the need's decisions by this moderator that have none; true where
    /// there were any.
    bool give_reason(std::int64_t need_id, const std::string& moderator, const std::string& reason);
    std::vector<Override> of_need(std::int64_t need_id);  ///< oldest first
    std::vector<Override> latest(std::size_t limit);      ///< about all needs, newest first

private:
    Database& database_;
};

}  // namespace clusterlotse::storage

#pragma once

#include "domain/clock.hpp"
#include "storage/database.hpp"

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>

namespace clusterlotse::storage {

/// How often a firm fitted, was asked, answered and got the order within a span of time.
struct MemberFigures {
    int eligible = 0;
    int invited = 0;
    int answered = 0;  ///< in whatever way, a decline included
    int declined = 0;  ///< with a no as the last word, whatever became of the need
    int awarded = 0;
    /// From the request to the first answer, the mean of the quickest four fifths; absent: it never
    /// answered.
    std::optional<std::chrono::milliseconds> answers_after = {};
};

/// Which firms fitted which need, and what became of it for them.
class TurnStore {
public:
    explicit TurnStore(Database& database) : database_(database) {}

    /// The firm fitted the need; noting it again changes nothing.
    void note_eligible(std::int64_t need_id, const std::string& profile_id, TimePoint now);

    MemberFigures figures_of(const std::string& profile_id, TimePoint since);

private:
    Database& database_;
};

}  // namespace clusterlotse::storage

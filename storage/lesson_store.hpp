#pragma once

#include "domain/clock.hpp"
#include "storage/database.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace clusterlotse::storage {

/// Something a decline could teach a profile.
struct Lesson {
    std::int64_t id = 0;
    std::int64_t invitation_id = 0;
    std::string profile_id;
    std::string note;  ///< as JSON, in a form the caller defines
    TimePoint offered_at{};
    std::optional<bool> accepted = {};  ///< nothing: not decided yet
};

/// What was offered to be noted in profiles.
class LessonStore {
public:
    explicit LessonStore(Database& database) : database_(database) {}

    /// Fills in the id. Whether the firm was offered the like before is the caller's to see.
    void offer(Lesson& lesson);
    /// All that was ever offered to a firm, the latest first, at most kMostRemembered.
    std::vector<Lesson> of_profile(const std::string& profile_id);
    std::vector<Lesson> open_of(std::int64_t invitation_id);
    void decide(std::int64_t id, bool accepted);

    static constexpr int kMostRemembered = 200;

private:
    Database& database_;
};

}  // namespace clusterlotse::storage

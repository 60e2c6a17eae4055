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

/// What was offered to be noted in profiles. The same note is never offered twice to a firm.
class LessonStore {
public:
    explicit LessonStore(Database& database) : database_(database) {}

    /// Fills in the id; false, and nothing stored, where this firm was offered the same note
    /// before.
    bool offer(Lesson& lesson);
    std::vector<Lesson> open_of(std::int64_t invitation_id);
    void decide(std::int64_t id, bool accepted);

private:
    Database& database_;
};

}  // namespace clusterlotse::storage

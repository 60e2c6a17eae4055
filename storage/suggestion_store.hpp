#pragma once

#include "storage/database.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace clusterlotse::storage {

/// Whom a number was told. Each counts for himself.
enum class Audience { asker, moderator };

/// Something that a reader may pick by its number.
struct Suggestion {
    int position = 0;     ///< from 1
    std::string action;   ///< what happens then, a word the caller defines
    std::string subject;  ///< to whom or with what: a profile id, a material …
};

/// The numbered things offered about a need. A number is never given twice, so that an answer to an
/// old message still means what stood there.
class SuggestionStore {
public:
    explicit SuggestionStore(Database& database) : database_(database) {}

    /// The number of this thing, the next free one where it has none yet.
    int number_of(
        std::int64_t need_id,
        Audience audience,
        const std::string& action,
        const std::string& subject
    );
    std::optional<Suggestion> find(std::int64_t need_id, Audience audience, int position);
    std::vector<Suggestion> of_need(std::int64_t need_id, Audience audience);  ///< by number

private:
    Database& database_;
};

}  // namespace clusterlotse::storage

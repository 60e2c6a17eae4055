#pragma once

#include "domain/channel.hpp"
#include "storage/database.hpp"

#include <cstdint>
#include <optional>
#include <string>

namespace clusterlotse::storage {

/// What one message of a person's said of a need.
struct Said {
    std::int64_t need_id = 0;
    std::optional<std::int64_t> invitation_id = {};  ///< of a firm that was asked
    /// The firm's words (AnswerRecord); absent where the message answered several requests.
    std::optional<std::int64_t> answer_id = {};
    std::string addition = {};  ///< of the asker, as the need keeps it
};

/// Finds what a message said that its writer edits or deletes.
class SaidStore {
public:
    explicit SaidStore(Database& database) : database_(database) {}

    /// A message without an id is not kept. Said again of the same matter it takes the place of the
    /// former; of another request, neither is the one it answered.
    void keep(Channel channel, const std::string& message_id, const Said& said);
    std::optional<Said> find(Channel channel, const std::string& message_id);
    /// What askers added to the need is forgotten.
    void forget_additions(std::int64_t need_id);

private:
    Database& database_;
};

}  // namespace clusterlotse::storage

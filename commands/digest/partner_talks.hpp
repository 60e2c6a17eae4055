#pragma once

#include "commands/desk/office.hpp"

#include <cstdint>
#include <optional>
#include <string>

namespace clusterlotse::commands {

/// A choice of what words were meant for keeps a partner search as this less its talk's id, a need
/// as its negative id.
constexpr std::int64_t kTalkChoice = -(std::int64_t{1} << 40);

/// In OutboxContext::question_id of a message that brings the other side's words.
constexpr std::int64_t kOtherSidesWords = 1;

/// What became of words about a partner search.
enum class PartnerWords {
    passed_on,
    declined,  ///< nobody was told
    gone,      ///< the firm seeks nobody for it any more, or nobody there may be written to
};

/// The speaker's firm comes forward to the partner search of another, of which a digest told him
/// without its name. The seeker is told his words and his firm, and learns of it once more where he
/// writes again; a no is told to nobody. Does not answer the speaker.
PartnerWords come_forward(
    Office& office,
    const Request& request,
    const std::string& seeker,
    const std::string& process,
    const std::string& words
);

/// Tells the speaker that his words about the search were passed on.
void confirm_partner_words(
    Office& office, const Request& request, const std::string& seeker, const std::string& process
);

/// Shows a partner search as its digest told it, in full; privately. An answer to that comes
/// forward.
void show_search(
    Office& office, const Request& request, const std::string& seeker, const std::string& process
);

/// The talk of the speaker's firm about a search that a digest showed it, nothing said yet; nothing
/// where the search is over.
std::optional<std::int64_t> open_talk(
    Office& office, const Speaker& speaker, const std::string& seeker, const std::string& process
);

/// The kept words of a choice were meant for the search of this talk.
void answer_talk(Office& office, const Request& request, std::int64_t talk);

/// Takes an answer to what the other side of a partner search said, and carries it there: the
/// seeker's name with his first yes, never with a no. False where the speaker is on neither side.
bool partner_answered(Office& office, const Request& request, const storage::OutboxReference& row);

}  // namespace clusterlotse::commands

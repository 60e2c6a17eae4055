#include "commands/moderator/moderator_signs.hpp"

#include "commands/desk/words.hpp"
#include "commands/letters/letters.hpp"
#include "commands/moderator/chosen_firms.hpp"
#include "commands/moderator/moderator_phrases.hpp"
#include "commands/moderator/moderator_replies.hpp"
#include "commands/moderator/moderator_text.hpp"
#include "commands/moderator/near_firms.hpp"
#include "commands/moderator/proposals.hpp"
#include "commands/moderator/release.hpp"
#include "commands/needs/need_reading.hpp"
#include "commands/wording/clauses.hpp"
#include "commands/wording/pattern_search.hpp"

#include <cstdint>
#include <optional>
#include <re2/re2.h>
#include <string>
#include <vector>

namespace clusterlotse::commands {

namespace {

using storage::NeedRecord;
using storage::Purpose;

/// OutboxContext::question_id of a row that asks a moderator.
constexpr std::int64_t kAskedWhomToAdd = 1;
constexpr std::int64_t kAskedWhomToLeaveOut = 2;
constexpr std::int64_t kAskedForText = 3;

constexpr std::size_t kLongestRefusalOfModerator = 60;

Purpose purpose_for(const NeedRecord& need) {
    return need.state == NeedState::no_match ? Purpose::nobody_found : Purpose::release;
}

void ask_moderator(
    Office& office,
    const Request& request,
    const NeedRecord& need,
    Fields fields,
    std::optional<std::int64_t> question = std::nullopt
) {
    fields.set("number", need.number)
        .set("waiting", need.state == NeedState::awaiting_release)
        .set("nobody", need.state == NeedState::no_match);
    storage::OutboxContext context{purpose_for(need), need.id};
    context.question_id = question;
    reply_privately(office, request, "moderator_how", fields, context);
}

std::vector<Fields> firms_on_list(Office& office, const NeedRecord& need) {
    std::vector<Fields> firms;
    for (const Proposal& one : proposals_of(office, need, understand(office, need))) {
        firms.push_back(
            Fields().set("position", std::to_string(one.number)).set("firm", one.candidate.firm)
        );
    }
    return firms;
}

/// "Hat abgesagt", where he was asked why a firm was left out: that is the firm's doing, unless he
/// says that it is the asker's.
bool tells_that_somebody_left(std::string_view text, const ModeratorWords& words) {
    static const RE2 numbered(R"(\d{3})");
    return words.verdict == ModeratorWords::Verdict::failed && words.because.empty() &&
           says_only(folded(words.reason), phrases::no_longer_wanted()) && !says(text, numbered) &&
           !says(folded(text), phrases::of_the_need());
}

}  // namespace

LoneSign lone_sign(std::string_view text) {
    const std::string words = moderator_text(text);
    static const RE2 adds(R"((?i)\+|(?:noch |bitte )*(?:wen dazu|eine dazu|plus|dazu|add))");
    static const RE2 takes_off(R"((?i)-|(?:bitte )?(?:ohne|minus|without))");
    static const RE2 edits(
        R"((?i)(?:bitte )?(?:text|edit|ändern|bearbeiten|(?:den )?text ändern|change the text)\s*:?)"
    );
    static const RE2 asks(R"([?\s]*\?[?\s]*)");
    return RE2::FullMatch(words, adds)        ? LoneSign::adds
           : RE2::FullMatch(words, takes_off) ? LoneSign::takes_off
           : RE2::FullMatch(words, edits)     ? LoneSign::edits
           : RE2::FullMatch(words, asks)      ? LoneSign::asks
                                              : LoneSign::none;
}

bool answer_lone_sign(Office& office, const Request& request, const NeedRecord& need) {
    const LoneSign sign = lone_sign(request.message.text);
    if (sign == LoneSign::none) {
        return false;
    }
    const bool waits = need.state == NeedState::awaiting_release;
    const bool too_late = has_ended(need.state) || (sign == LoneSign::takes_off && !waits) ||
                          (waits && !waits_for_moderator(office, need));
    if (too_late) {
        const ModeratorWords nothing;
        ModeratorReplies(office, request, need, nothing).say_decided();
        return true;
    }
    Fields fields;
    switch (sign) {
        case LoneSign::adds:
            set_near_firms(
                office, need, understand(office, need), request.speaker.language, fields
            );
            ask_moderator(office, request, need, fields.set("add", true), kAskedWhomToAdd);
            break;
        case LoneSign::takes_off:
            fields.set("leave_out", true).set("listed", firms_on_list(office, need));
            ask_moderator(office, request, need, fields, kAskedWhomToLeaveOut);
            break;
        case LoneSign::edits:
            ask_for_text(office, request, need);
            break;
        default:
            ask_moderator(office, request, need, fields.set("what", true));
            break;
    }
    return true;
}

void ask_for_text(Office& office, const Request& request, const NeedRecord& need) {
    ask_moderator(office, request, need, Fields().set("edit", true), kAskedForText);
}

ModeratorWords read_reply(
    Office& office,
    const NeedRecord& need,
    std::string_view text,
    const storage::OutboxContext& context
) {
    ModeratorWords words =
        context.question_id ? read_moderator(text) : read_about(office, need, text);
    if (context.purpose == Purpose::override_reason && tells_that_somebody_left(text, words)) {
        words = {};
        words.unclear = true;
        return words;
    }
    const bool plain = words.nothing() || words.unclear || words.digit;
    if (!context.question_id || !plain || small_talk(text) != SmallTalk::none ||
        lone_sign(text) != LoneSign::none) {
        return words;
    }
    const std::string written(trimmed(text));
    switch (*context.question_id) {
        case kAskedWhomToAdd:
            return read_moderator("+ " + written);
        case kAskedWhomToLeaveOut:
            return read_moderator("ohne " + written);
        case kAskedForText:
            return words.digit ? words : read_moderator("Text: " + written);
        default:
            return words;
    }
}

bool lets_it_be(std::string_view text) {
    static const RE2 nobody(
        R"((?:(?:ach|nein|nee|ne|no|doch|lieber|dann|schon|gut|ok|egal|passt|bitte) )*(?:nein|nee|no|nicht|niemand(?:en)?|keine[rn]?|egal|so|bleibt so|lass(?:en)?(?: wir)?(?: es| das)?(?: so)?|abbrechen|vergiss es|nobody|none|never mind|leave it|cancel)(?: (?:bitte|danke|doch|so|mehr|thanks))*)"
    );
    return text.size() <= kLongestRefusalOfModerator &&
           RE2::FullMatch(plain_words(moderator_text(text)), nobody);
}

bool drops_question(
    Office& office,
    const Request& request,
    const NeedRecord& need,
    const storage::OutboxContext& context
) {
    if (!context.question_id || !lets_it_be(request.message.text)) {
        return false;
    }
    ask_moderator(office, request, need, Fields().set("dropped", true));
    return true;
}

}  // namespace clusterlotse::commands

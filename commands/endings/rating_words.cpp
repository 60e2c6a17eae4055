#include "commands/endings/rating_words.hpp"

#include "commands/asker/asker_matters.hpp"
#include "commands/asker/asker_words.hpp"
#include "commands/asker/spoken_of.hpp"
#include "commands/desk/standing.hpp"
#include "commands/desk/typed_signs.hpp"
#include "commands/desk/words.hpp"
#include "commands/endings/outcome.hpp"
#include "commands/endings/plain_orders.hpp"
#include "commands/letters/letters.hpp"
#include "commands/needs/headline.hpp"
#include "commands/needs/need_reading.hpp"
#include "commands/wording/clauses.hpp"
#include "commands/wording/pattern_search.hpp"
#include "matching/needs/description.hpp"

#include <algorithm>
#include <re2/re2.h>
#include <vector>

namespace clusterlotse::commands {

namespace {

using storage::NeedRecord;
using storage::OutboxReference;
using storage::Purpose;

constexpr int kBest = 5;
constexpr int kPoorest = 1;
/// A longer text says more than how good the answers were.
constexpr std::size_t kLongestRating = 200;
/// So many messages back the question stays open for a bare word in the chat, and so many to
/// anybody.
constexpr std::size_t kMostBehindQuestion = 20;
constexpr std::int64_t kMostRowsLookedAt = 2000;

/// What follows the number, without a greeting at its end.
std::string remark_of(const std::string& rest) {
    return clauses_of(rest).empty() ? std::string() : std::string(trimmed(rest));
}

bool praises_answers(const std::string& remark) {
    static const RE2 answers(
        R"((?i)(?:^|[^\pL])(?:schnell\pL*|langsam\pL*|antwort\pL*|geantwortet|rückmeldung\pL*|hilfreich\pL*|geholfen|freundlich\pL*|zufrieden|danke|quick\pL*|fast|slow\pL*|answer\pL*|repl(?:y|ies|ied)|response\pL*|helpful|friendly|thanks)(?:[^\pL]|$))"
    );
    return says(remark, answers);
}

/// A number that one of the firms in the table has may stand for that firm.
bool may_be_a_firm(Office& office, const NeedRecord& need, const SaidRating& rating) {
    const auto shown = office.invitations.answered_of(need.id).size();
    return static_cast<std::size_t>(rating.points) <= shown;
}

/// True where the message that came behind the question asks for nothing that the words could be.
bool leaves_question_open(
    Office& office, const OutboxReference& row, const NeedRecord& rated, const SaidRating& rating
) {
    if (rating.spelled) {
        return true;
    }
    if (row.context.need_id && *row.context.need_id != rated.id) {
        return false;
    }
    switch (row.context.purpose) {
        case Purpose::acknowledgement:
            return !waits_for_yes(office, rated);
        case Purpose::information:
        case Purpose::room_note:
            return true;
        case Purpose::answer:
        case Purpose::status:
            return !rating.by_sign && !may_be_a_firm(office, rated, rating);
        default:
            return false;
    }
}

/// The last messages to him outside the room, newest first, as far as they were written lately.
std::vector<OutboxReference> last_rows_to(Office& office, Utterance& said) {
    std::vector<OutboxReference> rows;
    const auto last = said.last();
    for (std::int64_t back = 0; last && back < kMostRowsLookedAt; ++back) {
        const auto row = office.outbox.find_row(last->outbox_id - back);
        if (row && row->recipient == said.speaker().address && row->place != Place::room) {
            rows.push_back(*row);
        }
        if (rows.size() > kMostBehindQuestion ||
            (!rows.empty() && rows.back().context.purpose == Purpose::rating)) {
            break;
        }
    }
    return rows;
}

}  // namespace

std::optional<SaidRating> rating_in(std::string_view text) {
    if (text.size() > kLongestRating) {
        return std::nullopt;
    }
    if (const auto digit = digit_said(text, kBest)) {
        return SaidRating{.points = *digit};
    }
    if (says_yes(text) || says_no(text)) {
        return SaidRating{.points = says_yes(text) ? kBest : kPoorest, .by_sign = true};
    }
    static const RE2 number(
        R"((?is)\s*(?:(?:ich gebe|ich geb|wir geben|gebe|geben|von mir|von uns|note|bewertung|rating|i give|we give|i'd give)[\s:,]+)*(?:(?:gute|eine|ein|eher|glatte|a|solid)\s+)*([1-5])(?:\x{FE0F}?\x{20E3})?(?:\s*(punkte?n?|sterne?n?|von (?:5|fünf|fuenf)|/\s?5|stars?|points?|out of (?:5|five)))?(?:([\s,.;:!–-]+)(.*))?)"
    );
    static const RE2 thumb(R"((?s)\s*(👍|👎)[\x{1F3FB}-\x{1F3FF}\x{FE0F}]*[\s,.;:!–-]*(\pL.*))");
    const re2::StringPiece whole(text.data(), text.size());
    int points = 0;
    std::string unit;
    std::string between;
    std::string rest;
    if (RE2::FullMatch(whole, number, &points, &unit, &between, &rest)) {
        const std::string remark = remark_of(rest);
        const bool apart = between.find_first_of(",.;:!\n") != std::string::npos ||
                           between.find("–") != std::string::npos ||
                           between.find(" - ") != std::string::npos;
        if (unit.empty() && !rest.empty() && !apart) {
            return std::nullopt;
        }
        const bool spelled = !unit.empty() || praises_answers(remark);
        return SaidRating{.points = points, .remark = remark, .spelled = spelled};
    }
    std::string sign;
    if (RE2::FullMatch(whole, thumb, &sign, &rest)) {
        return SaidRating{
            .points = is_typed_no(sign) ? kPoorest : kBest,
            .remark = remark_of(rest),
            .by_sign = true};
    }
    return std::nullopt;
}

bool is_about_answers_alone(Office& office, const NeedRecord& need, const std::string& remark) {
    if (remark.empty()) {
        return true;
    }
    static const RE2 order(
        R"((?i)(?:^|[^\pL])(?:auftrag\pL*|bestell\pL*|vergeb\pL*|bekommt|kriegt|zuschlag|order\pL*|gets?)(?:[^\pL]|$))"
    );
    if (remark.find_first_of("0123456789?") != std::string::npos || has_need_words(remark) ||
        says(remark, order) || tells_to_go_ahead(remark) || speaks_of_order_placed(remark) ||
        read_asker(remark, setting_of(office, need)).says != AskerSays::nothing) {
        return false;
    }
    const UnderstoodNeed read = office.engine.understand(remark, today_of(office), need.language);
    return matching::empty(read) && !read.quantity && !read.deadline;
}

void pass_on_remark(
    Office& office, const Request& request, const NeedRecord& need, const SaidRating& rating
) {
    if (rating.remark.empty()) {
        return;
    }
    Fields told;
    told.set("number", need.number)
        .set("text", headline_of(office, need))
        .set("asker", request.speaker.firm)
        .set("rating", std::to_string(rating.points))
        .set("words", rating.remark);
    tell_moderators(office, "moderator_outcome", told, {Purpose::information, need.id});
}

bool rated_afterwards(Utterance& said) {
    Office& office = said.office();
    const Request& request = said.request();
    if (said.message().kind != InboundKind::text || !said.message().attachments.empty()) {
        return false;
    }
    const auto rating = rating_in(said.text());
    if (!rating || said.text().find('?') != std::string::npos) {
        return false;
    }
    const auto rows = last_rows_to(office, said);
    const auto question = std::ranges::find(rows, Purpose::rating, [](const auto& row) {
        return row.context.purpose;
    });
    auto need = question != rows.end() && question->context.need_id
                    ? office.needs.find(*question->context.need_id)
                    : std::nullopt;
    if (!need || need->rating || !is_asker(said.speaker(), *need)) {
        return false;
    }
    const bool open = std::all_of(rows.begin(), question, [&](const OutboxReference& row) {
        return leaves_question_open(office, row, *need, *rating);
    });
    return open && is_about_answers_alone(office, *need, rating->remark) &&
           rating_said(office, request, *need);
}

}  // namespace clusterlotse::commands

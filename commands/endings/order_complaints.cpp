#include "commands/endings/order_complaints.hpp"

#include "commands/desk/choices.hpp"
#include "commands/desk/stance.hpp"
#include "commands/desk/standing.hpp"
#include "commands/desk/words.hpp"
#include "commands/files/award_files.hpp"
#include "commands/wording/clauses.hpp"
#include "commands/wording/pattern_search.hpp"

#include <chrono>
#include <re2/re2.h>
#include <utility>
#include <vector>

namespace clusterlotse::commands {

namespace {

/// An order is talked about for so long.
constexpr std::chrono::days kComplaintsFollow{120};
/// A longer text is a matter of its own.
constexpr std::size_t kLongestComplaint = 400;

}  // namespace

bool complains_of_parts(std::string_view text) {
    static const RE2 complains(
        R"(\b(?:ausschuss|reklamation|reklamieren|reklamiert|reklamiere|beanstand\w*|maengelruege|mangelhaft|unbrauchbar|fehlerhaft|nicht masshaltig|katastrophe|schrott|murks|pfusch|disaster|scrap|out of tolerance|defective|unusable|complaint|complain)\b)"
    );
    static const RE2 of_what_came(
        R"(\b(?:war|waren|ist|sind|kam|kamen|wurde|wurden|geliefert\w*|lieferung|haben|hat|muessen|was|were|is|are|came|arrived|delivered|have|has|must)\b)"
    );
    const std::string words = text.size() <= kLongestComplaint ? plain_words(text) : std::string();
    return says(words, complains) && says(words, of_what_came) && !asks_for_work(text) &&
           !has_need_words(text);
}

bool order_complained_of(Utterance& said) {
    Office& office = said.office();
    if (said.message().kind != InboundKind::text || said.message().place == Place::room ||
        !complains_of_parts(said.text())) {
        return false;
    }
    std::vector<storage::Invitation> winners;
    const Speaker& speaker = said.speaker();
    for (const auto& need : office.needs.of_asker(speaker.profile_id, speaker.address, kMaxOpen)) {
        const bool lately = need.state == NeedState::awarded && need.ended_at &&
                            office.clock.now() - *need.ended_at <= kComplaintsFollow;
        auto winner = lately ? winner_of(office, need) : std::nullopt;
        if (winner) {
            winners.push_back(std::move(*winner));
        }
    }
    if (winners.empty()) {
        return false;
    }
    ask_which(office, said.request(), winners, false);
    return true;
}

}  // namespace clusterlotse::commands

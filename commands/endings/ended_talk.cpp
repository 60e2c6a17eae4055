#include "commands/endings/ended_talk.hpp"

#include "commands/answers/answer_or_new.hpp"
#include "commands/answers/answers.hpp"
#include "commands/desk/free_text.hpp"
#include "commands/desk/search_or_answer.hpp"
#include "commands/desk/standing.hpp"
#include "commands/desk/words.hpp"
#include "commands/digest/shown_items.hpp"
#include "commands/endings/order_news.hpp"
#include "commands/needs/afterthoughts.hpp"
#include "commands/needs/need_reading.hpp"
#include "commands/waves/distribution.hpp"
#include "commands/wording/clauses.hpp"
#include "commands/wording/pattern_search.hpp"
#include "commands/wording/sentences.hpp"

#include <algorithm>
#include <chrono>
#include <re2/re2.h>

namespace clusterlotse::commands {

namespace {

using storage::Invitation;
using storage::NeedRecord;

/// A longer text is more than word of an order.
constexpr std::size_t kLongestEndedTalk = 400;
/// For so long the end of a request, and an order, is talked about.
constexpr std::chrono::days kEndIsTalkedOf{14};
constexpr std::chrono::days kOrderIsTalkedOf{120};

/// The request of the last message, where it was the speaker's and has ended or brought the order.
struct Ended {
    NeedRecord need;
    Invitation invitation;
};

std::optional<Ended> ended_of_last(Utterance& said) {
    const auto& last = said.last();
    const auto need = said.need_of_last();
    const auto invitation = last && last->context.invitation_id
                                ? said.office().invitations.find(*last->context.invitation_id)
                                : std::nullopt;
    const bool over = need && invitation && has_ended(need->state) &&
                      need->state != NeedState::expired && was_asked(*invitation);
    const bool own = over && last->recipient == said.speaker().address &&
                     speaks_for(said.speaker(), *invitation) && !is_asker(said.speaker(), *need);
    return own ? std::optional(Ended{*need, *invitation}) : std::nullopt;
}

/// True where it is so long over that words without any of the order are for something else.
bool is_long_over(const Office& office, const Ended& ended) {
    const auto talk =
        ended.invitation.state == InvitationState::chosen ? kOrderIsTalkedOf : kEndIsTalkedOf;
    return ended.need.ended_at && office.clock.now() - *ended.need.ended_at > talk;
}

/// "Schade. Wir haben übrigens eine neue Drehmaschine": of his firm, whatever he says of the end.
bool tells_own_news(const std::string& text) {
    return tells_news(text) ||
           std::ranges::any_of(sentences_of(text), [](std::string_view sentence) {
               return tells_news(sentence) && tells_of_capability(sentence);
           });
}

SearchOrAnswer read_against(Utterance& said, const NeedRecord& need) {
    const bool names_work =
        !said.understood().processes.empty() || names_own_work(said.text(), said.understood());
    if (said.stance() != Stance::need && !names_work) {
        return SearchOrAnswer::answer;
    }
    return search_or_answer(
        {said.text(), said.understood()},
        {{whole_text(need), understand(said.office(), need)}},
        today_of(said.office())
    );
}

}  // namespace

bool speaks_of_order(std::string_view text) {
    static const RE2 who(
        R"((?:^| )(?:wer|wem|an wen|who|whom) (?:\w+ ){0,4}?(?:den auftrag|der auftrag|auftrag bekommen|den zuschlag|das rennen|gewonnen|es (?:denn )?(?:bekommen|geworden|gekriegt)|es macht|the order|the job|the contract|won|won it|got it|gets it)(?: |$))"
    );
    return text.size() <= kLongestEndedTalk &&
           (says(plain_words(text), who) || asks_for_order(text));
}

bool ended_request_spoken_of(Utterance& said) {
    const std::string& text = said.text();
    const auto ended = ended_of_last(said);
    if (!ended || small_talk(text) != SmallTalk::none) {
        return false;
    }
    const SearchOrAnswer read = read_against(said, ended->need);
    const bool of_order = read != SearchOrAnswer::search && speaks_of_order(text);
    const bool others_wait = !requests_to(said.office(), said.speaker(), false).empty();
    if (read == SearchOrAnswer::search || (!of_order && (others_wait || tells_own_news(text) ||
                                                         is_long_over(said.office(), *ended)))) {
        return false;
    }
    if (read == SearchOrAnswer::either && !of_order) {
        ask_answer_or_new(said.office(), said.request(), {ended->invitation});
        return true;
    }
    const Speaker firm =
        said.office().members.speaking_for(said.speaker(), ended->invitation.profile_id);
    answer_need(said.office(), {said.message(), firm}, ended->invitation, text);
    return true;
}

}  // namespace clusterlotse::commands

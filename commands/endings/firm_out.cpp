#include "commands/endings/firm_out.hpp"

#include "commands/answers/answer_table.hpp"
#include "commands/asker/asker_endings.hpp"
#include "commands/asker/asker_phrases.hpp"
#include "commands/asker/asker_wishes.hpp"
#include "commands/desk/progress.hpp"
#include "commands/desk/standing.hpp"
#include "commands/discretion/firm_mentions.hpp"
#include "commands/discretion/firm_name.hpp"
#include "commands/endings/award_doubts.hpp"
#include "commands/waves/distribution.hpp"
#include "commands/wording/clauses.hpp"
#include "storage/answer_json.hpp"

#include <algorithm>
#include <re2/re2.h>

namespace clusterlotse::commands {

namespace {

using storage::Invitation;
using storage::NeedRecord;

constexpr std::size_t kLongestNews = 240;

/// The need that the message before was about, or else the only one of his that firms were asked
/// for.
std::optional<NeedRecord> need_spoken_of(Utterance& said) {
    const auto& row = said.answered() ? said.answered() : said.last();
    auto need = row && row->context.need_id ? said.office().needs.find(*row->context.need_id)
                                            : std::nullopt;
    if (need && is_asker(said.speaker(), *need)) {
        return need;
    }
    auto needs =
        said.office().needs.of_asker(said.speaker().profile_id, said.speaker().address, kMaxOpen);
    std::erase_if(needs, [](const NeedRecord& one) { return !under_way(one.state); });
    return needs.size() == 1 ? std::optional(std::move(needs.front())) : std::nullopt;
}

/// The firms that were asked and are called by a word of the text.
std::vector<Invitation> firms_called(
    Office& office, const NeedRecord& need, std::string_view text
) {
    const std::vector<TextWord> words = text_words(text);
    std::vector<Invitation> called;
    std::ptrdiff_t most = 1;
    for (Invitation& firm : office.invitations.of_need(need.id)) {
        const auto parts = name_words(firm_name(office, firm.profile_id));
        const auto met = std::ranges::count_if(words, [&](const TextWord& word) {
            return std::ranges::any_of(parts, [&](const std::string& part) {
                return may_be_word_of_name(word.letters, part);
            });
        });
        if (!was_asked(firm) || met < most) {
            continue;
        }
        if (met > most) {
            called.clear();
            most = met;
        }
        called.push_back(std::move(firm));
    }
    return called;
}

/// "Die haben abgesagt", "der Anbieter springt ab": a firm without its name, not "die Bohrungen
/// fallen weg".
bool speaks_of_a_firm(const std::string& text) {
    static const RE2 subject(
        R"((?i)(?:^|[^\pL])(?:die|der|sie|er|they|he|(?:die|der|diese|dieser|the|this) (?:firma|lieferant|anbieter|betrieb|firm|supplier|company))(?: sich| uns)? (?:hat|haben|ist|sind|springt|springen|steigt|steigen|has|have|had|pulls?|pulled|backs?|backed|drops?|dropped|is|are)(?:[^\pL]|$))"
    );
    return RE2::PartialMatch(text, subject);
}

/// The one that is meant: the only one of those called so that came forward, or is left.
std::optional<Invitation> firm_out(
    Utterance& said, const NeedRecord& need, std::vector<Invitation> called
) {
    Office& office = said.office();
    if (called.empty() && !speaks_of_a_firm(said.text())) {
        return std::nullopt;
    }
    if (called.empty()) {
        const auto& row = said.answered() ? said.answered() : said.last();
        const auto about = row && row->context.invitation_id
                               ? office.invitations.find(*row->context.invitation_id)
                               : std::nullopt;
        if (about && about->need_id == need.id) {
            return about;
        }
        called = office.invitations.answered_of(need.id);
    }
    if (called.size() > 1) {
        std::erase_if(called, [&](const Invitation& one) { return !came_forward(office, one); });
    }
    return called.size() == 1 ? std::optional(std::move(called.front())) : std::nullopt;
}

void note_no(Office& office, Invitation firm) {
    if (!is_open(firm.state) || firm.state == InvitationState::declined) {
        return;
    }
    Answer no;
    no.kind = AnswerKind::withdrawn;
    firm.reading = storage::answer_json(no);
    firm.answered_at = firm.answered_at.value_or(office.clock.now());
    (void)advance(office, firm, InvitationEvent::decline);
}

}  // namespace

bool looks_again(const std::string& words) {
    static const RE2 again(
        "(?:(?:bitte|und|also|dann|jetzt|koennen sie|koennten sie|koennt ihr|kannst du|wuerden sie|"
        "can you|could you|please|sie) )*(?:(?:noch ?mal|nochmals|noch ?einmal|weiter|neu|wieder|"
        "bitte|jetzt|woanders|bei anderen|ringsum|mal|again) )*(?:rumfragen|herumfragen|rum fragen|"
        "umhoeren|weiterfragen|weitersuchen|suchen|fragen|anfragen|nachfragen|frag(?:en sie|t)?|"
        "such(?:en sie|t)?|ask|search|look)(?: (?:noch ?mal|noch ?einmal|nochmals|bitte|rum|herum|"
        "weiter|woanders|neu|andere|anderen|bei|jemand anderen|again|around|elsewhere|for|others|"
        "someone else|please))*"
    );
    return RE2::FullMatch(words, again);
}

bool firm_out_told(Utterance& said) {
    Office& office = said.office();
    if (said.text().size() > kLongestNews || !said.message().attachments.empty() ||
        said.message().kind != InboundKind::text) {
        return false;
    }
    bool out = false;
    bool again = false;
    for (const Clause& clause : clauses_of(said.text())) {
        const bool of_firm = tells_firm_is_out(clause.written);
        const bool more = !of_firm && (phrase_of(clause.words) == AskerPhrase::asks_more ||
                                       looks_again(clause.words));
        if (!of_firm && !more && !reason_of(clause.words)) {
            return false;
        }
        out = out || of_firm;
        again = again || more;
    }
    auto need = out ? need_spoken_of(said) : std::nullopt;
    if (!need || !under_way(need->state)) {
        return false;
    }
    const auto firm = firm_out(said, *need, firms_called(office, *need, said.text()));
    if (!firm) {
        return again && asker_wishes(office, said.request(), *need, {.says = AskerSays::asks_more});
    }
    note_no(office, *firm);
    if (again) {
        return asker_wishes(office, said.request(), *need, {.says = AskerSays::asks_more});
    }
    show_status(office, said.request(), need->number);
    return true;
}

}  // namespace clusterlotse::commands

#include "commands/asker/whom_asked.hpp"

#include "commands/desk/words.hpp"
#include "commands/letters/letters.hpp"
#include "commands/moderator/proposals.hpp"
#include "commands/needs/need_reading.hpp"
#include "commands/waves/candidates.hpp"
#include "commands/wording/clauses.hpp"

#include <re2/re2.h>
#include <string>
#include <vector>

namespace clusterlotse::commands {

namespace {

using matching::Fact;
using storage::Purpose;

constexpr std::size_t kLongestWhomAsked = 120;

Fields line_of(int number, const Candidate& candidate, Language language) {
    Fields line;
    line.set("position", std::to_string(number))
        .set("firm", candidate.firm)
        .set("reasons", joined(facts_of(candidate.match, Fact::Verdict::fits, language), ", "));
    return line;
}

/// Who is next: the list a moderator decides on, or whom the bot would ask by itself.
std::vector<Fields> next_firms(Office& office, const storage::NeedRecord& need, Language language) {
    std::vector<Fields> lines;
    if (need.state != NeedState::awaiting_release && need.state != NeedState::by_phone) {
        return lines;
    }
    const UnderstoodNeed understood = understand(office, need);
    for (const Proposal& proposal : proposals_of(office, need, understood)) {
        lines.push_back(line_of(proposal.number, proposal.candidate, language));
    }
    if (lines.empty() && need.state == NeedState::awaiting_release &&
        office.invitations.of_need(need.id).empty()) {
        const auto limit = static_cast<std::size_t>(office.settings.needs.suppliers_per_wave);
        int number = 0;
        for (const Candidate& one : find_candidates(office, need, understood, limit).fitting) {
            lines.push_back(line_of(++number, one, language));
        }
    }
    return lines;
}

std::vector<Fields> asked_firms(Office& office, const storage::NeedRecord& need) {
    std::vector<Fields> lines;
    for (const auto& invitation : office.invitations.of_need(need.id)) {
        if (invitation.state == InvitationState::proposed ||
            invitation.state == InvitationState::removed) {
            continue;
        }
        const auto profile = office.profiles.find(invitation.profile_id);
        lines.push_back(Fields()
                            .set("firm", profile ? profile->name : invitation.profile_id)
                            .set("is_" + std::string(name_of(invitation.state.state())), true));
    }
    return lines;
}

}  // namespace

bool asks_whom(std::string_view text) {
    static const RE2 number(R"((?i)\bb[- ]?20\d\d[- /]\d{1,6}\b)");
    static const std::string opening =
        "(?:(?:hallo|hi|hey|moin|servus|guten|tag|morgen|hello|sag|sagen sie|mal|bitte|please|und|"
        "also|so|lotse|zu|zum bedarf|bei|beim bedarf|for|on|about|ok|okay|ach|and|tell me|zeig|"
        "zeigen sie|mir) )*";
    static const std::string german =
        "(?:an )?(?:wer|wen|wem|welche|welche firmen|welche betriebe|welche anbieter|welche "
        "lieferanten)(?: alles| denn| da| noch| eigentlich| jetzt)* (?:(?:wird|werden|wurden?|ist|"
        "sind|fragst|fragt|fragen|frag|hast|habt|haben|hat|bekommt|bekommen|kriegt|kriegen|geht|"
        "ging|gehts|soll|sollen|steht|stehen|willst|wollen|wuerden|wuerdest|schreibst|schreiben|"
        "schreibt|schlaegst|schlagen|du|sie|ihr|das|die|es|der|den|diese[nr]?|anfrage|bedarf|denn|"
        "da|alles|schon|noch|jetzt|eigentlich|bisher|hier|raus|hinaus|an|gefragt|angefragt|befragt|"
        "angeschrieben|eingeladen|anfragen|anschreiben|vor|dafuer|dazu|auf|liste|dabei|"
        "vorgeschlagen|vorschlagen|vorgesehen|im|rennen|bei|fuer|als naechstes|worden)(?: |$))*";
    static const RE2 of_asking(
        R"(\b(?:gefragt|angefragt|befragt|fragst|fragt|fragen|frag|anfragen|angeschrieben|anschreiben|schreibst|schreiben|schreibt|eingeladen|liste|dabei|bekommt|bekommen|kriegt|kriegen|geht|ging|gehts|vorgeschlagen|vorschlagen|schlaegst|schlagen|vorgesehen|rennen)\b)"
    );
    static const RE2 german_question(opening + german);
    static const RE2 english(
        opening +
        "(?:(?:who|whom|which firms|which suppliers|which companies)(?: all| else)? "
        "(?:(?:do|did|will|would|are|were|was|is|has|have|been|be|gets?|got|going|to) |you |they "
        "|we |it |this |that )*(?:ask(?:ed|ing)?|invited?|contacted|on the list|on it|gets? it|"
        "got it|get|got)(?: (?:it|this|that|already|so far|yet|for|about|next|this one))*|"
        "(?:show (?:me )?)?the list(?: of firms)?|who is it going to)"
    );
    static const RE2 list("(?:" + opening + ")(?:die )?(?:firmenliste|liste(?: der firmen)?)");
    if (text.size() > kLongestWhomAsked) {
        return false;
    }
    std::string rest(text);
    RE2::GlobalReplace(&rest, number, " ");
    const std::string words = plain_words(rest);
    return RE2::FullMatch(words, english) || RE2::FullMatch(words, list) ||
           (RE2::FullMatch(words, german_question) && RE2::PartialMatch(words, of_asking));
}

bool asks_whether_asked(std::string_view text) {
    static const RE2 one(
        R"((?:(?:und|hm|sag mal|and) )*(?:ist|sind|wird|wurde|wurden|hast du|haben sie|habt ihr|is|was|were|did you)(?: \w+){1,5} (?:dabei|gefragt|angefragt|angeschrieben|auf der liste|on the list|asked|invited))"
    );
    return text.size() <= kLongestWhomAsked && RE2::FullMatch(plain_words(text), one);
}

bool show_whom(Office& office, const Request& request, const storage::NeedRecord& need) {
    const std::string& text = request.message.text;
    if (!request.speaker.moderator || !(asks_whom(text) || asks_whether_asked(text))) {
        return false;
    }
    auto next = next_firms(office, need, request.speaker.language);
    auto asked = asked_firms(office, need);
    Fields fields;
    fields.set("number", need.number)
        .set("has_next", !next.empty())
        .set("has_asked", !asked.empty())
        .set("nobody", next.empty() && asked.empty())
        .set("next", std::move(next))
        .set("asked", std::move(asked));
    reply_privately(office, request, "whom_asked", fields, {Purpose::release, need.id});
    return true;
}

std::optional<storage::NeedRecord> need_asked_about(
    Office& office, const storage::OutboxReference& last
) {
    if (last.context.need_id) {
        return office.needs.find(*last.context.need_id);
    }
    constexpr std::size_t kEnough = 2;
    for (const NeedState state :
         {NeedState::awaiting_release, NeedState::distributed, NeedState::answered}) {
        auto needs = office.needs.in_state(state, kEnough);
        if (!needs.empty()) {
            return needs.size() == 1 ? std::optional(std::move(needs.front())) : std::nullopt;
        }
    }
    return std::nullopt;
}

}  // namespace clusterlotse::commands

#include "commands/answers/several_answers.hpp"

#include "commands/answers/answer_reading.hpp"
#include "commands/answers/answers.hpp"
#include "commands/answers/price_doubts.hpp"
#include "commands/desk/standing.hpp"
#include "commands/desk/words.hpp"
#include "commands/digest/shown_items.hpp"
#include "commands/needs/named_part.hpp"
#include "commands/needs/need_reading.hpp"
#include "commands/wording/clauses.hpp"

#include <algorithm>
#include <optional>
#include <re2/re2.h>
#include <string>
#include <vector>

namespace clusterlotse::commands {

namespace {

constexpr std::size_t kLongestOfSeveral = 600;

/// A request, and what of the message is for it.
struct PartOfAnswer {
    storage::Invitation invitation;
    storage::NeedRecord need;
    std::string words;
};

/// The words behind "beide Anfragen"; nothing where nobody speaks of all `count` requests.
std::optional<std::string> behind_all(const std::string& clause, std::size_t count) {
    static const RE2 two(
        R"((?i)^\W*(?:(?:also|bei|zu|für|fuer|auf|for|to)\s+)?(?:alle\s+)?(?:beiden?s?|both(?:\s+of\s+them)?)(?:\s+(?:anfragen|requests|sachen|teile|aufträge|enquiries|inquiries))?(?:\s|$)\s*)"
    );
    static const RE2 three(
        R"((?i)^\W*(?:(?:also|bei|zu|für|fuer|auf|for|to)\s+)?(?:alle\s+drei|all\s+three)(?:\s+(?:anfragen|requests|sachen|teile|aufträge|enquiries|inquiries))?(?:\s|$)\s*)"
    );
    std::string rest = clause;
    const bool all = (count == 2 && RE2::Replace(&rest, two, "")) ||
                     (count == 3 && RE2::Replace(&rest, three, ""));
    return all ? std::optional(rest) : std::nullopt;
}

/// What a clause is about, and what it says of it.
struct NamedClause {
    std::size_t request = 0;  ///< its place; as many as there are where it may be several
    std::string words;
};

/// "Die zweite nein" of two; nothing where no place is named.
std::optional<NamedClause> place_in(const std::string& clause, std::size_t count) {
    static const RE2 first(
        R"((?i)^\W*(?:(?:die|der|das|zur|zu|bei|the|for|auf)\s+)*(?:erste[nrs]?|first)(?:\s+(?:anfrage|one|request))?[\s:]+)"
    );
    static const RE2 second(
        R"((?i)^\W*(?:(?:die|der|das|zur|zu|bei|the|for|auf|und|and|but|aber)\s+)*(?:zweite[nrs]?|second|andere[nrs]?|other)(?:\s+(?:anfrage|one|request))?[\s:]+)"
    );
    NamedClause named{0, clause};
    if (count != 2 || RE2::Replace(&named.words, first, "")) {
        return count == 2 ? std::optional(named) : std::nullopt;
    }
    named.request = 1;
    return RE2::Replace(&named.words, second, "") ? std::optional(named) : std::nullopt;
}

/// The request that a clause names.
std::optional<NamedClause> named_in(const Clause& clause, const std::vector<PartOfAnswer>& parts) {
    std::optional<NamedClause> found;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (points_at_part(clause.written, whole_text(parts[i].need))) {
            found = NamedClause{found ? parts.size() : i, clause.written};
        }
    }
    return found ? found : place_in(clause.written, parts.size());
}

void add_words(std::string& words, const std::string& more) {
    words += (words.empty() || more.empty() ? "" : ", ") + more;
}

/// Gives each part its words; false where that is not clear.
bool shared_out(const std::string& text, std::vector<PartOfAnswer>& parts) {
    std::string lead;
    std::optional<std::size_t> current;
    bool of_all = false;
    for (const Clause& clause : clauses_of(text)) {
        const auto named = named_in(clause, parts);
        if (named && named->request == parts.size()) {
            return false;
        }
        const auto rest = named ? std::nullopt : behind_all(clause.written, parts.size());
        of_all = of_all || rest.has_value();
        if (named) {
            current = named->request;
            add_words(parts[*current].words, named->words);
        } else if (rest && current) {
            return false;
        } else {
            add_words(current ? parts[*current].words : lead, rest.value_or(clause.written));
        }
    }
    const auto spoken_of =
        std::ranges::count_if(parts, [](const PartOfAnswer& one) { return !one.words.empty(); });
    if (spoken_of == 1 || (spoken_of == 0 && (!of_all || lead.empty()))) {
        return false;
    }
    for (PartOfAnswer& one : parts) {
        std::string words = lead;
        add_words(words, one.words);
        one.words = spoken_of == 0 || !one.words.empty() ? std::move(words) : std::string();
    }
    std::erase_if(parts, [](const PartOfAnswer& one) { return one.words.empty(); });
    return true;
}

bool each_is_clear(Office& office, const Request& request, const std::vector<PartOfAnswer>& parts) {
    const bool same = std::ranges::all_of(parts, [&](const PartOfAnswer& one) {
        return one.words == parts.front().words;
    });
    return std::ranges::all_of(parts, [&](const PartOfAnswer& one) {
        const Answer read = read_answer_to(
            office,
            one.need,
            one.words,
            request.speaker.language,
            &one.invitation,
            last_asker_words(office, one.invitation)
        );
        // "Beide für 12 €" does not say whether each or both together.
        return read.kind != AnswerKind::unclear && !(same && !read.prices.empty());
    });
}

}  // namespace

bool answered_several(Office& office, const Request& request) {
    const InboundMessage& message = request.message;
    if (message.kind != InboundKind::text || !message.attachments.empty() ||
        message.text.size() > kLongestOfSeveral || find_need_number(message.text)) {
        return false;
    }
    for (const bool also_answered : {false, true}) {
        std::vector<PartOfAnswer> parts;
        for (storage::Invitation& one : requests_to(office, request.speaker, also_answered)) {
            if (auto need = office.needs.find(one.need_id)) {
                parts.push_back({std::move(one), std::move(*need), {}});
            }
        }
        std::ranges::sort(parts, {}, [](const PartOfAnswer& one) { return one.need.id; });
        if (parts.size() < 2 || !shared_out(message.text, parts) ||
            !each_is_clear(office, request, parts)) {
            continue;
        }
        for (const PartOfAnswer& one : parts) {
            const Speaker firm =
                office.members.speaking_for(request.speaker, one.invitation.profile_id);
            answer_need(office, {message, firm}, one.invitation, one.words);
        }
        return true;
    }
    return false;
}

}  // namespace clusterlotse::commands

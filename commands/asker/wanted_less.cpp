#include "commands/asker/wanted_less.hpp"

#include "commands/asker/asker_desk.hpp"
#include "commands/asker/named_by_part.hpp"
#include "commands/asker/parking_words.hpp"
#include "commands/desk/standing.hpp"
#include "commands/desk/words.hpp"
#include "commands/letters/letters.hpp"
#include "commands/needs/named_part.hpp"
#include "commands/needs/need_reading.hpp"
#include "commands/wording/clauses.hpp"
#include "commands/wording/pattern_search.hpp"

#include <algorithm>
#include <re2/re2.h>

namespace clusterlotse::commands {

namespace {

constexpr std::size_t kLongestOfLess = 140;

/// "Die Wellen": names a thing, whatever it is.
bool names_a_thing(const std::string& text) {
    static const RE2 named(
        R"((?:^|[^\pL])(?:[Dd]ie|[Dd]er|[Dd]en|[Dd]as|[Uu]nsere?n?)\s+(\p{Lu}\pL{3,}))"
    );
    static const RE2 of_any_need(
        R"((?i)(?:teile?n?|stücke?n?|menge|gesamtmenge|stückzahl|hälfte|anfrage|bedarf|sachen|zahl))"
    );
    std::string one;
    return RE2::PartialMatch(text, named, &one) && !RE2::FullMatch(one, of_any_need);
}

}  // namespace

bool wants_other_number(std::string_view text) {
    static const RE2 fewer(
        R"(\b(?:brauch\w*|benoetig\w*|wollen|nehmen|need|want)\b.*\b(?:(?:nicht|net|nit|nimmer) (?:mehr )?(?:alle|alles|saemtliche|(?:ganz )?so viele?|die (?:volle|ganze|komplette) menge)|(?:doch )?(?:(?:etwas|ein paar|deutlich|wohl|ein bisschen) )*weniger|nur (?:noch |mehr )?(?:einen teil|ein paar|einige|die haelfte)|not (?:need )?all|all (?:of )?(?:them|the \w+)|(?:that|so|as|quite so) many|fewer|only (?:some|a few))\b|\b(?:es werden|werden es|werden|wird|there will be)\b.*\b(?:weniger|mehr stueck|mehr teile|kleiner|groesser|fewer|more pieces)\b)"
    );
    static const RE2 negated_all(R"(\ball (?:of )?(?:them|the \w+))");
    static const RE2 negation(R"(\b(?:not|don t|no longer|won t)\b)");
    static const RE2 besides(R"(\d|\b(?:suche\w*|wer|jemand\w*|statt|sondern|als)\b)");
    const std::string words =
        text.size() <= kLongestOfLess && text.find('?') == std::string_view::npos
            ? plain_words(text)
            : std::string();
    return says(words, fewer) && !says(words, besides) &&
           (!says(words, negated_all) || says(words, negation));
}

bool may_want_less(std::string_view text, Date today) {
    return wants_other_number(text) || not_needed_yet(text, today).has_value();
}

std::vector<storage::NeedRecord> needs_wanted_less(
    const std::string& text, std::vector<storage::NeedRecord> needs
) {
    auto named = needs;
    std::erase_if(named, [&](const storage::NeedRecord& need) {
        const std::string thing = thing_of_need(need.text);
        return !points_at_part(text, thing.empty() ? need.text : thing);
    });
    return named.empty() && !names_a_thing(text) ? needs : named;
}

bool wanted_less(Office& office, const Request& request, storage::NeedRecord& need) {
    const std::string& text = request.message.text;
    const Date today = today_of(office);
    if (!request.message.attachments.empty() || has_ended(need.state) ||
        needs_wanted_less(text, {need}).empty()) {
        return false;
    }
    if (wants_other_number(text)) {
        const UnderstoodNeed known = understand(office, need);
        const UnderstoodNeed said = office.engine.understand(text, today, need.language);
        const bool new_work = std::ranges::any_of(said.processes, [&](const std::string& process) {
            return std::ranges::find(known.processes, process) == known.processes.end();
        });
        if (!new_work && said.materials.empty()) {
            reply_privately(
                office,
                request,
                "how_many_left",
                Fields().set("number", need.number),
                {storage::Purpose::acknowledgement, need.id}
            );
        }
        return !new_work && said.materials.empty();
    }
    const auto put_off = not_needed_yet(text, today);
    if (!put_off) {
        return false;
    }
    InboundMessage word = request.message;
    const bool german = request.speaker.language == Language::de;
    word.text = german ? "parken" : "park";
    if (put_off->until) {
        word.text += (german ? " bis " : " until ") + shown_date(*put_off->until, Language::de);
    }
    asker_writes(office, {word, request.speaker}, need);
    return true;
}

}  // namespace clusterlotse::commands

#include "commands/needs/dropped_steps.hpp"

#include "commands/asker/asker_desk.hpp"
#include "commands/desk/words.hpp"
#include "commands/discretion/ruled_out_firms.hpp"
#include "commands/needs/need_reading.hpp"
#include "commands/needs/recent_needs.hpp"
#include "commands/wording/clauses.hpp"

#include <algorithm>
#include <re2/re2.h>

namespace clusterlotse::commands {

namespace {

/// Who takes a step back says no more.
constexpr std::size_t kLongestDenial = 120;

/// "verzinkt" and "geschweißt" name the work; "Bolzen", which are turned, do not.
bool means_process(const Office& office, const std::string& process, const std::string& words) {
    const std::string said = plain_words(words);
    const std::string bare = said.starts_with("ge") ? said.substr(2) : said;
    for (const Language language : {Language::de, Language::en}) {
        const std::string name = plain_words(office.vocabulary.process_name(process, language));
        for (const std::string& one : {said, bare}) {
            if (one.size() >= kStem && name.find(one.substr(0, kStem)) != std::string::npos) {
                return true;
            }
        }
    }
    return false;
}

}  // namespace

std::vector<std::string> denied_work(std::string_view text) {
    static const RE2 before(
        R"((?i)^\W*(?:(?:ach|oh|nee|nein|sorry|bitte|also|und|aber|jetzt|nun|doch|die teile|das teil|sie|müssen|muessen|sollen|werden|actually|please|no|but)[\s,]+)*(?:doch |lieber |jetzt |bitte |auch )*(?:nicht|net|nit|ned|ohne|keine?n?|not|without|no)\s+(?:mehr |zu |to be |any )?((?-i:\pL)[\pL-]{3,}(?:\s+[\pL-]{3,})?)(?:\s+(?:bitte|mehr|werden|lassen|sein|please|needed|nötig|noetig))*\W*$)"
    );
    static const RE2 behind(
        R"((?i)^\W*(?:(?:das|die|der|den|ach|oh|bitte|und|the|nein|sorry)[\s,]+)*([\pL][\pL-]{3,})\s+(?:(?:brauchen|brauche|benötigen|benoetigen|machen|wollen)\s+(?:wir|ich)\s+(?:jetzt |dann |also )?(?:doch )?(?:nicht|net|nimmer)(?: mehr)?|(?:ist|wird|is)\s+(?:jetzt |dann )?(?:doch )?(?:nicht|net|not|no longer)(?: mehr)?(?: nötig| noetig| gebraucht| needed| required)?|(?:kann|können|koennen|soll|darf)\s+(?:doch )?(?:entfallen|weg|wegfallen|weggelassen werden)|(?:machen|mache|übernehmen|uebernehmen|erledigen|erledige)\s+(?:wir|ich)\s+(?:jetzt |dann |also |doch )*(?:selbst|selber|intern|inhouse|im haus)|(?:entfällt|entfaellt|fällt weg|faellt weg|weglassen|weg lassen|bitte weglassen|(?:can|may) be (?:dropped|left out)|drops out))\W*$)"
    );
    const std::string_view words = trimmed(text);
    std::string denied;
    const re2::StringPiece piece(words.data(), words.size());
    const bool read = words.size() <= kLongestDenial && (RE2::FullMatch(piece, before, &denied) ||
                                                         RE2::FullMatch(piece, behind, &denied));
    return read ? std::vector<std::string>{denied} : std::vector<std::string>{};
}

void drop_denied(const Office& office, std::string_view addition, UnderstoodNeed& understood) {
    std::vector<std::string> left = understood.processes;
    for (const std::string& words : denied_work(addition)) {
        std::erase_if(left, [&](const std::string& process) {
            return means_process(office, process, words);
        });
    }
    if (!left.empty() && left.size() < understood.processes.size()) {
        understood.processes = std::move(left);
    }
}

bool drops_step(const Office& office, const storage::NeedRecord& need, const std::string& text) {
    // "Bitte nicht Härterei Westrich" is said of a firm.
    if (denied_work(text).empty() || !ruled_out_in(office, text, need.asker_profile).empty()) {
        return false;
    }
    UnderstoodNeed known = understand(office, need);
    const std::size_t steps = known.processes.size();
    drop_denied(office, text, known);
    return known.processes.size() < steps;
}

bool step_dropped(
    Office& office, const Request& request, const std::optional<storage::NeedRecord>& last
) {
    const std::string& text = request.message.text;
    if (denied_work(text).empty() || !request.message.attachments.empty()) {
        return false;
    }
    if (last && drops_step(office, *last, text)) {
        complete_need(office, request, *last, text);
        return true;
    }
    auto needs = recent_needs(office, request.speaker);
    std::erase_if(needs, [&](const storage::NeedRecord& need) {
        return !drops_step(office, need, text);
    });
    if (needs.size() == 1) {
        complete_need(office, request, needs.front(), text);
    } else if (!needs.empty()) {
        offer_needs(office, request, text, needs);
    }
    return !needs.empty();
}

}  // namespace clusterlotse::commands

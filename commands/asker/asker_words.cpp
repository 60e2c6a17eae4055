#include "commands/asker/asker_words.hpp"

#include "commands/asker/asker_clauses.hpp"
#include "commands/asker/asker_phrases.hpp"
#include "commands/asker/parking_words.hpp"
#include "commands/asker/until_words.hpp"
#include "commands/desk/words.hpp"
#include "commands/endings/others_words.hpp"
#include "commands/needs/weekend_words.hpp"
#include "commands/wording/clauses.hpp"

#include <algorithm>
#include <re2/re2.h>

namespace clusterlotse::commands {

namespace {

/// Nobody ends a need in more words than this.
constexpr std::size_t kMostWords = 240;

/// Without the lines at the end that only tell how he is reached.
std::string without_contact_lines(std::string text) {
    static const RE2 contact(R"((?i)\S@\S|\bwww\.|https?://|^\s*(?:tel|fon|phone|mobil)\b)");
    for (auto line = text.rfind('\n');
         line != std::string::npos && RE2::PartialMatch(text.substr(line + 1), contact);
         line = text.rfind('\n')) {
        text.erase(line);
    }
    return text;
}

/// "Bitte parken, der Kunde hat verschoben auf Ende Februar": the reason may name the end.
void take_reason_of_parking(
    AskerWords& said, std::vector<const Clause*>& others, const AskerSetting& setting
) {
    std::erase_if(others, [&](const Clause* clause) {
        const auto reason = put_off_because(clause->words, setting.today);
        if (reason && !said.date) {
            said.date = reason->until;
        }
        return reason.has_value();
    });
}

/// "unter 06352 12345", "meine Handynummer ist 0171/1234567": how he is reached, no part of a need.
bool only_reaches(const std::string& words) {
    static const RE2 reach(
        R"((?:(?:unter|auf|tel|telefon|telefonnummer|handy|handynummer|mobil|durchwahl|dw|nummer|nr|meine|die|der|ist|bin|ich|erreichbar|am|at|on|my|number|is|phone|mobile|cell|office|call|reach|me|plus|0049) )*(\d[\d ]*)(?: (?:erreichbar|bin|ich|zu|erreichen|danke|bitte|thanks|please))*)"
    );
    constexpr std::ptrdiff_t kFewestDigits = 5;
    std::string digits;
    return RE2::FullMatch(words, reach, &digits) &&
           std::ranges::count_if(digits, [](char one) { return one != ' '; }) >= kFewestDigits;
}

/// The first clause that closes the questions, stops the asking or asks for a call; the others are
/// what else he says.
AskerWords beside_other_words(const std::vector<Clause>& clauses) {
    AskerWords words;
    const bool stops = std::ranges::any_of(clauses, [](const Clause& clause) {
        return phrase_of(clause.words) == AskerPhrase::stops_asking;
    });
    for (const Clause& clause : clauses) {
        const AskerSays says = says_of(phrase_of(clause.words));
        const bool aside = says == AskerSays::closes_questions || says == AskerSays::call ||
                           says == AskerSays::stops_asking;
        if (aside && (words.says == AskerSays::nothing || words.says == says)) {
            words.says = says;
        } else if (stops && is_enough(clause.words)) {
            continue;
        } else if (!only_reaches(clause.words)) {
            words.rest += (words.rest.empty() ? "" : ", ") + clause.written;
        }
    }
    if (words.says == AskerSays::nothing) {
        words.rest.clear();
    }
    return words;
}

}  // namespace

AskerWords read_asker(std::string_view text, const AskerSetting& setting) {
    if (text.size() > kMostWords * 2) {
        return {};
    }
    const std::string body = with_asides_apart(without_contact_lines(without_number(text)));
    const std::vector<Clause> said_in_all = clauses_of(body);
    std::vector<Clause> clauses = said_in_all;
    const bool no_to_others =
        !setting.firms.empty() && std::erase_if(clauses, [](const Clause& clause) {
                                      return declines_others(clause.words);
                                  }) > 0;
    if (clauses.empty()) {
        return no_to_others ? AskerWords{.says = AskerSays::declines_others} : AskerWords{};
    }
    if (setting.hint && clauses.size() == 1) {
        if (const auto day = proposed_day(clauses.front().words, *setting.hint)) {
            AskerWords words;
            words.says = AskerSays::deadline;
            words.date = day;
            return words;
        }
    }
    if (setting.hint && keeps_weekend_day(plain_words(body))) {
        return {.says = AskerSays::keeps_day, .date = setting.hint->date};
    }
    if (setting.in_table > 0 && cheapest_gets_it(plain_words(body))) {
        AskerWords words;
        words.says = AskerSays::award;
        words.names_firm = words.cheapest = true;
        words.reason = EndReason::price;
        return words;
    }
    AskerWords said;
    std::vector<const Clause*> others;
    const auto tells_how = [](AskerSays says) {
        return says == AskerSays::award_outside || says == AskerSays::fail;
    };
    const auto only_ends = [](AskerSays says) {
        return says == AskerSays::withdraw || says == AskerSays::unclear_ending;
    };
    for (const Clause& clause : clauses) {
        const AskerWords words = clause_said(clause.words, setting);
        if (words.says != AskerSays::nothing && said.says == AskerSays::nothing) {
            said = words;
        } else if (only_ends(said.says) && tells_how(words.says)) {
            // "Cancel it, we make them ourselves" is one thing said twice.
            said = words;
        } else if (tells_how(said.says) && only_ends(words.says)) {
            continue;
        } else if (words.says != said.says || words.says == AskerSays::nothing || words.firm != said.firm) {
            others.push_back(&clause);
        }
    }
    if (said.says == AskerSays::award || said.says == AskerSays::award_outside) {
        std::erase_if(others, [&](const Clause* clause) {
            if (agrees_to_price(clause->words) || leaves_others_out(clause->words)) {
                return true;
            }
            const auto reason = reason_of(clause->words);
            if (reason && said.reason == EndReason::unspecified) {
                said.reason = *reason;
            }
            return reason.has_value();
        });
    }
    if (said.says == AskerSays::park) {
        take_reason_of_parking(said, others, setting);
    }
    const bool doubt =
        body.find('?') != std::string::npos ||
        std::ranges::any_of(others, [](const Clause* clause) { return hedges(clause->words); });
    if (no_to_others && said.says == AskerSays::stops_asking) {
        return beside_other_words(said_in_all);
    }
    if (no_to_others && !is_ending(said.says)) {
        return {.says = AskerSays::declines_others};
    }
    switch (said.says) {
        case AskerSays::nothing:
            return {};
        case AskerSays::stops_asking:
        case AskerSays::closes_questions:
        case AskerSays::call:
            return beside_other_words(clauses);
        case AskerSays::renew:
        case AskerSays::asks_more:
            // "Zu teuer, frag noch andere"
            std::erase_if(others, [](const Clause* clause) {
                return reason_of(clause->words).has_value();
            });
            return !others.empty() || doubt ? beside_other_words(clauses) : said;
        case AskerSays::resume:
        case AskerSays::park:
            return !others.empty() || doubt ? beside_other_words(clauses) : said;
        default:
            break;
    }
    if (doubt) {
        return {};
    }
    if (!others.empty()) {
        said.besides = said.says == AskerSays::award && said.firm.has_value();
        said.says = AskerSays::unclear_ending;
    }
    return said;
}

std::optional<int> digit_said(std::string_view text, int most) {
    std::string digits(text);
    // A keycap is a digit, U+FE0F and U+20E3.
    for (const std::string_view part : {"\xEF\xB8\x8F", "\xE2\x83\xA3"}) {
        for (auto at = digits.find(part); at != std::string::npos; at = digits.find(part)) {
            digits.erase(at, part.size());
        }
    }
    return choice_number(digits, most);
}

bool is_ending(AskerSays says) {
    return says == AskerSays::withdraw || says == AskerSays::award ||
           says == AskerSays::award_outside || says == AskerSays::fail ||
           says == AskerSays::unclear_ending;
}

}  // namespace clusterlotse::commands

#include "commands/asker/asker_clauses.hpp"

#include "commands/asker/lengthening_words.hpp"
#include "commands/asker/parking_words.hpp"
#include "commands/asker/until_words.hpp"
#include "commands/desk/ordinals.hpp"
#include "matching/firms/firm_name.hpp"

#include <cstddef>
#include <re2/re2.h>
#include <vector>

namespace clusterlotse::commands {

namespace {

struct Named {
    bool position = false;
    bool place = false;  ///< "die zweite"
    bool reader = false;
    std::vector<std::size_t> firms;
};

Named firm_named(const std::string& whom, const AskerSetting& setting) {
    static const RE2 place(
        R"((?:(?:die|den|der|an|nr|nummer|no|number|position|pos|anbieter|firma|angebot|platz|option|offer|the|firm|supplier) )*(\d{1,2}))"
    );
    static const RE2 reader(R"(sie|ihnen|euch|ihr|ihre firma|ihrem haus|dich|dir|you|ihr angebot)");
    Named named;
    int position = 0;
    if (RE2::FullMatch(whom, place, &position)) {
        named.position = true;
        if (position >= 1 && static_cast<std::size_t>(position) <= setting.in_table) {
            named.firms.push_back(static_cast<std::size_t>(position - 1));
        }
        return named;
    }
    if (const auto said = place_said(whom, static_cast<int>(setting.in_table))) {
        named.position = named.place = true;
        if (*said > 0) {
            named.firms.push_back(static_cast<std::size_t>(*said - 1));
        }
        return named;
    }
    named.reader = RE2::FullMatch(whom, reader);
    for (std::size_t i = 0; i < setting.firms.size() && !named.reader; ++i) {
        if (matching::may_mean_firm(whom, setting.firms[i])) {
            named.firms.push_back(i);
        }
    }
    return named;
}

AskerWords award_said(const AwardPhrase& phrase, const AskerSetting& setting) {
    AskerWords words;
    const Named named = firm_named(phrase.whom, setting);
    const bool known = named.firms.size() == 1;
    static const RE2 digits(R"(\d)");
    const bool counts_pieces = !named.position && RE2::PartialMatch(phrase.whom, digits);
    if (hedges(phrase.whom) || (!known && !named.reader && !(named.place && setting.in_table > 0) &&
                                (!phrase.strong || counts_pieces))) {
        return words;
    }
    words.says = AskerSays::award;
    words.reason = phrase.reason;
    words.to_reader = named.reader;
    words.names_firm = !phrase.whom.empty();
    if (known) {
        words.firm = named.firms.front();
    }
    return words;
}

}  // namespace

AskerSays says_of(AskerPhrase phrase) {
    switch (phrase) {
        case AskerPhrase::withdraw:
            return AskerSays::withdraw;
        case AskerPhrase::award_outside:
            return AskerSays::award_outside;
        case AskerPhrase::fail:
            return AskerSays::fail;
        case AskerPhrase::unclear_ending:
            return AskerSays::unclear_ending;
        case AskerPhrase::renew:
            return AskerSays::renew;
        case AskerPhrase::asks_more:
            return AskerSays::asks_more;
        case AskerPhrase::resume:
            return AskerSays::resume;
        case AskerPhrase::stops_asking:
            return AskerSays::stops_asking;
        case AskerPhrase::closes_questions:
            return AskerSays::closes_questions;
        case AskerPhrase::call:
            return AskerSays::call;
        case AskerPhrase::none:
            break;
    }
    return AskerSays::nothing;
}

std::string without_number(std::string_view text) {
    static const RE2 number(
        R"((?i)(?:(?:zu|re|aw|an|betrifft|betr\.?)[: ]+)*(?:^|\b)b[- ]?20\d\d[- /]\d{1,6}\b[ :,–-]*)"
    );
    std::string rest(text);
    RE2::GlobalReplace(&rest, number, " ");
    return rest;
}

AskerWords clause_said(const std::string& clause, const AskerSetting& setting) {
    AskerWords words;
    static const RE2 praise(R"((?:(?:bitte|nur|immer|einfach|und) )*weiter so)");
    if (RE2::FullMatch(clause, praise)) {
        return words;
    }
    if (const auto day = lengthened_until(clause, setting.today, setting.runs_until)) {
        words.says = AskerSays::renew;
        words.date = day;
        return words;
    }
    if (setting.parked && goes_on_now(clause)) {
        words.says = AskerSays::resume;
        return words;
    }
    words.says = says_of(phrase_of(clause));
    if (words.says != AskerSays::nothing) {
        return words;
    }
    if (const auto until = parking_of(clause)) {
        words.says = AskerSays::park;
        words.date = end_named(*until, setting.today);
        return words;
    }
    if (const auto day = goes_on_later(clause, setting.today)) {
        words.says = AskerSays::park;
        words.date = day;
        return words;
    }
    if (const auto award = award_of(clause)) {
        return award_said(*award, setting);
    }
    return words;
}

}  // namespace clusterlotse::commands

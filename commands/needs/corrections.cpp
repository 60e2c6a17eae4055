#include "commands/needs/corrections.hpp"

#include "commands/desk/words.hpp"
#include "commands/wording/pattern_search.hpp"

#include <algorithm>
#include <optional>
#include <re2/re2.h>
#include <vector>

namespace clusterlotse::commands {

namespace {

constexpr std::size_t kLongestCorrection = 400;

bool speaks_of_an_offer(std::string_view text) {
    static const RE2 offer(
        R"((?i)€|(?:^|[^\pL])(?:eur|euro|preis\pL*|angebot\w*|rabatt\w*|skonto|ihr(?:e[mnrs]?)?|euer|eure[nmrs]?|dein(?:e[mnrs]?)?|nehmen wir|wir nehmen|nehme ich|bestelle\w*|bestellung|beauftrag\w*|auftrag|zuschlag|einverstanden|passt|vorschlag|alternative|your|prices?|offer\w*|quotes?|quotation|order\w*|discount|we(?:'ll| will) take|agreed)(?:[^\pL]|$))"
    );
    // "Statt C45 nehmen wir C60" takes no offer.
    static const RE2 replaces(
        R"((?i)^\W*(?:(?:bitte|doch|also|nein|ach)[\s,]+)*(?:statt|anstatt|anstelle)\s[^.!?\n]{2,40}\s(?:nehmen wir|nehme ich)\s[^.!?\n]*\d[^.!?\n]*[.!]?\s*$)"
    );
    return says(text, offer) && !says(text, replaces);
}

bool takes_something_back(std::string_view sentence) {
    static const RE2 corrects(
        R"((?i)(?:^|[^\pL])(?:doch|jetzt|nun|statt|anstatt|stattdessen|sondern|korrektur|korrigier\w*|richtigstellung|berichtigung|geändert|geaendert|änderung\w*|aenderung\w*|ändert|aendert|neu|neue[rsn]?|nachtrag|ergänzung|ergaenzung|erhöht|erhoeht|reduziert|nicht mehr|versehentlich|vertippt|verschrieben|vertan|irrtum|irrtümlich|fehler|vergessen|zusätzlich|verschoben|verschiebt|(?:es|das) (?:sind|werden|wären|muss|müssen|soll|sollen)|es (?:sind|werden)|(?:werden|sind) es|nee|quatsch|eigentlich|draus|daraus|make (?:it|that)|meinte|lassen wir|bleib\w*|erhöh\w*|erhoeh\w*|aufstock\w*|reduzier\w*|leave it|stick (?:to|with)|brauchen (?:wir )?(?:nur|noch|auch|jetzt|doch)|wir brauchen|instead|now|actually|correction|corrected|chang\w+|update\w*|typo|mistake|forgot|meant|rather than|should be|it is|it's|they are|we need)(?:[^\pL]|$)|(?:^|[^\pL])(?:nicht|net|nit|not|lieber|besser|eher|rather)\s+(?:ø\s*)?\d|^\W*(?:(?:no|nein|nee|ne|wait|moment|halt|stopp?|ach|oh|sorry|ups|oops)[\s,.!–-]+)+\d+\W*$|(?:^|[^\pL])(?:zurück zu[mr]?|zurueck zu[mr]?|wieder (?:zu|aus|mit|auf)|back to)\s|(?:^|[^\pL])(?:vergiss|vergesst|vergessen sie|forget)\s|(?:^|[^\pL])(?:lieber|besser|eher|rather|better)\s+(?:schon |erst |spätestens |already |only )?(?:bis|ab|am|zum|in|mitte|ende|anfang|by|on|until|kw|heute|morgen|mo|di|mi|do|fr|sa|montag|dienstag|mittwoch|donnerstag|freitag|samstag|nächste\pL*|monday|tuesday|wednesday|thursday|friday|next)(?:[^\pL]|$))"
    );
    return says(sentence, corrects);
}

/// "Bis Ende Mai reicht auch", "der Termin darf auch KW 20 sein": the day that holds for everybody.
bool frees_the_day(std::string_view sentence) {
    static const RE2 frees(
        R"((?i)(?:^|[^\pL])(?:reich(?:t|en|te)|genüg(?:t|en|te)|genueg(?:t|en|te)|lang(?:t|te)|tut es auch|täte es auch|(?:geht|ginge) auch|ist auch (?:ok(?:ay)?|in ordnung|gut|recht|möglich|früh genug)|früh genug|(?:haben|hat|hätte) (?:\pL+ )?zeit bis|zeit bis|(?:would|will) (?:also )?(?:do|be (?:fine|enough|ok(?:ay)?))|is (?:also )?(?:fine|enough|sufficient|early enough|ok(?:ay)?)|(?:can|may|could) (?:also )?(?:be|wait)|have (?:time )?until|no rush until)(?:[^\pL]|$))"
    );
    static const RE2 may_be(
        R"((?i)(?:^|[^\pL])(?:darf|dürfen|dürfte|kann|können|könnte)([^.!?\n]{0,40}[^\pL.!?\n])(?:sein|werden|kommen|dauern)(?:[^\pL]|$))"
    );
    static const RE2 denied(R"((?i)(?:^|[^\pL])(?:nicht|net|nit|kein\pL*|nie|not)(?:[^\pL]|$))");
    std::string between;
    const bool may = RE2::PartialMatch(piece_of(sentence), may_be, &between);
    static const RE2 talk(
        R"((?i)(?:^|[^\pL])(?:antwort\pL*|rückmeld\pL*|rueckmeld\pL*|meld\pL*|anruf\pL*|rückruf\pL*|rueckruf\pL*|ruf\pL*|zahl\pL*|bescheid|sie|you|call|reply|answer|pay\pL*)(?:[^\pL]|$))"
    );
    static const RE2 besides(
        R"((?i)abhol|geholt|besichtig|freigabe|freigegeben|material|zeichnung|muster|vorbei)"
    );
    return !says(sentence, besides) && (says(sentence, frees) || (may && !says(between, denied))) &&
           !says(sentence, talk);
}

template <class Value>
bool differs(const std::optional<Value>& later, const std::optional<Value>& known) {
    return later && later != known;
}

template <class Item>
bool adds(const std::vector<Item>& later, const std::vector<Item>& known) {
    return std::ranges::any_of(later, [&](const Item& item) {
        return std::ranges::find(known, item) == known.end();
    });
}

bool says_other_facts(const UnderstoodNeed& later, const UnderstoodNeed& known) {
    const Dimensions& size = later.dimensions_mm;
    const Dimensions& before = known.dimensions_mm;
    return differs(later.quantity, known.quantity) ||
           differs(later.yearly_quantity, known.yearly_quantity) || adds(later.lots, known.lots) ||
           adds(later.materials, known.materials) || differs(size.diameter, before.diameter) ||
           differs(size.length, before.length) || differs(size.width, before.width) ||
           differs(size.height, before.height) || differs(size.thickness, before.thickness) ||
           differs(later.mass_kg, known.mass_kg) || adds(later.tolerances, known.tolerances) ||
           adds(later.surface, known.surface) || adds(later.heat_treatment, known.heat_treatment) ||
           adds(later.certificates, known.certificates) ||
           adds(later.inspection, known.inspection) || adds(later.threads, known.threads) ||
           differs(later.deadline, known.deadline) ||
           differs(later.delivery_from, known.delivery_from);
}

/// "18. Dezember", "12. KW"
bool names_month(std::string_view text) {
    static const RE2 month(
        R"((?i)^\s+(?:jan|feb|mär|maer|apr|mai|jun|jul|aug|sep|okt|nov|dez|kw|kalenderwoche|oct|dec|mar|may))"
    );
    return says(text.substr(0, 24), month);
}

/// Sentences without their signs; a full stop within a number ends none.
std::vector<std::string_view> statements_of(std::string_view text) {
    std::vector<std::string_view> sentences;
    std::size_t begin = 0;
    for (std::size_t at = 0; at <= text.size(); ++at) {
        const bool last = at == text.size();
        const bool stop = !last && (text[at] == '.' || text[at] == '!' || text[at] == '?');
        const bool gap = at + 1 >= text.size() || text[at + 1] == ' ' || text[at + 1] == '\n';
        const bool ordinal = !last && text[at] == '.' && names_month(text.substr(at + 1));
        if (!last && text[at] != '\n' && !(stop && gap && !ordinal)) {
            continue;
        }
        const std::string_view sentence = trimmed(text.substr(begin, at - begin));
        if (!sentence.empty() && (last || text[at] != '?')) {
            sentences.push_back(sentence);
        }
        begin = at + 1;
    }
    return sentences;
}

}  // namespace

bool corrects_need(
    std::string_view text, const UnderstoodNeed& known, const Understand& understand
) {
    if (text.size() > kLongestCorrection || speaks_of_an_offer(text)) {
        return false;
    }
    const auto sentences = statements_of(text);
    return std::ranges::any_of(sentences, [&](std::string_view sentence) {
        return (takes_something_back(sentence) && says_other_facts(understand(sentence), known)) ||
               (frees_the_day(sentence) && differs(understand(sentence).deadline, known.deadline));
    });
}

}  // namespace clusterlotse::commands

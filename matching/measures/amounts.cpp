#include "matching/measures/amounts.hpp"

#include <algorithm>

namespace clusterlotse::matching {
namespace {

template <std::size_t Count>
bool ends_with_any(std::string_view word, const std::string_view (&ends)[Count]) {
    return std::any_of(std::begin(ends), std::end(ends), [&](std::string_view end) {
        return word.ends_with(end);
    });
}

/// Behind the classes that a thing is named with: "14 Prüfgewichte E2 bzw. F1 und 3 Schlüssel".
std::size_t behind_classes(const Tokens& tokens, std::size_t at) {
    const auto named_class = [&](std::size_t letter) {
        return tokens.word(letter) && tokens.text(letter).size() == 1 && tokens.capital(letter) &&
               tokens.digits(letter + 1) && tokens.glued(letter + 1);
    };
    while (named_class(at)) {
        at += 2;
        std::size_t next = at;
        while (tokens.word(next, "bzw") || tokens.sign(next, '.') || tokens.sign(next, '/')) {
            ++next;
        }
        at = named_class(next) ? next : at;
    }
    return at;
}

/// "14 Messschieber, 6 Bügelmessschrauben und 3 Lehren" are 23 pieces.
Amount with_what_follows(
    const Tokens& tokens, const std::vector<Amount>& amounts, std::size_t first
) {
    Amount sum = amounts[first];
    const auto countable = [](const Amount& amount) {
        return (amount.kind == AmountKind::thing || amount.kind == AmountKind::rate) &&
               !amount.max && amount.lots.empty() && amount.behind != 0;
    };
    for (std::size_t at = first + 1; at < amounts.size() && countable(sum); ++at) {
        const Amount& next = amounts[at];
        std::size_t joint = behind_classes(tokens, sum.behind);
        // "45 torque wrenches": the thing may go on behind its first word.
        for (int words = 0; words < 2 && tokens.word(joint) && !tokens[joint].new_line &&
                            !tokens.is(joint, Means::and_word);
             ++words) {
            ++joint;
        }
        const bool joined = tokens.sign(joint, ',') || tokens.sign(joint, '+') ||
                            tokens.is(joint, Means::and_word) || tokens.word(joint, "sowie");
        if (!countable(next) || !joined || next.from != joint + 1 || next.unit != sum.unit ||
            tokens[joint].new_line || (sum.per && sum.per != next.per)) {
            break;
        }
        sum.value += next.value;
        sum.per = next.per;
        sum.kind = next.per ? AmountKind::rate : sum.kind;
        sum.behind = next.behind;
        sum.words = tokens.original(sum.from, next.behind);
    }
    return sum;
}

}  // namespace

bool time_or_place(std::string_view word) {
    static constexpr std::string_view kEnds[] = {
        "stunden",   "minuten",    "tage",      "tagen",       "wochen",    "monate",    "monaten",
        "jahre",     "jahren",     "raten",     "betriebe",    "betrieben", "firmen",    "ereien",
        "tonner",    "nuten",      "bohrungen", "loecher",     "loechern",  "kantungen", "adressen",
        "standorte", "standorten", "schichten", "zeichnungen", "varianten", "minutes",   "hours",
        "holes",     "kavitaeten", "cavities"};
    return ends_with_any(word, kEnds);
}

bool person_word(std::string_view word) {
    static constexpr std::string_view kEnds[] = {
        "leute",         "leuten",           "personen",   "schweisser",  "schweissern",
        "schlosser",     "schlossern",       "mechaniker", "mechanikern", "mitarbeiter",
        "mitarbeitern",  "mitarbeiterinnen", "dreher",     "drehern",     "monteure",
        "monteuren",     "elektriker",       "teilnehmer", "teilnehmern", "azubis",
        "auszubildende", "auszubildenden",   "lehrlinge",  "kollegen",    "bediener",
        "zerspaner",     "people",           "persons",    "welders",     "operators",
        "engineers",     "fitters",          "employees",  "apprentices", "trainees",
        "participants",  "machinists",       "workers",    "technicians"};
    return ends_with_any(word, kEnds) || word == "mann";
}

namespace {

/// What is bought, in pieces, hours or people, where no more is told of another amount.
bool says_how_many(const Amount& amount) {
    return !amount.only_sample && amount.kind != AmountKind::sample &&
           amount.kind != AmountKind::lot;
}

/// Which amount is meant: of those that say how directly they count the first most direct one; a
/// sample only where no series follows, and one lot only where nothing larger is said.
std::size_t meant_of(const std::vector<Amount>& amounts) {
    const bool series = std::any_of(amounts.begin(), amounts.end(), [](const Amount& amount) {
        return says_how_many(amount) && amount.unit == "piece" &&
               (amount.per || amount.kind == AmountKind::plain || amount.kind == AmountKind::thing);
    });
    std::size_t best = 0;
    const auto stands_back = [&](const Amount& amount) {
        const bool part = amount.only_first &&
                          std::any_of(amounts.begin(), amounts.end(), [&](const Amount& all) {
                              return says_how_many(all) && !all.per && all.unit == amount.unit &&
                                     all.value > amount.value;
                          });
        return part || (series && amount.only_sample);
    };
    for (std::size_t at = 1; at < amounts.size(); ++at) {
        const bool first = stands_back(amounts[best]) && !stands_back(amounts[at]);
        if (first || (amounts[at].kind > amounts[best].kind && !stands_back(amounts[at]))) {
            best = at;
        }
    }
    if (amounts[best].kind == AmountKind::lot && amounts[best].lots.empty() && !amounts[best].max) {
        // "40 Stück in Losen zu 10": the lot comes at a time.
        for (std::size_t at = 0; at < amounts.size(); ++at) {
            if (says_how_many(amounts[at]) && !amounts[at].per && amounts[at].lots.empty() &&
                amounts[at].unit == amounts[best].unit && amounts[at].value > amounts[best].value &&
                amounts[at].kind >= AmountKind::thing) {
                return at;
            }
        }
    }
    return best;
}

/// Prices for several amounts say how many only where nothing else does.
void settle_breaks(Measures& measures) {
    if (measures.breaks.empty()) {
        return;
    }
    if (!measures.quantity) {
        measures.quantity = Quantity{measures.breaks.front(), "piece", {}, {}};
        measures.note("quantity", measures.breaks_words);
    }
    measures.lots = measures.breaks;
    std::erase_if(measures.wording, [](const Wording& said) { return said.field == "lots"; });
    measures.note("lots", measures.breaks_words);
}

}  // namespace

void settle_amounts(const Tokens& tokens, const std::vector<Amount>& amounts, Measures& measures) {
    if (amounts.empty()) {
        settle_breaks(measures);
        return;
    }
    const std::size_t best = meant_of(amounts);
    const auto yearly = std::find_if(amounts.begin(), amounts.end(), [](const Amount& amount) {
        return amount.per == "year" && amount.unit == "piece";
    });
    // "12.000 im Jahr in Losen zu 500": the year's amount is wanted, a lot only comes at a time.
    const bool lot_of_year = amounts[best].kind == AmountKind::lot && yearly != amounts.end();
    Amount meant = lot_of_year ? *yearly : with_what_follows(tokens, amounts, best);
    for (std::size_t first = 0; first < best && !lot_of_year; ++first) {
        if (amounts[first].only_sample) {
            continue;
        }
        const Amount sum = with_what_follows(tokens, amounts, first);
        if (sum.behind >= amounts[best].behind) {
            meant = sum;
            break;
        }
    }
    measures.quantity = Quantity{meant.value, meant.unit, meant.per, meant.max};
    measures.note("quantity", meant.words);
    if (lot_of_year && amounts[best].lots.empty()) {
        measures.lots = {amounts[best].value};
        measures.note("lots", amounts[best].words);
    }
    for (const Amount& amount : amounts) {
        const bool at_a_time = amount.kind == AmountKind::lot && amount.lots.empty() &&
                               !lot_of_year && amount.words != meant.words && !amount.max;
        if (measures.lots.empty() && at_a_time) {
            measures.lots = {amount.value};
            measures.note("lots", amount.words);
        }
        if (measures.lots.empty() && !amount.lots.empty()) {
            measures.lots = amount.lots;
            measures.note("lots", amount.words);
        }
    }
    if (yearly != amounts.end() && !meant.per) {
        measures.yearly = yearly->value;
        measures.note("yearly_quantity", yearly->words);
    }
    settle_breaks(measures);
}

}  // namespace clusterlotse::matching

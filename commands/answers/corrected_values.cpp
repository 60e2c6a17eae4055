#include "commands/answers/corrected_values.hpp"

#include "commands/answers/price_clauses.hpp"
#include "commands/desk/salutation.hpp"
#include "commands/desk/words.hpp"
#include "commands/questions/question_fit.hpp"
#include "commands/wording/pattern_search.hpp"
#include "matching/answers/answer_scene.hpp"
#include "matching/dates/calendar.hpp"

#include <algorithm>
#include <cstdlib>
#include <re2/re2.h>

namespace clusterlotse::commands {

namespace {

/// Nobody puts a value right in more words.
constexpr std::size_t kLongestWithValues = 160;

/// What is read in words of values.
struct ValuesRead {
    std::vector<matching::FoundDate> days;
    std::vector<matching::FoundSpan> spans;
    std::size_t prices = 0;
    std::string words;    ///< as AnswerSentence gives them
    std::string written;  ///< the first day or length of time as it stands there
};

/// Nothing where anything but values stands there.
std::optional<ValuesRead> values_read(const std::string& text, Date today, Language language) {
    static const RE2 frame(
        R"((?: (?:@[pdtn]|,|\d+|qe|hallo|hi|moin|servus|hello|guten|tag|morgen|sorry|entschuldigung|ups|oops|ach|oh|oje|also|ja|doch|aber|eigentlich|leider|unfortunately|genau|richtig|korrekt|korrektur|correction|correct|actually|das|der|die|den|dem|es|sie|it|that|this|the|a|an|s|sind|ist|is|are|war|was|waeren|waere|were|wird|werden|will|be|soll|sollte|sollten|should|muss|must|heisst|heissen|heissts|means|meinte|meinten|meant|mean|gemeint|ich|wir|i|we|habe|haben|have|mich|uns|vertan|vertippt|verschrieben|tippfehler|schreibfehler|typo|wollte|schreiben|can|could|koennen|koennten|machen|mache|do|make|liefern|liefere|lieferung|liefertermin|lieferdatum|lieferzeit|lieferbar|geliefert|deliver|delivery|delivered|ship|shipping|ready|fertig|termin|date|start|beginn|beginnen|anfangen|fertigen|lead|time|ab|erst|from|starting|fruehestens|fruehester|earliest|spaetestens|latest|bis|until|till|by|zum|zur|zu|im|in|am|an|on|um|gegen|of|at|for|fuer|bei|mit|auf|ca|circa|etwa|rund|ungefaehr|so|about|around|roughly|approx|only|nur|lieber|rather|statt|anstatt|instead|neu|neuer|neue|new|jetzt|nun|now|preis|stueckpreis|einzelpreis|price|angebot|offer|kostet|kosten|costs?|je|pro|per|das|stueck|stk|teil|each|apiece|piece|pc|netto|net|brutto|gross|euro|euros|eur|gesamt|insgesamt|komplett|zusammen|alles|total|altogether|in|gueltig|gilt|valid|dann|then|bitte|please|danke|thanks|thank|you))* )"
    );
    matching::AnswerLines lines = matching::prepare_answer(text);
    const matching::AnswerScene scene(lines, today, language == Language::en, nullptr);
    ValuesRead read{scene.dates, scene.spans, scene.prices.size(), {}, {}};
    if (scene.sentences.empty() || scene.code) {
        return std::nullopt;
    }
    for (const matching::AnswerSentence& one : scene.sentences) {
        if (one.marked || !says_only(one.words, frame)) {
            return std::nullopt;
        }
        read.words += one.words;
    }
    if (!read.days.empty()) {
        read.written = scene.written(read.days.front().from, read.days.front().next);
    } else if (!read.spans.empty()) {
        read.written = scene.written(read.spans.front().from, read.spans.front().next);
    }
    static const RE2 value(R"( (?:@[pdtn]|\d+) )");
    return says(read.words, value) ? std::optional(std::move(read)) : std::nullopt;
}

bool counts_pieces(const ValuesRead& said) {
    static const RE2 pieces(R"( @n )");
    return says(said.words, pieces);
}

/// What stands behind a no or "falsch", and before the writer's name.
std::optional<std::string> behind_no(const std::string& text) {
    static const RE2 no(
        R"((?is)\W*(?:(?:hallo|hi|hello|moin|servus|guten tag|guten morgen|sorry|ach|oh|oje|ups|oops|äh|hm+|also|das|that'?s|that is|it'?s|ist|war)[\s,.!:–-]+)*(?:(?:nein|nee|nö|noe|nope|no|falsch|verkehrt|quatsch|wrong|incorrect|stimmt (?:so |leider )?nicht|passt (?:so )?nicht|nicht (?:ganz )?richtig|nicht korrekt|not (?:quite )?(?:right|correct)|falsch verstanden|missverstanden|missverständnis|misunderstood)[\s,.:;!–-]+|ne[,.!]\s*)+(.*\S)\s*)"
    );
    std::string rest;
    if (!RE2::FullMatch(text, no, &rest)) {
        return std::nullopt;
    }
    return rest;
}

std::string without_farewell(const std::string& text) {
    static const RE2 farewell(
        R"((?is)[\s,.!;–-]+(?:(?:mit|viele|beste|liebe|schöne|freundliche|kind|best|many|mit freundlichen|besten)\s+)*(?:grüße|grüßen|gruß|gruss|gruesse|mfg|lg|vg|regards|cheers|danke|dank|thanks)(?:[^\pL].*)?$)"
    );
    std::string kept = text;
    re2::StringPiece found;
    static const RE2 any("(" + farewell.pattern() + ")");
    if (RE2::PartialMatch(kept, any, &found) &&
        std::string_view(found.data(), found.size()).find_first_of("0123456789") ==
            std::string_view::npos) {
        kept.resize(static_cast<std::size_t>(found.data() - kept.data()));
    }
    return kept;
}

void put_words(Answer& answer, std::string_view field, const std::string& words) {
    std::erase_if(answer.wording, [&](const Wording& one) { return one.field == field; });
    answer.wording.push_back({std::string(field), words});
}

/// A no to the work stays one, and its firm has capacity again from that day on.
std::optional<Answer> with_capacity_day(const Answer& before, const ValuesRead& said) {
    if (!before.capacity_again_from) {
        return std::nullopt;
    }
    Answer moved = before;
    moved.capacity_again_from = said.days.front().first;
    for (ProfileNote& note : moved.teaches) {
        if (note.kind == ProfileNote::Kind::busy) {
            note.until = matching::plus_days(said.days.front().first, -1);
        }
    }
    put_words(moved, "capacity_again_from", said.written);
    return moved;
}

/// `asked`: what the asker has just asked; empty where nothing.
std::optional<Answer> with_day(
    const Answer& before, const ValuesRead& said, std::string_view asked
) {
    static const RE2 valid(R"( (?:gueltig|gilt|valid) )");
    static const RE2 from(R"( (?:ab|from|fruehestens|fruehester|earliest|starting|start|beginn) )");
    static const RE2 until(R"( (?:bis|until|till) )");
    static const RE2 delivers(
        R"( (?:liefer\w*|geliefert|deliver\w*|ship\w*|ready|fertig|termin|date) )"
    );
    const matching::FoundDate& day = said.days.front();
    const bool told_delivery = says(said.words, delivers);
    // "Können Sie das Material am 10.1. abholen?" "Nein, erst am 12.1."
    if (!told_delivery && has_day_of_its_own(asked)) {
        return std::nullopt;
    }
    if (before.kind == AnswerKind::decline) {
        return with_capacity_day(before, said);
    }
    Answer moved = before;
    if (before.kind == AnswerKind::needs_time && before.needs_time_until && !told_delivery) {
        const bool starts = before.available_from == before.needs_time_until;
        moved.needs_time_until = starts ? day.first : matching::answer_day(day);
        put_words(moved, "needs_time_until", said.written);
        if (starts) {
            moved.available_from = day.first;
            put_words(moved, "available_from", said.written);
        }
        return moved;
    }
    const bool timed = before.delivery || before.available_from || before.lead_time_days;
    const bool of_price =
        before.valid_until &&
        (says(said.words, valid) || (!timed && !told_delivery && says(said.words, until)));
    if (of_price) {
        moved.valid_until = day.last;
        put_words(moved, "valid_until", said.written);
        return moved;
    }
    // "Nein, bis 15.12." may be how long the price holds, or when the parts are there.
    const bool either = before.valid_until && timed && !told_delivery && says(said.words, until);
    const bool told = !asked.empty() && !before.valid_until;
    if (either || !(timed || told)) {
        return std::nullopt;
    }
    const bool begins = says(said.words, from) ? !before.delivery || before.available_from
                                               : !before.delivery && before.available_from;
    if (begins) {
        moved.available_from = day.first;
    } else {
        moved.delivery = day.last;
    }
    moved.lead_time_days.reset();
    std::erase_if(moved.wording, [](const Wording& one) { return one.field == "lead_time_days"; });
    put_words(moved, begins ? "available_from" : "delivery", said.written);
    return moved;
}

std::optional<Answer> with_lead_time(const Answer& before, const ValuesRead& said) {
    if (!before.lead_time_days) {
        return std::nullopt;
    }
    Answer moved = before;
    moved.lead_time_days = said.spans.front().days;
    moved.lead_time_in_working_days = said.spans.front().working;
    put_words(moved, "lead_time_days", said.written);
    return moved;
}

std::optional<Answer> with_pieces(const Answer& before, const std::string& text) {
    static const RE2 number(R"(\d+)");
    std::string pieces;
    static const RE2 said(R"((\d{1,3}(?:\.\d{3})+|\d{1,6}))");
    if (!RE2::PartialMatch(text, said, &pieces)) {
        return std::nullopt;
    }
    // "1.000 Stück"
    std::erase(pieces, '.');
    Answer changed = before;
    // "12 von den 20": the first number is the firm's own.
    if (before.kind == AnswerKind::partial && RE2::Replace(&changed.partial_what, number, pieces)) {
        return changed;
    }
    const bool one = before.prices.size() == 1 && before.prices.front().for_quantity;
    if (one) {
        changed.prices.front().for_quantity = std::strtod(pieces.c_str(), nullptr);
    }
    return one ? std::optional(std::move(changed)) : std::nullopt;
}

/// "Nein, 13,50" behind the only price; "nein, 15" only where it can be no week and no number of
/// pieces.
std::optional<Answer> with_number(const Answer& before, const ValuesRead& said, std::string text) {
    static const RE2 number(R"(\D*(\d{1,5}(?:[.,]\d{1,2})?)\D*)");
    static const RE2 cents(R"(\d{1,5},\d{2})");
    static const RE2 approximate(R"( (?:ca|circa|etwa|rund|ungefaehr|about|around|roughly|approx) )"
    );
    std::string amount;
    if (main_prices(before).size() != 1 || !RE2::FullMatch(text, number, &amount)) {
        return std::nullopt;
    }
    const bool exact = RE2::FullMatch(amount, cents);
    const bool other = before.delivery || before.available_from || before.valid_until ||
                       before.lead_time_days || before.kind == AnswerKind::partial;
    std::ranges::replace(amount, ',', '.');
    const double value = std::strtod(amount.c_str(), nullptr);
    Answer changed = before;
    const auto price = std::ranges::find_if_not(changed.prices, is_side_cost);
    if ((!exact && other) || price->max || price->for_quantity ||
        !near_price(value, price->amount)) {
        return std::nullopt;
    }
    price->amount = value;
    price->approximate = says(said.words, approximate);
    return changed;
}

}  // namespace

bool holds_values(const Answer& answer) {
    switch (answer.kind) {
        case AnswerKind::interest:
        case AnswerKind::needs_time:
        case AnswerKind::question:
        case AnswerKind::offer:
        case AnswerKind::partial:
            return true;
        default:
            return false;
    }
}

bool is_bare_no(std::string_view text) {
    static const RE2 no(R"((?i)\s*(?:nein|nee|nö|noe|no|nope)[\s.,!…-]*)");
    return says_only(text, no);
}

std::optional<SaidValues> said_values(const std::string& text, Date today, Language language) {
    const std::string words = without_farewell(without_salutation(trimmed(text)));
    if (words.empty() || words.size() > kLongestWithValues || !today.ok()) {
        return std::nullopt;
    }
    const auto rest = behind_no(words);
    const auto read = values_read(rest.value_or(words), today, language);
    if (!read) {
        return std::nullopt;
    }
    return SaidValues{rest.has_value(), rest.value_or(words), read->prices > 0};
}

std::optional<Answer> with_corrected_value(
    const Answer& before,
    const SaidValues& said,
    std::string_view asked,
    Date today,
    Language language
) {
    const auto read = values_read(said.values, today, language);
    if (!read || said.priced || (!holds_values(before) && before.kind != AnswerKind::decline)) {
        return std::nullopt;
    }
    const bool counted = counts_pieces(*read);
    const std::size_t kinds = read->days.size() + read->spans.size() + (counted ? 1 : 0);
    std::optional<Answer> changed;
    if (kinds > 1) {
        return std::nullopt;
    }
    // Without a no only a day alone corrects one of delivery.
    static const RE2 day_alone(R"((?: (?:,|@d|am|in|im|zum|zur|der|die|den|on|by|the))* )");
    const bool times = before.delivery || before.available_from;
    const bool plain = asked.empty() && times && before.kind != AnswerKind::needs_time &&
                       before.kind != AnswerKind::decline && says_only(read->words, day_alone);
    if (!said.no && !plain) {
        return std::nullopt;
    }
    if (!read->days.empty()) {
        changed = with_day(before, *read, asked);
    } else if (before.kind == AnswerKind::decline) {
        return std::nullopt;
    } else if (!read->spans.empty()) {
        changed = with_lead_time(before, *read);
    } else if (asked.empty()) {
        changed =
            counted ? with_pieces(before, said.values) : with_number(before, *read, said.values);
    }
    if (changed) {
        // What was asked before is on its way already.
        const bool offers = changed->kind == AnswerKind::question;
        changed->kind = offers ? AnswerKind::offer : changed->kind;
        changed->question.clear();
        changed->names_exchange = false;
    }
    return changed;
}

}  // namespace clusterlotse::commands

#include "commands/answers/told_later.hpp"

#include "commands/desk/words.hpp"
#include "commands/wording/clauses.hpp"

#include <algorithm>
#include <re2/re2.h>

namespace clusterlotse::commands {

namespace {

/// Nobody tells one of these things in more words.
constexpr std::size_t kLongestTold = 60;

/// "piece" or "total" where the words name what a price is for; empty where they do not.
std::string unit_told(const std::string& words) {
    static const RE2 piece(
        R"((?:(?:also|das|der|die|preis|ist|war|sind|waere|natuerlich|meine|meinte|meinten|ich|wir|gemeint|sorry|ups|ja|it s|that s|that is|is|of course|i mean|i meant|meant) )*(?:(?:pro|je|per|das|fuer das|fuer ein|a|the|for one|for each|p) )?(?:stueck|stck|stk|st|stueckpreis|einzelpreis|teil|piece|part|pc|pcs|each|apiece|unit price)(?: (?:natuerlich|netto|brutto|bitte|halt|eben|gemeint|of course|net|gross))*)"
    );
    static const RE2 total(
        R"((?:(?:also|das|der|preis|ist|war|waere|natuerlich|meine|meinte|ich|wir|gemeint|sorry|ja|it s|that s|that is|is|i mean|i meant) )*(?:gesamt|gesamtpreis|insgesamt|komplett|pauschal|zusammen|alles zusammen|fuer alles|fuer alles zusammen|fuer alle|fuer alle zusammen|total|in total|altogether|all in|for everything|for all of them)(?: (?:natuerlich|netto|brutto|bitte|gemeint|of course|net|gross))*)"
    );
    return RE2::FullMatch(words, piece) ? "piece" : RE2::FullMatch(words, total) ? "total" : "";
}

/// Whether the words say that tax comes on top.
std::optional<bool> tax_told(const std::string& words) {
    static const RE2 net(
        R"((?:.* )?(?:netto|net|zzgl mwst|zzgl ust|plus mwst|plus mehrwertsteuer|ohne mwst|plus vat|excl vat))"
    );
    static const RE2 gross(
        R"((?:.* )?(?:brutto|gross|inkl mwst|mit mwst|inklusive mwst|incl vat|including vat))"
    );
    return RE2::FullMatch(words, net)     ? std::optional(true)
           : RE2::FullMatch(words, gross) ? std::optional(false)
                                          : std::nullopt;
}

bool only_tax(const std::string& words) {
    static const RE2 tax(
        R"((?:(?:also|das|der|preis|ist|war|sind|natuerlich|alles|preise|prices?|is|are|it s|that s|of course) )*(?:netto|brutto|net|gross|(?:zzgl|plus|ohne|inkl|inklusive|mit|excl|incl|including) (?:mwst|ust|mehrwertsteuer|vat))(?: (?:natuerlich|of course))?)"
    );
    return RE2::FullMatch(words, tax);
}

bool may_be_told_more(const Answer& before) {
    return before.kind == AnswerKind::offer || before.kind == AnswerKind::partial ||
           (before.kind == AnswerKind::question && !before.prices.empty());
}

/// What was asked before is on its way already.
Answer without_question(const Answer& before) {
    Answer kept = before;
    kept.kind = before.kind == AnswerKind::question ? AnswerKind::offer : before.kind;
    kept.question.clear();
    kept.names_exchange = false;
    return kept;
}

std::optional<Answer> with_told_price(const Answer& before, const std::string& words) {
    const std::string unit = unit_told(words);
    const auto tax = unit.empty() && !only_tax(words) ? std::nullopt : tax_told(words);
    const bool one = before.prices.size() == 1;
    const bool units = one && !unit.empty() &&
                       (before.prices.front().unit.empty() || before.prices.front().unit == unit);
    if (!may_be_told_more(before) || before.prices.empty() || !(units || (unit.empty() && tax))) {
        return std::nullopt;
    }
    Answer told = without_question(before);
    for (Price& price : told.prices) {
        price.unit = units ? unit : price.unit;
        price.without_vat = tax ? tax : price.without_vat;
    }
    return told;
}

/// "Lieferung", "der Preis gilt bis dahin": which of the two a day was meant for.
std::optional<Answer> with_told_day(const Answer& before, const std::string& words) {
    static const RE2 delivery(
        R"((?:^| )(?:lieferung|liefertermin|lieferdatum|liefern|liefere|geliefert|termin|fertig|teile|delivery|delivered|deliver|ready|parts|date)(?: |$))"
    );
    static const RE2 price(
        R"((?:^| )(?:preis|preise|preisbindung|angebot|gueltig|gueltigkeit|gilt|price|prices|offer|valid|quote)(?: |$))"
    );
    static const RE2 denied(R"((?:^| )(?:nicht|kein|keine|not|no|nein)(?: |$))");
    const bool delivers = RE2::PartialMatch(words, delivery);
    const bool holds = RE2::PartialMatch(words, price);
    if (!before.day_in_doubt || delivers == holds || RE2::PartialMatch(words, denied) ||
        words.find_first_of("0123456789") != std::string::npos) {
        return std::nullopt;
    }
    Answer told = without_question(before);
    (delivers ? told.delivery : told.valid_until) = before.day_in_doubt;
    told.day_in_doubt.reset();
    for (Wording& one : told.wording) {
        if (one.field == "day_in_doubt") {
            one.field = delivers ? "delivery" : "valid_until";
        }
    }
    return told;
}

}  // namespace

std::optional<Answer> with_told_later(const Answer& before, const std::string& text) {
    if (text.size() > kLongestTold || text.find('?') != std::string::npos) {
        return std::nullopt;
    }
    const std::string words = plain_words(text);
    auto told = with_told_day(before, words);
    return told ? std::move(told) : with_told_price(before, words);
}

std::optional<int> reason_digit(const Answer& before, const std::string& text) {
    constexpr int kReasons = 7;
    static const RE2 digit(R"(\s*([1-7])\s*[.)]?\s*)");
    const bool open = before.kind == AnswerKind::decline &&
                      std::ranges::all_of(before.reasons, [](DeclineReason reason) {
                          return reason == DeclineReason::unspecified;
                      });
    int number = 0;
    return open && RE2::FullMatch(text, digit, &number) && number <= kReasons
               ? std::optional(number)
               : std::nullopt;
}

void ask_for_day(const Answer& answer, Language language, Fields& fields) {
    if (answer.day_in_doubt) {
        fields.set("doubtful_day", shown_date(*answer.day_in_doubt, language));
    }
}

}  // namespace clusterlotse::commands

#include "commands/answers/own_price.hpp"

#include "commands/answers/number_places.hpp"
#include "commands/answers/price_clauses.hpp"
#include "commands/answers/side_costs.hpp"
#include "commands/wording/pattern_search.hpp"

#include <algorithm>
#include <re2/re2.h>
#include <string_view>

namespace clusterlotse::commands {

namespace {

bool near_known(double amount, const PricesKnown& known) {
    return std::ranges::any_of(
               known.own, [&](const Price& one) { return near_price(amount, one.amount); }
           ) ||
           std::ranges::any_of(known.wished, [&](double one) { return near_price(amount, one); });
}

/// Words that go with one's own price and with nothing else a number may stand for.
bool means_own_price(std::string_view words) {
    static const RE2 price(
        R"((?i)(?:^|[^\pL])(?:letzt\w* (?:wort|preis|angebot|gebot)|best\w* (?:preis|angebot)|(?:the )?best (?:we|i) can|(?:my|our|the) best|best (?:price|offer)|äußerst\w*|aeusserst\w*|schmerzgrenze|untergrenze|unterste\w*|last (?:price|offer|word)|lowest|rock bottom|bottom line|entgegenkommen|entgegen|treffen|einigen|in der mitte|meet (?:you|at|in)|split the difference|come down|go down|go as low|runter auf|runter bis|gehen auf|neuer preis|preis|price|kost\pL*|festpreis|sagen wir|sag ich|sage ich|let's say)(?:[^\pL]|$))"
    );
    return says(words, price);
}

/// "43,50 ist unser letztes Wort": even where the asker has just asked for the freight.
bool names_last_price(std::string_view words) {
    static const RE2 last(
        R"((?i)(?:^|[^\pL])(?:letzt\w* (?:wort|preis|angebot|gebot)|best\w* (?:preis|angebot)|schmerzgrenze|untergrenze|(?:my|our|the) best|last (?:price|offer|word)|neuer preis|\pL*preis|price)(?:[^\pL]|$))"
    );
    return says(words, last);
}

/// Words that go with a price where the number can be no number of pieces.
bool may_mean_own_price(std::string_view words) {
    static const RE2 price(
        R"((?i)(?:^|[^\pL])(?:limit|minimum|mindestens|at least|no less|drin|auf|würden|wuerden|wären|waeren|sind|macht|also|go to|final|fix|say|make it|könnten|koennten|können|machen|could|can)(?:[^\pL]|$))"
    );
    return says(words, price);
}

/// "Doch 1.520, hatte die Verzinkung vergessen": puts right what was said.
bool corrects_price(std::string_view words) {
    static const RE2 corrects(
        R"((?i)(?:^|[^\pL])(?:doch|sorry|korrektur|korrigier\pL*|vertan|verrechnet|vergessen|falsch|richtig|vertippt|verschrieben|meinte|meine|sondern|statt|ups|quatsch|muss(?:te)? ich|müssen wir|muessen wir|correction|typo|oops|meant|actually|should be|forgot|miscalculated|mistake|rather)(?:[^\pL]|$))"
    );
    return says(words, corrects);
}

/// "Doch 46": nothing in these words but the number and what leads to it.
bool only_corrects(std::string_view words) {
    static const RE2 idle(
        R"((?i)\W*(?:(?:sorry|doch|dann|also|nur|jetzt|eher|lieber|richtig|korrekt|korrektur|ist|sind|wären|waeren|wäre|waere|muss|müssen|muessen|es|das|wir|ich|meine|meinte|ups|quatsch|nein|nee|falsch|vertippt|vertan|verrechnet|verschrieben|sondern|statt|auf|für|fuer|pro|je|natürlich|leider|sein|heißen|korrigiere|actually|correction|typo|oops|rather|make|should|be|it|i|we|meant|no|that|is|at|to|instead|of|€|euro|eur|\d+(?:[.,]\d+)*)(?:[^\pL\d]+|$))+)"
    );
    return says_only(words, idle);
}

/// "22.12": as well a day. Whose currency stands beside it is none.
bool may_be_day(const SaidAmount& amount, const std::string& text) {
    static const RE2 day(R"((?:0?[1-9]|[12]\d|3[01])\.(?:0[1-9]|1[0-2]))");
    return !amount.money &&
           RE2::FullMatch(text.substr(amount.begin, amount.end - amount.begin), day);
}

/// "Drunter geht nix", "keinen Cent weniger", "can't go lower": of no amount of its own.
bool says_no_lower(std::string_view words) {
    static const RE2 lower(
        R"((?i)(?:^|[^\pL])(?:drunter|darunter|weniger|tiefer|runter|mehr|lower|less|below|cent|pfennig)(?:[^\pL]|$))"
    );
    return says(words, lower) && refuses_amount(words);
}

std::string currency_of(const PricesKnown& known) {
    const bool other = !known.own.empty() && known.own.front().currency != "EUR";
    return other ? known.own.front().currency : "€";
}

std::string without_leading_no(std::string text) {
    static const RE2 no(
        R"((?i)^\W*(?:(?:nee|ne|nein|nö|ach|oh|quatsch|ups|sorry|oops|no|leider nicht|leider nein|leider)[\s,.!–-]+)+)"
    );
    RE2::Replace(&text, no, "");
    return text;
}

/// A piece of the text that is left out, or has other words in its place.
struct Change {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::string instead;
};

std::string changed(std::string text, std::vector<Change> changes) {
    std::ranges::sort(changes, std::ranges::greater(), &Change::begin);
    std::size_t last = text.size();
    for (const Change& one : changes) {
        if (one.end <= last) {
            text.replace(one.begin, one.end - one.begin, one.instead);
            last = one.begin;
        }
    }
    return text;
}

bool talked_of(double amount, const PricesKnown& known) {
    return std::ranges::find(known.wished, amount) != known.wished.end() ||
           std::ranges::find(known.own, amount, &Price::amount) != known.own.end();
}

/// An amount that was talked of before is among those refused.
bool refuses_known(const PriceClauses& parts, const PricesKnown& known) {
    return std::ranges::any_of(parts.amounts, [&](const SaidAmount& one) {
        return one.role == AmountRole::refused && talked_of(one.value, known);
    });
}

/// "20 gehen nicht" speaks of the twenty pieces that are wanted.
bool of_need(const SaidAmount& amount, const std::string& text, const PricesKnown& known) {
    return !amount.money && !talked_of(amount.value, known) &&
           is_number_of_need(text.substr(amount.begin, amount.end - amount.begin), known.need_text);
}

}  // namespace

PricesKnown prices_known(
    const Answer* before, const std::string& asker_words, const std::string& need_text
) {
    PricesKnown known;
    known.need_text = need_text;
    if (before != nullptr) {
        known.own = main_prices(*before);
    }
    for (const SaidAmount& amount : price_clauses(asker_words).amounts) {
        if (!may_be_day(amount, asker_words)) {
            known.wished.push_back(amount.value);
        }
    }
    known.asker_words = asker_words;
    return known;
}

std::optional<OwnPrice> own_price(const std::string& text, const PricesKnown& known) {
    PriceClauses parts = price_clauses(text);
    const std::string_view all(text);
    const auto words_of = [&](const PriceClause& one) {
        return all.substr(one.begin, one.end - one.begin);
    };
    std::erase_if(parts.amounts, [&](const SaidAmount& one) {
        return !near_known(one.value, known) || of_need(one, text, known) ||
               speaks_of_side_cost(words_of(parts.clauses[one.clause]));
    });
    const auto count = [&](AmountRole role) {
        return std::ranges::count(parts.amounts, role, &SaidAmount::role);
    };
    const auto own = std::ranges::find_if(parts.amounts, [](const SaidAmount& one) {
        return one.role == AmountRole::named || one.role == AmountRole::least;
    });
    if (own == parts.amounts.end() || count(AmountRole::asked) > 0 ||
        count(AmountRole::named) + count(AmountRole::least) != 1) {
        return std::nullopt;
    }
    const bool refuses = count(AmountRole::refused) > 0;
    const bool least = own->role == AmountRole::least;
    const std::string digits = text.substr(own->begin, own->end - own->begin);
    const bool exact = own->money || digits.find_first_of(".,") != std::string::npos;
    const std::string_view own_words = words_of(parts.clauses[own->clause]);
    static const RE2 led(R"((?i)(?:^|[^\pL])(?:für|fuer|fer|for|zu|at|um)\s*$)");
    const bool instead =
        refuses && (exact || says(all.substr(0, own->from), led) || refuses_known(parts, known));
    static const RE2 bare(
        R"((?i)\s*(?:(?:dann|also|ok|okay|gut|na gut|then)[\s,:]+)*\d+[.,]\d{2}\s*[.!]*\s*)"
    );
    // Fifteen of twenty may be pieces.
    const bool pieces = !exact && own->value <= known.quantity;
    const bool corrects = corrects_price(text) && (exact || only_corrects(own_words)) && !pieces;
    const bool meant = instead || (!known.own.empty() && says_only(text, bare)) || least ||
                       means_own_price(own_words) || corrects ||
                       (exact && may_mean_own_price(own_words));
    const bool day = may_be_day(*own, text) && !least && !means_own_price(own_words);
    const bool of_cost =
        !side_cost_asked(known).empty() && !instead && !least && !names_last_price(own_words);
    if (!meant || day || of_cost) {
        return std::nullopt;
    }
    if (own->money && !refuses && !least) {
        return std::nullopt;  // it is read as it stands
    }
    OwnPrice price;
    price.alone = (least ? "ab " : "") + digits + " " + currency_of(known);
    std::vector<Change> changes;
    for (std::size_t i = 0; i < parts.clauses.size(); ++i) {
        const PriceClause& clause = parts.clauses[i];
        const auto in_it = [&](const SaidAmount& one) { return one.clause == i; };
        const bool amounts = std::ranges::any_of(parts.amounts, in_it);
        if (i == own->clause && least) {
            changes.push_back({clause.begin, clause.end, " " + price.alone});
        } else if (i == own->clause) {
            changes.push_back({own->from, own->next, price.alone});
            for (const SaidAmount& old : parts.amounts) {
                if (old.clause == i && old.role == AmountRole::refused) {
                    changes.push_back({old.from, old.next, ""});
                }
            }
        } else if (amounts || says_no_lower(words_of(clause)) || (i > 0 && parts.clauses[i - 1].asks && refuses_amount(words_of(clause)))) {
            changes.push_back({clause.begin, clause.end, ""});
        }
    }
    price.text = without_leading_no(changed(text, std::move(changes)));
    static const RE2 empty_parts(R"(^[\s,.;!?–-]+)");
    RE2::Replace(&price.text, empty_parts, "");
    return price;
}

bool only_refuses_price(const std::string& text, const PricesKnown& known) {
    const PriceClauses parts = price_clauses(text);
    bool refuses = false;
    for (const SaidAmount& one : parts.amounts) {
        if (!near_known(one.value, known) || of_need(one, text, known)) {
            continue;
        }
        if (one.role != AmountRole::refused) {
            return false;
        }
        refuses = true;
    }
    // "42 geht nicht, da sind wir raus" refuses the work; who takes back his offer does so too.
    static const RE2 work(
        R"((?i)(?:^|[^\pL])(?:absage\pL*|absagen|raus|ohne uns|passen|verzichten|ablehnen|lassen wir|kein interesse|decline|pass|out)(?:[^\pL]|$))"
    );
    static const RE2 takes_back(
        R"((?i)(?:^|[^\pL])(?:(?:zieh|nehm|nimm|tret|trit)\pL*[^.!?;]*\szur(?:ü|ue)ck|zur(?:ü|ue)ck(?:zu)?(?:zieh|gezogen|nehm|genommen|tret|getreten)\pL*|(?:sag|sage|sagen) (?:wir|ich) (?:\pL+ )?ab|hinfällig|hinfaellig|withdr[ae]w\pL*|retract\pL*|tak(?:e|ing)[^.!?;]* back|pull(?:ing)? out)(?:[^\pL]|$))"
    );
    return refuses && !says(text, work) && !says(text, takes_back);
}

}  // namespace clusterlotse::commands

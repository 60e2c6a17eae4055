#include "commands/needs/amount_corrections.hpp"

#include <algorithm>
#include <cstddef>
#include <re2/re2.h>
#include <span>
#include <string_view>
#include <vector>

namespace clusterlotse::commands {

namespace {

/// Nobody corrects an amount in more words.
constexpr std::size_t kLongestAmountCorrection = 400;

double number_of(std::string digits) {
    std::erase(digits, '.');
    return digits.size() > 9 ? 0 : std::stod(digits);
}

/// A place where an amount is said anew.
struct Said {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::string amount;
};

std::size_t offset_in(const std::string& text, re2::StringPiece part) {
    return static_cast<std::size_t>(part.data() - text.data());
}

/// Which group of a pattern is the new amount, and which the amount before, which has to be the
/// known one; 0 where none is named. The first group is the whole.
struct Groups {
    int amount = 2;
    int before = 0;
};

struct AmountPattern {
    const RE2* pattern;
    Groups at;
};

/// Adds each place that matches.
void add_matches(
    const std::string& text,
    const RE2& pattern,
    const Groups& at,
    const UnderstoodNeed& known,
    std::vector<Said>& all
) {
    re2::StringPiece rest(text);
    re2::StringPiece groups[4];
    const int count = 1 + pattern.NumberOfCapturingGroups();
    while (pattern.Match(rest, 0, rest.size(), RE2::UNANCHORED, groups, std::min(count, 4))) {
        const std::size_t begin = offset_in(text, groups[1]);
        const bool fits =
            at.before == 0 ||
            (known.quantity && number_of(std::string(groups[at.before])) == known.quantity->value);
        if (fits) {
            all.push_back({begin, begin + groups[1].size(), std::string(groups[at.amount])});
        }
        const std::size_t behind =
            offset_in(text, groups[0]) + std::max<std::size_t>(groups[0].size(), 1);
        rest.remove_prefix(std::min(behind - offset_in(text, rest), rest.size()));
    }
}

/// The ways of saying an amount anew.
std::span<const AmountPattern> amount_patterns() {
    // "Die Menge ist jetzt 25 und nicht 20"
    static const RE2 named(
        R"((?i)\b((?:die |unsere |the )?(?:menge|stückzahl|stueckzahl|anzahl|quantity|amount)(?:\s+(?:ist|sind|wäre|waere|jetzt|nun|doch|neu|beträgt|betraegt|soll|sein|is|now|should|be|ändert|aendert|sich|auf|zu|to|es|changes))+\s+(\d[\d.]*)\b(?:\s*(?:stück|stk\.?|teile|pcs|pieces|parts))?(?:\s*,?\s*(?:und |and )?(?:nicht|statt|not|instead of|rather than)(?: mehr| bisher)?\s+\d[\d.]*(?:\s*(?:stück|stk\.?|teile|pcs|pieces|parts))?)?))"
    );
    // "400 nicht 40"
    static const RE2 instead(
        R"((?i)(?:^|[^\d.,/x])((\d[\d.]*)(?:\s*(?:stück|stk\.?|teile|pcs|pieces|parts))?\s*,?\s*(?:und |and )?(?:nicht|net|nit|statt|not|instead of|rather than)(?: mehr| bisher)?\s+(\d[\d.]*)(?:\s*(?:stück|stk\.?|teile|pcs|pieces|parts)\b)?))"
    );
    // "Nicht 20, sondern 30", "keine 20 mehr sondern 30 Stück"
    static const RE2 not_but(
        R"((?i)(?:^|[^\pL\d])((?:nicht|net|nit|keine?|not)\s+(?:mehr\s+)?(\d[\d.]*)(?:\s*(?:stück|stueck|stk\.?|stck|teile|pcs|pieces|parts))?(?:\s+mehr)?\s*,?\s*(?:sondern|but|rather)\s+(?:(?:lieber|eher|nur|doch|jetzt|rather)\s+)*(\d[\d.]*)\b(?:\s*(?:stück|stueck|stk\.?|stck|teile|pcs|pieces|parts)\b)?))"
    );
    // "Mach 80 draus", "nee, doch 60", "eigentlich brauchen wir 70", "lassen wir es bei 25", "make
    // it 200": a bare number behind such words is the amount.
    static const RE2 changed(
        R"((?i)(?:^|[\s,.!;–-])((?:mach(?:en|t)?(?:\s+(?:wir|sie|mir|bitte|mal|lieber|dann|doch|halt))*\s+(?:aus\s+\d+\s+)?|(?:make|change)\s+(?:it|that)(?:\s+to)?\s+|(?:(?:nee|ne|nein|nö|ach|oh|quatsch|sorry|ups)\W+)*(?:doch|lieber|jetzt|nun|rather)(?:\s+(?:lieber|nur|wieder|eher|jetzt|bitte|doch))*\s+|(?:eigentlich|jetzt|nun|doch|actually|now)\s+(?:brauchen|bräuchten|benötigen|nehmen|sind|werden|need)\s+(?:wir|es|we)\s+(?:nur|doch|jetzt|aber|lieber|noch)?\s*|wir\s+(?:brauchen|bräuchten|benötigen|nehmen)\s+(?:doch|jetzt|eigentlich|nun|nur noch|lieber)(?:\s+(?:nur|lieber|jetzt))?\s+|we\s+(?:actually|now)\s+need\s+|we\s+need\s+(?:actually|now)\s+|(?:lassen|bleiben|belassen)\s+(?:wir\s+)?(?:es\s+)?(?:doch\s+)?(?:bei|mit)\s+|(?:es\s+)?bleibt\s+(?:es\s+)?(?:doch\s+)?bei\s+|(?:leave|keep)\s+it\s+at\s+|stick\s+(?:to|with)\s+|(?:es\s+)?(?:werden|sind|wären|waeren)\s+(?:aber|doch|jetzt|nun|nur)\s+|(?:erhöhen|erhoehen|reduzieren|aufstocken|runter|hoch)(?:\s+(?:wir|bitte|die|auf))*\s+auf\s+)(\d{1,3}(?:\.\d{3})+|\d{1,6})(?:\s*(?:stück|stueck|stk|stck|teile|pcs|pieces|parts)\b\.?)?(?:\s+(?:draus|daraus|erhöhen|erhoehen|reduzieren|aufstocken|ändern|aendern|bitte|please))*)\s*(?:$|[!;,]|\.(?:$|\s)|\n))"
    );
    // "Vergiss die 20, wir brauchen 30", "no wait, 30"
    static const RE2 forgotten(
        R"((?i)(?:^|[\s,.!;–-])((?:vergiss|vergesst|vergessen sie|streich|forget)\s+(?:bitte\s+)?(?:die|das|den|the)?\s*(\d[\d.]*)(?:\s*(?:stück|stk\.?|teile|pcs|pieces|parts))?\s*[,;.–-]?\s*(?:(?:wir|ich|we|i|es|it)\s+)?(?:(?:brauchen|brauche|bräuchten|benötigen|nehmen|sind|werden|need|want|are|is)\s+)?(?:(?:doch|jetzt|nur|lieber|now|only)\s+)*(\d[\d.]*)(?:\s*(?:stück|stk\.?|teile|pcs|pieces|parts)\b)?))"
    );
    static const RE2 bare_number(
        R"((?i)^(\W*(?:(?:no|nein|nee|ne|wait|moment|halt|stopp?|ach|oh|sorry|ups|oops)[\s,.!–-]+)+(\d{1,6}))\W*$)"
    );
    static const AmountPattern all[] = {
        {&named, {}},
        {&instead, {2, 3}},
        {&not_but, {3, 2}},
        {&changed, {}},
        {&forgotten, {3, 2}},
        {&bare_number, {}},
    };
    return all;
}

}  // namespace

std::string with_amount_named(std::string text, const UnderstoodNeed& known) {
    if (text.size() > kLongestAmountCorrection) {
        return text;
    }
    std::vector<Said> all;
    for (const AmountPattern& one : amount_patterns()) {
        add_matches(text, *one.pattern, one.at, known, all);
    }
    std::ranges::sort(all, {}, &Said::begin);
    // Whoever says it twice means what he says last.
    std::size_t next = text.size() + 1;
    bool last = true;
    for (auto one = all.rbegin(); one != all.rend(); ++one) {
        if (one->end > next) {
            continue;
        }
        next = one->begin;
        text.replace(one->begin, one->end - one->begin, last ? "Menge " + one->amount : "");
        last = false;
    }
    return text;
}

}  // namespace clusterlotse::commands

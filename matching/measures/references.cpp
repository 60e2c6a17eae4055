#include "matching/measures/measures.hpp"
#include "matching/measures/size_factors.hpp"
#include "matching/text/numbers.hpp"

#include <algorithm>

namespace clusterlotse::matching {
namespace {

constexpr std::size_t kLongNumber = 8;  // digits of a phone or order number

/// Behind a glued run of letters, digits and the signs of a reference, at least one digit in it.
std::size_t behind_run(const Tokens& tokens, std::size_t at) {
    bool digits = false;
    std::size_t next = at;
    while (next < tokens.size() && (next == at || tokens.glued(next))) {
        const bool sign = tokens.sign(next, '-') || tokens.sign(next, '/') ||
                          tokens.sign(next, '.') || tokens.sign(next, '_');
        if (!sign && !tokens.word(next) && !tokens.digits(next)) {
            break;
        }
        digits = digits || tokens.digits(next);
        ++next;
    }
    return digits ? next : at;
}

/// "Zg.-Nr. 4711-02", "Pos 1:", "Tel. 0631/12345", "Modul 2,5".
std::size_t reference(const Tokens& tokens, std::size_t at) {
    if (!tokens.is(at, Means::reference)) {
        return 0;
    }
    std::size_t next = at + 1;
    bool linked = false;
    while (tokens.sign(next, '.') || tokens.sign(next, ':') ||
           (tokens.sign(next, '-') && tokens.glued(next)) || tokens.sign(next, '#') ||
           tokens.sign(next, '=') || (tokens.is(next, Means::reference) && next < at + 5)) {
        linked = linked || !tokens.sign(next, ':');
        ++next;
    }
    const std::string_view word = tokens.text(at);
    const bool short_word = word.size() <= 3 || word == "modul" || word == "module" ||
                            word == "halle" || word == "seite" || word == "telefon" ||
                            word == "position";
    if (word == "z" && !tokens.sign(at + 1, '=')) {
        return 0;
    }
    if (word == "no" && !tokens.sign(at + 1, '.')) {
        return 0;
    }
    const std::size_t end = behind_run(tokens, next);
    std::size_t digits = 0;
    for (std::size_t i = next; i < end; ++i) {
        digits += tokens.digits(i) ? tokens.text(i).size() : 0;
    }
    // "RFQ: 120 pcs housings" numbers no enquiry either.
    if (end == next + 1 && tokens.is(end, Means::piece) && word != "pos" && word != "position") {
        return 0;
    }
    // "Anfrage 20 Drehteile" numbers no enquiry.
    if (end == next || (!linked && !short_word && digits < 5 && end == next + 1)) {
        return 0;
    }
    return end;
}

/// "DIN EN ISO 4762:2004", "ISO 1461".
std::size_t standard(const Tokens& tokens, std::size_t at) {
    if (!tokens.is(at, Means::standard)) {
        return 0;
    }
    std::size_t next = at + 1;
    while (tokens.is(next, Means::standard) || tokens.sign(next, '-') || tokens.sign(next, '/')) {
        ++next;
    }
    if (!tokens.digits(next)) {
        return 0;
    }
    ++next;
    while ((tokens.sign(next, '-') || tokens.sign(next, ':')) && tokens.glued(next) &&
           tokens.digits(next + 1) && tokens.glued(next + 1)) {
        next += 2;
    }
    return next;
}

/// "8-16 Uhr", "20 Euro", "5-Achs", "10:30", and numbers too long to count anything.
std::size_t other_number(const Tokens& tokens, std::size_t at) {
    if (!tokens.digits(at)) {
        return 0;
    }
    const std::string_view digits = tokens.text(at);
    if (digits.size() >= kLongNumber || (digits.size() >= 3 && digits[0] == '0' &&
                                         !tokens.glued(at) && !(at > 0 && tokens.digits(at - 1)))) {
        return std::max(behind_run(tokens, at), at + 1);
    }
    if (tokens.sign(at + 1, ':') && tokens.glued(at + 1) && tokens.digits(at + 2) &&
        tokens.glued(at + 2)) {
        return at + 3;
    }
    // "Kette 5/8 x 3/8": pitch and width in inches that nobody writes the unit to.
    const bool fraction = tokens.sign(at + 1, '/') && tokens.digits(at + 2) &&
                          tokens.glued(at + 2) &&
                          (tokens.text(at + 2) == "8" || tokens.text(at + 2) == "16");
    if (fraction && times(tokens, at + 3) && tokens.digits(at + 4) && tokens.sign(at + 5, '/')) {
        return at + 7;
    }
    std::optional<Number> number = number_at(tokens, at);
    if (!number) {
        return 0;
    }
    std::size_t unit = number->next;
    if (tokens.sign(unit, '-') || tokens.word(unit, "bis")) {
        if (const std::optional<Number> second = number_at(tokens, unit + 1)) {
            unit = second->next;
        } else {
            ++unit;
        }
    }
    // Hardness is a treatment, "20 Mal" a frequency, "12 KW" perhaps a week.
    const bool label =
        tokens.word(unit, "l") && (tokens.digits(unit + 1) || tokens.sign(unit + 1, '='));
    const bool other =
        (tokens.is(unit, Means::other_unit) && !tokens.word(unit, "mal") && !label) ||
        tokens.sign(unit, '%') || tokens.sign(unit, '$');
    // "720 h Salzsprühtest"
    const bool endured = tokens.is(unit, Means::hour) &&
                         one_of(
                             tokens.text(unit + 1 + (tokens.sign(unit + 1, '-') ? 1 : 0)),
                             {"sst",
                              "nss",
                              "sstest",
                              "salzspruehtest",
                              "salzspruehnebeltest",
                              "salzspruehnebel",
                              "salznebel",
                              "salt",
                              "neutral",
                              "ktl"}
                         );
    if (endured) {
        return unit + 2;
    }
    const bool power = tokens.is(unit, Means::length_unit) && tokens.digits(unit + 1) &&
                       tokens.glued(unit + 1) &&
                       (tokens.text(unit + 1) == "2" || tokens.text(unit + 1) == "3");
    return power ? unit + 2 : other ? unit + 1 : 0;
}

}  // namespace

void take_references(Tokens& tokens) {
    for (std::size_t at = 0; at < tokens.size(); ++at) {
        if (!tokens.free(at)) {
            continue;
        }
        std::size_t next = reference(tokens, at);
        next = next != 0 ? next : standard(tokens, at);
        next = next != 0 ? next : other_number(tokens, at);
        if (next != 0) {
            tokens.claim(at, next, Claim::reference);
            at = next - 1;
        }
    }
}

}  // namespace clusterlotse::matching

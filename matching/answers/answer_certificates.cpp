#include "matching/answers/answer_certificates.hpp"

#include "matching/answers/answer_money.hpp"

#include <algorithm>
#include <string>

namespace clusterlotse::matching {

namespace {

constexpr std::string_view kStandard = "EN 10204 ";

/// "3.1" of the tokens from `at` on; empty where they are no kind of certificate.
std::string certificate_at(const Tokens& tokens, std::size_t at) {
    const bool number = tokens.digits(at) && tokens.free(at) && tokens.sign(at + 1, '.') &&
                        tokens.glued(at + 1) && tokens.digits(at + 2) && tokens.glued(at + 2);
    if (!number ||
        (at > 0 && (tokens.sign(at - 1, '.') || tokens.sign(at - 1, ',')) && tokens.glued(at))) {
        return "";
    }
    const std::string kind = std::string(tokens.text(at)) + "." + std::string(tokens.text(at + 2));
    return kind == "2.2" || kind == "3.1" || kind == "3.2" ? kind : "";
}

/// "3.1 mm", "3.1 €", "3.1.2027", "3.1 x 4": a measure, a price or a day.
bool goes_on_otherwise(const Tokens& tokens, std::size_t next) {
    const bool glued = next < tokens.size() && tokens.glued(next) && !tokens.sign(next, ',') &&
                       !tokens.sign(next, '-') && !tokens.sign(next, '!') &&
                       !tokens.sign(next, '?') && !tokens.sign(next, '.') &&
                       !tokens.sign(next, ')') && !tokens.sign(next, ':');
    const bool dated = tokens.sign(next, '.') && tokens.glued(next) && tokens.digits(next + 1) &&
                       tokens.glued(next + 1);
    return glued || dated || tokens.is(next, Means::length_unit) ||
           tokens.is(next, Means::mass_unit) || tokens.is(next, Means::other_unit) ||
           tokens.is(next, Means::piece) || tokens.is(next, Means::hour) ||
           tokens.is(next, Means::week) || tokens.is(next, Means::day) ||
           tokens.is(next, Means::month) || tokens.sign(next, '%') || tokens.word(next, "x") ||
           currency_at(tokens, next).has_value();
}

/// "Ab 3.1", "Ø 3.1", "Punkt 3.1".
bool led_to_something_else(const Tokens& tokens, std::size_t at) {
    return at > 0 &&
           (tokens.sign(at - 1, kDiameterSign) || tokens.is(at - 1, Means::diameter) ||
            tokens.is(at - 1, Means::by) ||
            one_of(tokens.text(at - 1), {"ab",    "bis",    "am",          "vom",     "zum",
                                         "seit",  "den",    "dem",         "erst",    "until",
                                         "till",  "by",     "from",        "on",      "since",
                                         "punkt", "pos",    "nr",          "nach",    "vor",
                                         "after", "before", "version",     "rev",     "ca",
                                         "etwa",  "about",  "x",           "ra",      "rz",
                                         "fuer",  "for",    "fruehestens", "earliest"}));
}

bool speaks_of_certificate(const Tokens& tokens, std::size_t at, std::size_t next) {
    const bool before = at > 0 && one_of(
                                      tokens.text(at - 1),
                                      {"ohne",
                                       "mit",
                                       "kein",
                                       "keine",
                                       "keinen",
                                       "without",
                                       "with",
                                       "no",
                                       "inkl",
                                       "incl",
                                       "zeugnis",
                                       "zeugnisse",
                                       "ein",
                                       "das"}
                                  );
    const bool behind = one_of(
        tokens.text(next),
        {"noch", "haben",   "hat",      "fehlt", "nicht",       "zeugnis", "zeugnisse",
         "kein", "koennen", "bekommen", "gibts", "gibt",        "liefern", "stellen",
         "not",  "yet",     "cert",     "certs", "certificate", "machen",  "kriegen"}
    );
    return before || behind;
}

bool asked_for(const UnderstoodNeed* need, const std::string& name) {
    return need != nullptr && std::ranges::any_of(need->certificates, [&](const std::string& one) {
               return one.starts_with(kStandard.substr(0, kStandard.size() - 1)) || one == name;
           });
}

bool known_there(const std::vector<TradeWord>& trade, std::size_t at) {
    return std::ranges::any_of(trade, [&](const TradeWord& word) {
        return at >= word.from && at < word.next;
    });
}

}  // namespace

void add_bare_certificates(
    Tokens& tokens,
    const Lexicon& lexicon,
    const UnderstoodNeed* need,
    std::vector<TradeWord>& trade
) {
    for (std::size_t at = 0; at + 2 < tokens.size(); ++at) {
        const std::string kind = certificate_at(tokens, at);
        const std::size_t next = at + 3;
        if (kind.empty() || known_there(trade, at) || goes_on_otherwise(tokens, next) ||
            led_to_something_else(tokens, at)) {
            continue;
        }
        const std::string name = std::string(kStandard) + kind;
        const bool said = speaks_of_certificate(tokens, at, next);
        // "3.1." is a day where nothing speaks of a certificate.
        const bool day = tokens.sign(next, '.') && tokens.glued(next);
        const auto found = std::ranges::find(lexicon.certificates, name, &CertificateKind::name);
        if (found == lexicon.certificates.end() || !(said || (asked_for(need, name) && !day))) {
            continue;
        }
        const auto id = static_cast<Id>(found - lexicon.certificates.begin());
        trade.push_back({SenseKind::certificate, id, at, next});
        tokens.claim(at, next, Claim::name);
    }
}

}  // namespace clusterlotse::matching

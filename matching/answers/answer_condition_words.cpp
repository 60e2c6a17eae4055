#include "matching/answers/answer_condition_words.hpp"

#include "matching/text/numbers.hpp"

#include <algorithm>

namespace clusterlotse::matching {

namespace {

constexpr std::size_t kLongestCondition = 6;  ///< words
constexpr std::size_t kLongestShort = 4;      ///< letters of a word that a full stop may shorten

/// Without what ends the words and says nothing: "ohne wären es", "incl. cert +".
std::size_t without_idle_end(const Tokens& tokens, std::size_t first, std::size_t next) {
    const auto idle = [&](std::size_t at) {
        return tokens.sign(at, '+') || tokens.sign(at, '&') || tokens.sign(at, '/') ||
               tokens.sign(at, ':') || tokens.sign(at, '=') ||
               one_of(tokens.text(at), {"es",      "das",    "dann",   "then",  "waeren",
                                        "waere",   "sind",   "ist",    "wird",  "werden",
                                        "wuerden", "kostet", "kosten", "it",    "would",
                                        "be",      "is",     "are",    "macht", "kommt",
                                        "kommen",  "liegen", "wir",    "we",    "s"});
    };
    while (next > first && idle(next - 1)) {
        --next;
    }
    return next;
}

/// The end of the words that go on from `at`, `to` at most.
std::size_t end_of_words(const Tokens& tokens, std::size_t at, std::size_t to) {
    std::size_t next = at;
    std::size_t words = 0;
    while (next < to && words < kLongestCondition && !ends_condition(tokens, next) &&
           !tokens[next].new_line) {
        words += tokens.word(next) || tokens.digits(next) ? 1 : 0;
        ++next;
    }
    return next;
}

bool of_tax(const Tokens& tokens, std::size_t at) {
    return one_of(
        tokens.text(at),
        {"mwst",
         "ust",
         "vat",
         "tax",
         "mehrwertsteuer",
         "umsatzsteuer",
         "steuer",
         "gesetzl",
         "gesetzlicher",
         "gesetzliche",
         "freundlichen",
         "freundlichem",
         "besten",
         "kind",
         "best"}
    );
}

/// "ab 100 Stück", "from 50", "unter 20 Stück".
std::optional<Condition> pieces_at(const Tokens& tokens, std::size_t at, std::size_t to) {
    if (!one_of(tokens.text(at), {"ab", "from", "ueber", "over", "above", "unter", "below"})) {
        return std::nullopt;
    }
    std::size_t number = at + 1;
    number += one_of(tokens.text(number), {"einer", "etwa", "ca", "about"}) ? 1 : 0;
    const std::optional<Number> count = count_at(tokens, number);
    if (!count || count->fraction || count->next > to) {
        return std::nullopt;
    }
    if (tokens.is(count->next, Means::piece)) {
        return Condition{at, count->next + 1, count->value};
    }
    const bool alone = count->next == to || ends_condition(tokens, count->next);
    return alone && count->value >= 2 && tokens.digits(number)
               ? std::optional(Condition{at, count->next, count->value})
               : std::nullopt;
}

/// The condition that begins at `at`. `several`: there are other prices, so that "ohne" alone and
/// "mit …" tell one from the other.
std::optional<Condition> condition_at(
    const Tokens& tokens, std::size_t at, std::size_t to, bool several
) {
    if (auto pieces = pieces_at(tokens, at, to)) {
        return pieces;
    }
    const std::string_view word = tokens.text(at);
    if (one_of(
            word,
            {"sonst",
             "ansonsten",
             "andernfalls",
             "anderenfalls",
             "otherwise",
             "else",
             "darunter",
             "drunter",
             "darueber"}
        )) {
        return Condition{at, at + 1};
    }
    if (one_of(word, {"wenn", "falls", "if"})) {
        const std::size_t next = end_of_words(tokens, at + 1, to);
        return next > at + 1 ? std::optional(Condition{at, next}) : std::nullopt;
    }
    if (several && one_of(word, {"vorher", "davor", "danach"})) {
        return Condition{at, at + 1};
    }
    const bool in = one_of(word, {"inkl", "inklusive", "incl", "including", "inclusive"});
    const bool out = one_of(word, {"ohne", "without", "exkl", "excl", "excluding"});
    const bool with = several && one_of(word, {"mit", "with"});
    if (word == "bei" && one_of(
                             tokens.text(at + 1),
                             {"abholung",
                              "selbstabholung",
                              "beistellung",
                              "materialbeistellung",
                              "beigestelltem",
                              "vorkasse"}
                         )) {
        return Condition{at, std::max(at + 2, end_of_words(tokens, at + 1, to))};
    }
    if (!in && !out && !with) {
        return std::nullopt;
    }
    const std::size_t first = at + 1 + (tokens.sign(at + 1, '.') ? 1 : 0);
    const std::size_t next =
        without_idle_end(tokens, first, std::max(first, end_of_words(tokens, first, to)));
    if (of_tax(tokens, first) || (next == first && !((out || with) && several))) {
        return std::nullopt;
    }
    return Condition{at, next == first ? at + 1 : next};
}

}  // namespace

bool ends_condition(const Tokens& tokens, std::size_t at) {
    const bool stop =
        tokens.sign(at, '.') && !tokens.glued(at + 1) && at > 0 &&
        (tokens.digits(at - 1) || tokens[at - 1].end - tokens[at - 1].begin > kLongestShort);
    const bool dash = tokens.sign(at, '-') && !tokens.glued(at) && !tokens.glued(at + 1);
    return stop || dash || (tokens.sign(at, ',') && !tokens.glued(at + 1)) ||
           tokens.sign(at, ';') || tokens.sign(at, '!') || tokens.sign(at, '?') ||
           tokens.sign(at, '(') || tokens.sign(at, ')') ||
           one_of(tokens.text(at), {"und", "and", "oder", "or", "bzw", "aber", "but"});
}

std::size_t behind_price_if(const Tokens& tokens, std::size_t at, std::size_t limit) {
    at += tokens.sign(at, ',') ? 1 : 0;
    at += one_of(tokens.text(at), {"aber", "jedoch", "allerdings", "but"}) ? 1 : 0;
    at += one_of(tokens.text(at), {"nur", "only"}) ? 1 : 0;
    return at < limit && one_of(tokens.text(at), {"wenn", "falls", "if"}) ? at : 0;
}

std::optional<Condition> condition_in(
    const Tokens& tokens, std::size_t from, std::size_t to, bool several
) {
    for (std::size_t at = from; at < to; ++at) {
        if (auto found = condition_at(tokens, at, to, several)) {
            return found;
        }
    }
    return std::nullopt;
}

bool otherwise_before(const Tokens& tokens, std::size_t from) {
    constexpr std::size_t kNear = 4;
    for (std::size_t at = from - std::min(from, kNear); at < from; ++at) {
        if (one_of(
                tokens.text(at),
                {"sonst",
                 "ansonsten",
                 "andernfalls",
                 "otherwise",
                 "else",
                 "vorher",
                 "davor",
                 "danach"}
            )) {
            return true;
        }
    }
    return false;
}

std::optional<Condition> day_before(const Tokens& tokens, std::size_t from, std::size_t to) {
    while (from < to && one_of(tokens.text(from), {"also", "ja", "na", "gut", "dann", "wir"})) {
        ++from;
    }
    if (!one_of(
            tokens.text(from),
            {"bis",
             "ab",
             "erst",
             "nach",
             "vor",
             "im",
             "in",
             "by",
             "until",
             "from",
             "after",
             "before"}
        )) {
        return std::nullopt;
    }
    std::size_t next = end_of_words(tokens, from + 1, to);
    const auto leads = [&](std::size_t at) {
        return tokens.is(at, Means::about) || tokens.sign(at, ':') ||
               one_of(
                   tokens.text(at),
                   {"fuer",
                    "zu",
                    "um",
                    "for",
                    "at",
                    "je",
                    "machen",
                    "wir",
                    "es",
                    "das",
                    "kostet",
                    "waeren",
                    "sind",
                    "ist",
                    "dann",
                    "nur"}
               );
    };
    while (next > from + 1 && leads(next - 1)) {
        --next;
    }
    return next > from + 1 ? std::optional(Condition{from, next}) : std::nullopt;
}

std::optional<Condition> only_with(const Tokens& tokens, const FoundPrice& found) {
    for (std::size_t at = 0; at + 2 < tokens.size(); ++at) {
        const bool led = one_of(tokens.text(at), {"nur", "only"}) &&
                         one_of(
                             tokens.text(at + 1),
                             {"mit", "bei", "ohne", "wenn", "falls", "with", "if", "without"}
                         );
        const std::size_t next = led ? end_of_words(tokens, at + 2, tokens.size()) : at;
        const bool of_pieces = tokens.digits(at + 2) || tokens.is(at + 2, Means::piece);
        if (next > at + 2 && !of_pieces && (next <= found.from || at >= found.next)) {
            return Condition{at, next};
        }
    }
    return std::nullopt;
}

}  // namespace clusterlotse::matching

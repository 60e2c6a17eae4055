#include "matching/measures/measure_words.hpp"
#include "matching/needs/named_firms.hpp"
#include "matching/needs/people.hpp"

#include <utility>

namespace clusterlotse::matching {
namespace {

/// "nicht fragen", "do not ask": said of nobody but a firm.
bool asking_verb(std::string_view word) {
    return one_of(
        word,
        {"fragen",
         "anfragen",
         "anschreiben",
         "kontaktieren",
         "ansprechen",
         "einbeziehen",
         "beteiligen",
         "einladen",
         "gefragt",
         "angefragt",
         "angeschrieben",
         "kontaktiert"}
    );
}

bool english_asking_verb(std::string_view word) {
    return one_of(word, {"ask", "contact", "invite", "approach", "involve", "include"});
}

/// "Müller bitte nicht fragen": the names before the "nicht" at `at`, first to last.
std::vector<std::pair<std::size_t, std::size_t>> ruled_out_behind(
    const Tokens& tokens, std::size_t at
) {
    std::vector<std::pair<std::size_t, std::size_t>> names;
    std::size_t verb = at + 1;
    while (one_of(tokens.text(verb), {"mehr", "wieder", "mit", "direkt"})) {
        ++verb;
    }
    std::size_t end = at;
    // "Müller soll das nicht bekommen"
    const bool may_not = at > 1 && one_of(tokens.text(verb), {"bekommen", "erhalten", "sehen"}) &&
                         one_of(tokens.text(at - 1), {"das", "dies", "es", "davon"}) &&
                         one_of(tokens.text(at - 2), {"soll", "sollen", "darf", "duerfen"});
    if (may_not) {
        end = at - 2;
    }
    if ((!may_not && !asking_verb(tokens.text(verb))) || tokens.shouting()) {
        return names;
    }
    while (end > 0 && one_of(
                          tokens.text(end - 1),
                          {"bitte", "aber", "diesmal", "dazu", "hierzu", "soll", "sollen", "auch"}
                      )) {
        --end;
    }
    for (bool more = true; more && names.size() < kMostNamedFirms;) {
        const std::size_t begin = firm_before(tokens, end);
        if (begin == end) {
            break;
        }
        names.insert(names.begin(), {begin, end});
        std::size_t before = begin;
        while (before > 0 && firm_word(tokens.text(before - 1))) {
            --before;
        }
        more = before > 1 && tokens.is(before - 1, Means::and_word);
        end = before > 0 ? before - 1 : 0;
    }
    return names;
}

/// Behind the words that rule a firm out; 0 where there are none. `named`: "Firma" must follow.
std::size_t behind_exclusion(const Tokens& tokens, std::size_t at, bool& named) {
    named = false;
    if (tokens.word(at, "nicht") || tokens.word(at, "not") || tokens.word(at, "keinesfalls") ||
        (tokens.word(at, "keinen") && tokens.word(at + 1, "fall"))) {
        std::size_t next = at + 1;
        for (int words = 0; words < 4; ++words, ++next) {
            if (tokens.word(next, "an") || tokens.word(next, "to") || tokens.word(next, "bei")) {
                return next + 1;
            }
            if (english_asking_verb(tokens.text(next))) {
                return next + 1;
            }
            // "nicht wieder zur Härterei Saarpfalz"
            if (one_of(tokens.text(next), {"zu", "zum", "zur"}) &&
                one_of(tokens.text(next - 1), {"wieder", "mehr"}) &&
                behind_firm(tokens, next + 1) > next + 2) {
                return next + 1;
            }
            if (!one_of(
                    tokens.text(next),
                    {"send",
                     "this",
                     "it",
                     "bitte",
                     "auch",
                     "fall",
                     "anfragen",
                     "share",
                     "forward",
                     "go",
                     "mehr",
                     "wieder"}
                )) {
                break;
            }
        }
        return asking_verb(tokens.text(behind_firm(tokens, at + 1))) ? at + 1 : 0;
    }
    if (tokens.word(at, "but") && at > 0 &&
        one_of(tokens.text(at - 1), {"everyone", "everybody", "anyone", "anybody", "all"})) {
        return at + 1;
    }
    if (tokens.word(at, "t") && english_asking_verb(tokens.text(at + 1))) {
        return at + 2;
    }
    if (tokens.word(at, "ausser") || tokens.word(at, "except") || tokens.word(at, "excluding") ||
        tokens.word(at, "ausgenommen") || tokens.word(at, "ausgeschlossen")) {
        return at + 1;
    }
    if (tokens.word(at, "ohne")) {
        named = true;
        return at + 1;
    }
    return 0;
}

}  // namespace

std::vector<std::string> excluded_firms(Tokens& tokens, std::string& words) {
    std::vector<std::string> firms;
    for (std::size_t at = 0; at < tokens.size() && firms.size() < kMostNamedFirms; ++at) {
        if (tokens.word(at, "nicht")) {
            for (const auto& [begin, end] : ruled_out_behind(tokens, at)) {
                firms.push_back(tokens.original(begin, end));
                words = words.empty() ? firms.back() : words;
                tokens.claim(begin, end, Claim::name);
            }
        }
        bool named = false;
        std::size_t next = tokens.word(at) ? behind_exclusion(tokens, at, named) : 0;
        if (next == 0) {
            continue;
        }
        while (firms.size() < kMostNamedFirms) {
            bool firm = false;
            while (one_of(tokens.text(next), {"die", "der", "den", "the", "an"}) ||
                   firm_word(tokens.text(next)) || (firm && tokens.sign(next, '.'))) {
                firm = firm || firm_word(tokens.text(next));
                ++next;
            }
            const std::size_t end = behind_firm(tokens, next);
            const bool article =
                next > at + 1 && (tokens.word(next - 1, "der") || tokens.word(next - 1, "die") ||
                                  tokens.word(next - 1, "den"));
            // "Fräswerk Otterbach" is a name; "die Galvanik", "Lager" and "Aluminium Profile" are
            // none.
            const bool full_name = end > next + 1 && tokens[end - 1].means == 0;
            const bool trade_word = !full_name && (article || tokens.is(next, Means::thing) ||
                                                   tokens.is(next, Means::material));
            if (end == next || (named && !firm) || (trade_word && !firm) ||
                (tokens.shouting() && !firm)) {
                break;
            }
            firms.push_back(tokens.original(next, end));
            if (words.empty()) {
                words = tokens.original(at, end);
            }
            tokens.claim(at, end, Claim::name);
            at = end - 1;
            const bool more = more_firms_follow(tokens, end) ||
                              (tokens.is(end, Means::and_word) &&
                               (tokens.capital(end + 1) || firm_word(tokens.text(end + 1))));
            if (!more) {
                break;
            }
            next = end + 1;
        }
    }
    return firms;
}

}  // namespace clusterlotse::matching

#include "commands/moderator/moderator_text.hpp"

#include "commands/desk/words.hpp"
#include "commands/moderator/moderator_phrases.hpp"
#include "commands/wording/pattern_search.hpp"

#include <algorithm>
#include <array>
#include <re2/re2.h>

namespace clusterlotse::commands {

namespace {

constexpr std::size_t kMostClauses = 40;

struct Sign {
    std::string_view sign;
    std::string_view word;
};

constexpr std::array kSignWords = {
    Sign{"\xEF\xB8\x8F", ""},      // variation selector
    Sign{"\xE2\x83\xA3", ""},      // key cap
    Sign{"\xF0\x9F\x8F\xBB", ""},  // skin tones
    Sign{"\xF0\x9F\x8F\xBC", ""},
    Sign{"\xF0\x9F\x8F\xBD", ""},
    Sign{"\xF0\x9F\x8F\xBE", ""},
    Sign{"\xF0\x9F\x8F\xBF", ""},
    Sign{"✅", " ja, "},
    Sign{"✔", " ja, "},
    Sign{"☑", " ja, "},
    Sign{"👍", " ja, "},
    Sign{"🆗", " ja, "},
    Sign{"⛔", " nein, "},
    Sign{"❌", " nein, "},
    Sign{"👎", " nein, "},
    Sign{"🚫", " nein, "},
    Sign{"☎", " telefon, "},
    Sign{"📞", " telefon, "},
    Sign{"📱", " telefon, "},
    Sign{"➕", " + "},
    Sign{"➖", " ohne "},
    Sign{"✏", " text: "},
    Sign{"📝", " text: "},
    Sign{"❓", " ? "},
    Sign{"–", "-"},
    Sign{"—", "-"},
    Sign{"−", "-"},
    Sign{"’", "'"},
    Sign{"\xC2\xA0", " "},
};

std::string spelled_out(std::string_view text) {
    std::string result;
    for (std::size_t i = 0; i < text.size();) {
        const auto sign = std::ranges::find_if(kSignWords, [&](const Sign& one) {
            return text.substr(i).starts_with(one.sign);
        });
        if (sign == kSignWords.end()) {
            result += text[i++];
        } else {
            result += sign->word;
            i += sign->sign.size();
        }
    }
    static const RE2 number(R"((?i)\bb[- ]?20\d\d[- /]\d{1,6}\b\s*[:,]?)");
    RE2::GlobalReplace(&result, number, " ");
    return std::string(trimmed(result));
}

/// Without the lines that greet and everything from the closing greeting on.
std::string without_greetings(const std::string& text) {
    std::string kept;
    std::string_view rest = text;
    while (!rest.empty()) {
        const auto end = std::min(rest.find('\n'), rest.size());
        const std::string line(trimmed(rest.substr(0, end)));
        rest.remove_prefix(std::min(end + 1, rest.size()));
        const std::string lower = folded(line);
        if (line == "--" || says_only(lower, phrases::closing_line())) {
            break;
        }
        if (!says_only(lower, phrases::greeting_line())) {
            kept += (kept.empty() ? "" : "\n") + line;
        }
    }
    return kept;
}

bool ends_abbreviated(std::string_view before) {
    static constexpr std::array kShort = {
        "dr", "fa", "co", "nr", "no", "prof", "st", "gebr", "ing", "inh"};
    const std::string lower = folded(before);
    const auto begin = lower.find_last_of(" \t\n,.(") + 1;
    const std::string word = lower.substr(begin);
    return std::ranges::find(kShort, word) != kShort.end() ||
           (word.size() == 1 && (word[0] < '0' || word[0] > '9'));
}

}  // namespace

std::string moderator_text(std::string_view written) {
    return without_greetings(spelled_out(written));
}

std::string in_short_forms(std::string text) {
    static const RE2 rest_not(
        R"((?i)^((?:\d{1,2}(?:\s*(?:,|und|and|\+|&)\s*)?)+)\s+(?:ja|ok|passt|yes)[\s,.]*(?:der |die |den |the )?(?:rest|anderen|übrigen|uebrigen|others)\s+(?:nicht|nein|weg|raus|no|not|out)\b)"
    );
    // "Habe mit Neckarau telefoniert, die machen es"
    static const RE2 agreed_by_phone(
        R"((?i)\b(?:hab|habe|hatte|haben)\s(?:[\pL]+\s){0,3}?mit\s(?:der |dem |den |denen von |firma )?([^,;.!?\n]{2,60}?)\s(?:telefoniert|gesprochen|geredet)[\s,;.!–-]+(?:und\s)?(?:die|der|sie|er)\s(?:machen|macht|machens|machts|übernehmen|übernimmt|nehmen|nimmt|kriegen|bekommen|bekommt|fertigen)(?:\s(?:es|das|den auftrag|die teile|den|ihn))?\b)"
    );
    static const std::string numbers = R"((?:\d{1,2}(?:\s*(?:,|/|und|and|\+|&)\s*)?)+)";
    static const RE2 yes_and_no(
        "(?i)^(" + numbers +
        R"()\s+(?:ja|ok|passt|yes)[\s,;.]+(?:aber |but )?(?:die |der |the )?)" + numbers +
        R"(\s+(?:nein|nicht|no|not|raus|weg|out)[\s.!]*$)"
    );
    static const RE2 all_but(
        R"((?i)^(?:(?:ja|ok|passt|yes)[\s,]+)?(?:an )?alle[nr]? (?:außer|ausser|bis auf|ohne) (?:an )?(.+)$)"
    );
    RE2::Replace(&text, all_but, "ohne \\1");
    RE2::Replace(&text, yes_and_no, "nur \\1, ja");
    RE2::Replace(&text, agreed_by_phone, "vergeben an \\1");
    // "Hab mit Frau Brandt telefoniert" adds nobody.
    static const RE2 has_called(
        R"((?i)\b(?:hab|habe|hatte|haben)\b[^,;.!\n]{0,60}\b(?:telefoniert|gesprochen|angerufen)\b)"
    );
    RE2::Replace(&text, has_called, "telefon");
    RE2::Replace(&text, rest_not, "nur \\1, ja");
    // "Der Kunde wollte aber nicht warten" is one clause.
    static const RE2 but_within(
        R"((?i)([,;.]\s+(?:[^\s,;.]+\s+){0,4}?(?:hat|haben|hatte|hatten|ist|sind|war|waren|will|wollen|wollte|kennt|kennen|sagt|has|have|is|are|was)\s+)(?:aber|jedoch|allerdings|however)\s+)"
    );
    RE2::GlobalReplace(&text, but_within, "\\1");
    return text;
}

// Folding keeps every byte's place.
std::optional<std::string> written_group(const RE2& pattern, const std::string& written) {
    const std::string lower = folded(written);
    std::array<re2::StringPiece, 3> found;
    if (!pattern.Match(lower, 0, lower.size(), RE2::ANCHOR_BOTH, found.data(), 3)) {
        return std::nullopt;
    }
    for (const auto& part : {found[1], found[2]}) {
        if (part.data() != nullptr && !part.empty()) {
            const auto begin = static_cast<std::size_t>(part.data() - lower.data());
            return std::string(trimmed(std::string_view(written).substr(begin, part.size())));
        }
    }
    return std::string();
}

std::string bare_reason(std::string words) {
    static const RE2 politely(
        R"((?i)^(?:(?:danke|bitte|lieber nicht|besser nicht|lass(?:en wir)? mal|lassen wir das|lass das|lass stecken|das nicht|erst ?mal|thanks|thank you|please|rather not|leave it|sorry)(?:[\s,.;:!-]+|$))+)"
    );
    RE2::Replace(&words, politely, "");
    RE2::Replace(&words, phrases::reason_begins(), "");
    for (const char* politeness : {"bitte", "danke", "please", "thanks", "leider", "sorry"}) {
        if (folded(std::string(trimmed(words))) == politeness) {
            return {};
        }
    }
    std::string bare(trimmed(words));
    while (!bare.empty() && (bare.back() == '.' || bare.back() == ')' || bare.back() == ',')) {
        bare.pop_back();
    }
    return bare;
}

std::vector<std::string> moderator_clauses(const std::string& text) {
    std::string prepared = text;
    RE2::GlobalReplace(&prepared, phrases::but(), ", ");
    for (int i = 0; i < 3; ++i) {
        RE2::GlobalReplace(&prepared, phrases::next_instruction(), ", \\1 ");
    }
    std::vector<std::string> clauses;
    std::string clause;
    for (std::size_t i = 0; i <= prepared.size(); ++i) {
        const char c = i < prepared.size() ? prepared[i] : '\n';
        const bool end_of_word =
            i + 1 >= prepared.size() || prepared[i + 1] == ' ' || prepared[i + 1] == '\n';
        const bool splits = c == ',' || c == ';' || c == '\n' || c == '!' || c == '(' || c == ')' ||
                            (c == '.' && end_of_word && !ends_abbreviated(clause));
        if (!splits) {
            clause += c;
            continue;
        }
        if (!trimmed(clause).empty() && clauses.size() < kMostClauses) {
            clauses.emplace_back(trimmed(clause));
        }
        clause.clear();
    }
    return clauses;
}

}  // namespace clusterlotse::commands

#include "commands/answers/spoken_prices.hpp"

#include "commands/desk/words.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <iterator>
#include <re2/re2.h>
#include <string_view>

namespace clusterlotse::commands {

namespace {

constexpr std::size_t kLongestWithSpokenPrice = 2000;

struct Spoken {
    std::string_view word;  ///< folded
    int value;
};

constexpr std::array kWhole = {
    Spoken{"ein", 1},        Spoken{"eins", 1},      Spoken{"zwei", 2},
    Spoken{"zwo", 2},        Spoken{"drei", 3},      Spoken{"vier", 4},
    Spoken{"fünf", 5},       Spoken{"fuenf", 5},     Spoken{"sechs", 6},
    Spoken{"sieben", 7},     Spoken{"acht", 8},      Spoken{"neun", 9},
    Spoken{"zehn", 10},      Spoken{"elf", 11},      Spoken{"zwölf", 12},
    Spoken{"zwelf", 12},     Spoken{"zwoelf", 12},   Spoken{"dreizehn", 13},
    Spoken{"vierzehn", 14},  Spoken{"fünfzehn", 15}, Spoken{"fuenfzehn", 15},
    Spoken{"sechzehn", 16},  Spoken{"siebzehn", 17}, Spoken{"achtzehn", 18},
    Spoken{"neunzehn", 19},  Spoken{"zwanzig", 20},  Spoken{"one", 1},
    Spoken{"two", 2},        Spoken{"three", 3},     Spoken{"four", 4},
    Spoken{"five", 5},       Spoken{"six", 6},       Spoken{"seven", 7},
    Spoken{"eight", 8},      Spoken{"nine", 9},      Spoken{"ten", 10},
    Spoken{"eleven", 11},    Spoken{"twelve", 12},   Spoken{"thirteen", 13},
    Spoken{"fourteen", 14},  Spoken{"fifteen", 15},  Spoken{"sixteen", 16},
    Spoken{"seventeen", 17}, Spoken{"eighteen", 18}, Spoken{"nineteen", 19},
    Spoken{"twenty", 20},    Spoken{"siwwe", 7},     Spoken{"zwee", 2},
    Spoken{"finf", 5},       Spoken{"fimf", 5},      Spoken{"zeh", 10}};

constexpr std::array kCents = {
    Spoken{"zehn", 10},      Spoken{"zwanzig", 20},         Spoken{"fünfundzwanzig", 25},
    Spoken{"zwanzisch", 20}, Spoken{"fuffzisch", 50},       Spoken{"fuffzig", 50},
    Spoken{"fuffzich", 50},  Spoken{"achtzisch", 80},       Spoken{"neinzisch", 90},
    Spoken{"dreißig", 30},   Spoken{"dreissig", 30},        Spoken{"vierzig", 40},
    Spoken{"fünfzig", 50},   Spoken{"fuenfzig", 50},        Spoken{"sechzig", 60},
    Spoken{"siebzig", 70},   Spoken{"fünfundsiebzig", 75},  Spoken{"fuenfundsiebzig", 75},
    Spoken{"achtzig", 80},   Spoken{"fuenfundzwanzig", 25}, Spoken{"neunzig", 90},
    Spoken{"ten", 10},       Spoken{"twenty", 20},          Spoken{"thirty", 30},
    Spoken{"forty", 40},     Spoken{"fifty", 50},           Spoken{"sixty", 60},
    Spoken{"seventy", 70},   Spoken{"eighty", 80},          Spoken{"ninety", 90},
    Spoken{"zwanzich", 20},  Spoken{"dreißich", 30},        Spoken{"vierzich", 40},
    Spoken{"sechzich", 60},  Spoken{"siebzich", 70},        Spoken{"achtzich", 80},
    Spoken{"neinzich", 90}};

template <std::size_t count>
int value_of(const std::array<Spoken, count>& words, std::string_view said) {
    const std::string word = folded(said);
    const auto found = std::ranges::find(words, std::string_view(word), &Spoken::word);
    return found == words.end() ? 0 : found->value;
}

/// "Wenn ihr das Material stellt punkt": who speaks tells the marks by name, and sets none.
std::string with_spoken_marks(std::string text) {
    static const RE2 marks(R"([.,;:!?])");
    static const RE2 comma(R"((?i)\s+komma\s)");
    static const RE2 stop(R"((?i)\s+punkt(\s|$))");
    static const RE2 question(R"((?i)\s+fragezeichen(\s|$))");
    if (!RE2::PartialMatch(text, marks)) {
        RE2::GlobalReplace(&text, comma, ", ");
        RE2::GlobalReplace(&text, stop, ".\\1");
        RE2::GlobalReplace(&text, question, "?\\1");
    }
    return text;
}

/// "Siebenunddreißig euro" as "37 euro", "in der fünften kalenderwoche" as "KW 5".
std::string with_spoken_figures(std::string text) {
    static const RE2 compound(
        R"((?i)(?:^|\s)((ein|zwei|drei|vier|fünf|sechs|sieben|acht|neun)und(zwanzig|dreißig|dreissig|vierzig|fünfzig|sechzig|siebzig|achtzig|neunzig))\s+(?:€|euros?)(?:[^\pL]|$))"
    );
    static const RE2 week(
        R"((?i)(?:^|\s)((?:der\s+)?(ersten|zweiten|dritten|vierten|fünften|sechsten|siebten|achten|neunten|zehnten|elften|zwölften)\s+kalenderwoche))"
    );
    constexpr std::string_view kWeeks[] = {
        "ersten",
        "zweiten",
        "dritten",
        "vierten",
        "fünften",
        "sechsten",
        "siebten",
        "achten",
        "neunten",
        "zehnten",
        "elften",
        "zwölften"};
    re2::StringPiece all;
    re2::StringPiece ones;
    re2::StringPiece tens;
    const auto put = [&](const std::string& instead) {
        text.replace(static_cast<std::size_t>(all.data() - text.data()), all.size(), instead);
    };
    while (RE2::PartialMatch(text, compound, &all, &ones, &tens)) {
        const int value = value_of(kWhole, {ones.data(), ones.size()}) +
                          value_of(kCents, {tens.data(), tens.size()});
        put(std::to_string(value));
    }
    while (RE2::PartialMatch(text, week, &all, &ones)) {
        const std::string word = folded({ones.data(), ones.size()});
        const auto found = std::ranges::find(kWeeks, std::string_view(word));
        put("KW " + std::to_string(found - std::begin(kWeeks) + 1));
    }
    return text;
}

}  // namespace

int spoken_number(std::string_view word) {
    const int small = value_of(kWhole, word);
    return small > 0 ? small : value_of(kCents, word);
}

std::string with_spoken_price(const std::string& said) {
    static const RE2 spoken(
        R"((?i)(?:^|\s)(\S+\s+\S+)\s+(?:(?:das|dat|es|s|pro|je|per|a)\s+(?:st(?:ü|ue)ck|stick|teil|piece|part)|each|apiece)(?:[\s.,;:!?]|$))"
    );
    static const RE2 words(R"((\S+)\s+(\S+))");
    re2::StringPiece both;
    re2::StringPiece whole;
    re2::StringPiece cents;
    if (said.size() > kLongestWithSpokenPrice) {
        return said;
    }
    const std::string text = with_spoken_figures(with_spoken_marks(said));
    if (!RE2::PartialMatch(text, spoken, &both) || !RE2::FullMatch(both, words, &whole, &cents)) {
        return text;
    }
    const int euros = value_of(kWhole, {whole.data(), whole.size()});
    const int rest = value_of(kCents, {cents.data(), cents.size()});
    if (euros == 0 || rest == 0) {
        return text;
    }
    std::string read = text;
    read.replace(
        static_cast<std::size_t>(both.data() - text.data()),
        both.size(),
        std::to_string(euros) + "," + std::to_string(rest) + " €"
    );
    return read;
}

}  // namespace clusterlotse::commands

#include "matching/dates/promises.hpp"

#include "matching/text/numbers.hpp"

#include <algorithm>
#include <array>
#include <re2/re2.h>
#include <utility>

namespace clusterlotse::matching {
namespace {

// Rz is four to seven times Ra, depending on the process; turning and grinding are near five.
constexpr double kRzToRa = 0.2;

bool is_fit(std::string_view text) {
    std::size_t letters = 0;
    while (letters < text.size() && ((text[letters] >= 'a' && text[letters] <= 'z') ||
                                     (text[letters] >= 'A' && text[letters] <= 'Z'))) {
        ++letters;
    }
    return letters >= 1 && letters <= 2 && letters < text.size() &&
           std::all_of(text.begin() + static_cast<std::ptrdiff_t>(letters), text.end(), [](char c) {
               return c >= '0' && c <= '9';
           });
}

void finer(std::uint8_t& known, int grade) {
    if (grade >= 1 && grade <= 18 && (known == 0 || grade < known)) {
        known = static_cast<std::uint8_t>(grade);
    }
}

int digits_of(std::string_view text) {
    int value = 0;
    for (const char c : text) {
        value = c >= '0' && c <= '9' && value < 1000 ? value * 10 + (c - '0') : value;
    }
    return value;
}

using Piece = re2::StringPiece;

constexpr std::size_t kBefore = 80;  // bytes of a sentence that tell what a time is of
constexpr std::size_t kAfter = 32;
constexpr std::size_t kLongestAbbreviatedWord = 4;

int number_of(std::string_view word) {
    static constexpr std::array<std::pair<std::string_view, int>, 18> kWords = {
        {{"ein", 1},
         {"eine", 1},
         {"einer", 1},
         {"einem", 1},
         {"zwei", 2},
         {"drei", 3},
         {"vier", 4},
         {"fuenf", 5},
         {"sechs", 6},
         {"acht", 8},
         {"zehn", 10},
         {"one", 1},
         {"two", 2},
         {"three", 3},
         {"four", 4},
         {"five", 5},
         {"six", 6},
         {"eight", 8}}};
    const auto found = std::find_if(kWords.begin(), kWords.end(), [&](const auto& entry) {
        return entry.first == word;
    });
    return found != kWords.end() ? found->second : digits_of(word);
}

int days_of(int value, std::string_view unit) {
    const bool working = unit.starts_with("arbeits") || unit.starts_with("werk") ||
                         unit.starts_with("working") || unit.starts_with("business") ||
                         unit == "at";
    return unit[0] == 's' || unit[0] == 'h'     ? std::max(1, (value + 23) / 24)
           : unit.starts_with("wo") && !working ? value * 7
           : unit.starts_with("week")           ? value * 7
           : unit.starts_with("mon")            ? value * 30
           : working                            ? (value * 7 + 4) / 5
                                                : value;
}

/// Behind the end of the sentence before; "ca." and other short words before a full stop end none.
std::size_t sentence_begin(std::string_view text) {
    for (std::size_t at = text.size(); at > 0; --at) {
        const char c = text[at - 1];
        if (c == '!' || c == '?' || c == ';' || c == '\n') {
            return at;
        }
        if (c == '.') {
            std::size_t letters = 0;
            while (letters + 1 < at && text[at - 2 - letters] >= 'a' &&
                   text[at - 2 - letters] <= 'z') {
                ++letters;
            }
            if (letters == 0 || letters > kLongestAbbreviatedWord) {
                return at;
            }
        }
    }
    return 0;
}

enum class TimeOf { nothing, usual, express };

/// What a span of time is of, by the nearest word before it in its sentence, else by those behind.
TimeOf time_of(std::string_view before, std::string_view after) {
    static const RE2 kinds(
        R"((express|eilauftr|eilservice|eilig|notfall|rush|urgent)|(liefer|durchlauf|lead time|turnaround|fertigungszeit|fertigstell|produktionszeit|bearbeitungszeit|versand|deliver|ship)|(angebot|antwort|melden|rueckmeld|reagier|zahl|netto|skonto|reklam|quot|respon|reply|garanti|gewaehr|geoeffnet|erreichbar|betrieb|besetzt|schicht|rund um|laufzeit|rueckgabe|payment|lieferant|lieferumkreis|lieferfaehig|einsatz|monteur))"
    );
    TimeOf kind = TimeOf::nothing;
    bool decided = false;
    const auto look = [&](std::string_view words) {
        Piece rest(words.data(), words.size());
        Piece express;
        Piece usual;
        Piece other;
        while (RE2::FindAndConsume(&rest, kinds, &express, &usual, &other)) {
            const bool no_time =
                usual == "liefer" && (rest.starts_with("ant") || rest.starts_with("umkreis") ||
                                      rest.starts_with("faehig"));
            kind = !express.empty()             ? TimeOf::express
                   : !usual.empty() && !no_time ? TimeOf::usual
                                                : TimeOf::nothing;
            decided = true;
        }
    };
    look(before.substr(sentence_begin(before)));
    if (!decided) {
        look(after.substr(0, after.find_first_of(".,!?;\n")));
    }
    return kind;
}

void read_promised_times(std::string_view folded, Promises& result) {
    static const RE2 span(
        R"(\b(\d{1,3}|eine?[rm]?|zwei|drei|vier|fuenf|sechs|acht|zehn|one|two|three|four|five|six|eight)(?: ?(?:-|bis|to|oder|or) ?(\d{1,3}|zwei|drei|vier|fuenf|sechs|acht|zehn|two|three|four|five|six|eight))?[ -]?(stunden|std|h|hours?|tage?n?|arbeitstage?n?|at|werktage?n?|days?|working days|business days|wochen?|wo|weeks?|monate?n?|months?)\b)"
    );
    Piece rest(folded.data(), folded.size());
    Piece first;
    Piece second;
    Piece unit;
    while (RE2::FindAndConsume(&rest, span, &first, &second, &unit)) {
        const auto begin = static_cast<std::size_t>(first.data() - folded.data());
        const std::size_t from = begin > kBefore ? begin - kBefore : 0;
        const TimeOf kind = time_of(
            folded.substr(from, begin - from),
            std::string_view(rest.data(), std::min(kAfter, rest.size()))
        );
        const Piece last = second.empty() ? first : second;
        const int value = number_of({last.data(), last.size()});
        if (kind == TimeOf::nothing || value <= 0) {
            continue;
        }
        const auto days =
            static_cast<std::uint16_t>(days_of(value, std::string_view(unit.data(), unit.size())));
        std::uint16_t& known = kind == TimeOf::usual ? result.lead_days : result.express_days;
        known = known == 0 ? days : known;
    }
    if (result.lead_days == 0) {
        result.lead_days = std::exchange(result.express_days, std::uint16_t{0});
    }
}

}  // namespace

Promises promises_in(std::string_view folded) {
    static const RE2 full(
        R"(keine freien? kapazitaet|kapazitaet(?:en)? (?:sind |ist )?(?:derzeit |zurzeit |momentan |aktuell )?(?:voll )?(?:ausgelastet|ausgebucht|belegt)|(?:derzeit|zurzeit|momentan|aktuell|voll) ausgelastet|nehmen (?:derzeit |zurzeit |momentan |aktuell )?keine (?:neuen |weiteren )?(?:auftraege|anfragen)|auftragsstopp|no (?:free|spare) capacity|fully booked|not (?:taking|accepting) (?:any )?(?:new )?(?:orders|work))"
    );
    Promises result;
    read_promised_times(folded, result);
    result.full = RE2::PartialMatch(Piece(folded.data(), folded.size()), full);
    result.free = free_from_in(folded);
    return result;
}

void add_fineness(std::string_view designation, Fineness& fineness) {
    const auto roughness = [&](double value) {
        if (value > 0 && (fineness.ra == 0 || value < fineness.ra)) {
            fineness.ra = static_cast<float>(value);
        }
    };
    const std::size_t pair = designation.find('/');
    if (pair != std::string_view::npos && is_fit(designation.substr(0, pair))) {
        add_fineness(designation.substr(0, pair), fineness);
        add_fineness(designation.substr(pair + 1), fineness);
    } else if (designation.starts_with("IT")) {
        finer(fineness.it, digits_of(designation));
    } else if (designation.starts_with("Ra ")) {
        roughness(decimal_of(designation.substr(3)));
    } else if (designation.starts_with("Rz ")) {
        roughness(decimal_of(designation.substr(3)) * kRzToRa);
    } else if (designation.starts_with("ISO 2768-")) {
        // General tolerances allow about IT11 (fine), IT13 (medium), IT15 (coarse) and more.
        const char grade = designation.size() > 9 ? designation[9] : ' ';
        finer(fineness.it, grade == 'f' ? 11 : grade == 'm' ? 13 : grade == 'c' ? 15 : 0);
    } else if (is_fit(designation)) {
        finer(fineness.it, digits_of(designation));
    }
}

}  // namespace clusterlotse::matching

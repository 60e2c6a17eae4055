#include "matching/promises.hpp"

#include "matching/numbers.hpp"

#include <algorithm>
#include <re2/re2.h>

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

}  // namespace

Promises promises_in(std::string_view folded) {
    static const RE2 lead(
        R"((?:lieferzeit|durchlaufzeit|lieferung|liefern|lead time|turnaround|express|eilauftraege|innerhalb|binnen|within)[a-z ]{0,30}?(\d{1,3})(?: ?(?:-|bis|to) ?(\d{1,3}))? ?(stunden|std|h|hours|tage|tagen|arbeitstage|arbeitstagen|werktage|werktagen|days|working days|wochen|weeks)\b)"
    );
    static const RE2 full(
        R"(keine freien? kapazitaet|kapazitaeten? (?:sind |ist )?(?:derzeit |zurzeit |momentan )?(?:voll )?(?:ausgelastet|ausgebucht)|no (?:free|spare) capacity|fully booked)"
    );
    Promises result;
    re2::StringPiece first;
    re2::StringPiece second;
    re2::StringPiece unit;
    const re2::StringPiece text(folded.data(), folded.size());
    if (RE2::PartialMatch(text, lead, &first, &second, &unit)) {
        const re2::StringPiece last = second.empty() ? first : second;
        const int value = digits_of({last.data(), last.size()});
        const std::string_view name(unit.data(), unit.size());
        const bool hours = name[0] == 's' || name[0] == 'h';
        const bool weeks = name.starts_with("woche") || name == "weeks";
        const bool working =
            name.starts_with("arbeits") || name.starts_with("werk") || name.starts_with("working");
        const int days = hours     ? std::max(1, (value + 23) / 24)
                         : weeks   ? value * 7
                         : working ? value * 7 / 5
                                   : value;
        result.lead_days = static_cast<std::uint16_t>(days);
    }
    result.full = RE2::PartialMatch(text, full);
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

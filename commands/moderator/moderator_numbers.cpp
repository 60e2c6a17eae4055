#include "commands/moderator/moderator_numbers.hpp"

#include "commands/desk/words.hpp"
#include "commands/needs/need_reading.hpp"

#include <algorithm>
#include <re2/re2.h>

namespace clusterlotse::commands {

using storage::NeedRecord;

namespace {

/// Digits of a need's number, zeros before it included.
constexpr std::size_t kDigitsOfNumber = 3;

}  // namespace

std::optional<NeedRecord> need_numbered(Office& office, const std::string& digits) {
    const int year = static_cast<int>(today_of(office).year());
    const std::string number =
        std::string(kDigitsOfNumber - std::min(kDigitsOfNumber, digits.size()), '0') + digits;
    for (const int one : {year, year - 1}) {
        if (auto need = office.needs.find_number("B-" + std::to_string(one) + "-" + number)) {
            return need;
        }
    }
    return std::nullopt;
}

std::optional<std::string> take_number(Office& office, std::string& words) {
    static const RE2 behind_word(
        R"((?i)(?:^|[\s,])((?:bei|zu|zur|mit|von|für|fuer|in|for|to|on|with|of)\s+(?:der\s+|die\s+|anfrage\s+|bedarf\s+|nr\.?\s*|nummer\s+|no\.?\s*|number\s+)*(?:b[- ]?20\d\d[- /])?(\d{3,6})\b[\s,:–-]*))"
    );
    static const RE2 in_front(R"(^\s*((?i:nr\.?\s*|nummer\s+)?(\d{3,6})\s*[:,–-]\s+))");
    // "Bedarf 1", "Anfrage 12"
    static const RE2 short_one(
        R"((?i)((?:bedarf|anfrage|need|request)\s+(?:nr\.?\s*)?(\d{1,2})\b\s*))"
    );
    static const RE2 alone(
        R"(^\s*((?i:(?:die|den|der|das|nr\.?|nummer|bedarf|anfrage|no\.?|number)\s+)*(\d{3,6})\s+))"
    );
    re2::StringPiece whole;
    std::string digits;
    if (!RE2::PartialMatch(words, behind_word, &whole, &digits) &&
        !RE2::PartialMatch(words, in_front, &whole, &digits) &&
        !(RE2::PartialMatch(words, short_one, &whole, &digits) && need_numbered(office, digits)) &&
        !(RE2::PartialMatch(words, alone, &whole, &digits) && need_numbered(office, digits))) {
        return std::nullopt;
    }
    words.replace(static_cast<std::size_t>(whole.data() - words.data()), whole.size(), " ");
    words = std::string(trimmed(words));
    return digits;
}

}  // namespace clusterlotse::commands

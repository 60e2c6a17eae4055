#include "commands/moderator/moderator_numbers.hpp"

#include "commands/desk/words.hpp"
#include "commands/needs/need_reading.hpp"

#include <algorithm>
#include <re2/re2.h>

namespace clusterlotse::commands {

using storage::NeedRecord;

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
        R"((?i)(?:^|[\s,])((?:bei|zu|zur|für|fuer|in|for|to|on)\s+(?:der\s+|die\s+|anfrage\s+|bedarf\s+|nr\.?\s*|nummer\s+|no\.?\s*|number\s+)*(?:b[- ]?20\d\d[- /])?(\d{3,6})\b[\s,:–-]*))"
    );
    static const RE2 behind_linking_word(
        R"((?i)(?:^|[\s,])((?:mit|von|with|of)\s+(?:der\s+|die\s+|anfrage\s+|bedarf\s+|nr\.?\s*|nummer\s+|no\.?\s*|number\s+)*(?:b[- ]?20\d\d[- /])?(\d{3,6})\b[\s,:–-]*))"
    );
    static const RE2 in_front(R"(^\s*((?i:nr\.?\s*|nummer\s+)?(\d{3,6})\s*[:,–-]\s+))");
    // "Bedarf 1", "Anfrage 12"
    static const RE2 short_one(R"((?i)((?:bedarf|anfrage|request)\s+(?:nr\.?\s*)?(\d{1,2})\b\s*))");
    // "They need 30" tells how many.
    static const RE2 short_need(
        R"((?i)(?:^\s*|[,;:.!\n]\s*|\b(?:for|of|on|with|about|the|please|close|release|reject|park)\s+)(need\s+(?:no\.?\s*)?(\d{1,2})\b\s*))"
    );
    static const RE2 alone(
        R"(^\s*((?i:(?:die|den|der|das|nr\.?|nummer|bedarf|anfrage|no\.?|number)\s+)*(\d{3,6})\s+))"
    );
    re2::StringPiece whole;
    std::string digits;
    const auto known = [&](const RE2& pattern) {
        return RE2::PartialMatch(words, pattern, &whole, &digits) && need_numbered(office, digits);
    };
    const auto counts = [&] {
        static const RE2 unit(
            R"((?i)^(?:st(?:ü|ue)c?k|stk|teile?n?|paar|satz|sätze|pcs|pieces|parts|units|€|eur|mm|cm|kg|%|prozent|percent|µm|bar|nm|uhr|tage|wochen|days|weeks)(?:[^\pL]|$)|^(?-i:[mgt])(?:[^\pL.]|$)|^\.\d)"
        );
        const auto end = static_cast<std::size_t>(whole.data() - words.data()) + whole.size();
        const bool goes_on = words[end - 1] == ',' && end < words.size() && is_digit(words[end]);
        return goes_on || RE2::PartialMatch(words.substr(end), unit);
    };
    if (!(RE2::PartialMatch(words, behind_word, &whole, &digits) && !counts()) &&
        !(known(behind_linking_word) && !counts()) &&
        !RE2::PartialMatch(words, in_front, &whole, &digits) && !known(short_one) &&
        !known(short_need) && !known(alone)) {
        return std::nullopt;
    }
    words.replace(static_cast<std::size_t>(whole.data() - words.data()), whole.size(), " ");
    words = std::string(trimmed(words));
    return digits;
}

std::optional<ShortlyNumbered> numbered_shortly(Office& office, const InboundMessage& message) {
    if (find_need_number(message.text)) {
        return std::nullopt;
    }
    ShortlyNumbered shortly{message, {}};
    const auto digits = take_number(office, shortly.message.text);
    const auto need = digits ? need_numbered(office, *digits) : std::nullopt;
    if (!need) {
        return std::nullopt;
    }
    shortly.message.text = std::string(trimmed(shortly.message.text));
    shortly.need = *need;
    return shortly;
}

}  // namespace clusterlotse::commands

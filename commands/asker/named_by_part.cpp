#include "commands/asker/named_by_part.hpp"

#include "commands/asker/asker_desk.hpp"
#include "commands/asker/asker_endings.hpp"
#include "commands/asker/asker_wishes.hpp"
#include "commands/asker/asker_words.hpp"
#include "commands/asker/named_withdrawal.hpp"
#include "commands/desk/standing.hpp"
#include "commands/endings/exchange.hpp"
#include "commands/needs/named_part.hpp"

#include <algorithm>
#include <re2/re2.h>

namespace clusterlotse::commands {

namespace {

/// Who ends or parks a need says no more.
constexpr std::size_t kLongestOfPart = 120;

bool steers(const AskerWords& words, bool one_clause) {
    switch (words.says) {
        case AskerSays::withdraw:
        case AskerSays::award_outside:
        case AskerSays::fail:
        case AskerSays::renew:
        case AskerSays::park:
        case AskerSays::resume:
            return words.rest.empty();
        case AskerSays::unclear_ending:
            return one_clause && words.rest.empty();
        case AskerSays::award:
            return words.firm.has_value();
        default:
            return false;
    }
}

}  // namespace

std::string thing_of_need(const std::string& text) {
    static const RE2 counted(
        R"((?i)(?:^|[\s(])\d{1,7}\s*(?:x|stk|stck|stück|stueck|st|mal|pcs|pieces)?\.?\s+(?:(?-i:\p{Ll})[\pL-]+\s+){0,2}((?-i:\p{Lu})[\pL-]{3,}))"
    );
    std::string thing;
    return RE2::PartialMatch(text, counted, &thing) ? thing : std::string();
}

std::vector<WordsOfThing> words_of_things(const std::string& text) {
    // "Das mit den Wellen", "die Sache mit den Platten": the matter is named by its thing.
    static const RE2 named(
        R"((?i)((?:^|\s)(?:(?:(?:das|die sache|die geschichte|das thema|die anfrage|der bedarf|der auftrag|that|the matter|the request|the need)\s+(?:mit|wegen|für|fuer|zu|über|ueber|um|with|about|for)|das thema|thema|betrifft)\s+)?(?:(?:die|der|den|das|dem|unsere[nrms]?|the|our)\s+)?(\pL[\pL-]{3,}))(?:\s|[.!]*$))"
    );
    std::vector<WordsOfThing> found;
    re2::StringPiece rest(text);
    re2::StringPiece whole;
    std::string thing;
    while (RE2::PartialMatch(rest, named, &whole, &thing)) {
        const auto begin = static_cast<std::size_t>(whole.data() - text.data());
        std::string words = text;
        words.replace(begin, whole.size(), begin == 0 ? "das" : " das");
        if (!names_no_need(plain_words(thing))) {
            found.push_back({thing, std::move(words)});
        }
        rest = re2::StringPiece(
            text.data() + begin + whole.size(), text.size() - begin - whole.size()
        );
    }
    return found;
}

bool spoken_of_by_part(Office& office, const Request& request) {
    const std::string& text = request.message.text;
    const Speaker& speaker = request.speaker;
    if (text.size() > kLongestOfPart || text.find('?') != std::string::npos) {
        return false;
    }
    const auto things = words_of_things(text);
    if (things.empty()) {
        return false;
    }
    const bool one_clause = text.find_first_of(",;:\n") == std::string::npos;
    const bool back = takes_need_back(text);
    std::vector<storage::NeedRecord> meant;
    std::string words;
    for (auto& need : office.needs.of_asker(speaker.profile_id, speaker.address, kMaxOpen)) {
        const std::string needed = has_ended(need.state) ? std::string() : thing_of_need(need.text);
        const auto named = [&](const WordsOfThing& one) {
            return !needed.empty() && points_at_part("die " + one.thing, needed);
        };
        const auto said = std::ranges::find_if(things, [&](const WordsOfThing& one) {
            return named(one) &&
                   steers(
                       read_asker(besides_exchange(one.words), setting_of(office, need)),
                       one_clause && !back
                   );
        });
        if (said != things.end()) {
            words = said->words;
            meant.push_back(std::move(need));
        } else if (back && named(things.front())) {
            words = speaker.language == Language::de ? "zurückgezogen" : "withdrawn";
            meant.push_back(std::move(need));
        }
    }
    if (meant.empty()) {
        return false;
    }
    InboundMessage message = request.message;
    message.text = words;
    if (meant.size() == 1) {
        asker_writes(office, {message, speaker}, meant.front());
    } else {
        ask_which_need(office, {message, speaker}, meant);
    }
    return true;
}

}  // namespace clusterlotse::commands

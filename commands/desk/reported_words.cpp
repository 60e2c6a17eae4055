#include "commands/desk/reported_words.hpp"

#include "commands/digest/shown_items.hpp"
#include "commands/needs/recent_needs.hpp"

#include <re2/re2.h>

namespace clusterlotse::commands {

namespace {

/// Longer texts stand as they are.
constexpr std::size_t kLongestReported = 200;

/// "Der Kunde sagt leider ab": of the customer, and nothing that he said.
bool says_of_himself(const std::string& rest) {
    static const RE2 of_himself(R"((?i)(?:(?:leider|doch|jetzt|wieder|nun)\s+)*(?:ab|zu)\W*)");
    return RE2::FullMatch(rest, of_himself);
}

}  // namespace

std::string without_reporter(const std::string& text) {
    static const RE2 reporter(
        R"((?i)^\W*(?:(?:und|also|so|ach|übrigens|sorry|and|well)[\s,]+)*(?:(?:der|die|das|unsere?|unser|meine?|mein|the|our|my)\s+)?(?:chef|chefin|boss|kolleg\pL+|konstruktion|konstrukteur\pL*|technik|fertigung|werkstatt|produktion|entwicklung|einkauf|vertrieb|qs|qualitätssicherung|kunde|kundin|endkunde|meister|geschäftsführ\pL*|colleagues?|engineering|design|customer|client|engineers?|workshop)\s+(?:sagt|sagen|meint|meinen|schreibt|schreiben|hat gesagt|haben gesagt|hat geschrieben|says?|said|thinks?)(?:\s*[:,]\s*|\s+)(?:(?:gerade|jetzt|eben|now|dass|that)\s+)*(\S.*)$)"
    );
    std::string rest;
    return text.size() <= kLongestReported && text.find('\n') == std::string::npos &&
                   RE2::FullMatch(text, reporter, &rest) && !says_of_himself(rest)
               ? rest
               : text;
}

std::string as_his_own_words(Office& office, const Request& request) {
    const std::string& text = request.message.text;
    const std::string words = without_reporter(text);
    const bool asker = words != text && !recent_needs(office, request.speaker).empty() &&
                       requests_to(office, request.speaker, false).empty();
    return asker ? words : text;
}

}  // namespace clusterlotse::commands

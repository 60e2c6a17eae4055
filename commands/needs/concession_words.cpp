#include "commands/needs/concession_words.hpp"

#include "commands/desk/stance.hpp"
#include "commands/wording/clauses.hpp"
#include "commands/wording/pattern_search.hpp"

#include <re2/re2.h>

namespace clusterlotse::commands {

namespace {

constexpr std::size_t kLongestConcession = 200;

}  // namespace

bool concedes(std::string_view text) {
    static const RE2 takes(
        R"(\b(?:(?:ich|wir|mer) (?:nehm\w*|naehm\w*|akzeptier\w*|koennt\w* (?:\w+ ){0,3}nehmen|wuerd\w* (?:\w+ ){0,4}nehmen|kann (?:\w+ ){0,3}nehmen|sind (?:\w+ ){0,2}einverstanden)|(?:nehm|nehme|nehmen|naehme|naehmen) (?:wir |ich )?(?:auch|notfalls|sonst|dann|alternativ)) ?(?:auch|notfalls|sonst|dann|alternativ|ersatzweise|gern\w*)\b)"
    );
    static const RE2 takes_plainly(
        R"(^(?:(?:ok|okay|gut|na gut|dann|also|hm|ja|und) )*(?:nehm|nehme|nehmen|naehme|naehmen) (?:wir |ich )?(?:auch|notfalls|sonst|dann|alternativ|halt|eben)\b)"
    );
    static const RE2 would_do(
        R"(\b(?:auch|notfalls|alternativ|ersatzweise|stattdessen|sonst) (?:\w+ ){0,6}(?:geht|gehts|gehen|ginge|gingen|moeglich|ok|okay|recht|sein|nehmen|in ordnung|genuegt|reicht|tut es|taete es)\b|\b(?:geht|ginge|gehen|gingen|darf|duerfen|duerfte|duerften|kann|koennen|koennte|koennten|waere|reicht|genuegt) (?:\w+ ){0,4}(?:auch|notfalls)\b)"
    );
    static const RE2 english(
        R"(\b(?:i|we) (?:(?:d|would|could|can|will|ll|may|might) )?(?:also )?(?:take|accept|be fine with|go for|settle for)\b|\bwould (?:also )?(?:do|work|be (?:fine|ok|okay|possible))\b|\b(?:is|are) also (?:fine|ok|okay|possible|acceptable)\b)"
    );
    if (text.size() > kLongestConcession || text.find('?') != std::string_view::npos ||
        asks_for_work(text)) {
        return false;
    }
    static const RE2 denied(R"(\b(?:nicht|kein\w*|nie|net|nit|not|never|no)\b)");
    std::string words = plain_words(text);
    static const RE2 at_need(R"(\bzur not\b)");
    RE2::GlobalReplace(&words, at_need, "notfalls");
    return !says(words, denied) && (says(words, takes) || says(words, takes_plainly) ||
                                    says(words, would_do) || says(words, english));
}

}  // namespace clusterlotse::commands

#include "commands/asker/ends_once_more.hpp"

#include "commands/asker/asker_endings.hpp"
#include "commands/desk/words.hpp"
#include "commands/endings/exchange_words.hpp"
#include "commands/wording/clauses.hpp"

#include <re2/re2.h>

namespace clusterlotse::commands {

bool ends_once_more(Office& office, const Request& request, const storage::NeedRecord& need) {
    static const RE2 of_another(
        R"(\b(?:auch|ebenfalls|ebenso|ander\w*|zweite\w*|beide\w*|alle\w*|too|also|as well|other|second|both|all)\b)"
    );
    const std::string& text = request.message.text;
    if (find_need_number(text) || RE2::PartialMatch(plain_words(text), of_another)) {
        return false;
    }
    switch (read_asker(besides_exchange(text), setting_of(office, need)).says) {
        case AskerSays::withdraw:
            return need.state == NeedState::withdrawn;
        case AskerSays::award_outside:
            return need.state == NeedState::awarded_outside;
        case AskerSays::fail:
            return need.state == NeedState::not_placed;
        default:
            return false;
    }
}

}  // namespace clusterlotse::commands

#include "commands/desk/stray_digits.hpp"

#include "commands/answers/answer_or_new.hpp"
#include "commands/asker/asker_words.hpp"
#include "commands/desk/choices.hpp"
#include "commands/desk/words.hpp"
#include "commands/digest/shown_items.hpp"
#include "commands/letters/letters.hpp"
#include "commands/wording/clauses.hpp"

#include <re2/re2.h>

namespace clusterlotse::commands {

namespace {

using storage::Purpose;

constexpr std::size_t kLongestRefusal = 60;
constexpr int kHighest = 20;

}  // namespace

bool chooses_none(std::string_view text) {
    static const RE2 none(
        R"((?:(?:ach|oh|nein|ne|nee|bitte|leider|no|please) )*(?:(?:an |to )?(?:niemand|niemande[nm]|nobody|no one)|weder noch|weder das eine noch das andere|keine?[rs]?(?: von (?:beiden|denen|den beiden|allen))|(?:keine?[rs]?|nichts|nix) davon|neither(?: of (?:them|both|these))?|none of (?:them|these|those|the above))(?: (?:bitte|danke|please|thanks))*)"
    );
    return text.size() <= kLongestRefusal && RE2::FullMatch(plain_words(text), none);
}

bool digit_behind_question(
    Office& office, const Request& request, const std::optional<storage::OutboxReference>& last
) {
    if (!last || last->context.purpose != Purpose::choice || last->context.need_id ||
        !digit_said(request.message.text, kHighest) || !request.message.attachments.empty()) {
        return false;
    }
    const auto waiting =
        office.inbox.choice_of(request.speaker.address, office.clock.now() - kChoiceWaits);
    if (waiting && waiting->from_supplier) {
        ask_again(office, request, *waiting);
        return true;
    }
    const auto open = requests_to(office, request.speaker, false);
    const auto need = open.size() == 1 ? office.needs.find(open.front().need_id) : std::nullopt;
    Fields fields;
    fields.set("digit", first_line(request.message.text))
        .set("number", need ? need->number : std::string());
    reply_privately(office, request, "digit_without_question", fields, {Purpose::choice});
    return true;
}

}  // namespace clusterlotse::commands

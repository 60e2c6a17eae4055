#include "commands/moderator/order_conditions.hpp"

#include "commands/desk/standing.hpp"
#include "commands/desk/words.hpp"
#include "commands/letters/letters.hpp"
#include "commands/moderator/course_told.hpp"
#include "commands/moderator/held_by_phone.hpp"
#include "commands/moderator/moderator_numbers.hpp"
#include "commands/moderator/moderator_orders.hpp"
#include "commands/moderator/moderator_parking.hpp"
#include "commands/moderator/moderator_phrases.hpp"
#include "commands/moderator/moderator_text.hpp"
#include "commands/moderator/moderator_words.hpp"
#include "commands/moderator/needs_named.hpp"
#include "commands/moderator/plain_orders.hpp"

#include <algorithm>
#include <re2/re2.h>

namespace clusterlotse::commands {

namespace {

using storage::NeedRecord;
using storage::Purpose;

/// Longer words are no order.
constexpr std::size_t kLongestConditioned = 400;

/// A condition begins at the group, with what leans on it.
const RE2& begins_condition() {
    static const RE2 pattern(
        R"((?:^|[\s,;.:(–-])((?:(?:aber|jedoch|allerdings|und|doch|das|nur|bloß|bloss|auch|erst|but|however|and|only|even)\s+)*(?:wenn|falls|sobald|sofern|solange|vorausgesetzt|unter der (?:bedingung|voraussetzung)|es sei denn|außer wenn|ausser wenn|if|unless|when|once|as soon as|as long as|provided|providing|on condition|in case)(?:[^\pL]|$)))"
    );
    return pattern;
}

/// "Aber nur wenn", "unless": takes back what stands before it, a reason included.
bool restricts(const std::string& condition) {
    static const RE2 pattern(
        R"(^(?:aber|jedoch|allerdings|but|however|es sei denn|außer wenn|ausser wenn|unless|vorausgesetzt|provided|on condition)(?:[^\pL]|$))"
    );
    return RE2::PartialMatch(folded(condition), pattern);
}

bool is_politeness(const std::string& condition) {
    static const RE2 pattern(
        R"((?:wenn'?s?|falls|sofern|if)\s+(?:(?:es|das|irgendwie|irgend|it's|it is|it|at all)\s+)*(?:möglich|geht|irgend geht|nötig|noch nicht geschehen|(?:sie|du) (?:so (?:nett|gut|freundlich|lieb) (?:sind|bist|wären|wärst)|können|kannst|mögen|magst)|possible|needed|necessary|you (?:can|could|please|don't mind|like))(?:\s+(?:ist|wäre|bitte|please))*)"
    );
    return RE2::FullMatch(folded(std::string(trimmed(condition))), pattern);
}

/// "Dann 1 raus"
std::string without_then(const std::string& words) {
    static const RE2 then(R"((?i)^[\s,;.:)–-]*(?:(?:dann|so|then|und|and|bitte)\s+)*)");
    std::string rest = words;
    RE2::Replace(&rest, then, "");
    return rest;
}

InboundMessage with_text(InboundMessage message, const std::string& text) {
    message.text = text;
    return message;
}

bool is_order(Office& office, const std::string& words) {
    return !read_moderator(words).nothing() || says_parking(office, words) ||
           says_renewal(office, words);
}

void say_so(
    Office& office,
    const Request& request,
    const std::optional<NeedRecord>& need,
    const std::string& condition
) {
    Fields fields;
    fields.set("condition", condition)
        .set("number", need ? need->number : std::string())
        .set("waiting", !need || need->state == NeedState::awaiting_release);
    storage::OutboxContext context{Purpose::release};
    if (need) {
        context.need_id = need->id;
        context.purpose =
            need->state == NeedState::no_match ? Purpose::nobody_found : Purpose::release;
    }
    reply_privately(office, request, "moderator_condition", fields, context);
}

/// A card or a note of the bot's about a need that he may decide on.
bool may_be_decided_on(Purpose purpose) {
    return purpose == Purpose::release || purpose == Purpose::nobody_found ||
           purpose == Purpose::override_reason || purpose == Purpose::expiry;
}

/// The need that he names, replies to or was written about last; nothing where it may be another
/// matter.
std::optional<NeedRecord> need_ordered_for(
    Office& office, const Request& request, const std::optional<storage::OutboxReference>& row
) {
    const std::string& text = request.message.text;
    if (const auto number = find_need_number(text)) {
        return office.needs.find_number(*number);
    }
    if (const auto shortly = numbered_shortly(office, request.message)) {
        return shortly->need;
    }
    const auto last = row ? row : office.outbox.last_to(request.speaker.address);
    const bool of_card = last && may_be_decided_on(last->context.purpose);
    if (of_card && last->context.need_id && (row || needs_before_moderators(office).size() < 2)) {
        return office.needs.find(*last->context.need_id);
    }
    NeedsNamed named = needs_named(office, text);
    leave_to_asker(request.speaker, named);
    if (!row && named.needs.size() == 1) {
        return named.needs.front();
    }
    const auto waiting = needs_before_moderators(office);
    return !row && waiting.size() == 1 && only_moderates(office, request.speaker)
               ? std::optional(waiting.front())
               : std::nullopt;
}

}  // namespace

std::optional<UnderCondition> under_condition(std::string_view written) {
    if (written.size() > kLongestConditioned) {
        return std::nullopt;
    }
    const std::string text = moderator_text(written);
    std::string lower = folded(text);
    re2::StringPiece found[2];
    std::size_t end = lower.size();
    if (phrases::new_text().Match(lower, 0, end, RE2::UNANCHORED, found, 2)) {
        end = static_cast<std::size_t>(found[0].data() - lower.data());
    }
    std::size_t reason = end;
    if (phrases::because().Match(lower, 0, end, RE2::UNANCHORED, found, 2)) {
        reason = static_cast<std::size_t>(found[0].data() - lower.data());
    }
    std::size_t from = 0;
    while (begins_condition().Match(lower, from, end, RE2::UNANCHORED, found, 2)) {
        const auto begin = static_cast<std::size_t>(found[1].data() - lower.data());
        const auto stop =
            std::min({lower.find_first_of(",;!\n)", begin), lower.find(". ", begin), end});
        std::string condition = text.substr(begin, stop - begin);
        while (!condition.empty() && (condition.back() == '.' || condition.back() == ' ')) {
            condition.pop_back();
        }
        from = begin + found[1].size();
        if (is_politeness(condition) || (begin > reason && !restricts(condition))) {
            continue;
        }
        const std::string before = text.substr(0, begin);
        std::string order = before + " " + without_then(text.substr(stop));
        if (trimmed(before).empty() && stop == end) {
            // "Wenn 2 zusagt dann 1 raus"
            static const RE2 then(R"((?i)^(.+?)\s(?:dann|then)\s(.+)$)");
            const std::string whole = condition;
            RE2::FullMatch(whole, then, &condition, &order);
        }
        static const RE2 loose(R"([\s,;.:(–-]+$)");
        RE2::Replace(&order, loose, "");
        return UnderCondition{std::string(trimmed(order)), condition};
    }
    return std::nullopt;
}

bool orders_on_condition(
    Office& office, const Request& request, const std::optional<storage::OutboxReference>& row
) {
    const InboundMessage& message = request.message;
    const auto apart = under_condition(message.text);
    if (!apart || message.kind != InboundKind::text || !message.attachments.empty() ||
        message.text.find('?') != std::string::npos || has_need_words(message.text) ||
        (row && !may_be_decided_on(row->context.purpose))) {
        return false;
    }
    const auto need = need_ordered_for(office, request, row);
    if (need || row || !request.speaker.moderator || !only_moderates(office, request.speaker) ||
        needs_before_moderators(office).empty() || !is_order(office, apart->order)) {
        return need && holds_on_condition(office, request, *need);
    }
    say_so(office, request, need, apart->condition);
    return true;
}

bool holds_on_condition(Office& office, const Request& request, const NeedRecord& need) {
    const Speaker& speaker = request.speaker;
    const auto apart = under_condition(request.message.text);
    if (!apart || !speaker.moderator || is_asker(speaker, need)) {
        return false;
    }
    const auto own = speaker.profile_id.empty()
                         ? std::nullopt
                         : office.invitations.find(need.id, speaker.profile_id);
    const std::string order = without_naming(needs_named(office, apart->order));
    const ModeratorWords words = read_moderator(request.message.text);
    const bool calls_himself = words.verdict == ModeratorWords::Verdict::by_phone;
    if ((own && is_open(own->state)) || (calls_himself && words.condition.empty()) ||
        !(is_order(office, order) ||
          tells_course(office, {with_text(request.message, order), speaker}, need))) {
        return false;
    }
    say_so(office, request, need, apart->condition);
    return true;
}

}  // namespace clusterlotse::commands

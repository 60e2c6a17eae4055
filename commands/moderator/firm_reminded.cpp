#include "commands/moderator/firm_reminded.hpp"

#include "commands/desk/standing.hpp"
#include "commands/desk/words.hpp"
#include "commands/discretion/near_names.hpp"
#include "commands/letters/letters.hpp"
#include "commands/moderator/moderator_list.hpp"
#include "commands/moderator/moderator_numbers.hpp"
#include "commands/moderator/moderator_orders.hpp"
#include "commands/moderator/needs_named.hpp"
#include "commands/needs/need_reading.hpp"
#include "commands/waves/reminders.hpp"

#include <algorithm>
#include <array>
#include <re2/re2.h>
#include <vector>

namespace clusterlotse::commands {

namespace {

using storage::NeedRecord;
using storage::Purpose;

/// A longer text is something else.
constexpr std::size_t kLongestReminding = 160;

/// Whom he wants reminded, and what he names behind it: "an die Wellen".
struct Reminding {
    std::string firms;
    std::string of_what;
};

std::optional<Reminding> reminding_in(std::string_view written) {
    if (written.size() > kLongestReminding) {
        return std::nullopt;
    }
    static const RE2 number(
        R"((?i)(?:\b(?:bei|zu|zur|wegen|für|an|in|for|about|on|of)\s+)?\bb[- ]?20\d\d[- /]?\d{1,6}\b[\s:,–-]*)"
    );
    static const std::string lead =
        R"((?is)^\W*(?:(?:hallo|bitte|please|kannst du|können sie|könntest du|könnten sie|can you|could you|und|and|dann)[\s,]+)*)";
    static const std::string fill =
        R"((?:(?:sie|du|wir|bitte|mal|doch|noch|nochmal|nochmals|noch mal|noch einmal|einmal|kurz|auch|please|again)\s+)*)";
    static const std::string firm = R"(([\pL\d][^,;:!?\n]*?))";
    static const std::string tail =
        R"((?:\s+(?:bitte|mal|doch|nochmal|noch mal|noch einmal|einmal|kurz|heute|please|again|once more))*)";
    static const std::string matter =
        R"((?:\s+((?:an|wegen|bei|zu|zum|zur|für|about|of|on|for)\s+[^,;:!?\n]+?))?)";
    static const std::string end = R"(\s*[.!?]*\s*$)";
    static const std::array<RE2, 4> forms{
        RE2(lead + R"(erinner(?:e|n|t)?\s+)" + fill + firm + tail + matter + tail + end),
        RE2(lead + fill + firm + tail + matter + tail + R"(\s+erinnern)" + tail + end),
        RE2(lead + R"(remind\s+)" + fill + firm + tail + matter + tail + end),
        RE2(lead + R"(send\s+(?:a\s+)?reminder\s+to\s+)" + firm + tail + matter + tail + end),
    };
    std::string text(written);
    RE2::Replace(&text, number, " ");
    for (const RE2& form : forms) {
        Reminding found;
        if (RE2::FullMatch(text, form, &found.firms, &found.of_what)) {
            return found;
        }
    }
    return std::nullopt;
}

/// "Erinnere mich", "alle erinnern", "den Kunden erinnern"
bool is_no_firm(const std::string& words) {
    static const RE2 others(
        R"((?i)(?:mich|uns|dich|ihn|sie|es|ihm|me|us|him|them|it|alle.*|all .*|everybody|.*\bfirmen|(?:der |den |die |the )?(?:kund\w*|auftraggeber\w*|customer|asker|client)|(?:mich|uns|me|us)\s.*|.*\b(?:daran|dran)\b.*))"
    );
    return RE2::FullMatch(words, others);
}

Fields firm_line(
    Office& office,
    const NeedRecord& need,
    const std::string& words,
    const std::vector<Profile>& meant
) {
    Fields line;
    if (meant.size() != 1) {
        std::vector<std::string> names;
        std::ranges::transform(meant, std::back_inserter(names), &Profile::name);
        return line.set("words", words)
            .set("unknown", meant.empty())
            .set("ambiguous", !meant.empty())
            .set("options", joined(names, ", "));
    }
    const auto invitation = office.invitations.find(need.id, meant.front().id);
    const Remindable may = invitation ? remindable(need, *invitation) : Remindable::over;
    if (may == Remindable::yes) {
        remind(office, invitation->id);
    }
    return line.set("firm", meant.front().name)
        .set("sent", may == Remindable::yes)
        .set("already", may == Remindable::already)
        .set("silent", may == Remindable::silent)
        .set("answered", may == Remindable::answered)
        .set("over", may == Remindable::over);
}

void remind_all(
    Office& office, const Request& request, const NeedRecord& need, const std::string& firms
) {
    std::vector<Fields> lines;
    for (const auto& meant : firms_meant(office, need, firms)) {
        lines.push_back(firm_line(office, need, firms, meant));
    }
    Fields fields;
    fields.set("number", need.number).set("firms", std::move(lines));
    reply_privately(office, request, "firm_reminded", fields, {Purpose::release, need.id});
}

/// Needs of others that wait for the answer of this firm.
std::vector<NeedRecord> waiting_for(Office& office, const Request& request, const Profile& firm) {
    std::vector<NeedRecord> needs;
    for (const auto& one : office.invitations.open_of(firm.id, true, kMaxOpen)) {
        const auto need = office.needs.find(one.need_id);
        if (need && !is_asker(request.speaker, *need)) {
            needs.push_back(*need);
        }
    }
    return needs;
}

/// The one that he names by its number or its part, or that he answers.
std::optional<NeedRecord> need_told(
    Office& office,
    const Request& request,
    const std::string& of_what,
    const std::optional<storage::OutboxReference>& row
) {
    if (const auto number = find_need_number(request.message.text)) {
        return office.needs.find_number(*number);
    }
    if (const auto shortly = numbered_shortly(office, request.message)) {
        return shortly->need;
    }
    const NeedsNamed named = needs_named(office, of_what);
    if (named.any()) {
        return named.needs.size() == 1 ? std::optional(named.needs.front()) : std::nullopt;
    }
    return row && row->context.need_id ? office.needs.find(*row->context.need_id) : std::nullopt;
}

}  // namespace

std::optional<std::string> firms_to_remind(std::string_view text) {
    const auto found = reminding_in(text);
    return found && !is_no_firm(found->firms) ? std::optional(found->firms) : std::nullopt;
}

bool reminds_firm(Office& office, const Request& request, const NeedRecord& need) {
    const auto firms = firms_to_remind(request.message.text);
    if (!firms || !request.speaker.moderator || is_asker(request.speaker, need)) {
        return false;
    }
    remind_all(office, request, need, *firms);
    return true;
}

bool reminds_some_firm(
    Office& office, const Request& request, const std::optional<storage::OutboxReference>& row
) {
    const auto found = reminding_in(request.message.text);
    if (!found || is_no_firm(found->firms) || !request.speaker.moderator) {
        return false;
    }
    if (const auto need = need_told(office, request, found->of_what, row)) {
        if (is_asker(request.speaker, *need)) {
            return false;
        }
        remind_all(office, request, *need, found->firms);
        return true;
    }
    const auto meant = members_named(office, found->firms);
    if (meant.size() != 1) {
        return false;
    }
    const auto needs = waiting_for(office, request, meant.front());
    if (needs.size() > 1) {
        ask_about_which(office, request, needs);
        return true;
    }
    if (needs.empty()) {
        const std::vector<Fields> lines{Fields().set("firm", meant.front().name).set("over", true)};
        reply_privately(office, request, "firm_reminded", Fields().set("firms", lines), {});
        return true;
    }
    remind_all(office, request, needs.front(), found->firms);
    return true;
}

}  // namespace clusterlotse::commands

#include "tests/documents/lifecycle_document.hpp"

#include "domain/lifecycle.hpp"

#include <algorithm>
#include <map>
#include <vector>

namespace clusterlotse::documents {

namespace {

std::string_view meaning(NeedState state) {
    switch (state) {
        case NeedState::awaiting_release:
            return "understood, nobody asked yet: the asker's or the moderator's word is missing";
        case NeedState::by_phone:
            return "the moderator settles it himself";
        case NeedState::distributed:
            return "suppliers are asked, nobody can do it so far";
        case NeedState::answered:
            return "at least one supplier is interested, offers or asks";
        case NeedState::no_match:
            return "nobody in the cluster fits, or all who were asked declined";
        case NeedState::parked:
            return "put aside by the asker or the moderator until a day, on which it is taken up "
                   "again and may expire; who was asked may answer meanwhile";
        case NeedState::awarded:
            return "a member of the cluster does it; its asker is asked once whether it worked out";
        case NeedState::awarded_outside:
            return "a firm outside the cluster does it";
        case NeedState::not_placed:
            return "nothing came of it";
        case NeedState::withdrawn:
            return "taken back by the asker";
        case NeedState::rejected:
            return "not released by the moderator";
        case NeedState::expired:
            return "nobody renewed it; how it came out may still be said";
        case NeedState::unmatched:
            return "nobody was found";
    }
    return {};
}

std::string_view meaning(NeedEvent event) {
    switch (event) {
        case NeedEvent::release:
            return "it goes out to suppliers";
        case NeedEvent::find_nobody:
            return "no member fits, or none is left";
        case NeedEvent::receive:
            return "a supplier is interested, offers or asks";
        case NeedEvent::take_by_phone:
            return "the moderator settles it himself";
        case NeedEvent::park:
            return "put aside";
        case NeedEvent::reopen:
            return "taken up again, waiting for its release";
        case NeedEvent::award:
            return "given to a member";
        case NeedEvent::award_outside:
            return "given to a firm outside";
        case NeedEvent::fail:
            return "nothing came of it";
        case NeedEvent::withdraw:
            return "taken back by the asker";
        case NeedEvent::reject:
            return "refused by the moderator";
        case NeedEvent::expire:
            return "its time is over";
        case NeedEvent::give_up:
            return "nobody was found in the end";
    }
    return {};
}

std::string_view meaning(InvitationState state) {
    switch (state) {
        case InvitationState::proposed:
            return "shown to the moderator, not asked yet";
        case InvitationState::removed:
            return "taken off the list before it was asked";
        case InvitationState::asked:
            return "the request is on its way or was delivered";
        case InvitationState::undelivered:
            return "the request bounced or was refused for good";
        case InvitationState::interested:
            return "wants to do it";
        case InvitationState::needs_time:
            return "wants to answer later";
        case InvitationState::questioned:
            return "asked something back";
        case InvitationState::offered:
            return "named a price or a date";
        case InvitationState::offered_partly:
            return "offers a part of it";
        case InvitationState::answered:
            return "answered in words that nobody put into one of these yet";
        case InvitationState::declined:
            return "said no";
        case InvitationState::chosen:
            return "gets the order";
        case InvitationState::not_chosen:
            return "another one gets it";
        case InvitationState::lapsed:
            return "the need was withdrawn, expired or came to nothing, or the request never "
                   "reached it";
    }
    return {};
}

std::string_view meaning(InvitationEvent event) {
    switch (event) {
        case InvitationEvent::propose:
            return "put on the list again: the moderator took it off, or its request is not sent any more";
        case InvitationEvent::send:
            return "the request is written";
        case InvitationEvent::fail_delivery:
            return "it cannot be delivered";
        case InvitationEvent::remove:
            return "taken off the list";
        case InvitationEvent::express_interest:
            return "the firm wants to do it";
        case InvitationEvent::ask_for_time:
            return "it wants to answer later";
        case InvitationEvent::question:
            return "it asks something";
        case InvitationEvent::offer:
            return "it names a price or a date";
        case InvitationEvent::offer_partly:
            return "it offers a part";
        case InvitationEvent::answer_freely:
            return "it writes something else";
        case InvitationEvent::decline:
            return "it says no";
        case InvitationEvent::choose:
            return "the order goes to it";
        case InvitationEvent::pass_over:
            return "the order goes to another one";
        case InvitationEvent::lapse:
            return "there is no order";
    }
    return {};
}

std::string named(auto value) {
    return "`" + std::string(name_of(value)) + "`";
}

/// One machine: what its states and events mean, where each event leads, and a picture.
std::string machine(auto states, auto events) {
    std::string text =
        "| State | Means | What can happen, and where it leads |\n| --- | --- | --- |\n";
    std::map<std::string, std::string> told;
    for (const auto state : states) {
        std::string steps;
        for (const auto event : events) {
            if (const auto to = next(state, event)) {
                steps +=
                    (steps.empty() ? "" : ", ") + std::string(name_of(event)) + " → " + named(*to);
            }
        }
        const auto [same, is_new] = told.emplace(steps, named(state));
        const std::string shown = steps.empty() ? "nothing more"
                                  : is_new      ? steps
                                                : "as for " + same->second;
        text += "| " + named(state) + " | " + (has_ended(state) ? "**end:** " : "") +
                std::string(meaning(state)) + " | " + shown + " |\n";
    }
    text += "\n| Event | Means |\n| --- | --- |\n";
    for (const auto event : events) {
        text += "| " + std::string(name_of(event)) + " | " + std::string(meaning(event)) + " |\n";
    }
    return text;
}

/// Arrows between the same two states are one arrow. `group`: the node that stands for a state.
std::string picture(std::string_view first, auto states, auto events, auto group) {
    std::map<std::pair<std::string, std::string>, std::vector<std::string>> arrows;
    std::vector<std::pair<std::string, std::string>> order;
    for (const auto state : states) {
        for (const auto event : events) {
            const auto to = next(state, event);
            if (!to || group(*to) == group(state)) {
                continue;
            }
            const std::pair arrow{std::string(group(state)), std::string(group(*to))};
            auto& labels = arrows[arrow];
            if (labels.empty()) {
                order.push_back(arrow);
            }
            const std::string label(name_of(event));
            if (std::find(labels.begin(), labels.end(), label) == labels.end()) {
                labels.push_back(label);
            }
        }
    }
    std::string text = "\n```mermaid\nstateDiagram-v2\n    [*] --> " + std::string(first) + "\n";
    for (const auto& arrow : order) {
        std::string labels;
        for (const auto& label : arrows[arrow]) {
            labels += (labels.empty() ? "" : ", ") + label;
        }
        text += "    " + arrow.first + " --> " + arrow.second + ": " + labels + "\n";
    }
    return text + "```\n";
}

std::string_view need_node(NeedState state) {
    return has_ended(state) ? "ended" : name_of(state);
}

std::string_view invitation_node(InvitationState state) {
    if (is_positive(state) || state == InvitationState::declined) {
        return "replied";
    }
    return name_of(state);
}

}  // namespace

std::string lifecycle_document() {
    std::string text =
        "# How a need and its invitations live\n\n"
        "Drawn from `domain/lifecycle.cpp`, the one place that says which steps exist; "
        "`tools/documents` renews it and a\n"
        "test compares it. An event that does not stand beside a state cannot happen there: "
        "`Progress::take` refuses it.\n\n"
        "## A need\n\n";
    text += machine(need_states(), need_events());
    text += "\nAll ends in one node:\n";
    text += picture("awaiting_release", need_states(), need_events(), need_node);
    text +=
        "\n## An invitation\n\n"
        "One firm that is or was to be asked about a need. As long as it is open, each answer "
        "replaces the one before, and\n"
        "when its need ends it ends as well, with a word to whoever has not declined\n"
        "or was asked once more after his no.\n\n";
    text += machine(invitation_states(), invitation_events());
    text += "\nAll answers in one node:\n";
    text += picture("proposed", invitation_states(), invitation_events(), invitation_node);
    return text;
}

}  // namespace clusterlotse::documents

#include "commands/discretion/betrayal.hpp"
#include "commands/letters/letters.hpp"
#include "commands/moderator/decision.hpp"
#include "commands/moderator/moderator_endings.hpp"
#include "commands/moderator/moderator_log.hpp"
#include "commands/moderator/moderator_signs.hpp"
#include "commands/moderator/proposals.hpp"
#include "commands/moderator/release.hpp"
#include "commands/needs/need_edit.hpp"
#include "commands/needs/need_reading.hpp"
#include "commands/waves/held_back.hpp"

#include <algorithm>
#include <iterator>

namespace clusterlotse::commands {

using storage::Audience;
using storage::Purpose;
using Verdict = ModeratorWords::Verdict;

void Decision::decide_release() {
    ModeratorWords words = words_;
    if (words.digit && !read_digit(words)) {
        return;
    }
    if (words.text) {
        if (words.text->empty()) {
            ask_for_text(office_, request_, need_);
            return;
        }
        edit_need(office_, need_, *words.text);
        log_override(office_, request_, need_, OverrideKind::edited, "", words.reason);
        understood_ = understand(office_, need_);
    }
    const ListChange change = change_list(office_, request_, need_, understood_, words);
    const bool ends_in_nothing =
        words.verdict == Verdict::failed || words.verdict == Verdict::give_up;
    const bool list_emptied = change.changed && proposals_of(office_, need_, understood_).empty();
    if (words.verdict == Verdict::release && !change.open && !list_emptied && !taken_empty()) {
        release(change.notes);
    } else if (words.verdict == Verdict::reject || (ends_in_nothing && !words.changes())) {
        // Nobody was asked: what is no longer wanted is not released.
        reject();
    } else if (words.verdict == Verdict::by_phone) {
        by_phone();
    } else if (words.changes() || words.text || words.verdict == Verdict::release) {
        show_again(change);
    } else if (words.verdict == Verdict::outside || words.verdict == Verdict::awarded) {
        end_as_said(office_, request_, need_, words_);
    } else {
        replies_.answer_shortly("release_unclear");
    }
}

bool Decision::taken_empty() {
    if (!proposals_of(office_, need_, understood_).empty()) {
        return false;
    }
    const auto invitations = office_.invitations.of_need(need_.id);
    return !invitations.empty();
}

bool Decision::read_digit(ModeratorWords& words) const {
    const int digit = *words.digit;
    words.digit.reset();
    const auto listed = proposals_of(office_, need_, understood_);
    const auto on_list = std::ranges::find_if(listed, [&](const Proposal& proposal) {
        return proposal.number == digit;
    });
    if (on_list == listed.end()) {
        if (office_.suggestions.find(need_.id, Audience::moderator, digit)) {
            words.with = {std::to_string(digit)};
        }
        return true;
    }
    Fields fields = replies_.number();
    fields.set("digit", std::to_string(digit)).set("firm", on_list->candidate.firm);
    reply_privately(office_, request_, "release_unclear", fields, {Purpose::release, need_.id});
    return false;
}

void Decision::show_again(const ListChange& change) {
    Fields fields = release_card(office_, need_, understood_, request_.speaker.language);
    fields.set("notes", change.notes).set("edited", words_.text.has_value());
    // He goes on changing the list: what has no reason yet may still get one.
    const bool goes_on = change.changed || words_.text;
    const bool why = goes_on ? replies_.misses_reason() : replies_.asks_why();
    fields.set("why", replies_.question_if(why));
    reply_privately(
        office_,
        request_,
        "release_changed",
        fields,
        {why ? Purpose::override_reason : Purpose::release, need_.id}
    );
}

void Decision::release(std::vector<Fields> notes) {
    auto held = take_off_held_back(office_, request_, need_, understood_, words_.reason);
    const bool nobody_left = !held.empty() && proposals_of(office_, need_, understood_).empty();
    std::ranges::move(held, std::back_inserter(notes));
    if (nobody_left) {
        // Others go out once he has seen them.
        propose(office_, need_, understood_);
        ListChange change;
        change.notes = std::move(notes);
        show_again(change);
        return;
    }
    const bool warned = !betraying_words(office_, need_, names_of_files(office_, need_)).empty();
    if (!release_need(office_, need_)) {
        replies_.say_decided();
        return;
    }
    if (warned) {
        log_override(office_, request_, need_, OverrideKind::released, "", words_.reason);
    }
    replies_.tell_others("released");
    replies_.confirm("released", replies_.number().set("notes", std::move(notes)));
}

}  // namespace clusterlotse::commands

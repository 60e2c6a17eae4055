#pragma once

#include "commands/desk/office.hpp"
#include "commands/letters/templates.hpp"
#include "commands/moderator/moderator_words.hpp"

#include <cstddef>
#include <string>
#include <string_view>

namespace clusterlotse::commands {

/// What the moderator who decides about a need, and the others who have it before them, are told.
/// Made before anything is decided; all that it is given outlives it.
class ModeratorReplies {
public:
    ModeratorReplies(
        Office& office,
        const Request& request,
        const storage::NeedRecord& need,
        const ModeratorWords& words
    );

    /// The need's number, and whether it waits for its release.
    Fields number() const;

    /// A short word after which he may go on about the same need.
    void answer_shortly(std::string_view template_name) const;

    /// It was too late: how the need stands, and that an earlier decision has no reason where he
    /// was asked for it.
    void say_decided() const;

    /// True where a decision logged meanwhile has no reason and he was not asked for one yet.
    bool asks_why() const;

    /// The same of any of his decisions, whether he was asked or not.
    bool misses_reason() const;

    /// The question for the reasons that are missing, in the words of what he decided; empty unless
    /// `why`.
    std::string question_if(bool why) const;

    /// The last word of a decision, with the question why where a reason is missing; where only
    /// that of an earlier one is, he goes without, hears it, and may still give it.
    void confirm(std::string_view template_name, Fields fields) const;

    /// `decision`: the switch of the template that says what was decided.
    void tell_others(const std::string& decision) const;

private:
    bool asked_in_vain(const std::string& reason) const;

    Office& office_;
    const Request& request_;
    const storage::NeedRecord& need_;
    const ModeratorWords& words_;
    std::size_t decided_before_;
};

}  // namespace clusterlotse::commands

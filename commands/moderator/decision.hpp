#pragma once

#include "commands/desk/office.hpp"
#include "commands/letters/templates.hpp"
#include "commands/moderator/moderator_list.hpp"
#include "commands/moderator/moderator_replies.hpp"
#include "commands/moderator/moderator_words.hpp"
#include "domain/need.hpp"

#include <string>
#include <vector>

namespace clusterlotse::commands {

/// One decision of a moderator about one need: does it, logs it and answers him. All that it is
/// given outlives it.
class Decision {
public:
    Decision(
        Office& office,
        const Request& request,
        storage::NeedRecord need,
        const ModeratorWords& words
    );

    void take();

private:
    /// While the need waits for its release.
    void decide_release();
    /// Whatever the need's state after its release, by phone or without a match.
    void decide_later();

    bool prolonged();
    void wait_for_asker() { replies_.answer_shortly("release_by_asker"); }
    /// He took every firm off the list himself: then a yes is no release.
    bool taken_empty();
    /// The number of a firm that is not on the list puts it there. False where it is on the list:
    /// he is asked what shall be done with it, for no number means yes.
    bool read_digit(ModeratorWords& words) const;
    void show_again(const ListChange& change);
    /// `notes`: what became of the changes he made with the same words.
    void release(std::vector<Fields> notes);
    void reject();
    void by_phone();

    /// A number of an earlier card, of a firm that a moderator took off since: a bare digit does
    /// not bring it back, its name does.
    bool was_taken_off(int digit) const;
    void release_later();
    void ask_also(const std::vector<std::string>& firms);
    void ask_university();

    Office& office_;
    const Request& request_;
    storage::NeedRecord need_;
    const ModeratorWords& words_;
    UnderstoodNeed understood_;
    ModeratorReplies replies_;
};

}  // namespace clusterlotse::commands

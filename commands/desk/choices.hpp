#pragma once

#include "commands/desk/office.hpp"
#include "storage/inbox_store.hpp"

#include <chrono>
#include <optional>
#include <string_view>
#include <vector>

namespace clusterlotse::commands {

/// How long a question "which one?" waits for its answer.
constexpr std::chrono::hours kChoiceWaits{48};

/// Asks which of several open matters a text was meant for and keeps the text meanwhile. What a
/// supplier writes while such a question waits is kept beside it: one answer settles all.
/// `for_everybody`: the need that the text may also complete for all who were asked, offered last
/// and kept as its negative id.
void ask_which(
    Office& office,
    const Request& request,
    const std::vector<storage::Invitation>& invitations,
    bool from_supplier,
    const storage::NeedRecord* for_everybody = nullptr
);

/// Asks once more what a firm said to requests of its own, with the words that wait.
void ask_which_again(Office& office, const Request& request, const storage::PendingChoice& choice);

/// Which of `count` offered matters the words choose: "2", "die 1 und die 3", "beide", "both";
/// empty where they choose none.
std::vector<int> choices_said(std::string_view text, int count);

}  // namespace clusterlotse::commands

#pragma once

#include "commands/desk/office.hpp"
#include "commands/endings/contact_cards.hpp"
#include "commands/endings/exchange_words.hpp"

namespace clusterlotse::commands {

enum class Side { asker, supplier };

/// Notes that one side agrees, without a word to anybody. True where both have agreed with that.
bool note_agreement(
    Office& office, const storage::NeedRecord& need, storage::Invitation& invitation, Side side
);

/// One side agrees that both learn whom they deal with. Where the other one agreed before, or the
/// asker is open anyway, both get each other's contact; else the other one is asked, once: the
/// award has asked both. Works after the end too, for the firm that was chosen, which then gets the
/// files that name the asker. Nothing where this side agreed before.
void exchange_names(
    Office& office, const storage::NeedRecord& need, storage::Invitation& invitation, Side side
);

/// The other side, or after an award either side, answers whether it agrees. False where it says
/// neither yes nor no, or has nothing to agree to.
bool exchange_answered(Office& office, const Request& request, const storage::OutboxReference& row);

/// An asker who is not named would like this firm to call him, and says nothing else: he is asked
/// whether he may be named, instead of sending words on that no number goes with. False for any
/// other words, and where the firm knows him.
bool call_needs_name(
    Office& office,
    const Request& request,
    const storage::NeedRecord& need,
    const storage::Invitation& invitation
);

/// The firm would like to know who asks, or to talk to him: it agrees to the
/// exchange of names, the asker is asked, and the firm is told that it waits
/// for him.
void ask_who_asks(
    Office& office,
    const Request& request,
    const storage::NeedRecord& need,
    storage::Invitation& invitation
);

/// A yes of the firm that got the order, behind the award, the question for its name or the reading
/// back of other words of its own: it answers what the award asked, and where that is settled it is
/// thanked for. False where it says something else, or it did not get the order.
bool agreed_after_award(Office& office, const Request& request, storage::OutboxReference row);

}  // namespace clusterlotse::commands

#include "commands/desk/message_matters.hpp"

#include "commands/asker/asker_desk.hpp"
#include "commands/desk/attempts.hpp"
#include "commands/desk/machine_offers.hpp"
#include "commands/moderator/decision_log.hpp"
#include "commands/moderator/moderator_orders.hpp"
#include "commands/wishes/wishes.hpp"

namespace clusterlotse::commands {

bool decisions_asked(Utterance& said) {
    return asks_for_decisions(said.text()) &&
           show_decisions(said.office(), said.request(), said.text(), said.answered());
}

bool wishes_said(Utterance& said) {
    const auto rest = heed_wishes(said.office(), said.request(), said.answered());
    if (!rest) {
        return false;
    }
    if (!rest->empty()) {
        InboundMessage besides = said.message();
        besides.text = *rest;
        take_message(said.office(), {besides, said.speaker()});
    }
    return true;
}

bool machine_offered(Utterance& said) {
    if (!offers_machine(said.text())) {
        return false;
    }
    pass_on_machine_offer(said.office(), said.request(), said.text());
    return true;
}

bool ordered_by_moderator(Utterance& said) {
    return moderator_orders(said.office(), said.request());
}

bool asker_speaks_by_mail(Utterance& said) {
    return asker_speaks(said.office(), said.request(), std::nullopt);
}

}  // namespace clusterlotse::commands

#include "tests/simulation/checks.hpp"

#include <algorithm>
#include <utility>

namespace clusterlotse::simulation {

namespace {

/// Whoever says only this waits for nothing.
bool says_little(const std::string& text) {
    const std::string words = spaced(text);
    return std::ranges::none_of(words, [](char c) { return c >= 'a' && c <= 'z'; }) ||
           words == " ok " || words == " thanks " || words == " danke ";
}

/// True where the message asks for a word: what is said to the bot, or a need that is deleted.
bool wants_word(World& world, const InboundMessage& said) {
    if (said.kind == InboundKind::redaction) {
        const auto need = world.core().office().needs.find_message(said.channel, said.target);
        return need && need->asker.value == said.sender;
    }
    return said.kind == InboundKind::text && said.place != Place::room && !says_little(said.text);
}

}  // namespace

/// Nobody who writes to the bot, or deletes his need, is left without a word.
void Checks::check_reply(const Step& step) {
    if (waits_for_word_) {
        const InboundMessage said = *std::exchange(waits_for_word_, std::nullopt);
        expect_word(said, step);
    }
    const InboundMessage* said = step.cause;
    if (said == nullptr || said->automatic || !wants_word(world_, *said) ||
        !world_.core().office().members.speaker({said->channel, said->sender}).member()) {
        return;
    }
    expect_word(*said, step);
}

/// A bot that is killed while it sends says the rest when it is back.
void Checks::expect_word(const InboundMessage& said, const Step& step) {
    const bool heard = std::ranges::any_of(step.delivered, [&](const Delivered& one) {
        return one.message.recipient == said.sender;
    });
    // What his server refuses goes elsewhere, or a moderator hears of it: see check_refused.
    const bool refused = std::ranges::any_of(step.refused, [&](const Refused& lost) {
        return lost.one.message.recipient == said.sender;
    });
    if (heard || refused) {
        return;
    }
    if (step.cut_short) {
        waits_for_word_ = said;
        return;
    }
    const auto last = world_.core().office().outbox.last_to({said.channel, said.sender});
    breach(
        last ? last->context.need_id.value_or(0) : 0,
        "no word to " + said.sender + " who wrote: " + one_line(said.text)
    );
}

}  // namespace clusterlotse::simulation

#pragma once

#include "commands/desk/office.hpp"
#include "commands/desk/stance.hpp"
#include "commands/needs/named_part.hpp"

#include <optional>
#include <string>

namespace clusterlotse::commands {

/// One message while it is worked out what it asks for, with what several attempts need to know
/// of it: found out when the first of them asks, and kept. Nothing is written meanwhile: an attempt
/// that leaves a message has done nothing. Lives no longer than the office and the request.
class Utterance {
public:
    Utterance(Office& office, const Request& request) : office_(office), request_(request) {}

    Office& office() const { return office_; }
    const Request& request() const { return request_; }
    const InboundMessage& message() const { return request_.message; }
    const Speaker& speaker() const { return request_.speaker; }
    const std::string& text() const { return request_.message.text; }

    /// The message of the bot's that it answers.
    const std::optional<storage::OutboxReference>& answered();
    /// The last message to the writer outside the room, digests aside.
    const std::optional<storage::OutboxReference>& last();
    /// The need that the last message was about.
    std::optional<storage::NeedRecord> need_of_last();

    /// The words, read as a need.
    const UnderstoodNeed& understood();
    Stance stance();
    /// True where the words answer something, whatever else they say.
    bool answers();
    /// Whether the words speak of a part of the need that the last message was about. Only where
    /// there is a last message.
    PartNamed part();
    /// True for a need of its own: nothing that was said in the chat before is meant.
    bool stands_alone();

    /// The words with the subject of a new mail before them, where that names the matter.
    const std::string& full_text();
    const UnderstoodNeed& full_understood();

private:
    Office& office_;
    Request request_;
    std::optional<std::optional<storage::OutboxReference>> answered_;
    std::optional<std::optional<storage::OutboxReference>> last_;
    std::optional<UnderstoodNeed> understood_;
    std::optional<Stance> stance_;
    std::optional<PartNamed> part_;
    std::optional<bool> stands_alone_;
    std::optional<std::string> full_text_;
    std::optional<UnderstoodNeed> full_understood_;
};

/// "50 Bleche lasern, S235, 3 mm. Sickinger nicht": a need of its own, whose denial is for a firm.
bool seeks_beside_firms(Office& office, const Request& request);

}  // namespace clusterlotse::commands

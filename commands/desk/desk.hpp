#pragma once

#include "commands/desk/office.hpp"

#include <vector>

namespace clusterlotse::commands {

/// The bot's front desk: works out what a message asks for and has it done. Called inside the
/// transaction that claimed the message; all effects and replies are rows of that transaction.
/// Throws only what storage throws.
class Desk {
public:
    explicit Desk(Office& office) : office_(office) {}

    void handle(const InboundMessage& message);

    /// A message that a server refused for good.
    void not_delivered(std::int64_t outbox_id, const std::string& reason);

    /// A message that made handle() throw and was put aside.
    void parked(const InboundMessage& message);

private:
    void handle_text(const InboundMessage& message);
    void handle_as(const Request& request);
    bool handle_reference(const Request& request, const storage::OutboxReference& row);
    bool handle_number(const Request& request);
    bool handle_shown(const Request& request);
    bool seeks_beside_firms(const Request& request) const;
    bool handle_context(const Request& request);
    bool handle_choice(const Request& request);
    void ask_next_choice(const Request& request, const storage::PendingChoice& settled);
    void take_chosen(const Request& kept, std::int64_t id, bool from_supplier);
    bool handle_open_requests(const Request& request);
    bool handle_offer(const Request& request);
    bool handle_sign(const Request& request, const std::optional<storage::OutboxReference>& last);
    bool is_need_of_its_own(const Request& request) const;
    bool handle_words_of_asked(
        const Request& request,
        const UnderstoodNeed& understood,
        const std::vector<storage::Invitation>& asked
    );
    std::string with_subject(const Request& request) const;
    bool handle_both(const Request& request, const std::optional<storage::OutboxReference>& row);
    bool handle_own_work(
        const Request& request, const std::optional<storage::OutboxReference>& row
    );
    bool answers_card(const Request& request, const storage::NeedRecord& need) const;
    bool handle_answers_received(const Request& request);
    bool reply_to_supplier(const Request& request, const storage::OutboxReference& row);
    bool handle_confirmation(const Request& request, const storage::OutboxReference& row);
    void run_command(const Request& request, std::string_view text);
    void free_text(const Request& request);
    bool reads_as_need(
        const Request& request, const std::string& text, const UnderstoodNeed& understood
    ) const;
    std::optional<storage::OutboxReference> reference_of(const InboundMessage& message);

    Office& office_;
};

}  // namespace clusterlotse::commands

#include "bot/intake.hpp"

#include <utility>

namespace clusterlotse::bot {

using storage::DatabaseError;

namespace {

/// Trouble of the machine, not of the message: the whole batch is to come again.
bool concerns_everything(const DatabaseError& error) {
    return error.kind() == DatabaseError::Kind::full ||
           error.kind() == DatabaseError::Kind::locked ||
           error.kind() == DatabaseError::Kind::damaged;
}

}  // namespace

Status Intake::deliver(const InboundBatch& batch) {
    try {
        storage::Transaction transaction(database_);
        for (const InboundMessage& message : batch.messages) {
            handle(message);
        }
        for (const auto& [name, value] : batch.cursors) {
            office_.inbox.set_cursor(batch.channel, name, value);
        }
        transaction.commit();
    } catch (const DatabaseError& error) {
        office_.changed_profiles.clear();
        if (report_) {
            report_(
                std::string("inbound batch not stored, it will be delivered again: ") + error.what()
            );
        }
        return Failure{FailureCode::server_error, error.what()};
    }
    committed();
    return Done{};
}

void Intake::committed() {
    for (const std::string& profile : std::exchange(office_.changed_profiles, {})) {
        if (follow_) {
            follow_(profile);
        }
    }
    if (notify_) {
        notify_();
    }
}

void Intake::handle(const InboundMessage& message) {
    if (message.kind == InboundKind::echo) {
        desk_.handle(message);
        return;
    }
    const TimePoint now = office_.clock.now();
    if (!office_.inbox.claim(message.channel, message.key, now)) {
        return;
    }
    std::string error;
    try {
        storage::Savepoint savepoint(database_);
        desk_.handle(message);
        savepoint.keep();
        return;
    } catch (const DatabaseError& trouble) {
        if (concerns_everything(trouble)) {
            throw;
        }
        error = trouble.what();
    } catch (const std::exception& trouble) {
        error = trouble.what();
    }
    office_.inbox.park(message, error, now);
    desk_.parked(message);
    if (report_) {
        report_("message parked: " + error);
    }
}

std::optional<std::string> Intake::cursor(Channel channel, const std::string& name) {
    return office_.inbox.cursor(channel, name);
}

bool Intake::seen(Channel channel, const std::string& key) {
    return office_.inbox.seen(channel, key);
}

bool Intake::is_member(const Address& address) {
    return office_.members.speaker(address).member();
}

}  // namespace clusterlotse::bot

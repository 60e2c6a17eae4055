#pragma once

#include "adapters/matrix/connection.hpp"
#include "adapters/matrix/direct_rooms.hpp"
#include "adapters/matrix/media.hpp"

#include <map>
#include <string>
#include <vector>

namespace clusterlotse::matrix {

/// Brings one outbox row to its room.
class Sender {
public:
    explicit Sender(Connection& connection)
        : connection_(connection), direct_rooms_(connection), uploads_(connection) {}

    net::Task<DeliveryResult> send(Dispatch dispatch);

private:
    struct Refusal {
        Failure failure;
        int status = 0;
    };
    struct Shown {
        std::string event;  ///< id; empty where `refusal` says why
        Refusal refusal;
    };

    net::Task<Result<std::string>> room_of(OutboundMessage message);
    /// Event ids of the row's text and files that an earlier attempt showed, by their keys.
    net::Task<Result<std::map<std::string, std::string>>> find_sent(
        Dispatch dispatch, std::string room
    );
    /// Brings every file to the server; the mxc URIs in their order.
    net::Task<Result<std::vector<std::string>>> upload(Dispatch dispatch);
    /// Shows the row's text or one file under `key`.
    net::Task<Shown> put(std::string room, std::string key, std::string content);
    DeliveryResult after_refusal(
        const Dispatch& dispatch, const std::string& room, const Refusal& refusal
    );

    Connection& connection_;
    DirectRooms direct_rooms_;
    Uploads uploads_;
};

}  // namespace clusterlotse::matrix

#pragma once

#include "commands/desk/office.hpp"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>

namespace clusterlotse::commands {

/// What becomes of the files of this message is said: nobody has to see to them any more.
void note_files_told(Office& office, const InboundMessage& message);

/// Lets `hear` take the message and sees to its files, where it has neither kept nor refused them
/// nor put them aside with the message: they come to the need that was spoken of, to the firm that
/// got its order, or to the firm's answer; where that is not clear, or all is over, whoever sent
/// them hears that they are nowhere.
void hear_with_files(Office& office, const Request& request, const std::function<void()>& hear);

/// Whoever sent them hears that the files of his message are nowhere; nothing where it has none.
/// `winner`: the firm that got the order and might get them.
void tell_not_kept(
    Office& office,
    const Request& request,
    const std::optional<storage::NeedRecord>& need = {},
    const std::string& winner = {}
);

/// Files beside words that were taken for the need: they come to it as well.
void keep_files_beside(Office& office, const Request& request, std::int64_t need_id);

}  // namespace clusterlotse::commands

#pragma once

#include "domain/message.hpp"
#include "domain/result.hpp"

#include <string>
#include <string_view>

namespace clusterlotse::storage {

/// An inbound message as it is kept while it waits: one JSON object, every field but the bytes of
/// attachments, whose gap then is not_kept. Broken UTF-8 is replaced.
std::string inbound_json(const InboundMessage& message);

/// The inverse. Fields that are missing keep their defaults, unknown ones are ignored, so that an
/// older or newer program reads it; anything else that does not fit is `bad_input`. Never throws on
/// input.
Result<InboundMessage> parse_inbound(std::string_view json);

}  // namespace clusterlotse::storage

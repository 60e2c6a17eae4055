#pragma once

#include "commands/desk/office.hpp"

#include <cstddef>
#include <optional>
#include <string>

namespace clusterlotse::commands {

/// Digits of a need's number, zeros before it included.
inline constexpr std::size_t kDigitsOfNumber = 3;

/// The need of these last digits of a number, of this year or the last one.
std::optional<storage::NeedRecord> need_numbered(Office& office, const std::string& digits);

/// "bei 123", "zu B-2026-123", "Bedarf 1", "123:", and "123 zurückstellen" where there is such a
/// need: the end of a need's number, taken off the words.
std::optional<std::string> take_number(Office& office, std::string& words);

/// A message without the end of a need's number, and that need.
struct ShortlyNumbered {
    InboundMessage message;
    storage::NeedRecord need;
};

/// "Bei 002 bis 10.12. verlängern". Nothing where the whole number stands there, or none.
std::optional<ShortlyNumbered> numbered_shortly(Office& office, const InboundMessage& message);

}  // namespace clusterlotse::commands

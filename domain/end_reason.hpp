#pragma once

#include <array>
#include <optional>
#include <string_view>
#include <utility>

namespace clusterlotse {

/// Why the others did not get the order: exactly one for a need, as the asker names it.
enum class EndReason {
    unspecified,
    price,
    date,
    quality,       ///< quality or a certificate
    closer,        ///< somebody is nearer to the asker
    faster,        ///< somebody else was faster
    changed_mind,  ///< the asker decided otherwise
};

inline constexpr std::array kEndReasons{
    std::pair{EndReason::unspecified, std::string_view("unspecified")},
    std::pair{EndReason::price, std::string_view("price")},
    std::pair{EndReason::date, std::string_view("date")},
    std::pair{EndReason::quality, std::string_view("quality")},
    std::pair{EndReason::closer, std::string_view("closer")},
    std::pair{EndReason::faster, std::string_view("faster")},
    std::pair{EndReason::changed_mind, std::string_view("changed_mind")},
};

/// Stable lower-case code, as it stands in the database and as a switch in templates.
constexpr std::string_view name_of(EndReason reason) {
    return kEndReasons[static_cast<std::size_t>(reason)].second;
}

/// The inverse of name_of(EndReason); nothing for any other word.
constexpr std::optional<EndReason> end_reason_named(std::string_view name) {
    for (const auto& [reason, word] : kEndReasons) {
        if (word == name) {
            return reason;
        }
    }
    return std::nullopt;
}

}  // namespace clusterlotse

#include "commands/desk/ordinals.hpp"

#include <array>
#include <cstddef>
#include <re2/re2.h>
#include <string>

namespace clusterlotse::commands {

std::optional<int> place_said(const std::string& plain, int count) {
    static const RE2 ordinal(
        R"((?:(?:ja|dann|also|bitte|der|die|das|den|dem|an|fuer|zu|the|to|for|please) )*(?:(erste|first)|(zweite|second)|(dritte|third)|(vierte|fourth)|(fuenfte|fifth)|(sechste|sixth)|(letzte|unterste|last))[nrs]?(?: (?:bitte|one|firma|firm|anbieter|angebot|offer|supplier|in der (?:liste|tabelle)|von (?:oben|beiden)|please))*)"
    );
    constexpr std::size_t kOrdinals = 7;
    std::array<std::string, kOrdinals> found;
    if (!RE2::FullMatch(
            plain,
            ordinal,
            &found[0],
            &found[1],
            &found[2],
            &found[3],
            &found[4],
            &found[5],
            &found[6]
        )) {
        return std::nullopt;
    }
    if (!found.back().empty()) {
        return count;
    }
    for (std::size_t i = 0; i + 1 < kOrdinals; ++i) {
        if (!found[i].empty()) {
            const int place = static_cast<int>(i) + 1;
            return place <= count ? place : 0;
        }
    }
    return 0;
}

}  // namespace clusterlotse::commands

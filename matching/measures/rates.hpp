#pragma once

#include "matching/text/tokens.hpp"

#include <optional>
#include <string>

namespace clusterlotse::matching {

/// "year", "quarter", "month" or "week" with the token behind the words that say it.
struct Rate {
    std::string per;
    std::size_t next = 0;
};

/// "/Jahr", "pro Monat", "p. a.", "jährlich" at `at`.
std::optional<Rate> rate_at(const Tokens& tokens, std::size_t at);

/// "Jahresbedarf", "monatlich" in the words right before `at`.
std::optional<std::string> rate_before(const Tokens& tokens, std::size_t at);

}  // namespace clusterlotse::matching

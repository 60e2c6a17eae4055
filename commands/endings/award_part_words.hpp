#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace clusterlotse::commands {

/// A part of an order, and the firm that gets it.
struct PartOfOrder {
    std::size_t firm = 0;  ///< index into the firms asked about
    std::string part;      ///< in the asker's words: "Härten", "10 Stück"
};

/// "Drehen macht Müller, Härten Schmidt": the order goes to several of `firms`, and what each gets
/// is said; those before `in_table` may be named by their number. `is_work`: whether words name
/// work or an amount. Empty where anything else is said, anything is left open, or a part goes to
/// nobody or to a firm that is not clear. Total on any text.
std::vector<PartOfOrder> order_in_parts(
    std::string_view text,
    const std::vector<std::string>& firms,
    std::size_t in_table,
    const std::function<bool(const std::string&)>& is_work
);

}  // namespace clusterlotse::commands
